CREATE TABLE "shown_profile" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"search_id" uuid NOT NULL,
	"outside" text[] DEFAULT '{}' NOT NULL,
	"told" text[] DEFAULT '{}' NOT NULL,
	"pool" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"counted_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "shown_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "shown_profile" ADD CONSTRAINT "shown_profile_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shown_profile_search_key" ON "shown_profile" USING btree ("search_id");--> statement-breakpoint
CREATE INDEX "shown_profile_outside_idx" ON "shown_profile" USING btree ("outside");--> statement-breakpoint
CREATE INDEX "shown_profile_told_idx" ON "shown_profile" USING gin ("told");--> statement-breakpoint
CREATE INDEX "shown_profile_counted_idx" ON "shown_profile" USING btree ("counted_at");--> statement-breakpoint
DROP POLICY "published_profile_employer" ON "published_profile" CASCADE;--> statement-breakpoint
CREATE POLICY "shown_profile_own" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "shown_profile_employer" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (exists (select 1 from employer e where e.id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and e.status = 'verified' and e.verified_until >= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and (
    exists (select 1 from visibility_choice v where v.employer_id = e.id and v.job_seeker_id = shown_profile.job_seeker_id and v.withdrawn_at is null)
    or exists (select 1 from standing_admission a where a.employer_id = e.id and a.job_seeker_id = shown_profile.job_seeker_id and a.ended_at is null and a.admitted_from <= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)) and (array_position(array['committed', 'employer', 'leader'], e.level) >= array_position(array['committed', 'employer', 'leader'], a.least_level)
    and (cardinality(a.sectors) = 0 or e.sector = any(a.sectors))
    and exists (select 1 from place h, employer_site s join place p on p.id = s.place_id left join outcode_centre c on c.outcode = s.outcode where h.id = a.place_id and s.employer_id = e.id and (12742000 * asin(least(1, sqrt(sin(radians((coalesce(c.latitude, p.latitude)) - (h.latitude)) / 2) * sin(radians((coalesce(c.latitude, p.latitude)) - (h.latitude)) / 2) + cos(radians(h.latitude)) * cos(radians(coalesce(c.latitude, p.latitude))) * sin(radians((coalesce(c.longitude, p.longitude)) - (h.longitude)) / 2) * sin(radians((coalesce(c.longitude, p.longitude)) - (h.longitude)) / 2))))) <= a.within_metres))))));--> statement-breakpoint
CREATE POLICY "shown_profile_worker" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('indexing', 'timekeeping'));--> statement-breakpoint
CREATE POLICY "shown_profile_count" ON "shown_profile" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
ALTER POLICY "published_profile_worker" ON "published_profile" TO firstshift_worker USING ((select current_setting('firstshift.actor', true)) in ('indexing', 'timekeeping'));--> statement-breakpoint
alter table "published_profile" no force row level security;
--> statement-breakpoint
alter table "shown_profile" no force row level security;
--> statement-breakpoint
insert into "shown_profile" ("job_seeker_id", "search_id") select "job_seeker_id", "search_id" from "published_profile" where "withdrawn_at" is null;
--> statement-breakpoint
alter table "published_profile" force row level security;
--> statement-breakpoint
alter table "shown_profile" force row level security;
