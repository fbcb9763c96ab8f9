CREATE TABLE "unmet_need" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"sector" text,
	"site_id" uuid,
	"why" text,
	"days" text[] NOT NULL,
	"times" text[] NOT NULL,
	"environment" text[] NOT NULL,
	"adjustments" text[] NOT NULL,
	"vacancy_id" uuid,
	"paused_until" date,
	"confirmed_at" timestamptz(3),
	"closing_reason" text,
	"created_at" timestamptz(3) NOT NULL,
	"posted_at" timestamptz(3),
	"ended_at" timestamptz(3),
	CONSTRAINT "unmet_need_complete" CHECK (status in ('draft', 'closed') or (sector is not null and site_id is not null and why is not null))
);
--> statement-breakpoint
ALTER TABLE "unmet_need" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unmet_need_task" (
	"unmet_need_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"task_code" text NOT NULL,
	"minutes" integer NOT NULL,
	"how_often" text NOT NULL,
	"done_by" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "unmet_need_task_unmet_need_id_task_code_pk" PRIMARY KEY("unmet_need_id","task_code")
);
--> statement-breakpoint
ALTER TABLE "unmet_need_task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "introduction" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "introduction_request" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "introduction_request" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_site_id_employer_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."employer_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_need" ADD CONSTRAINT "unmet_need_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unmet_need_task" ADD CONSTRAINT "unmet_need_task_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unmet_need_employer_idx" ON "unmet_need" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "unmet_need_open_idx" ON "unmet_need" USING btree ("posted_at") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "unmet_need_vacancy_idx" ON "unmet_need" USING btree ("vacancy_id");--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_request" ADD CONSTRAINT "introduction_request_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_live_need_key" ON "introduction" USING btree ("unmet_need_id","job_seeker_id") WHERE status in ('proposed', 'put_off', 'with_employer', 'interested', 'introduced');--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_request_once_need_key" ON "introduction_request" USING btree ("unmet_need_id","job_seeker_id");--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
ALTER TABLE "introduction_request" ADD CONSTRAINT "introduction_request_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
CREATE POLICY "unmet_need_own" ON "unmet_need" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_read" ON "unmet_need" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((posted_at is not null and (select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead')));--> statement-breakpoint
CREATE POLICY "unmet_need_worker" ON "unmet_need" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "unmet_need_write" ON "unmet_need" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_edit" ON "unmet_need" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_task_own" ON "unmet_need_task" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_task_read" ON "unmet_need_task" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (unmet_need_id in (select n.id from unmet_need n));--> statement-breakpoint
CREATE POLICY "unmet_need_task_worker" ON "unmet_need_task" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "unmet_need_task_write" ON "unmet_need_task" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_task_edit" ON "unmet_need_task" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "unmet_need_task_remove" ON "unmet_need_task" AS PERMISSIVE FOR DELETE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));