ALTER TABLE "booking" ADD COLUMN "counted_alone" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "pay_judged_by" date;--> statement-breakpoint
-- By hand, before the index: of unpaid tests that were booked when each was counted alone, the first is counted.
ALTER TABLE "booking" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "booking" b SET "counted_alone" = true WHERE b."legal_basis" = 'assessment' AND EXISTS (
  SELECT 1 FROM "booking" o WHERE o."legal_basis" = 'assessment' AND o."employer_id" = b."employer_id" AND o."job_seeker_id" = b."job_seeker_id"
    AND (o."booked_at", o."id") < (b."booked_at", b."id"));--> statement-breakpoint
ALTER TABLE "booking" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_one_unpaid_test" ON "booking" USING btree ("employer_id","job_seeker_id") WHERE legal_basis = 'assessment' and not counted_alone and (status <> 'cancelled'
          or (first_agreed_at is not null and (changed_at at time zone 'Europe/London')::date > starts_on));