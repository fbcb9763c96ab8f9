CREATE TABLE "introduction_wish" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3),
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "introduction_wish" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reminder" DROP CONSTRAINT "reminder_about";--> statement-breakpoint
ALTER TABLE "reminder" ADD COLUMN "introduction_wish_id" uuid;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_wish_waiting_key" ON "introduction_wish" USING btree ("vacancy_id","job_seeker_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "introduction_wish_job_seeker_idx" ON "introduction_wish" USING btree ("job_seeker_id");--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_introduction_wish_id_introduction_wish_id_fk" FOREIGN KEY ("introduction_wish_id") REFERENCES "public"."introduction_wish"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "reminder_wish_step_key" ON "reminder" USING btree ("introduction_wish_id","waiting_since","step") WHERE step <> 'by-hand';--> statement-breakpoint
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_about" CHECK (num_nonnulls("reminder"."introduction_id", "reminder"."introduction_request_id", "reminder"."introduction_wish_id") = 1);--> statement-breakpoint
CREATE POLICY "introduction_wish_read" ON "introduction_wish" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_wish_worker" ON "introduction_wish" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing', 'timekeeping'));--> statement-breakpoint
CREATE POLICY "introduction_wish_ask" ON "introduction_wish" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "introduction_wish_answer" ON "introduction_wish" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));