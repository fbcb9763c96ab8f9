CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"opening_ids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"raised_at" timestamptz(3) NOT NULL,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "alert" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "matches_hold" (
	"employer_id" uuid PRIMARY KEY NOT NULL,
	"held_by" uuid NOT NULL,
	"held_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "matches_hold" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circle_access" (
	"circle_member_id" uuid NOT NULL,
	"item" text NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"given_at" timestamptz(3) NOT NULL,
	CONSTRAINT "circle_access_circle_member_id_item_pk" PRIMARY KEY("circle_member_id","item")
);
--> statement-breakpoint
ALTER TABLE "circle_access" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "circle_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"supporter_id" uuid,
	"name" text NOT NULL,
	"relation" text NOT NULL,
	"email" text NOT NULL,
	"status" text NOT NULL,
	"invited_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3),
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "circle_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supporter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"joined_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "supporter" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contact_details" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"saved_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "contact_details" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosure_suggestion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"items" text[] NOT NULL,
	"stage" text NOT NULL,
	"suggested_by" uuid NOT NULL,
	"suggested_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "list_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_date" date NOT NULL,
	"status" text NOT NULL,
	"replaces" uuid,
	"rows_read" integer NOT NULL,
	"entries" integer NOT NULL,
	"with_level" integer NOT NULL,
	"left_out" jsonb NOT NULL,
	"added" integer,
	"gone" integer,
	"changed" integer,
	"uploaded_by" uuid NOT NULL,
	"uploaded_at" timestamptz(3) NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "list_import" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "list_import_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"town" text NOT NULL,
	"outcode" text NOT NULL,
	"sector" text NOT NULL,
	"level" text,
	"continues" uuid
);
--> statement-breakpoint
ALTER TABLE "list_import_line" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "kept_words" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"kind" text NOT NULL,
	"start_at" integer NOT NULL,
	"end_at" integer NOT NULL,
	"account_id" uuid NOT NULL,
	"kept_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
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
CREATE TABLE "worry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"circle_member_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"words" text NOT NULL,
	"status" text NOT NULL,
	"raised_at" timestamptz(3) NOT NULL,
	"answer_by" date NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamptz(3),
	"lead_told_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "worry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "told_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"circle_member_id" uuid,
	"who" text NOT NULL,
	"topics" text[] NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"given_at" timestamptz(3) NOT NULL,
	"helper" text,
	"withdrawn_at" timestamptz(3),
	CONSTRAINT "told_consent_days" CHECK (until_on >= from_on)
);
--> statement-breakpoint
ALTER TABLE "told_consent" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "told_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consent_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"words" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "told_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "prepared_rule" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"least_level" text NOT NULL,
	"sectors" text[] NOT NULL,
	"within_metres" integer NOT NULL,
	"prepared_by" uuid NOT NULL,
	"prepared_at" timestamptz(3) NOT NULL,
	"status" text NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "prepared_rule" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visibility_look" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"read_until" timestamptz(3) NOT NULL,
	"not_seeing" uuid[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visibility_look" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "booking_slot" DROP CONSTRAINT "booking_slot_status";--> statement-breakpoint
DROP INDEX "disclosure_item_key";--> statement-breakpoint
ALTER TABLE "booking" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "job_set_aside" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "introduction_wish" ALTER COLUMN "vacancy_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "booking_slot" ADD COLUMN "introduction_id" uuid;--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "employer_capacity" ADD COLUMN "silent_since" timestamptz(3);--> statement-breakpoint
ALTER TABLE "profile_change" ADD COLUMN "circle_member_id" uuid;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "experience_names" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD COLUMN "approved_facts" jsonb;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "stage" text DEFAULT 'introduced' NOT NULL;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "helper" text;--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "first_read_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "disclosure" ADD COLUMN "withdrawn_at" timestamptz(3);--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD COLUMN "unmet_need_id" uuid;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matches_hold" ADD CONSTRAINT "matches_hold_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_access" ADD CONSTRAINT "circle_access_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_access" ADD CONSTRAINT "circle_access_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "circle_member" ADD CONSTRAINT "circle_member_supporter_id_supporter_id_fk" FOREIGN KEY ("supporter_id") REFERENCES "public"."supporter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_details" ADD CONSTRAINT "contact_details_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ADD CONSTRAINT "disclosure_suggestion_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_suggestion" ADD CONSTRAINT "disclosure_suggestion_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "list_import_line" ADD CONSTRAINT "list_import_line_list_import_id_list_import_id_fk" FOREIGN KEY ("list_import_id") REFERENCES "public"."list_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_history" ADD CONSTRAINT "opening_history_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kept_words" ADD CONSTRAINT "kept_words_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_profile" ADD CONSTRAINT "shown_profile_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worry" ADD CONSTRAINT "worry_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worry" ADD CONSTRAINT "worry_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_consent" ADD CONSTRAINT "told_consent_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_consent" ADD CONSTRAINT "told_consent_circle_member_id_circle_member_id_fk" FOREIGN KEY ("circle_member_id") REFERENCES "public"."circle_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_note" ADD CONSTRAINT "told_note_consent_id_told_consent_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."told_consent"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "told_note" ADD CONSTRAINT "told_note_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prepared_rule" ADD CONSTRAINT "prepared_rule_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visibility_look" ADD CONSTRAINT "visibility_look_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_raised_key" ON "alert" USING btree ("employer_id","kind") WHERE status = 'raised';--> statement-breakpoint
CREATE INDEX "alert_status_idx" ON "alert" USING btree ("status","raised_at");--> statement-breakpoint
CREATE INDEX "circle_access_person_idx" ON "circle_access" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "circle_member_open_key" ON "circle_member" USING btree ("job_seeker_id","email") WHERE status in ('invited', 'joined');--> statement-breakpoint
CREATE INDEX "circle_member_supporter_idx" ON "circle_member" USING btree ("supporter_id");--> statement-breakpoint
CREATE INDEX "circle_member_invited_idx" ON "circle_member" USING btree ("email") WHERE status = 'invited';--> statement-breakpoint
CREATE UNIQUE INDEX "supporter_account_key" ON "supporter" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_suggestion_waiting_key" ON "disclosure_suggestion" USING btree ("introduction_id") WHERE status = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "list_import_replaces_key" ON "list_import" USING btree (coalesce(replaces, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE status = 'imported';--> statement-breakpoint
CREATE INDEX "list_import_decided_idx" ON "list_import" USING btree ("decided_at") WHERE status = 'imported';--> statement-breakpoint
CREATE INDEX "list_import_line_import_idx" ON "list_import_line" USING btree ("list_import_id");--> statement-breakpoint
CREATE INDEX "opening_history_employer_idx" ON "opening_history" USING btree ("employer_id","what","at");--> statement-breakpoint
CREATE INDEX "opening_history_at_idx" ON "opening_history" USING btree ("at");--> statement-breakpoint
CREATE INDEX "kept_words_person_idx" ON "kept_words" USING btree ("job_seeker_id","revision");--> statement-breakpoint
CREATE UNIQUE INDEX "shown_profile_search_key" ON "shown_profile" USING btree ("search_id");--> statement-breakpoint
CREATE INDEX "shown_profile_outside_idx" ON "shown_profile" USING btree ("outside");--> statement-breakpoint
CREATE INDEX "shown_profile_told_idx" ON "shown_profile" USING gin ("told");--> statement-breakpoint
CREATE INDEX "shown_profile_counted_idx" ON "shown_profile" USING btree ("counted_at");--> statement-breakpoint
CREATE INDEX "worry_person_idx" ON "worry" USING btree ("job_seeker_id","raised_at");--> statement-breakpoint
CREATE INDEX "worry_member_idx" ON "worry" USING btree ("circle_member_id");--> statement-breakpoint
CREATE INDEX "worry_waiting_idx" ON "worry" USING btree ("answer_by") WHERE status = 'raised';--> statement-breakpoint
CREATE INDEX "told_consent_person_idx" ON "told_consent" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "told_consent_member_idx" ON "told_consent" USING btree ("circle_member_id");--> statement-breakpoint
CREATE INDEX "told_note_person_idx" ON "told_note" USING btree ("job_seeker_id","written_at");--> statement-breakpoint
CREATE INDEX "told_note_consent_idx" ON "told_note" USING btree ("consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "prepared_rule_waiting_key" ON "prepared_rule" USING btree ("job_seeker_id","least_level","within_metres","sectors") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "booking_slot" ADD CONSTRAINT "booking_slot_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_unmet_need_id_unmet_need_id_fk" FOREIGN KEY ("unmet_need_id") REFERENCES "public"."unmet_need"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_released_key" ON "disclosure" USING btree ("introduction_id","item") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "disclosure_job_seeker_idx" ON "disclosure" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "visibility_choice_job_seeker_idx" ON "visibility_choice" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_set_aside_need_key" ON "job_set_aside" USING btree ("job_seeker_id","unmet_need_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_wish_waiting_need_key" ON "introduction_wish" USING btree ("unmet_need_id","job_seeker_id") WHERE status = 'waiting';--> statement-breakpoint
ALTER TABLE "booking_slot" ADD CONSTRAINT "booking_slot_proposed" CHECK (status not in ('proposed', 'declined') or introduction_id is not null);--> statement-breakpoint
ALTER TABLE "booking_slot" ADD CONSTRAINT "booking_slot_status" CHECK (status in ('proposed', 'open', 'taken', 'declined', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_job" CHECK (kind = 'work_experience' or vacancy_id is not null);--> statement-breakpoint
ALTER TABLE "job_set_aside" ADD CONSTRAINT "job_set_aside_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
ALTER TABLE "introduction_wish" ADD CONSTRAINT "introduction_wish_opening" CHECK (num_nonnulls(vacancy_id, unmet_need_id) = 1);--> statement-breakpoint
DROP POLICY "published_profile_employer" ON "published_profile" CASCADE;--> statement-breakpoint
CREATE POLICY "booking_slot_propose" ON "booking_slot" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('jobCoach') and offered_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'proposed' and introduction_id in (select i.id from introduction i where i.employer_id = booking_slot.employer_id)));--> statement-breakpoint
CREATE POLICY "booking_slot_take_back" ON "booking_slot" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('jobCoach') and status = 'proposed' and introduction_id in (select i.id from introduction i)));--> statement-breakpoint
CREATE POLICY "employer_capacity_silent" ON "employer_capacity" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and paused_until is null));--> statement-breakpoint
CREATE POLICY "employer_capacity_went_silent" ON "employer_capacity" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "published_list_entry_add" ON "published_list_entry" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "published_list_entry_change" ON "published_list_entry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "published_list_entry_remove" ON "published_list_entry" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "profile_change_help" ON "profile_change" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and kind = 'answered' and circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)) and ((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-profile' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "vocational_profile_circle" ON "vocational_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'see-profile' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "vocational_profile_help" ON "vocational_profile" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-profile' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)))) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-profile' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "disclosure_withdraw" ON "disclosure" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and first_read_at is null and withdrawn_at is null)) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and withdrawn_at is not null));--> statement-breakpoint
CREATE POLICY "prepared_choice_circle" ON "prepared_choice" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-choose' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "prepared_choice_help" ON "prepared_choice" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-choose' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))) and (prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting')));--> statement-breakpoint
CREATE POLICY "prepared_choice_help_back" ON "prepared_choice" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-choose' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))) and (prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'))) WITH CHECK ((((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'help-choose' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))) and prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'withdrawn'));--> statement-breakpoint
CREATE POLICY "visibility_choice_circle" ON "visibility_choice" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'see-visibility' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "standing_admission_circle" ON "standing_admission" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('supporter') and job_seeker_id in (select m.job_seeker_id from circle_member m join circle_access a on a.circle_member_id = m.id where m.status = 'joined' and a.item = 'see-visibility' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "alert_read" ON "alert" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "alert_worker" ON "alert" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "alert_raise" ON "alert" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised'));--> statement-breakpoint
CREATE POLICY "alert_acknowledge" ON "alert" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "matches_hold_own" ON "matches_hold" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "matches_hold_read" ON "matches_hold" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "matches_hold_begin" ON "matches_hold" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('operator') and held_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "matches_hold_end" ON "matches_hold" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "circle_access_read" ON "circle_access" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "circle_access_worker" ON "circle_access" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "circle_access_let" ON "circle_access" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and circle_member_id in (select m.id from circle_member m where m.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "circle_access_end" ON "circle_access" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "circle_member_read" ON "circle_member" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) or email = (select nullif(current_setting('firstshift.circle_email', true), '')) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "circle_member_worker" ON "circle_member" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "circle_member_invite" ON "circle_member" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'invited' and supporter_id is null));--> statement-breakpoint
CREATE POLICY "circle_member_take_out" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('invited', 'joined'))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('withdrawn', 'removed')));--> statement-breakpoint
CREATE POLICY "circle_member_answer" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((email = (select nullif(current_setting('firstshift.circle_email', true), '')) and status = 'invited')) WITH CHECK ((email = (select nullif(current_setting('firstshift.circle_email', true), '')) and (status = 'declined' or (status = 'joined' and supporter_id in (select s.id from supporter s where s.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "circle_member_leave" ON "circle_member" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) and status = 'joined')) WITH CHECK ((supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid) and status = 'left'));--> statement-breakpoint
CREATE POLICY "supporter_own" ON "supporter" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supporter_worker" ON "supporter" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "supporter_join" ON "supporter" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and exists (select 1 from circle_member m where m.email = (select nullif(current_setting('firstshift.circle_email', true), '')) and m.status = 'invited')));--> statement-breakpoint
CREATE POLICY "contact_details_read" ON "contact_details" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "contact_details_say" ON "contact_details" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contact_details_change" ON "contact_details" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_read" ON "disclosure_suggestion" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_write" ON "disclosure_suggestion" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and suggested_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_answer" ON "disclosure_suggestion" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'waiting')) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'answered'));--> statement-breakpoint
CREATE POLICY "disclosure_suggestion_take_back" ON "disclosure_suggestion" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'waiting')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'withdrawn'));--> statement-breakpoint
CREATE POLICY "list_import_read" ON "list_import" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_check" ON "list_import" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('operator') and uploaded_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'checked'));--> statement-breakpoint
CREATE POLICY "list_import_decide" ON "list_import" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_read" ON "list_import_line" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_add" ON "list_import_line" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_join" ON "list_import_line" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_forget" ON "list_import_line" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "opening_history_own" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opening_history_operator" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "opening_history_worker" ON "opening_history" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "opening_history_add" ON "opening_history" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "opening_history_forget" ON "opening_history" AS PERMISSIVE FOR DELETE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "kept_words_read" ON "kept_words" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "kept_words_keep" ON "kept_words" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "shown_profile_own" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "shown_profile_employer" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (exists (select 1 from employer e where e.id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and e.status = 'verified' and e.verified_until >= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and (
    exists (select 1 from visibility_choice v where v.employer_id = e.id and v.job_seeker_id = shown_profile.job_seeker_id and v.withdrawn_at is null)
    or exists (select 1 from standing_admission a where a.employer_id = e.id and a.job_seeker_id = shown_profile.job_seeker_id and a.ended_at is null and a.admitted_from <= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)) and (array_position(array['committed', 'employer', 'leader'], e.level) >= array_position(array['committed', 'employer', 'leader'], a.least_level)
    and (cardinality(a.sectors) = 0 or e.sector = any(a.sectors))
    and exists (select 1 from place h, employer_site s join place p on p.id = s.place_id left join outcode_centre c on c.outcode = s.outcode where h.id = a.place_id and s.employer_id = e.id and (12742000 * asin(least(1, sqrt(sin(radians((coalesce(c.latitude, p.latitude)) - (h.latitude)) / 2) * sin(radians((coalesce(c.latitude, p.latitude)) - (h.latitude)) / 2) + cos(radians(h.latitude)) * cos(radians(coalesce(c.latitude, p.latitude))) * sin(radians((coalesce(c.longitude, p.longitude)) - (h.longitude)) / 2) * sin(radians((coalesce(c.longitude, p.longitude)) - (h.longitude)) / 2))))) <= a.within_metres))))));--> statement-breakpoint
