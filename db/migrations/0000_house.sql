CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "mail";
--> statement-breakpoint
CREATE SCHEMA "limits";
--> statement-breakpoint
CREATE TABLE "auth"."account" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth"."credential" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"provider_account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (3) with time zone,
	"refresh_token_expires_at" timestamp (3) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."recovery_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "auth"."second_factor" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" "bytea" NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" bigint,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."session" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token" text NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"second_factor_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth"."verification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail"."email_delivery" (
	"idempotency_key" text PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"template" text NOT NULL,
	"status" text NOT NULL,
	"provider_id" text,
	"refusal" text,
	"recorded_at" timestamptz(3) DEFAULT now() NOT NULL,
	CONSTRAINT "email_delivery_status" CHECK ("mail"."email_delivery"."status" in ('sent', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "mail"."email_delivery" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mail"."outbox_email" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"idempotency_key" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"kept_at" timestamptz(3) DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "outbox_email_idempotency_key_unique" UNIQUE("idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "employer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"sector" text NOT NULL,
	"size" text NOT NULL,
	"claimed_level" text NOT NULL,
	"status" text NOT NULL,
	"level" text,
	"evidence" text,
	"not_verified_reason" text,
	"list_entry_id" uuid,
	"checked_by" uuid,
	"checked_at" timestamptz(3),
	"verified_until" date,
	"signed_up_by" uuid NOT NULL,
	"signed_up_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employer_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employer_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employer_site" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"place_id" integer NOT NULL,
	"outcode" text NOT NULL,
	"added_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employer_site" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_list_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"town" text NOT NULL,
	"outcode" text NOT NULL,
	"sector" text NOT NULL,
	"level" text,
	"list_date" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published_list_entry" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"subjects" jsonb NOT NULL,
	"actor_kind" text NOT NULL,
	"account_id" uuid,
	"occurred_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "outcode_centre" (
	"outcode" text PRIMARY KEY NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"imported_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outcode_centre" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "place" (
	"id" integer PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"area" text NOT NULL,
	"country" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "place" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"invited_at" timestamptz(3) NOT NULL,
	"expires_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "operator" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"since" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "operator" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"place_id" integer NOT NULL,
	"about" text NOT NULL,
	"status" text NOT NULL,
	"applied_by" uuid NOT NULL,
	"applied_at" timestamptz(3) NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "provider" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "provider_member" (
	"id" uuid PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"joined_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "provider_member" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vacancy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"title" text NOT NULL,
	"sector" text NOT NULL,
	"status" text NOT NULL,
	"hours_per_week" integer NOT NULL,
	"days" text[] NOT NULL,
	"start_time" text NOT NULL,
	"end_time" text NOT NULL,
	"pay_pence_per_hour" integer NOT NULL,
	"contract" text NOT NULL,
	"contract_months" integer,
	"start_date" date NOT NULL,
	"environment" text[] NOT NULL,
	"adjustments" text[] NOT NULL,
	"selection" text NOT NULL,
	"created_at" timestamptz(3) NOT NULL,
	"posted_at" timestamptz(3),
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "vacancy" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vacancy_task" (
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"task_code" text NOT NULL,
	"need" text NOT NULL,
	"frequency" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "vacancy_task_vacancy_id_task_code_pk" PRIMARY KEY("vacancy_id","task_code")
);
--> statement-breakpoint
ALTER TABLE "vacancy_task" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coaching" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"provider_id" uuid NOT NULL,
	"started_at" timestamptz(3) NOT NULL,
	"ended_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "coaching" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_seeker" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"full_name" text NOT NULL,
	"known_as" text NOT NULL,
	"birth_date" date NOT NULL,
	"joined_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_seeker" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "own_job_seeker" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "own_job_seeker" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_profile" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"search_id" uuid NOT NULL,
	"hopes" text[] NOT NULL,
	"tasks_liked" text[] NOT NULL,
	"tasks_done" text[] NOT NULL,
	"environment_like" text[] NOT NULL,
	"environment_avoid" text[] NOT NULL,
	"helps" text[] NOT NULL,
	"hours_start" integer NOT NULL,
	"hours_aim" integer NOT NULL,
	"days" text[] NOT NULL,
	"place_id" integer NOT NULL,
	"travel_metres" integer NOT NULL,
	"published_at" timestamptz(3) NOT NULL,
	"withdrawn_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "published_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vocational_profile" (
	"job_seeker_id" uuid PRIMARY KEY NOT NULL,
	"hopes" text[] NOT NULL,
	"tasks_liked" text[] NOT NULL,
	"tasks_done" text[] NOT NULL,
	"environment_like" text[] NOT NULL,
	"environment_avoid" text[] NOT NULL,
	"helps" text[] NOT NULL,
	"hours_start" integer,
	"hours_aim" integer,
	"days" text[] NOT NULL,
	"place_id" integer,
	"travel_metres" integer,
	"strengths" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamptz(3) NOT NULL,
	"updated_by" uuid NOT NULL,
	"helped_by" text NOT NULL,
	"approved_revision" integer,
	"approved_at" timestamptz(3),
	"approved_strengths" text
);
--> statement-breakpoint
ALTER TABLE "vocational_profile" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"introduction_id" uuid NOT NULL,
	"item" text NOT NULL,
	"value" text NOT NULL,
	"released_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "disclosure" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "employer_alias" (
	"id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"label" text NOT NULL,
	"made_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "employer_alias" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visibility_choice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"chosen_at" timestamptz(3) NOT NULL,
	"withdrawn_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "visibility_choice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "decline_note" (
	"introduction_id" uuid PRIMARY KEY NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decline_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "introduction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reasons" text[] NOT NULL,
	"proposed_at" timestamptz(3) NOT NULL,
	"shared_at" timestamptz(3),
	"reply_by" date,
	"decline_reason" text,
	"decline_reviewed_at" timestamptz(3),
	"reason_passed_on" boolean,
	"closing_reason" text,
	"changed_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "introduction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "introduction_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"text" text NOT NULL,
	"written_by" uuid NOT NULL,
	"written_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "introduction_note" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "introduction_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"status" text NOT NULL,
	"asked_at" timestamptz(3) NOT NULL,
	"answered_at" timestamptz(3)
);
--> statement-breakpoint
ALTER TABLE "introduction_request" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_signature" (
	"agreement_id" uuid NOT NULL,
	"work_trial_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"side" text NOT NULL,
	"signed_by" uuid NOT NULL,
	"content_hash" text NOT NULL,
	"signed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "agreement_signature_agreement_id_side_pk" PRIMARY KEY("agreement_id","side")
);
--> statement-breakpoint
ALTER TABLE "agreement_signature" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "criterion_rating" (
	"work_trial_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"side" text NOT NULL,
	"criterion" text NOT NULL,
	"rating" text NOT NULL,
	"signed_by" uuid NOT NULL,
	CONSTRAINT "criterion_rating_work_trial_id_side_criterion_pk" PRIMARY KEY("work_trial_id","side","criterion")
);
--> statement-breakpoint
ALTER TABLE "criterion_rating" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"work_trial_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"offered_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_offer" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trial_agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"work_trial_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"written_at" timestamptz(3) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "trial_agreement" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "trial_outcome" (
	"work_trial_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"side" text NOT NULL,
	"satisfied" boolean,
	"signed_by" uuid NOT NULL,
	"recorded_at" timestamptz(3) NOT NULL,
	CONSTRAINT "trial_outcome_work_trial_id_side_pk" PRIMARY KEY("work_trial_id","side")
);
--> statement-breakpoint
ALTER TABLE "trial_outcome" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "work_trial" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"vacancy_id" uuid NOT NULL,
	"employer_id" uuid NOT NULL,
	"job_seeker_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"status" text NOT NULL,
	"legal_basis" text NOT NULL,
	"basis_agreed_on" date,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"closing_reason" text,
	"booked_at" timestamptz(3) NOT NULL,
	"changed_at" timestamptz(3) NOT NULL,
	CONSTRAINT "work_trial_dates" CHECK (ends_on >= starts_on),
	CONSTRAINT "work_trial_basis" CHECK (legal_basis = 'paid' or basis_agreed_on is not null)
);
--> statement-breakpoint
ALTER TABLE "work_trial" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "limits"."attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "auth"."credential" ADD CONSTRAINT "credential_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."second_factor" ADD CONSTRAINT "second_factor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "auth"."account"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_member" ADD CONSTRAINT "employer_member_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_site" ADD CONSTRAINT "employer_site_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_site" ADD CONSTRAINT "employer_site_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider" ADD CONSTRAINT "provider_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provider_member" ADD CONSTRAINT "provider_member_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_site_id_employer_site_id_fk" FOREIGN KEY ("site_id") REFERENCES "public"."employer_site"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancy_task" ADD CONSTRAINT "vacancy_task_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaching" ADD CONSTRAINT "coaching_provider_id_provider_id_fk" FOREIGN KEY ("provider_id") REFERENCES "public"."provider"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_profile" ADD CONSTRAINT "published_profile_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_profile" ADD CONSTRAINT "published_profile_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD CONSTRAINT "vocational_profile_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vocational_profile" ADD CONSTRAINT "vocational_profile_place_id_place_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."place"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure" ADD CONSTRAINT "disclosure_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_alias" ADD CONSTRAINT "employer_alias_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "employer_alias" ADD CONSTRAINT "employer_alias_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visibility_choice" ADD CONSTRAINT "visibility_choice_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visibility_choice" ADD CONSTRAINT "visibility_choice_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decline_note" ADD CONSTRAINT "decline_note_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_note" ADD CONSTRAINT "introduction_note_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_request" ADD CONSTRAINT "introduction_request_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_request" ADD CONSTRAINT "introduction_request_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_request" ADD CONSTRAINT "introduction_request_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_agreement_id_trial_agreement_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."trial_agreement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signature" ADD CONSTRAINT "agreement_signature_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD CONSTRAINT "criterion_rating_work_trial_id_work_trial_id_fk" FOREIGN KEY ("work_trial_id") REFERENCES "public"."work_trial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD CONSTRAINT "criterion_rating_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD CONSTRAINT "criterion_rating_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion_rating" ADD CONSTRAINT "criterion_rating_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offer" ADD CONSTRAINT "job_offer_work_trial_id_work_trial_id_fk" FOREIGN KEY ("work_trial_id") REFERENCES "public"."work_trial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offer" ADD CONSTRAINT "job_offer_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offer" ADD CONSTRAINT "job_offer_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offer" ADD CONSTRAINT "job_offer_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_offer" ADD CONSTRAINT "job_offer_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_agreement" ADD CONSTRAINT "trial_agreement_work_trial_id_work_trial_id_fk" FOREIGN KEY ("work_trial_id") REFERENCES "public"."work_trial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_agreement" ADD CONSTRAINT "trial_agreement_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_agreement" ADD CONSTRAINT "trial_agreement_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_agreement" ADD CONSTRAINT "trial_agreement_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcome" ADD CONSTRAINT "trial_outcome_work_trial_id_work_trial_id_fk" FOREIGN KEY ("work_trial_id") REFERENCES "public"."work_trial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcome" ADD CONSTRAINT "trial_outcome_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcome" ADD CONSTRAINT "trial_outcome_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trial_outcome" ADD CONSTRAINT "trial_outcome_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_trial" ADD CONSTRAINT "work_trial_introduction_id_introduction_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introduction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_trial" ADD CONSTRAINT "work_trial_vacancy_id_vacancy_id_fk" FOREIGN KEY ("vacancy_id") REFERENCES "public"."vacancy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_trial" ADD CONSTRAINT "work_trial_employer_id_employer_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_trial" ADD CONSTRAINT "work_trial_job_seeker_id_job_seeker_id_fk" FOREIGN KEY ("job_seeker_id") REFERENCES "public"."job_seeker"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_trial" ADD CONSTRAINT "work_trial_coach_id_provider_member_id_fk" FOREIGN KEY ("coach_id") REFERENCES "public"."provider_member"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_account_idx" ON "auth"."credential" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_code_key" ON "auth"."recovery_code" USING btree ("account_id","code_hash");--> statement-breakpoint
CREATE INDEX "session_account_idx" ON "auth"."session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "verification_identifier_idx" ON "auth"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "email_delivery_event" ON "mail"."email_delivery" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "outbox_email_kept_at" ON "mail"."outbox_email" USING btree ("kept_at" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "employer_member_account_key" ON "employer_member" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "employer_member_employer_idx" ON "employer_member" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "employer_site_employer_idx" ON "employer_site" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "published_list_entry_name_idx" ON "published_list_entry" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "published_list_entry_outcode_idx" ON "published_list_entry" USING btree ("outcode");--> statement-breakpoint
CREATE INDEX "event_occurred_at_idx" ON "event" USING btree ("occurred_at");--> statement-breakpoint
CREATE INDEX "place_name_idx" ON "place" USING btree ("name");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open_key" ON "invitation" USING btree ("provider_id","email") WHERE status = 'invited';--> statement-breakpoint
CREATE UNIQUE INDEX "provider_member_account_key" ON "provider_member" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "provider_member_provider_idx" ON "provider_member" USING btree ("provider_id");--> statement-breakpoint
CREATE INDEX "vacancy_employer_idx" ON "vacancy" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "vacancy_open_idx" ON "vacancy" USING btree ("posted_at") WHERE status = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "coaching_current_key" ON "coaching" USING btree ("job_seeker_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "coaching_coach_idx" ON "coaching" USING btree ("coach_id");--> statement-breakpoint
CREATE INDEX "coaching_provider_idx" ON "coaching" USING btree ("provider_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_seeker_account_key" ON "job_seeker" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "own_job_seeker_account_key" ON "own_job_seeker" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "published_profile_search_key" ON "published_profile" USING btree ("search_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_item_key" ON "disclosure" USING btree ("introduction_id","item");--> statement-breakpoint
CREATE INDEX "disclosure_employer_idx" ON "disclosure" USING btree ("employer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employer_alias_pair_key" ON "employer_alias" USING btree ("employer_id","job_seeker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "employer_alias_label_key" ON "employer_alias" USING btree ("employer_id","label");--> statement-breakpoint
CREATE UNIQUE INDEX "visibility_choice_standing_key" ON "visibility_choice" USING btree ("job_seeker_id","employer_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "visibility_choice_employer_idx" ON "visibility_choice" USING btree ("employer_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_live_key" ON "introduction" USING btree ("vacancy_id","job_seeker_id") WHERE status in ('proposed', 'put_off', 'with_employer', 'interested', 'introduced');--> statement-breakpoint
CREATE INDEX "introduction_employer_idx" ON "introduction" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "introduction_coach_idx" ON "introduction" USING btree ("coach_id");--> statement-breakpoint
CREATE INDEX "introduction_job_seeker_idx" ON "introduction" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "introduction_note_introduction_idx" ON "introduction_note" USING btree ("introduction_id");--> statement-breakpoint
CREATE UNIQUE INDEX "introduction_request_once_key" ON "introduction_request" USING btree ("vacancy_id","job_seeker_id");--> statement-breakpoint
CREATE INDEX "introduction_request_employer_idx" ON "introduction_request" USING btree ("employer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "job_offer_vacancy_key" ON "job_offer" USING btree ("vacancy_id");--> statement-breakpoint
CREATE UNIQUE INDEX "trial_agreement_version_key" ON "trial_agreement" USING btree ("work_trial_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "work_trial_one_per_vacancy" ON "work_trial" USING btree ("vacancy_id") WHERE status in ('awaiting_signatures', 'agreed', 'job_offered');--> statement-breakpoint
CREATE INDEX "work_trial_employer_idx" ON "work_trial" USING btree ("employer_id");--> statement-breakpoint
CREATE INDEX "work_trial_coach_idx" ON "work_trial" USING btree ("coach_id");--> statement-breakpoint
CREATE INDEX "work_trial_job_seeker_idx" ON "work_trial" USING btree ("job_seeker_id");--> statement-breakpoint
CREATE INDEX "attempt_expire_idx" ON "limits"."attempt" USING btree ("expire");--> statement-breakpoint
CREATE POLICY "email_delivery_read" ON "mail"."email_delivery" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "email_delivery_record" ON "mail"."email_delivery" AS PERMISSIVE FOR INSERT TO "firstshift_worker" WITH CHECK ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "employer_read" ON "employer" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((status = 'verified' or (select current_setting('firstshift.actor', true)) in ('operator') or signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "employer_own" ON "employer" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_worker" ON "employer" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "employer_sign_up" ON "employer" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'waiting'));--> statement-breakpoint
CREATE POLICY "employer_verify" ON "employer" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "employer_member_own" ON "employer_member" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_member_account" ON "employer_member" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) or (select current_setting('firstshift.actor', true)) in ('operator', 'jobCoach', 'providerLead')));--> statement-breakpoint
CREATE POLICY "employer_member_worker" ON "employer_member" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "employer_member_sign_up" ON "employer_member" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and employer_id in (select e.id from employer e where e.signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "employer_site_own" ON "employer_site" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_site_read" ON "employer_site" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (((select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead', 'operator') or employer_id in (select e.id from employer e where e.signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "employer_site_worker" ON "employer_site" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "employer_site_add" ON "employer_site" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_site_sign_up" ON "employer_site" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (employer_id in (select e.id from employer e where e.signed_up_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "published_list_entry_read" ON "published_list_entry" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "event_record" ON "event" AS PERMISSIVE FOR INSERT TO "firstshift_app", "firstshift_employer" WITH CHECK ((account_id is not distinct from (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and actor_kind = (select current_setting('firstshift.actor', true))));--> statement-breakpoint
CREATE POLICY "event_work_through" ON "event" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing', 'indexing'));--> statement-breakpoint
CREATE POLICY "outcode_centre_read" ON "outcode_centre" AS PERMISSIVE FOR SELECT TO "firstshift_app", "firstshift_employer", "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "place_read" ON "place" AS PERMISSIVE FOR SELECT TO "firstshift_app", "firstshift_employer", "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "invitation_read" ON "invitation" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid) or email = (select nullif(current_setting('firstshift.email', true), ''))));--> statement-breakpoint
CREATE POLICY "invitation_worker" ON "invitation" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "invitation_send" ON "invitation" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "invitation_answer" ON "invitation" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid) or email = (select nullif(current_setting('firstshift.email', true), '')))) WITH CHECK ((provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid) or email = (select nullif(current_setting('firstshift.email', true), ''))));--> statement-breakpoint
CREATE POLICY "operator_own" ON "operator" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "operator_worker" ON "operator" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "operator_appoint" ON "operator" AS PERMISSIVE FOR INSERT TO current_user WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "operator_appointed" ON "operator" AS PERMISSIVE FOR SELECT TO current_user USING (true);--> statement-breakpoint
CREATE POLICY "provider_read" ON "provider" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((status = 'admitted' or (select current_setting('firstshift.actor', true)) in ('operator') or applied_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "provider_worker" ON "provider" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "provider_apply" ON "provider" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((applied_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and status = 'applied'));--> statement-breakpoint
CREATE POLICY "provider_decide" ON "provider" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((select current_setting('firstshift.actor', true)) in ('operator')) WITH CHECK ((select current_setting('firstshift.actor', true)) in ('operator'));--> statement-breakpoint
CREATE POLICY "provider_member_read" ON "provider_member" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) or (select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead', 'operator', 'newcomer')));--> statement-breakpoint
CREATE POLICY "provider_member_worker" ON "provider_member" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('mailing'));--> statement-breakpoint
CREATE POLICY "provider_member_join" ON "provider_member" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and ((role = 'lead' and provider_id in (select p.id from provider p where p.applied_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)))
          or (role = 'coach' and provider_id in (select i.provider_id from invitation i where i.email = (select nullif(current_setting('firstshift.email', true), '')) and i.status = 'invited')))));--> statement-breakpoint
CREATE POLICY "vacancy_own" ON "vacancy" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_read" ON "vacancy" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((status <> 'draft' and (select current_setting('firstshift.actor', true)) in ('jobSeeker', 'jobCoach', 'providerLead')));--> statement-breakpoint
CREATE POLICY "vacancy_worker" ON "vacancy" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "vacancy_write" ON "vacancy" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_edit" ON "vacancy" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_fill" ON "vacancy" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((status = 'open' and id in (select t.vacancy_id from work_trial t where t.job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or t.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))) WITH CHECK (status = 'filled');--> statement-breakpoint
CREATE POLICY "vacancy_task_own" ON "vacancy_task" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_task_read" ON "vacancy_task" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (vacancy_id in (select v.id from vacancy v));--> statement-breakpoint
CREATE POLICY "vacancy_task_worker" ON "vacancy_task" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "vacancy_task_write" ON "vacancy_task" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_task_edit" ON "vacancy_task" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vacancy_task_remove" ON "vacancy_task" AS PERMISSIVE FOR DELETE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "coaching_read" ON "coaching" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "coaching_worker" ON "coaching" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "coaching_start" ON "coaching" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id in (select s.id from own_job_seeker s where s.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "job_seeker_read" ON "job_seeker" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) or id in (select p.job_seeker_id from coaching p where p.ended_at is null and (p.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or p.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "job_seeker_worker" ON "job_seeker" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "job_seeker_join" ON "job_seeker" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_seeker_edit" ON "job_seeker" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_job_seeker_read" ON "own_job_seeker" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "own_job_seeker_join" ON "own_job_seeker" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "published_profile_own" ON "published_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "published_profile_employer" ON "published_profile" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((withdrawn_at is null and job_seeker_id in (select c.job_seeker_id from visibility_choice c where c.employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and c.withdrawn_at is null) and exists (select 1 from employer e where e.id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and e.status = 'verified' and e.verified_until >= (select (current_setting('firstshift.now', true)::timestamptz at time zone 'Europe/London')::date))));--> statement-breakpoint
CREATE POLICY "published_profile_worker" ON "published_profile" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('indexing'));--> statement-breakpoint
CREATE POLICY "published_profile_publish" ON "published_profile" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "published_profile_update" ON "published_profile" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vocational_profile_read" ON "vocational_profile" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "vocational_profile_start" ON "vocational_profile" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select s.id from own_job_seeker s where s.account_id = (select nullif(current_setting('firstshift.account_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "vocational_profile_write" ON "vocational_profile" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "disclosure_employer" ON "disclosure" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disclosure_own" ON "disclosure" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "disclosure_release" ON "disclosure" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_alias_own" ON "employer_alias" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "employer_alias_coach" ON "employer_alias" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "employer_alias_make" ON "employer_alias" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and job_seeker_id in (select c.job_seeker_id from visibility_choice c where c.employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and c.withdrawn_at is null)));--> statement-breakpoint
CREATE POLICY "employer_alias_introduce" ON "employer_alias" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "visibility_choice_read" ON "visibility_choice" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "visibility_choice_employer" ON "visibility_choice" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_choice_worker" ON "visibility_choice" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING ((select current_setting('firstshift.actor', true)) in ('indexing'));--> statement-breakpoint
CREATE POLICY "visibility_choice_make" ON "visibility_choice" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visibility_choice_withdraw" ON "visibility_choice" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) WITH CHECK (job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "decline_note_own" ON "decline_note" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "decline_note_coach" ON "decline_note" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "decline_note_write" ON "decline_note" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "introduction_employer" ON "introduction" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and shared_at is not null));--> statement-breakpoint
CREATE POLICY "introduction_read" ON "introduction" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_worker" ON "introduction" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "introduction_propose" ON "introduction" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "introduction_move" ON "introduction" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_answer" ON "introduction" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and shared_at is not null)) WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and shared_at is not null));--> statement-breakpoint
CREATE POLICY "introduction_note_read" ON "introduction_note" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_note_write" ON "introduction_note" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK (job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "introduction_request_employer" ON "introduction_request" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "introduction_request_read" ON "introduction_request" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_request_worker" ON "introduction_request" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "introduction_request_ask" ON "introduction_request" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and job_seeker_id in (select c.job_seeker_id from visibility_choice c where c.employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and c.withdrawn_at is null)));--> statement-breakpoint
CREATE POLICY "introduction_request_answer" ON "introduction_request" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "introduction_request_withdraw" ON "introduction_request" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and status = 'closed'));--> statement-breakpoint
CREATE POLICY "agreement_signature_employer" ON "agreement_signature" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreement_signature_read" ON "agreement_signature" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "agreement_signature_employer_sign" ON "agreement_signature" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and side = 'employer'));--> statement-breakpoint
CREATE POLICY "agreement_signature_sign" ON "agreement_signature" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and ((side = 'job_seeker' and job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) or (side = 'coach' and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "criterion_rating_employer" ON "criterion_rating" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and (side = 'employer' or work_trial_id in (select t.id from work_trial t where t.status in ('job_offered', 'ended')))));--> statement-breakpoint
CREATE POLICY "criterion_rating_read" ON "criterion_rating" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "criterion_rating_employer_record" ON "criterion_rating" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and side = 'employer'));--> statement-breakpoint
CREATE POLICY "criterion_rating_record" ON "criterion_rating" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and ((side = 'job_seeker' and job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) or (side = 'coach' and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "job_offer_employer" ON "job_offer" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_offer_read" ON "job_offer" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "job_offer_make_employer" ON "job_offer" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "job_offer_make" ON "job_offer" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "trial_agreement_employer" ON "trial_agreement" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "trial_agreement_read" ON "trial_agreement" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "trial_agreement_write" ON "trial_agreement" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "trial_outcome_employer" ON "trial_outcome" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "trial_outcome_read" ON "trial_outcome" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "trial_outcome_employer_record" ON "trial_outcome" AS PERMISSIVE FOR INSERT TO "firstshift_employer" WITH CHECK ((employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid) and signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and side = 'employer'));--> statement-breakpoint
CREATE POLICY "trial_outcome_record" ON "trial_outcome" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((signed_by = (select nullif(current_setting('firstshift.account_id', true), '')::uuid) and ((side = 'job_seeker' and job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid)) or (side = 'coach' and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "work_trial_employer" ON "work_trial" AS PERMISSIVE FOR SELECT TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "work_trial_read" ON "work_trial" AS PERMISSIVE FOR SELECT TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "work_trial_worker" ON "work_trial" AS PERMISSIVE FOR SELECT TO "firstshift_worker" USING (true);--> statement-breakpoint
CREATE POLICY "work_trial_book" ON "work_trial" AS PERMISSIVE FOR INSERT TO "firstshift_app" WITH CHECK ((job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))) and coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "work_trial_move" ON "work_trial" AS PERMISSIVE FOR UPDATE TO "firstshift_app" USING ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid))))) WITH CHECK ((job_seeker_id = (select nullif(current_setting('firstshift.job_seeker_id', true), '')::uuid) or job_seeker_id in (select c.job_seeker_id from coaching c where c.ended_at is null and (c.coach_id = (select nullif(current_setting('firstshift.coach_id', true), '')::uuid) or c.provider_id = (select nullif(current_setting('firstshift.led_provider_id', true), '')::uuid)))));--> statement-breakpoint
CREATE POLICY "work_trial_move_employer" ON "work_trial" AS PERMISSIVE FOR UPDATE TO "firstshift_employer" USING (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid)) WITH CHECK (employer_id = (select nullif(current_setting('firstshift.employer_id', true), '')::uuid));