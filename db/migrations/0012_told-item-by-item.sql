CREATE TABLE "contact_details" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"saved_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_details" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosure_suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"items" text[] NOT NULL,
	"stage" text NOT NULL,
	"suggested_by" uuid NOT NULL,
	"suggested_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "disclosure_item_key";--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience_names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "approved_facts" jsonb;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "stage" text DEFAULT 'introduced' NOT NULL;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "helper" text;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "first_read_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "withdrawn_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "contact_details" ADD CONSTRAINT "contact_details_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ADD CONSTRAINT "disclosure_suggestion_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ADD CONSTRAINT "disclosure_suggestion_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_suggestion_waiting_key" ON "disclosure_suggestion" USING btree ("introduction_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_released_key" ON "disclosure" USING btree ("introduction_id","item") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "disclosure_job_seeker_idx" ON "disclosure" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE POLICY "disclosure_withdraw" ON "disclosure" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and first_read_at is null and withdrawn_at is null)) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and withdrawn_at is not null));--> statement-breakpoint
CREATE POLICY "contact_details_read" ON "contact_details" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "contact_details_say" ON "contact_details" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contact_details_change" ON "contact_details" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_read" ON "disclosure_suggestion" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_write" ON "disclosure_suggestion" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and suggested_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_answer" ON "disclosure_suggestion" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'waiting')) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'answered'));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_take_back" ON "disclosure_suggestion" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'waiting')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'withdrawn'));--> statement-breakpoint
ALTER POLICY "disclosure_employer" ON "disclosure" TO firstshift_employer USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and withdrawn_at is null and first_read_at is not null and exists (select 1 from public.introduction i where i.id = disclosure.introduction_id and i.status = 'introduced') and (disclosure.stage = 'introduced' or exists (select 1 from public.booking b where b.introduction_id = disclosure.introduction_id and b.status <> 'cancelled')) and ((item in ('first_name', 'full_name', 'what_helps') or item like 'helps:%') or not (select current_setting('firstshift.employer_role', true)) = 'workplace_mentor')));--> statement-breakpoint
ALTER POLICY "disclosure_release" ON "disclosure" TO firstshift_app WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and first_read_at is null and withdrawn_at is null));--> statement-breakpoint
-- Nobody kept when what was told before was read, so it counts as read when it was told.
ALTER TABLE "disclosure" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "disclosure" SET "first_read_at" = "released_at";--> statement-breakpoint
ALTER TABLE "disclosure" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was approved and not changed since is what can be told; others say yes to their profile once more.
ALTER TABLE "vocational_profile" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "vocational_profile" SET "approved_facts" = jsonb_build_object(
  'experience', to_jsonb("experience"), 'experiencePlaces', "experience_places", 'experienceTimes', "experience_times",
  'experienceNames', "experience_names", 'qualifications', to_jsonb("qualifications"), 'travelHelp', "travel_help"
) WHERE "approved_revision" = "revision";--> statement-breakpoint
ALTER TABLE "vocational_profile" FORCE ROW LEVEL SECURITY;
