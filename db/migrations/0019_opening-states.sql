ALTER TABLE "vacancy" ALTER COLUMN "site_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "sector" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "hours_per_week" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "start_time" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "end_time" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "pay_pence_per_hour" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "contract" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "start_date" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ALTER COLUMN "selection" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "paused_until" date;--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "confirmed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "stale_warned_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "vacancy" ADD COLUMN "closing_reason" text;--> statement-breakpoint
ALTER TABLE "unmet_need" ADD COLUMN "stale_warned_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_complete" CHECK (status in ('draft', 'closed') or num_nulls(site_id, sector, hours_per_week, start_time, end_time, pay_pence_per_hour, contract, start_date, selection) = 0);--> statement-breakpoint
CREATE POLICY "vacancy_in_time" ON "vacancy" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('open', 'paused'))) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('open', 'closed')));--> statement-breakpoint
CREATE POLICY "unmet_need_in_time" ON "unmet_need" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('open', 'paused'))) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('open', 'closed')));--> statement-breakpoint
ALTER POLICY "vacancy_read" ON "vacancy" TO firstshift_app USING ((posted_at is not null and (select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead')));--> statement-breakpoint
ALTER POLICY "vacancy_fill" ON "vacancy" TO firstshift_app USING ((status in ('open', 'paused') and id in (select t.vacancy_id from booking t where t.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or t.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))) WITH CHECK (status = 'filled');