CREATE TABLE "told_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"circle_member_id" uuid,
	"who" text NOT NULL,
	"topics" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"given_at" timestamptz(3) NOT NULL,
	"helper" text,
	"withdrawn_at" timestamptz(3),
	CONSTRAINT "told_consent_days" CHECK (until_on >= from_on)
);
--> statement-breakpoint
ALTER TABLE "told_consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "told_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consent_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "told_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "told_consent" ADD CONSTRAINT "told_consent_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_consent" ADD CONSTRAINT "told_consent_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_note" ADD CONSTRAINT "told_note_consent_id_told_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."told_consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_note" ADD CONSTRAINT "told_note_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "told_consent_person_idx" ON "told_consent" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "told_consent_member_idx" ON "told_consent" USING btree ("circle_member_id");--> statement-breakpoint
CREATE INDEX "told_note_person_idx" ON "told_note" USING btree ("job_seeker_id","written_at");--> statement-breakpoint
CREATE INDEX "told_note_consent_idx" ON "told_note" USING btree ("consent_id");--> statement-breakpoint
CREATE POLICY "told_consent_read" ON "told_consent" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "told_consent_give" ON "told_consent" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and (circle_member_id is null or circle_member_id in (select m.id from circle_member m where m.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and m.status = 'joined'))));--> statement-breakpoint
CREATE POLICY "told_consent_withdraw" ON "told_consent" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "told_note_read" ON "told_note" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)) or (written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and consent_id in (select c.id from told_consent c where c.circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "told_note_worker" ON "told_note" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "told_note_write" ON "told_note" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and exists (select 1 from told_consent c where c.id = told_note.consent_id and c.job_seeker_id = told_note.job_seeker_id
          and c.withdrawn_at is null and c.from_on <= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and c.until_on >= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and told_note.topic = any(c.topics)
          and (c.circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))
            or c.job_seeker_id in (select o.job_seeker_id from coaching o where o.ended_at is null and o.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "told_note_remove" ON "told_note" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));