DROP INDEX "standing_admission_once_key";--> statement-breakpoint
ALTER TABLE "employer_check" ADD COLUMN "new_sector" text;--> statement-breakpoint
ALTER TABLE "standing_admission" ADD COLUMN "stopped_fitting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "opening_then" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "standing_admission_once_key" ON "standing_admission" USING btree ("standing_choice_id","employer_id") WHERE not stopped_fitting;--> statement-breakpoint
-- By hand: what let an employer in before it closed a site or changed its sector ends here as it does from now on
-- (`db/functions/fitting.ts`, which is installed after this).
ALTER TABLE "standing_admission" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer_site" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "standing_admission" a SET ended_at = date_trunc('milliseconds', now()), stopped_fitting = true
WHERE a.ended_at is null AND NOT EXISTS (
  SELECT 1 FROM employer e, place h, employer_site s JOIN place p ON p.id = s.place_id LEFT JOIN outcode_centre c ON c.outcode = s.outcode
  WHERE e.id = a.employer_id AND (cardinality(a.sectors) = 0 OR e.sector = any(a.sectors))
    AND h.id = a.place_id AND s.employer_id = e.id AND s.closed_at is null
    AND 12742000 * asin(least(1, sqrt(
      sin(radians((coalesce(c.latitude, p.latitude)) - h.latitude) / 2) ^ 2
      + cos(radians(h.latitude)) * cos(radians(coalesce(c.latitude, p.latitude))) * sin(radians((coalesce(c.longitude, p.longitude)) - h.longitude) / 2) ^ 2
    ))) <= a.within_metres);--> statement-breakpoint
ALTER TABLE "standing_admission" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "employer_site" FORCE ROW LEVEL SECURITY;
