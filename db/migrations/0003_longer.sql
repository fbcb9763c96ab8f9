ALTER TABLE "booking_outcome" DROP CONSTRAINT "booking_outcome_booking_id_side_pk";--> statement-breakpoint
ALTER TABLE "criterion_rating" DROP CONSTRAINT "criterion_rating_booking_id_side_criterion_pk";--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_outcome" ADD COLUMN "longer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_outcome" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD COLUMN "round" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_outcome" ADD CONSTRAINT "booking_outcome_booking_id_side_round_pk" PRIMARY KEY("booking_id","side","round");--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD CONSTRAINT "criterion_rating_booking_id_side_criterion_round_pk" PRIMARY KEY("booking_id","side","criterion","round");--> statement-breakpoint
ALTER TABLE "booking_outcome" ADD CONSTRAINT "booking_outcome_longer" CHECK (not (longer and coalesce(satisfied, false)));
