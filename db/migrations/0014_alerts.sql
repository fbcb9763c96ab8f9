CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"opening_ids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"raised_at" timestamptz(3) NOT NULL,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "matches_hold" (
	"employer_id" uuid PRIMARY KEY NOT NULL,
	"held_by" uuid NOT NULL,
	"held_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matches_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches_hold" ADD CONSTRAINT "matches_hold_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_raised_key" ON "alert" USING btree ("employer_id","kind") WHERE status = 'raised';--> statement-breakpoint
CREATE INDEX "alert_status_idx" ON "alert" USING btree ("status","raised_at");--> statement-breakpoint
CREATE POLICY "alert_read" ON "alert" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "alert_worker" ON "alert" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "alert_raise" ON "alert" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised'));--> statement-breakpoint
CREATE POLICY "alert_acknowledge" ON "alert" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "matches_hold_own" ON "matches_hold" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "matches_hold_read" ON "matches_hold" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "matches_hold_begin" ON "matches_hold" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('operator') and held_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "matches_hold_end" ON "matches_hold" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));