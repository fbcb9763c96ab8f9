CREATE TABLE "reminder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid,
	"introduction_request_id" uuid,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"waits_on" text NOT NULL,
	"step" text NOT NULL,
	"waiting_since" timestamptz(3) NOT NULL,
	"reminded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "reminder_about" CHECK (num_nonnulls("reminder"."introduction_id", "reminder"."introduction_request_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "seeker_answered_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "employer_answered_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "introduced_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "closed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_introduction_request_id_introduction_request_id_fk" FOREIGN KEY ("introduction_request_id") REFERENCES "public"."introduction_request"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_introduction_step_key" ON "reminder" USING btree ("introduction_id","waiting_since","step") WHERE step <> 'by-hand';--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_request_step_key" ON "reminder" USING btree ("introduction_request_id","waiting_since","step") WHERE step <> 'by-hand';--> statement-breakpoint
CREATE INDEX "reminder_introduction_idx" ON "reminder" USING btree ("introduction_id");--> statement-breakpoint
CREATE POLICY "reminder_coach" ON "reminder" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "reminder_job_seeker" ON "reminder" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and waits_on = 'employer'));--> statement-breakpoint
CREATE POLICY "reminder_employer" ON "reminder" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and waits_on = 'employer'));--> statement-breakpoint
CREATE POLICY "reminder_time" ON "reminder" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "reminder_by_time" ON "reminder" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and step <> 'by-hand'));--> statement-breakpoint
CREATE POLICY "reminder_by_hand" ON "reminder" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and step = 'by-hand' and waits_on = 'employer'));--> statement-breakpoint
ALTER TABLE "introduction" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE "introduction" SET "employer_answered_at" = "changed_at" WHERE "status" IN ('declined', 'interested');
--> statement-breakpoint
UPDATE "introduction" SET "introduced_at" = "changed_at" WHERE "status" = 'introduced';
--> statement-breakpoint
UPDATE "introduction" SET "closed_at" = "changed_at" WHERE "status" = 'closed';
--> statement-breakpoint
UPDATE "introduction" SET "seeker_answered_at" = "shared_at" WHERE "shared_at" IS NOT NULL;
--> statement-breakpoint
ALTER TABLE "introduction" FORCE ROW LEVEL SECURITY;
