CREATE TABLE "worry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"circle_member_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"words" text NOT NULL,
	"status" text NOT NULL,
	"raised_at" timestamptz(3) NOT NULL,
	"answer_by" date NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamptz(3),
	"lead_told_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "worry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "worry" ADD CONSTRAINT "worry_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worry" ADD CONSTRAINT "worry_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "worry_person_idx" ON "worry" USING btree ("job_seeker_id","raised_at");--> statement-breakpoint
CREATE INDEX "worry_member_idx" ON "worry" USING btree ("circle_member_id");--> statement-breakpoint
CREATE INDEX "worry_waiting_idx" ON "worry" USING btree ("answer_by") WHERE status = 'raised';--> statement-breakpoint
CREATE POLICY "worry_read" ON "worry" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "worry_worker" ON "worry" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing', 'timekeeping'));--> statement-breakpoint
CREATE POLICY "worry_raise" ON "worry" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((status = 'raised' and exists (select 1 from circle_member m where m.id = worry.circle_member_id and m.job_seeker_id = worry.job_seeker_id and m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "worry_answer" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'raised')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'answered'));--> statement-breakpoint
CREATE POLICY "worry_take_back" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)) and status = 'raised')) WITH CHECK ((circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)) and status = 'taken_back'));--> statement-breakpoint
CREATE POLICY "worry_escalate" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised' and lead_told_at is null)) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised'));