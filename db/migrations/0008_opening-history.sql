CREATE TABLE "opening_history" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"vacancy_id" uuid,
	"unmet_need_id" uuid,
	"what" text NOT NULL,
	"tasks" text[] NOT NULL,
	"page" integer NOT NULL,
	"at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "opening_history" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opening_history_employer_idx" ON "opening_history" USING btree ("employer_id","what","at");--> statement-breakpoint
CREATE INDEX "opening_history_at_idx" ON "opening_history" USING btree ("at");--> statement-breakpoint
CREATE POLICY "opening_history_own" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opening_history_operator" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "opening_history_worker" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "opening_history_add" ON "opening_history" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opening_history_forget" ON "opening_history" AS PERMISSIVE FOR DELETE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));