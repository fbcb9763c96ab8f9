CREATE TABLE "came_by_referral" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"referrer" text NOT NULL,
	"agreed_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "came_by_referral" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "referral" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"referrer_name" text NOT NULL,
	"referrer" text NOT NULL,
	"referrer_email" text NOT NULL,
	"first_name" text NOT NULL,
	"email" text NOT NULL,
	"read_together" boolean NOT NULL,
	"status" text NOT NULL,
	"referred_at" timestamptz(3) NOT NULL,
	"agreed_at" timestamptz(3),
	"expires_at" timestamptz(3) NOT NULL,
	CONSTRAINT "referral_status" CHECK (status in ('waiting', 'wanted') and (status = 'wanted') = (agreed_at is not null))
);
--> statement-breakpoint
ALTER TABLE "referral" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stop_wish" (
	"id" uuid PRIMARY KEY NOT NULL,
	"booking_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"circle_member_id" uuid NOT NULL,
	"wished_at" timestamptz(3) NOT NULL,
	"settled_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "stop_wish" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "came_by_referral" ADD CONSTRAINT "came_by_referral_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "referral" ADD CONSTRAINT "referral_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_wish" ADD CONSTRAINT "stop_wish_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_wish" ADD CONSTRAINT "stop_wish_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stop_wish" ADD CONSTRAINT "stop_wish_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "referral_address_key" ON "referral" USING btree ("email");--> statement-breakpoint
CREATE INDEX "referral_expires_idx" ON "referral" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "stop_wish_open_key" ON "stop_wish" USING btree ("booking_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "stop_wish_person_idx" ON "stop_wish" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE POLICY "came_by_referral_read" ON "came_by_referral" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "came_by_referral_join" ON "came_by_referral" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select s.id from own_job_seeker s where s.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)) and exists (select 1 from referral r where r.email = (select nullif(current_setting('firstshift.email', true), '')) and r.status = 'wanted' and r.referrer = came_by_referral.referrer)));--> statement-breakpoint
CREATE POLICY "referral_make" ON "referral" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('visitor', 'newcomer', 'jobSeeker', 'supporter', 'jobCoach', 'providerLead') and status = 'waiting' and expires_at > (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz))));--> statement-breakpoint
CREATE POLICY "referral_by_link" ON "referral" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (id = (select nullif(current_setting('firstshift.referral_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "referral_agree" ON "referral" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (id = (select nullif(current_setting('firstshift.referral_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('firstshift.referral_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "referral_decline" ON "referral" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (id = (select nullif(current_setting('firstshift.referral_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "referral_by_address" ON "referral" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (email = (select nullif(current_setting('firstshift.email', true), '')));--> statement-breakpoint
CREATE POLICY "referral_joined" ON "referral" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (email = (select nullif(current_setting('firstshift.email', true), '')));--> statement-breakpoint
CREATE POLICY "referral_mailing" ON "referral" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "referral_over" ON "referral" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and expires_at <= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz))));--> statement-breakpoint
CREATE POLICY "referral_forget" ON "referral" AS PERMISSIVE FOR DELETE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and expires_at <= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz))));--> statement-breakpoint
CREATE POLICY "stop_wish_read" ON "stop_wish" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "stop_wish_pass_on" ON "stop_wish" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((((select current_setting('firstshift.actor', true)) in ('supporter') and (job_seeker_id, circle_member_id) in (select m.job_seeker_id, m.id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-choose' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))) and settled_at is null and exists (select 1 from booking b where b.id = stop_wish.booking_id and b.job_seeker_id = stop_wish.job_seeker_id)));--> statement-breakpoint
CREATE POLICY "stop_wish_settle" ON "stop_wish" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and settled_at is null)) WITH CHECK (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));