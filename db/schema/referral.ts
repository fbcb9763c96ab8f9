import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { KeptReferralStatus } from "#app/domain/referral/referral-lifecycle.ts";
import type { ReferrerCode } from "#app/domain/referral/referrers.ts";
import { id, instant, plainDate } from "./columns.ts";
import { provider } from "./membership.ts";
import {
  actorIs, allOf, appLogin, mayAdd, mayChange, mayRead, mayRemove, me, mine, myEmail, now, ofSeekerOrCoach, workerLogin,
} from "./policy.ts";
import { jobSeeker } from "./vocational-profile.ts";

const ofItsLink = mine("id", "referral_id");
const ofItsAddress = sql`email = ${myEmail}`;
const over = sql`expires_at <= ${now}`;

/**
 * Somebody may want help to find work, says somebody who asked them. Kept until they answer
 * and have joined, and never longer than `expires_at`. Whoever made it cannot read it: the
 * person alone can, by the link they were sent or the address it was sent to.
 */
export const referral = pgTable(
  "referral",
  {
    id: id(),
    providerId: uuid("provider_id")
      .notNull()
      .references(() => provider.id),
    referrerName: text("referrer_name").notNull(),
    referrer: text("referrer").$type<ReferrerCode>().notNull(),
    referrerEmail: text("referrer_email").notNull(),
    firstName: text("first_name").notNull(),
    email: text("email").notNull(),
    readTogether: boolean("read_together").notNull(),
    status: text("status").$type<KeptReferralStatus>().notNull(),
    referredAt: instant("referred_at").notNull(),
    agreedAt: instant("agreed_at"),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    // However often somebody is referred, they are asked once.
    uniqueIndex("referral_address_key").on(table.email),
    index("referral_expires_idx").on(table.expiresAt),
    check("referral_status", sql`status in ('waiting', 'wanted') and (status = 'wanted') = (agreed_at is not null)`),
    mayAdd(
      "referral_make",
      appLogin,
      allOf(
        actorIs("visitor", "newcomer", "jobSeeker", "supporter", "jobCoach", "providerLead"),
        sql.raw("status = 'waiting'"),
        sql`expires_at > ${now}`,
      ),
    ),
    mayRead("referral_by_link", appLogin, ofItsLink),
    mayChange("referral_agree", appLogin, ofItsLink),
    mayRemove("referral_decline", appLogin, ofItsLink),
    mayRead("referral_by_address", appLogin, ofItsAddress),
    mayRemove("referral_joined", appLogin, ofItsAddress),
    mayRead("referral_mailing", workerLogin, actorIs("mailing")),
    mayRead("referral_over", workerLogin, allOf(actorIs("timekeeping"), over)),
    mayRemove("referral_forget", workerLogin, allOf(actorIs("timekeeping"), over)),
  ],
);

/** How somebody came who was referred. Whoever came by themselves has no row. */
export const cameByReferral = pgTable(
  "came_by_referral",
  {
    jobSeekerId: uuid("job_seeker_id")
      .primaryKey()
      .references(() => jobSeeker.id),
    referrer: text("referrer").$type<ReferrerCode>().notNull(),
    /** The day of the person's yes. */
    agreedOn: plainDate("agreed_on").notNull(),
  },
  () => [
    mayRead("came_by_referral_read", appLogin, ofSeekerOrCoach),
    // Only what somebody said yes to by the link they were sent can be written down.
    mayAdd(
      "came_by_referral_join",
      appLogin,
      allOf(
        sql`job_seeker_id in (select s.id from own_job_seeker s where s.account_id = ${me("account_id")})`,
        sql`exists (select 1 from referral r where r.email = ${myEmail} and r.status = 'wanted' and r.referrer = came_by_referral.referrer)`,
      ),
    ),
  ],
);
