CREATE TABLE "disclosure_photo" (
	"disclosure_id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"picture" "bytea" NOT NULL,
	CONSTRAINT "disclosure_photo_is_one_of_ours" CHECK (substring(picture for 3) = '\xffd8ff'::bytea and octet_length(picture) <= 500000)
);
--> statement-breakpoint
ALTER TABLE "disclosure_photo" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "photo" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"id" uuid NOT NULL,
	"picture" "bytea" NOT NULL,
	"saved_at" timestamptz(3) NOT NULL,
	CONSTRAINT "photo_is_one_of_ours" CHECK (substring(picture for 3) = '\xffd8ff'::bytea and octet_length(picture) <= 500000)
);
--> statement-breakpoint
ALTER TABLE "photo" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "disclosure_photo" ADD CONSTRAINT "disclosure_photo_disclosure_id_disclosure_id_fk" FOREIGN KEY ("disclosure_id") REFERENCES "public"."disclosure"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_photo" ADD CONSTRAINT "disclosure_photo_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_photo" ADD CONSTRAINT "disclosure_photo_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo" ADD CONSTRAINT "photo_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "disclosure_photo_introduction_idx" ON "disclosure_photo" USING btree ("introduction_id");--> statement-breakpoint
CREATE POLICY "disclosure_photo_employer" ON "disclosure_photo" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and disclosure_id in (select d.id from disclosure d where d.item = 'photo' and d.first_read_at is not null and d.withdrawn_at is null)));--> statement-breakpoint
CREATE POLICY "disclosure_photo_own" ON "disclosure_photo" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disclosure_photo_release" ON "disclosure_photo" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and exists (select 1 from disclosure d where d.id = disclosure_photo.disclosure_id and d.item = 'photo' and d.introduction_id = disclosure_photo.introduction_id and d.employer_id = disclosure_photo.employer_id and d.job_seeker_id = disclosure_photo.job_seeker_id and d.first_read_at is null and d.withdrawn_at is null)));--> statement-breakpoint
CREATE POLICY "disclosure_photo_forget" ON "disclosure_photo" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and disclosure_id in (select d.id from disclosure d where d.withdrawn_at is not null)));--> statement-breakpoint
CREATE POLICY "photo_read" ON "photo" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "photo_add" ON "photo" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "photo_change" ON "photo" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "photo_remove" ON "photo" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));