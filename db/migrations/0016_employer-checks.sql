CREATE TABLE "employer_capacity" (
	"employer_id" uuid PRIMARY KEY NOT NULL,
	"paused_until" date,
	"pause_reason" text,
	"starts_per_month" integer
);
--> statement-breakpoint
ALTER TABLE "employer_capacity" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employer_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"status" text NOT NULL,
	"cause" text NOT NULL,
	"claimed_level" text NOT NULL,
	"new_name" text,
	"claim_words" text,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamptz(3) NOT NULL,
	"level" text,
	"evidence" text,
	"verified_until" date,
	"not_verified_reason" text,
	"decided_by" uuid,
	"decided_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "employer_check" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer" ADD COLUMN "warned_days" integer;--> statement-breakpoint
ALTER TABLE "employer_site" ADD COLUMN "closed_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "employer_capacity" ADD CONSTRAINT "employer_capacity_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_check" ADD CONSTRAINT "employer_check_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "employer_check_open_key" ON "employer_check" USING btree ("employer_id") WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "employer_check_employer_idx" ON "employer_check" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "employer_check_waiting_idx" ON "employer_check" USING btree ("asked_at") WHERE status = 'open';--> statement-breakpoint
CREATE POLICY "employer_describe" ON "employer" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING ((id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) = 'owner')) WITH CHECK ((id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) = 'owner'));--> statement-breakpoint
CREATE POLICY "employer_lapse" ON "employer" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'verified')) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('verified', 'lapsed')));--> statement-breakpoint
CREATE POLICY "employer_site_change" ON "employer_site" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and ((select current_setting('firstshift.employer_role', true)) = 'owner' or (select current_setting('firstshift.employer_role', true)) = 'hiring_manager'))) WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and ((select current_setting('firstshift.employer_role', true)) = 'owner' or (select current_setting('firstshift.employer_role', true)) = 'hiring_manager')));--> statement-breakpoint
CREATE POLICY "employer_capacity_own" ON "employer_capacity" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_capacity_read" ON "employer_capacity" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead', 'operator'));--> statement-breakpoint
CREATE POLICY "employer_capacity_worker" ON "employer_capacity" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "employer_capacity_set" ON "employer_capacity" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and ((select current_setting('firstshift.employer_role', true)) = 'owner' or (select current_setting('firstshift.employer_role', true)) = 'hiring_manager')));--> statement-breakpoint
CREATE POLICY "employer_capacity_change" ON "employer_capacity" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and ((select current_setting('firstshift.employer_role', true)) = 'owner' or (select current_setting('firstshift.employer_role', true)) = 'hiring_manager'))) WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and ((select current_setting('firstshift.employer_role', true)) = 'owner' or (select current_setting('firstshift.employer_role', true)) = 'hiring_manager')));--> statement-breakpoint
CREATE POLICY "employer_check_own" ON "employer_check" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_check_operator" ON "employer_check" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "employer_check_sign_up" ON "employer_check" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((status = 'open' and employer_id in (select e.id from employer e where e.signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and e.signed_up_at >= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)))));--> statement-breakpoint
CREATE POLICY "employer_check_begin" ON "employer_check" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "employer_check_ask" ON "employer_check" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) = 'owner') and status = 'open'));--> statement-breakpoint
CREATE POLICY "employer_check_add" ON "employer_check" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) = 'owner') and status = 'open')) WITH CHECK (((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) = 'owner') and status = 'open'));--> statement-breakpoint
CREATE POLICY "employer_check_decide" ON "employer_check" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
ALTER POLICY "operator_own" ON "operator" TO firstshift_app USING ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) or (select current_setting('firstshift.actor', true)) in ('operator')));--> statement-breakpoint
-- What was decided, or waits, before checks were kept one by one. The owner reads past its own policies for this.
ALTER TABLE "employer" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer_check" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "employer_check" ("id", "employer_id", "status", "cause", "claimed_level", "asked_by", "asked_at", "level", "evidence", "verified_until", "not_verified_reason", "decided_by", "decided_at")
SELECT gen_random_uuid(), "id", CASE "status" WHEN 'waiting' THEN 'open' ELSE "status" END, 'signed-up', "claimed_level", "signed_up_by", "signed_up_at", "level", "evidence", "verified_until", "not_verified_reason", "checked_by", "checked_at" FROM "employer";--> statement-breakpoint
ALTER TABLE "employer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer_check" FORCE ROW LEVEL SECURITY;
