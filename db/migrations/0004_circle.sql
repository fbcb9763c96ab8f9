CREATE TABLE "circle_access" (
	"circle_member_id" uuid NOT NULL,
	"item" text NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"given_at" timestamptz(3) NOT NULL,
	CONSTRAINT "circle_access_circle_member_id_item_pk" PRIMARY KEY("circle_member_id","item")
);
--> statement-breakpoint
ALTER TABLE "circle_access" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circle_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"supporter_id" uuid,
	"name" text NOT NULL,
	"relation" text NOT NULL,
	"email" text NOT NULL,
	"status" text NOT NULL,
	"invited_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3),
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "circle_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supporter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"joined_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "supporter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "circle_access" ADD CONSTRAINT "circle_access_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_access" ADD CONSTRAINT "circle_access_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "circle_access_person_idx" ON "circle_access" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "circle_member_open_key" ON "circle_member" USING btree ("job_seeker_id","email") WHERE status in ('invited', 'joined');--> statement-breakpoint
CREATE INDEX "circle_member_supporter_idx" ON "circle_member" USING btree ("supporter_id");--> statement-breakpoint
CREATE INDEX "circle_member_invited_idx" ON "circle_member" USING btree ("email") WHERE status = 'invited';--> statement-breakpoint
CREATE UNIQUE INDEX "supporter_account_key" ON "supporter" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "vocational_profile_circle" ON "vocational_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'see-profile' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "circle_access_read" ON "circle_access" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "circle_access_worker" ON "circle_access" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "circle_access_let" ON "circle_access" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and circle_member_id in (select m.id from circle_member m where m.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "circle_access_end" ON "circle_access" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "circle_member_read" ON "circle_member" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) or email = (select nullif(current_setting('firstshift.circle_email', true), '')) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "circle_member_worker" ON "circle_member" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "circle_member_invite" ON "circle_member" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'invited' and supporter_id is null));--> statement-breakpoint
CREATE POLICY "circle_member_take_out" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('invited', 'joined'))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('withdrawn', 'removed')));--> statement-breakpoint
CREATE POLICY "circle_member_answer" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((email = (select nullif(current_setting('firstshift.circle_email', true), '')) and status = 'invited')) WITH CHECK ((email = (select nullif(current_setting('firstshift.circle_email', true), '')) and (status = 'declined' or (status = 'joined' and supporter_id in (select s.id from supporter s where s.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "circle_member_leave" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) and status = 'joined')) WITH CHECK ((supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) and status = 'left'));--> statement-breakpoint
CREATE POLICY "supporter_own" ON "supporter" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supporter_worker" ON "supporter" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "supporter_join" ON "supporter" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and exists (select 1 from circle_member m where m.email = (select nullif(current_setting('firstshift.circle_email', true), '')) and m.status = 'invited')));