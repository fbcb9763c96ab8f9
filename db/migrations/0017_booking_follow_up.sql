CREATE TABLE "booking_reminder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"step" text NOT NULL,
	"for_day" date NOT NULL,
	"reminded_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "booking_reminder" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "criterion_proposal" (
	"booking_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"side" text NOT NULL,
	"version" integer NOT NULL,
	"criteria" text[] NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamptz(3) NOT NULL,
	"kept_at" timestamptz(3),
	CONSTRAINT "criterion_proposal_booking_id_side_version_pk" PRIMARY KEY("booking_id","side","version"),
	CONSTRAINT "criterion_proposal_side" CHECK (side in ('job_seeker', 'employer'))
);
--> statement-breakpoint
ALTER TABLE "criterion_proposal" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "next_step" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"step" text NOT NULL,
	"chosen_by" uuid NOT NULL,
	"chosen_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "next_step" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reflection" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"feeling" text NOT NULL,
	"tasks_liked" text[] NOT NULL,
	"tasks_done" text[] NOT NULL,
	"written_at" timestamptz(3) NOT NULL,
	"taken_up_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "reflection" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "mentor" text;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "meeting_notes" text;--> statement-breakpoint
ALTER TABLE "booking_reminder" ADD CONSTRAINT "booking_reminder_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_reminder" ADD CONSTRAINT "booking_reminder_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_proposal" ADD CONSTRAINT "criterion_proposal_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_proposal" ADD CONSTRAINT "criterion_proposal_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_proposal" ADD CONSTRAINT "criterion_proposal_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_proposal" ADD CONSTRAINT "criterion_proposal_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "next_step" ADD CONSTRAINT "next_step_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_reminder_step_key" ON "booking_reminder" USING btree ("booking_id","step","for_day") WHERE step <> 'by-hand';--> statement-breakpoint
CREATE INDEX "booking_reminder_job_seeker_idx" ON "booking_reminder" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "next_step_job_seeker_idx" ON "next_step" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "reflection_job_seeker_idx" ON "reflection" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE POLICY "agreement_signature_time" ON "agreement_signature" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "booking_outcome_time" ON "booking_outcome" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "trial_agreement_time" ON "trial_agreement" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "booking_reminder_coach" ON "booking_reminder" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "booking_reminder_time" ON "booking_reminder" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "booking_reminder_by_time" ON "booking_reminder" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and step <> 'by-hand'));--> statement-breakpoint
CREATE POLICY "booking_reminder_by_hand" ON "booking_reminder" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and step = 'by-hand'));--> statement-breakpoint
CREATE POLICY "criterion_proposal_employer" ON "criterion_proposal" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "criterion_proposal_read" ON "criterion_proposal" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "criterion_proposal_employer_make" ON "criterion_proposal" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and proposed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and side = 'employer'));--> statement-breakpoint
CREATE POLICY "criterion_proposal_make" ON "criterion_proposal" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and proposed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and side = 'job_seeker'));--> statement-breakpoint
CREATE POLICY "criterion_proposal_keep" ON "criterion_proposal" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))) WITH CHECK (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "next_step_read" ON "next_step" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "next_step_choose" ON "next_step" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and chosen_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "next_step_change" ON "next_step" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and chosen_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and chosen_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "reflection_read" ON "reflection" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "reflection_write" ON "reflection" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "reflection_take_up" ON "reflection" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "booking_slot_read" ON "booking_slot" TO firstshift_app USING (((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));