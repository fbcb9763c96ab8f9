CREATE TABLE "assistance" (
	"job_seeker_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"helper" text NOT NULL,
	"understood" text,
	"said_at" timestamptz(3) NOT NULL,
	CONSTRAINT "assistance_job_seeker_id_account_id_pk" PRIMARY KEY("job_seeker_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "assistance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "profile_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"step" text,
	"revision" integer,
	"account_id" uuid NOT NULL,
	"helper" text,
	"understood" text,
	"changed_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "profile_change" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assistance" ADD CONSTRAINT "assistance_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profile_change" ADD CONSTRAINT "profile_change_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "profile_change_person_idx" ON "profile_change" USING btree ("job_seeker_id","changed_at");--> statement-breakpoint
CREATE POLICY "assistance_read" ON "assistance" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "assistance_say" ON "assistance" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "assistance_say_again" ON "assistance" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))))) WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "profile_change_read" ON "profile_change" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "profile_change_record" ON "profile_change" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))));