CREATE POLICY "shown_profile_worker" ON "shown_profile" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('indexing', 'timekeeping'));--> statement-breakpoint
CREATE POLICY "shown_profile_count" ON "shown_profile" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('timekeeping')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('timekeeping'));--> statement-breakpoint
CREATE POLICY "worry_read" ON "worry" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "worry_worker" ON "worry" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing', 'timekeeping'));--> statement-breakpoint
CREATE POLICY "worry_raise" ON "worry" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((status = 'raised' and exists (select 1 from circle_member m where m.id = worry.circle_member_id and m.job_seeker_id = worry.job_seeker_id and m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "worry_answer" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'raised')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'answered'));--> statement-breakpoint
CREATE POLICY "worry_take_back" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)) and status = 'raised')) WITH CHECK ((circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid)) and status = 'taken_back'));--> statement-breakpoint
CREATE POLICY "worry_escalate" ON "worry" AS PERMISSIVE FOR UPDATE TO "firstshift_worker" USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised' and lead_told_at is null)) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'raised'));--> statement-breakpoint
CREATE POLICY "told_consent_read" ON "told_consent" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)) or circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "told_consent_give" ON "told_consent" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and (circle_member_id is null or circle_member_id in (select m.id from circle_member m where m.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and m.status = 'joined'))));--> statement-breakpoint
CREATE POLICY "told_consent_withdraw" ON "told_consent" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "told_note_read" ON "told_note" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)) or (written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and consent_id in (select c.id from told_consent c where c.circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "told_note_worker" ON "told_note" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "told_note_write" ON "told_note" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((written_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and exists (select 1 from told_consent c where c.id = told_note.consent_id and c.job_seeker_id = told_note.job_seeker_id
          and c.withdrawn_at is null and c.from_on <= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and c.until_on >= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date) and told_note.topic = any(c.topics)
          and (c.circle_member_id in (select m.id from circle_member m where m.status = 'joined' and m.supporter_id = (select nullif(current_setting('firstshift.supporter_id', true), '')::uuid))
            or c.job_seeker_id in (select o.job_seeker_id from coaching o where o.ended_at is null and o.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid))))));--> statement-breakpoint
