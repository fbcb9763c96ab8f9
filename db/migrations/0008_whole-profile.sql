ALTER TABLE "published_profile" ADD COLUMN "tasks_alone" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "experience" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "experience_long" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "certificates" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "published_profile" ADD COLUMN "times" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "interests" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "interests_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "task_independence" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience_places" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience_times" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "qualifications" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "qualifications_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "times" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "travel_ways" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "travel_help" text;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "priorities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "good_at" text[] DEFAULT '{}' NOT NULL;