CREATE TABLE "coach_contact" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"saved_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "coach_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_contact" (
	"provider_id" uuid PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"saved_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_contact" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coach_contact" ADD CONSTRAINT "coach_contact_member_id_provider_member_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_contact" ADD CONSTRAINT "coach_contact_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_contact" ADD CONSTRAINT "provider_contact_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "coach_contact_read" ON "coach_contact" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((member_id, provider_id) in (select m.id, m.provider_id from provider_member m where m.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)) or provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid) or member_id in (select c.coach_id from coaching c where c.ended_at is null and c.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "coach_contact_say" ON "coach_contact" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((member_id, provider_id) in (select m.id, m.provider_id from provider_member m where m.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "coach_contact_change" ON "coach_contact" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((member_id, provider_id) in (select m.id, m.provider_id from provider_member m where m.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))) WITH CHECK ((member_id, provider_id) in (select m.id, m.provider_id from provider_member m where m.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "provider_contact_read" ON "provider_contact" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('newcomer', 'jobSeeker', 'supporter', 'jobCoach', 'providerLead', 'operator'));--> statement-breakpoint
CREATE POLICY "provider_contact_say" ON "provider_contact" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "provider_contact_change" ON "provider_contact" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)) WITH CHECK (provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid));--> statement-breakpoint
-- Whoever coached before this: the address of their account, until they say otherwise. The owner reads members only as a count does.
SELECT set_config('firstshift.counting', 'caseloads', true);--> statement-breakpoint
INSERT INTO "coach_contact" ("member_id", "provider_id", "phone", "email", "saved_at")
SELECT m.id, m.provider_id, '', a.email, date_trunc('milliseconds', now()) FROM "provider_member" m JOIN "auth"."account" a ON a.id = m.account_id;--> statement-breakpoint
SELECT set_config('firstshift.counting', '', true);
