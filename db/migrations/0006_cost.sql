CREATE TABLE "unmet_need_cost" (
	"unmet_need_id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"pence" integer,
	CONSTRAINT "unmet_need_cost_said" CHECK (case kind when 'hourly' then pence between 1 and 20000 when 'monthly' then pence between 1 and 10000000 when 'unknown' then pence is null else false end),
	CONSTRAINT "unmet_need_cost_amount" CHECK (kind = 'unknown' or pence is not null)
);
--> statement-breakpoint
ALTER TABLE "unmet_need_cost" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "unmet_need_cost" ADD CONSTRAINT "unmet_need_cost_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "unmet_need_cost_own" ON "unmet_need_cost" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor'));--> statement-breakpoint
CREATE POLICY "unmet_need_cost_coach" ON "unmet_need_cost" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') and unmet_need_id in (select n.id from unmet_need n)));--> statement-breakpoint
CREATE POLICY "unmet_need_cost_say" ON "unmet_need_cost" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor'));--> statement-breakpoint
CREATE POLICY "unmet_need_cost_change" ON "unmet_need_cost" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor')) WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor'));