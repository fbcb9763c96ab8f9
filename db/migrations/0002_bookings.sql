-- What was only a work trial becomes a booking, of which a work trial is one kind.
ALTER TABLE "work_trial" RENAME TO "booking";--> statement-breakpoint
ALTER TABLE "trial_outcome" RENAME TO "booking_outcome";--> statement-breakpoint
ALTER TABLE "agreement_signature" RENAME COLUMN "work_trial_id" TO "booking_id";--> statement-breakpoint
ALTER TABLE "criterion_rating" RENAME COLUMN "work_trial_id" TO "booking_id";--> statement-breakpoint
ALTER TABLE "job_offer" RENAME COLUMN "work_trial_id" TO "booking_id";--> statement-breakpoint
ALTER TABLE "trial_agreement" RENAME COLUMN "work_trial_id" TO "booking_id";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME COLUMN "work_trial_id" TO "booking_id";--> statement-breakpoint
ALTER TABLE "criterion_rating" RENAME CONSTRAINT "criterion_rating_work_trial_id_side_criterion_pk" TO "criterion_rating_booking_id_side_criterion_pk";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME CONSTRAINT "trial_outcome_work_trial_id_side_pk" TO "booking_outcome_booking_id_side_pk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_pkey" TO "booking_pkey";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_dates" TO "booking_dates";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_basis" TO "booking_basis";--> statement-breakpoint
ALTER TABLE "criterion_rating" RENAME CONSTRAINT "criterion_rating_work_trial_id_work_trial_id_fk" TO "criterion_rating_booking_id_booking_id_fk";--> statement-breakpoint
ALTER TABLE "job_offer" RENAME CONSTRAINT "job_offer_work_trial_id_work_trial_id_fk" TO "job_offer_booking_id_booking_id_fk";--> statement-breakpoint
ALTER TABLE "trial_agreement" RENAME CONSTRAINT "trial_agreement_work_trial_id_work_trial_id_fk" TO "trial_agreement_booking_id_booking_id_fk";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME CONSTRAINT "trial_outcome_work_trial_id_work_trial_id_fk" TO "booking_outcome_booking_id_booking_id_fk";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME CONSTRAINT "trial_outcome_employer_id_employer_id_fk" TO "booking_outcome_employer_id_employer_id_fk";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME CONSTRAINT "trial_outcome_job_seeker_id_job_seeker_id_fk" TO "booking_outcome_job_seeker_id_job_seeker_id_fk";--> statement-breakpoint
ALTER TABLE "booking_outcome" RENAME CONSTRAINT "trial_outcome_coach_id_provider_member_id_fk" TO "booking_outcome_coach_id_provider_member_id_fk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_introduction_id_introduction_id_fk" TO "booking_introduction_id_introduction_id_fk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_vacancy_id_vacancy_id_fk" TO "booking_vacancy_id_vacancy_id_fk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_employer_id_employer_id_fk" TO "booking_employer_id_employer_id_fk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_job_seeker_id_job_seeker_id_fk" TO "booking_job_seeker_id_job_seeker_id_fk";--> statement-breakpoint
ALTER TABLE "booking" RENAME CONSTRAINT "work_trial_coach_id_provider_member_id_fk" TO "booking_coach_id_provider_member_id_fk";--> statement-breakpoint
ALTER INDEX "work_trial_one_per_vacancy" RENAME TO "booking_one_per_vacancy";--> statement-breakpoint
ALTER INDEX "work_trial_employer_idx" RENAME TO "booking_employer_idx";--> statement-breakpoint
ALTER INDEX "work_trial_coach_idx" RENAME TO "booking_coach_idx";--> statement-breakpoint
ALTER INDEX "work_trial_job_seeker_idx" RENAME TO "booking_job_seeker_idx";--> statement-breakpoint
ALTER POLICY "trial_outcome_employer" ON "booking_outcome" RENAME TO "booking_outcome_employer";--> statement-breakpoint
ALTER POLICY "trial_outcome_read" ON "booking_outcome" RENAME TO "booking_outcome_read";--> statement-breakpoint
ALTER POLICY "trial_outcome_employer_record" ON "booking_outcome" RENAME TO "booking_outcome_employer_record";--> statement-breakpoint
ALTER POLICY "trial_outcome_record" ON "booking_outcome" RENAME TO "booking_outcome_record";--> statement-breakpoint
ALTER POLICY "work_trial_employer" ON "booking" RENAME TO "booking_employer";--> statement-breakpoint
ALTER POLICY "work_trial_read" ON "booking" RENAME TO "booking_read";--> statement-breakpoint
ALTER POLICY "work_trial_worker" ON "booking" RENAME TO "booking_worker";--> statement-breakpoint
ALTER POLICY "work_trial_book" ON "booking" RENAME TO "booking_make";--> statement-breakpoint
ALTER POLICY "work_trial_move" ON "booking" RENAME TO "booking_move";--> statement-breakpoint
ALTER POLICY "work_trial_move_employer" ON "booking" RENAME TO "booking_move_employer";--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "kind" text DEFAULT 'work_trial' NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_kind" CHECK (kind in ('work_experience', 'working_interview', 'work_trial'));--> statement-breakpoint
-- The log of events and the record of emails follow, or a job that runs again would not find them.
-- Their policies bind the owner too until the grants are laid again after the migrations.
ALTER TABLE "event" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "event" SET
	"name" = CASE "name" WHEN 'WorkTrialBooked' THEN 'BookingMade' WHEN 'WorkTrialCancelled' THEN 'BookingCancelled' WHEN 'WorkTrialEndedWithoutJob' THEN 'BookingEnded' ELSE "name" END,
	"subjects" = ("subjects" - 'workTrialId') || jsonb_build_object('bookingId', "subjects" -> 'workTrialId')
WHERE "subjects" ? 'workTrialId';--> statement-breakpoint
ALTER TABLE "mail"."email_delivery" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "mail"."email_delivery" SET
	"template" = CASE "template" WHEN 'sign-work-trial' THEN 'sign-booking' WHEN 'trial-agreed' THEN 'booking-agreed' ELSE 'booking-cancelled' END,
	"idempotency_key" = regexp_replace(replace("idempotency_key", ':sign-work-trial:', ':sign-booking:'), ':trial-(agreed|cancelled):', ':booking-\1:')
WHERE "template" in ('sign-work-trial', 'trial-agreed', 'trial-cancelled');