CREATE POLICY "told_note_remove" ON "told_note" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "prepared_rule_read" ON "prepared_rule" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "prepared_rule_write" ON "prepared_rule" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and prepared_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "prepared_rule_answer" ON "prepared_rule" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status = 'waiting')) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and status in ('confirmed', 'declined')));--> statement-breakpoint
CREATE POLICY "prepared_rule_take_back" ON "prepared_rule" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'waiting')) WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and status = 'withdrawn'));--> statement-breakpoint
CREATE POLICY "visibility_look_read" ON "visibility_look" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_look_begin" ON "visibility_look" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_look_go_on" ON "visibility_look" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "booking_slot_read" ON "booking_slot" TO firstshift_app USING ((((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') and (introduction_id is null or introduction_id in (select i.id from introduction i))) or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))));--> statement-breakpoint
ALTER POLICY "booking_slot_take" ON "booking_slot" TO firstshift_app USING ((status in ('open', 'taken') and (((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') and (introduction_id is null or introduction_id in (select i.id from introduction i))) or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid))))) WITH CHECK ((status in ('open', 'taken') and (((select current_setting('firstshift.actor', true)) in ('jobCoach', 'providerLead') and (introduction_id is null or introduction_id in (select i.id from introduction i))) or id in (select b.slot_id from booking b where b.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)))));--> statement-breakpoint
ALTER POLICY "employer_site_read" ON "employer_site" TO firstshift_app USING (((select current_setting('firstshift.actor', true)) in ('jobSeeker', 'supporter', 'jobCoach', 'providerLead', 'operator') or employer_id in (select e.id from employer e where e.signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and e.signed_up_at >= (select date_trunc('milliseconds', current_setting('firstshift.now', true)::timestamptz)))));--> statement-breakpoint
ALTER POLICY "published_profile_worker" ON "published_profile" TO firstshift_worker USING ((select current_setting('firstshift.actor', true)) in ('indexing', 'timekeeping'));--> statement-breakpoint
ALTER POLICY "disclosure_employer" ON "disclosure" TO firstshift_employer USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and withdrawn_at is null and first_read_at is not null and exists (select 1 from public.introduction i where i.id = disclosure.introduction_id and i.status = 'introduced') and (disclosure.stage = 'introduced' or exists (select 1 from public.booking b where b.introduction_id = disclosure.introduction_id and b.status <> 'cancelled')) and ((item in ('first_name', 'full_name', 'what_helps') or item like 'helps:%') or not (select current_setting('firstshift.employer_role', true)) = 'workplace_mentor')));--> statement-breakpoint
ALTER POLICY "disclosure_release" ON "disclosure" TO firstshift_app WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) and first_read_at is null and withdrawn_at is null));--> statement-breakpoint
ALTER POLICY "introduction_lapse" ON "introduction" TO firstshift_worker USING (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status in ('proposed', 'put_off', 'with_employer', 'interested', 'introduced'))) WITH CHECK (((select current_setting('firstshift.actor', true)) in ('timekeeping') and status = 'closed' and ((closing_reason = 'no-answer' and shared_at is not null and employer_answered_at is null) or (closing_reason = 'vacancy-closed' and (vacancy_id in (select v.id from vacancy v where v.status = 'closed') or unmet_need_id in (select n.id from unmet_need n where n.status = 'closed'))))));--> statement-breakpoint
-- Of everybody published nothing is shown until the first count.
alter table "published_profile" no force row level security;--> statement-breakpoint
alter table "shown_profile" no force row level security;--> statement-breakpoint
insert into "shown_profile" ("job_seeker_id", "search_id") select "job_seeker_id", "search_id" from "published_profile" where "withdrawn_at" is null;--> statement-breakpoint
alter table "published_profile" force row level security;--> statement-breakpoint
alter table "shown_profile" force row level security;--> statement-breakpoint
-- Nobody kept when what was told before was read, so it counts as read when it was told.
ALTER TABLE "disclosure" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "disclosure" SET "first_read_at" = "released_at";--> statement-breakpoint
ALTER TABLE "disclosure" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
-- What was approved and not changed since is what can be told; others say yes to their profile once more.
ALTER TABLE "vocational_profile" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "vocational_profile" SET "approved_facts" = jsonb_build_object(
  'experience', to_jsonb("experience"), 'experiencePlaces', "experience_places", 'experienceTimes', "experience_times",
  'experienceNames', "experience_names", 'qualifications', to_jsonb("qualifications"), 'travelHelp', "travel_help"
) WHERE "approved_revision" = "revision";--> statement-breakpoint
ALTER TABLE "vocational_profile" FORCE ROW LEVEL SECURITY;
