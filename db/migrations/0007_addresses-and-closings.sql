CREATE TABLE "auth"."former_address" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"sealed_address" "bytea" NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "former_address_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "auth"."gone_account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"gone_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "closing_told" text GENERATED ALWAYS AS (case when closing_reason in ('employer-withdrew', 'vacancy-closed', 'vacancy-filled', 'not-signed', 'no-answer') then closing_reason when closing_reason in ('employer-silent', 'seeker-silent') then 'unanswered' when closing_reason is not null then 'over' end) STORED;--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "closing_told" text GENERATED ALWAYS AS (case when closing_reason in ('employer-withdrew', 'vacancy-closed', 'vacancy-filled', 'not-signed', 'no-answer') then closing_reason when closing_reason in ('employer-silent', 'seeker-silent') then 'unanswered' when closing_reason is not null then 'over' end) STORED;--> statement-breakpoint
ALTER TABLE "auth"."former_address" ADD CONSTRAINT "former_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_address_account_idx" ON "auth"."former_address" USING btree ("account_id");--> statement-breakpoint
ALTER POLICY "criterion_rating_employer" ON "criterion_rating" TO firstshift_employer USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (select current_setting('firstshift.employer_role', true)) <> 'workplace_mentor' and (side = 'employer' or booking_id in (select t.id from booking t where t.status in ('job_offered', 'ended') and t.closing_told is null))));