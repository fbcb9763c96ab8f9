ALTER TABLE "sitting" ADD COLUMN "clashes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- A clash that a change of coach left is shown and waits to be settled; nobody adds one by booking.
ALTER TABLE "sitting" DROP CONSTRAINT "sitting_coach_free";--> statement-breakpoint
ALTER TABLE "sitting" ADD CONSTRAINT "sitting_coach_free" EXCLUDE USING gist ("coach_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("live" and "coach_attends" and not "clashes");--> statement-breakpoint
-- What lay ahead of people who had changed coach stayed with the coach before. The owner may do this only while the policies do not bind it; they are forced again below.
ALTER TABLE "sitting" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coaching" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "sitting" s SET "coach_id" = c."coach_id", "clashes" = s."coach_attends" FROM "coaching" c WHERE c."job_seeker_id" = s."job_seeker_id" AND c."ended_at" IS NULL AND c."coach_id" <> s."coach_id" AND s."live" AND s."ends_at" > now();--> statement-breakpoint
ALTER TABLE "coaching" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "sitting" FORCE ROW LEVEL SECURITY;
