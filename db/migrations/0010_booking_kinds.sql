CREATE TABLE "basis_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"agreed_with" text NOT NULL,
	"details" text NOT NULL,
	"longer_agreed" boolean DEFAULT false NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamptz(3) NOT NULL,
	CONSTRAINT "basis_evidence_says_who" CHECK (length(trim(agreed_with)) > 0)
);
--> statement-breakpoint
ALTER TABLE "basis_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "booking_slot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"starts_at" timestamptz(3) NOT NULL,
	"ends_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"offered_by" uuid NOT NULL,
	"offered_at" timestamptz(3) NOT NULL,
	CONSTRAINT "booking_slot_times" CHECK (ends_at > starts_at),
	CONSTRAINT "booking_slot_status" CHECK (status in ('open', 'taken', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "booking_slot" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sitting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"starts_at" timestamptz(3) NOT NULL,
	"ends_at" timestamptz(3) NOT NULL,
	"coach_attends" boolean NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	CONSTRAINT "sitting_times" CHECK (ends_at > starts_at)
);
--> statement-breakpoint
ALTER TABLE "sitting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "booking" DROP CONSTRAINT "booking_basis";--> statement-breakpoint
DROP INDEX "booking_one_per_vacancy";--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "basis_interviewed_on" date;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "six_factors" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "evidence_id" uuid;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "slot_id" uuid;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "first_agreed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "notice_days" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "basis_evidence" ADD CONSTRAINT "basis_evidence_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basis_evidence" ADD CONSTRAINT "basis_evidence_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_slot" ADD CONSTRAINT "booking_slot_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_slot" ADD CONSTRAINT "booking_slot_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "basis_evidence_job_seeker_idx" ON "basis_evidence" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "booking_slot_vacancy_idx" ON "booking_slot" USING btree ("vacancy_id","starts_at");--> statement-breakpoint
CREATE INDEX "sitting_booking_idx" ON "sitting" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "sitting_employer_idx" ON "sitting" USING btree ("employer_id","starts_at");--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_evidence_id_basis_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."basis_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_slot_id_booking_slot_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."booking_slot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_one_trial_per_vacancy" ON "booking" USING btree ("vacancy_id") WHERE status = 'job_offered' or (kind = 'work_trial' and status in ('awaiting_signatures', 'agreed'));--> statement-breakpoint
CREATE UNIQUE INDEX "booking_one_per_introduction" ON "booking" USING btree ("introduction_id") WHERE status in ('awaiting_signatures', 'agreed');--> statement-breakpoint
CREATE UNIQUE INDEX "booking_one_per_slot" ON "booking" USING btree ("slot_id") WHERE status <> 'cancelled';--> statement-breakpoint
-- What stood before: its policies bind the owner too until the grants are laid again after the migrations.
ALTER TABLE "booking" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "trial_agreement" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "provider_member" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "basis_evidence" ("id", "job_seeker_id", "coach_id", "agreed_with", "details", "written_by", "written_at")
SELECT b.id, b.job_seeker_id, b.coach_id, 'Not recorded', 'Booked before it was asked who agreed, and when the interview was.', m.account_id, b.booked_at
FROM booking b JOIN provider_member m ON m.id = b.coach_id WHERE b.legal_basis <> 'paid';--> statement-breakpoint
UPDATE "booking" SET "evidence_id" = "id", "basis_interviewed_on" = CASE "legal_basis" WHEN 'jobcentre_plus' THEN "basis_agreed_on" END WHERE "legal_basis" <> 'paid';--> statement-breakpoint
UPDATE "booking" SET "first_agreed_at" = "changed_at" WHERE "status" in ('agreed', 'job_offered', 'ended');--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_basis_of_kind" CHECK (legal_basis = 'paid'
        or (kind = 'work_trial' and legal_basis in ('jobcentre_plus', 'programme'))
        or (kind = 'working_interview' and legal_basis = 'assessment')
        or (kind = 'work_experience' and legal_basis in ('programme', 'supported_internship')));--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_basis_evidence" CHECK (legal_basis in ('paid', 'assessment')
        or (basis_agreed_on is not null and basis_agreed_on < starts_on and evidence_id is not null));--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_basis_interview" CHECK (legal_basis <> 'jobcentre_plus'
        or (basis_interviewed_on is not null and basis_interviewed_on <= basis_agreed_on));--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_basis_assessment" CHECK (legal_basis <> 'assessment' or (six_factors and starts_on = ends_on));--> statement-breakpoint
CREATE POLICY "basis_evidence_read" ON "basis_evidence" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "basis_evidence_write" ON "basis_evidence" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) and written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "booking_slot_employer" ON "booking_slot" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "booking_slot_read" ON "booking_slot" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead'));--> statement-breakpoint
CREATE POLICY "booking_slot_offer" ON "booking_slot" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and offered_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "booking_slot_change" ON "booking_slot" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "booking_slot_take" ON "booking_slot" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((status <> 'withdrawn' and ((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))))) WITH CHECK ((status <> 'withdrawn' and ((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "sitting_employer" ON "sitting" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sitting_read" ON "sitting" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "sitting_worker" ON "sitting" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "sitting_book" ON "sitting" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "sitting_free" ON "sitting" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "sitting_free_employer" ON "sitting" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
-- Nobody is in two places at once. Constraints see past the policies, so the messages say nothing about the other booking.
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_job_seeker_free" EXCLUDE USING gist ("job_seeker_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("live");--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_coach_free" EXCLUDE USING gist ("coach_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("live" and "coach_attends");--> statement-breakpoint
-- The days of bookings that stand already. Which of them are bank holidays only the application knows; the next change of dates leaves those out.
INSERT INTO "sitting" ("id", "booking_id", "employer_id", "job_seeker_id", "coach_id", "ordinal", "starts_at", "ends_at", "coach_attends")
SELECT gen_random_uuid(), b.id, b.employer_id, b.job_seeker_id, b.coach_id,
	row_number() OVER (PARTITION BY b.id ORDER BY day),
	(day::date + (a.terms ->> 'startTime')::time) AT TIME ZONE 'Europe/London',
	(day::date + (a.terms ->> 'endTime')::time + CASE WHEN a.terms ->> 'endTime' <= a.terms ->> 'startTime' THEN interval '1 day' ELSE interval '0' END) AT TIME ZONE 'Europe/London',
	false
FROM booking b
JOIN LATERAL (SELECT terms FROM trial_agreement t WHERE t.booking_id = b.id ORDER BY t.version DESC LIMIT 1) a ON true
CROSS JOIN LATERAL generate_series(b.starts_on::timestamp, b.ends_on::timestamp, interval '1 day') day
WHERE b.status in ('awaiting_signatures', 'agreed') AND a.terms -> 'days' ? trim(to_char(day, 'dy'))
ON CONFLICT DO NOTHING;
