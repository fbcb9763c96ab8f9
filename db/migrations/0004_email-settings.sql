CREATE TABLE "mail"."digest_item" (
	"event_id" uuid NOT NULL,
	"template" text NOT NULL,
	"side" text NOT NULL,
	"recipient_id" uuid NOT NULL,
	"due_at" timestamptz(3) NOT NULL,
	"kept_at" timestamptz(3) DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "digest_item_event_id_template_recipient_id_pk" PRIMARY KEY("event_id","template","recipient_id")
);
--> statement-breakpoint
ALTER TABLE "mail"."digest_item" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_preference" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"pace" text NOT NULL,
	"chosen_at" timestamptz(3) NOT NULL,
	CONSTRAINT "email_preference_pace" CHECK ("email_preference"."pace" in ('each', 'daily', 'needed'))
);
--> statement-breakpoint
ALTER TABLE "email_preference" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "email_return" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"since" timestamptz(3) NOT NULL,
	CONSTRAINT "email_return_reason" CHECK ("email_return"."reason" in ('bounced', 'complained', 'suppressed'))
);
--> statement-breakpoint
ALTER TABLE "email_return" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE INDEX "digest_item_due" ON "mail"."digest_item" USING btree ("recipient_id","due_at");--> statement-breakpoint
CREATE POLICY "digest_item_read" ON "mail"."digest_item" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "digest_item_keep" ON "mail"."digest_item" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_preference_own" ON "email_preference" AS PERMISSIVE FOR SELECT TO "firstshift_app", "firstshift_employer" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "email_preference_choose" ON "email_preference" AS PERMISSIVE FOR INSERT TO "firstshift_app", "firstshift_employer" WITH CHECK (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "email_preference_change" ON "email_preference" AS PERMISSIVE FOR UPDATE TO "firstshift_app", "firstshift_employer" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)) WITH CHECK (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "email_preference_worker" ON "email_preference" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_return_read" ON "email_return" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) or (select current_setting('firstshift.actor', true)) in ('operator') or account_id in (select s.account_id from job_seeker s)));--> statement-breakpoint
CREATE POLICY "email_return_own_employer" ON "email_return" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "email_return_forget" ON "email_return" AS PERMISSIVE FOR DELETE TO "firstshift_app", "firstshift_employer" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "email_return_worker" ON "email_return" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_return_record" ON "email_return" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_return_update" ON "email_return" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_return_arrived" ON "email_return" AS PERMISSIVE FOR DELETE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));