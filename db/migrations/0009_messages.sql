CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"from_side" text NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"kept_reason" text,
	"written_by" uuid NOT NULL,
	"written_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3),
	"answered_by" uuid,
	CONSTRAINT "message_kept_reason" CHECK (("message"."status" = 'not_relayed') = ("message"."kept_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "message" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_read" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"side" text NOT NULL,
	"read_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "message_read" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "message_relay" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"from_side" text NOT NULL,
	"to_side" text NOT NULL,
	"text" text NOT NULL,
	"relayed_by" uuid NOT NULL,
	"relayed_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "message_relay" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_message_id_message_relay_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message_relay"("message_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_relay" ADD CONSTRAINT "message_relay_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_relay" ADD CONSTRAINT "message_relay_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_relay" ADD CONSTRAINT "message_relay_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_relay" ADD CONSTRAINT "message_relay_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "message_introduction_idx" ON "message" USING btree ("introduction_id");--> statement-breakpoint
CREATE INDEX "message_waiting_idx" ON "message" USING btree ("job_seeker_id") WHERE status = 'written';--> statement-breakpoint
CREATE INDEX "message_relay_introduction_idx" ON "message_relay" USING btree ("introduction_id");--> statement-breakpoint
CREATE INDEX "message_relay_employer_idx" ON "message_relay" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "message_relay_job_seeker_idx" ON "message_relay" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE POLICY "message_author" ON "message" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and from_side = 'job_seeker'));--> statement-breakpoint
CREATE POLICY "message_coach" ON "message" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_employer" ON "message" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and from_side = 'employer'));--> statement-breakpoint
CREATE POLICY "message_write" ON "message" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'written' and ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and from_side = 'job_seeker') or (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and from_side = 'coach'))));--> statement-breakpoint
CREATE POLICY "message_write_employer" ON "message" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and from_side = 'employer' and status = 'written' and introduction_id in (select i.id from introduction i where i.shared_at is not null)));--> statement-breakpoint
CREATE POLICY "message_answer" ON "message" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))) WITH CHECK (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_read_job_seeker" ON "message_read" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and side = 'job_seeker'));--> statement-breakpoint
CREATE POLICY "message_read_coach" ON "message_read" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_read_employer" ON "message_read" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and side = 'employer'));--> statement-breakpoint
CREATE POLICY "message_read_by_job_seeker" ON "message_read" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and side = 'job_seeker' and message_id in (select r.message_id from message_relay r where r.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_read_by_employer" ON "message_read" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and side = 'employer' and message_id in (select r.message_id from message_relay r where r.employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_relay_job_seeker" ON "message_relay" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and to_side = 'job_seeker'));--> statement-breakpoint
CREATE POLICY "message_relay_coach" ON "message_relay" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "message_relay_employer" ON "message_relay" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and to_side = 'employer' and introduction_id in (select i.id from introduction i where i.shared_at is not null)));--> statement-breakpoint
CREATE POLICY "message_relay_pass_on" ON "message_relay" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and relayed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and (to_side = 'job_seeker' or introduction_id in (select i.id from introduction i where i.shared_at is not null))));