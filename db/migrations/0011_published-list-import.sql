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
ALTER TABLE "list_import_line" ADD CONSTRAINT "list_import_line_list_import_id_list_import_id_fk" FOREIGN KEY ("list_import_id") REFERENCES "public"."list_import"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "list_import_replaces_key" ON "list_import" USING btree (coalesce(replaces, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE status = 'imported';--> statement-breakpoint
CREATE INDEX "list_import_decided_idx" ON "list_import" USING btree ("decided_at") WHERE status = 'imported';--> statement-breakpoint
CREATE INDEX "list_import_line_import_idx" ON "list_import_line" USING btree ("list_import_id");--> statement-breakpoint
CREATE POLICY "published_list_entry_add" ON "published_list_entry" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "published_list_entry_change" ON "published_list_entry" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "published_list_entry_remove" ON "published_list_entry" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_read" ON "list_import" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_check" ON "list_import" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (((select current_setting('firstshift.actor', true)) in ('operator') and uploaded_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'checked'));--> statement-breakpoint
CREATE POLICY "list_import_decide" ON "list_import" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_read" ON "list_import_line" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_add" ON "list_import_line" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_join" ON "list_import_line" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "list_import_line_forget" ON "list_import_line" AS PERMISSIVE FOR DELETE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));