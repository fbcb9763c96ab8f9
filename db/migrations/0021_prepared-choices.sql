CREATE TABLE "prepared_choice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "prepared_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "visibility_choice" ADD COLUMN "helper" text;--> statement-breakpoint
ALTER TABLE "visibility_choice" ADD COLUMN "read_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "standing_choice" ADD COLUMN "helper" text;--> statement-breakpoint
ALTER TABLE "standing_choice" ADD COLUMN "read_back" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "prepared_choice" ADD CONSTRAINT "prepared_choice_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_choice" ADD CONSTRAINT "prepared_choice_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_choice_waiting_key" ON "prepared_choice" USING btree ("job_seeker_id","employer_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE POLICY "prepared_choice_read" ON "prepared_choice" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "prepared_choice_write" ON "prepared_choice" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "prepared_choice_answer" ON "prepared_choice" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'waiting')) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('confirmed', 'declined')));--> statement-breakpoint
CREATE POLICY "prepared_choice_take_back" ON "prepared_choice" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'waiting')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'withdrawn'));