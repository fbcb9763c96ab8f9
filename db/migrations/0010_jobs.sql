ALTER TABLE "job_set_aside" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "introduction_wish" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "job_set_aside_need_key" ON "job_set_aside" USING btree ("job_seeker_id","unmet_need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_wish_waiting_need_key" ON "introduction_wish" USING btree ("unmet_need_id","job_seeker_id") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);