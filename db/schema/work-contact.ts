import { sql } from "drizzle-orm";
import { pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";
import { provider, providerMember } from "./membership.ts";
import { actorIs, anyOf, appLogin, mayAdd, mayChange, mayRead, me, mine } from "./policy.ts";

/** Written by the coach themselves, in the moment of joining too. */
const myOwn = sql`(member_id, provider_id) in (select m.id, m.provider_id from provider_member m where m.account_id = ${me("account_id")} and m.ended_at is null)`;

const reached = () => ({
  /** Empty where there is none. */
  phone: text("phone").notNull(),
  email: text("email").notNull(),
  savedAt: instant("saved_at").notNull(),
});

/**
 * How a coach is reached at work: for the people they support now, and for whoever leads them.
 * An employer reads it through `coach_of_introduction`, while an introduction goes on.
 */
export const coachContact = pgTable(
  "coach_contact",
  {
    memberId: uuid("member_id")
      .primaryKey()
      .references(() => providerMember.id),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => provider.id),
    ...reached(),
  },
  () => [
    mayRead(
      "coach_contact_read",
      appLogin,
      anyOf(
        myOwn,
        mine("provider_id", "led_provider_id"),
        sql`member_id in (select c.coach_id from coaching c where c.ended_at is null and c.job_seeker_id = ${me("job_seeker_id")})`,
      ),
    ),
    mayAdd("coach_contact_say", appLogin, myOwn),
    mayChange("coach_contact_change", appLogin, myOwn),
  ],
);

/** How a provider is reached, when a coach is not: for everybody who has signed in. */
export const providerContact = pgTable(
  "provider_contact",
  {
    providerId: uuid("provider_id")
      .primaryKey()
      .references(() => provider.id),
    ...reached(),
  },
  () => [
    mayRead(
      "provider_contact_read",
      appLogin,
      actorIs("newcomer", "jobSeeker", "supporter", "jobCoach", "providerLead", "operator"),
    ),
    mayAdd("provider_contact_say", appLogin, mine("provider_id", "led_provider_id")),
    mayChange("provider_contact_change", appLogin, mine("provider_id", "led_provider_id")),
  ],
);
