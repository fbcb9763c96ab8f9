CREATE TABLE "prepared_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"least_level" text NOT NULL,
	"sectors" text[] NOT NULL,
	"within_metres" integer NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "prepared_rule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visibility_look" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"read_until" timestamptz(3) NOT NULL,
	"not_seeing" uuid[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visibility_look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "prepared_rule" ADD CONSTRAINT "prepared_rule_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visibility_look" ADD CONSTRAINT "visibility_look_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_rule_waiting_key" ON "prepared_rule" USING btree ("job_seeker_id","least_level","within_metres","sectors") WHERE status = 'waiting';--> statement-breakpoint
CREATE POLICY "prepared_rule_read" ON "prepared_rule" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "prepared_rule_write" ON "prepared_rule" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "prepared_rule_answer" ON "prepared_rule" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'waiting')) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('confirmed', 'declined')));--> statement-breakpoint
CREATE POLICY "prepared_rule_take_back" ON "prepared_rule" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'waiting')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'withdrawn'));--> statement-breakpoint
CREATE POLICY "visibility_look_read" ON "visibility_look" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_look_begin" ON "visibility_look" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_look_go_on" ON "visibility_look" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));