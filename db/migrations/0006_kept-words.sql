CREATE TABLE "kept_words" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"start_at" integer NOT NULL,
	"end_at" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"kept_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "kept_words" ADD CONSTRAINT "kept_words_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kept_words_person_idx" ON "kept_words" USING btree ("job_seeker_id","revision");--> statement-breakpoint
CREATE POLICY "kept_words_read" ON "kept_words" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "kept_words_keep" ON "kept_words" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));