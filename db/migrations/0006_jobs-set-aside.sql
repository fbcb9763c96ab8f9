CREATE TABLE "job_set_aside" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"set_aside_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_set_aside" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "job_set_aside_key" ON "job_set_aside" USING btree ("job_seeker_id","vacancy_id");--> statement-breakpoint
CREATE POLICY "job_set_aside_read" ON "job_set_aside" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "job_set_aside_add" ON "job_set_aside" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_set_aside_remove" ON "job_set_aside" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));