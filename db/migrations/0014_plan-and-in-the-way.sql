CREATE TABLE "action_plan_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"goal" text NOT NULL,
	"what" text NOT NULL,
	"who" text,
	"due_on" date,
	"state" text NOT NULL,
	"added_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "action_plan_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "in_the_way" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"kinds" text[] NOT NULL,
	"words" text NOT NULL,
	"revision" integer NOT NULL,
	"saved_at" timestamptz(3) NOT NULL,
	"saved_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "in_the_way" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "action_plan_step" ADD CONSTRAINT "action_plan_step_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "in_the_way" ADD CONSTRAINT "in_the_way_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "action_plan_step_person_idx" ON "action_plan_step" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE POLICY "action_plan_step_read" ON "action_plan_step" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "action_plan_step_add" ON "action_plan_step" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "action_plan_step_change" ON "action_plan_step" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "in_the_way_read" ON "in_the_way" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "in_the_way_say" ON "in_the_way" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "in_the_way_change" ON "in_the_way" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid))));--> statement-breakpoint
ALTER POLICY "profile_change_read" ON "profile_change" TO firstshift_app USING (((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))) and (step is distinct from 'in-the-way' or job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))));