ALTER TABLE "booking" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_job" CHECK (kind = 'work_experience' or vacancy_id is not null);