import { sql } from "drizzle-orm";
import { date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { LONGEST_INVITATION_DAYS } from "#app/domain/membership/invitation-lifecycle.ts";
import { id, instant, plainDate } from "./columns.ts";
import { place } from "./place.ts";
import {
  actorIs,
  allOf,
  anyOf,
  anyRow,
  appLogin,
  atThisMoment,
  employerLogin,
  employerRoleIs,
  mayAdd,
  mayChange,
  mayRead,
  mayRemove,
  me,
  mine,
  myEmail,
  now,
  workerLogin,
} from "./policy.ts";

/** Imported from the published Disability Confident list: proves membership, not always level. */
export const publishedListEntry = pgTable(
  "published_list_entry",
  {
    id: id(),
    name: text("name").notNull(),
    /** The name without case, punctuation and legal form, to look candidates up by. */
    nameKey: text("name_key").notNull(),
    town: text("town").notNull(),
    outcode: text("outcode").notNull(),
    sector: text("sector").notNull(),
    level: text("level").$type<"committed" | "employer" | "leader">(),
    listDate: date("list_date").notNull(),
  },
  (table) => [
    index("published_list_entry_name_idx").on(table.nameKey),
    index("published_list_entry_outcode_idx").on(table.outcode),
    mayRead("published_list_entry_read", appLogin, actorIs("operator")),
    mayAdd("published_list_entry_add", appLogin, actorIs("operator")),
    mayChange("published_list_entry_change", appLogin, actorIs("operator")),
    mayRemove("published_list_entry_remove", appLogin, actorIs("operator")),
  ],
);

export const employer = pgTable(
  "employer",
  {
    id: id(),
    name: text("name").notNull(),
    sector: text("sector").notNull(),
    size: text("size").notNull(),
    /** What they say they are; `level` is what an operator has seen evidence for. */
    claimedLevel: text("claimed_level").$type<"committed" | "employer" | "leader">().notNull(),
    status: text("status").$type<"waiting" | "verified" | "not_verified" | "lapsed">().notNull(),
    level: text("level").$type<"committed" | "employer" | "leader">(),
    evidence: text("evidence"),
    notVerifiedReason: text("not_verified_reason"),
    listEntryId: uuid("list_entry_id"),
    checkedBy: uuid("checked_by"),
    checkedAt: instant("checked_at"),
    verifiedUntil: plainDate("verified_until"),
    /** The last warning that was sent about the end of the level, in days before it. */
    warnedDays: integer("warned_days"),
    signedUpBy: uuid("signed_up_by").notNull(),
    signedUpAt: instant("signed_up_at").notNull(),
  },
  () => [
    mayRead(
      "employer_read",
      appLogin,
      anyOf(
        sql.raw("status = 'verified'"),
        actorIs("operator"),
        allOf(mine("signed_up_by", "account_id"), sql`signed_up_at >= ${now}`),
        sql`id in (select i.employer_id from team_invitation i where i.email = ${myEmail} and i.status = 'invited')`,
        // Whoever let it see them is told by name that it cannot now, and why.
        sql`id in (select v.employer_id from visibility_choice v where v.job_seeker_id = ${me("job_seeker_id")} and v.withdrawn_at is null)`,
        sql`id in (select a.employer_id from standing_admission a where a.job_seeker_id = ${me("job_seeker_id")} and a.ended_at is null)`,
      ),
    ),
    mayRead("employer_own", employerLogin, mine("id", "employer_id")),
    mayRead("employer_worker", workerLogin, anyRow),
    mayAdd("employer_sign_up", appLogin, allOf(mine("signed_up_by", "account_id"), sql.raw("status = 'waiting'"))),
    mayChange("employer_verify", appLogin, actorIs("operator")),
    // Of its size alone (`access.ts`). The rest is for operators to decide.
    mayChange("employer_describe", employerLogin, allOf(mine("id", "employer_id"), employerRoleIs("owner"))),
    // Time ends a level, and warns before; it gives none.
    mayChange(
      "employer_lapse",
      workerLogin,
      allOf(actorIs("timekeeping"), sql.raw("status = 'verified'")),
      allOf(actorIs("timekeeping"), sql.raw("status in ('verified', 'lapsed')")),
    ),
  ],
);

/**
 * One look at an employer's evidence: who asked for it and with what, and what an
 * operator decided. Decided rows stay: they are the history. One is open at a time.
 */
export const employerCheck = pgTable(
  "employer_check",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    status: text("status").$type<"open" | "verified" | "not_verified">().notNull(),
    cause: text("cause").notNull(),
    claimedLevel: text("claimed_level").$type<"committed" | "employer" | "leader">().notNull(),
    /** The name they ask for. */
    newName: text("new_name"),
    /** The sector they ask for: rules of job seekers go by the one that was checked. */
    newSector: text("new_sector"),
    /** What the employer wrote to show it. */
    claimWords: text("claim_words"),
    askedBy: uuid("asked_by").notNull(),
    askedAt: instant("asked_at").notNull(),
    level: text("level").$type<"committed" | "employer" | "leader">(),
    /** What the operator has seen. */
    evidence: text("evidence"),
    verifiedUntil: plainDate("verified_until"),
    notVerifiedReason: text("not_verified_reason"),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    uniqueIndex("employer_check_open_key").on(table.employerId).where(sql`status = 'open'`),
    index("employer_check_employer_idx").on(table.employerId),
    index("employer_check_waiting_idx").on(table.askedAt).where(sql`status = 'open'`),
    mayRead("employer_check_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead("employer_check_operator", appLogin, actorIs("operator")),
    mayAdd("employer_check_sign_up", appLogin, allOf(sql.raw("status = 'open'"), startedByMe())),
    mayAdd("employer_check_begin", appLogin, actorIs("operator")),
    mayAdd(
      "employer_check_ask",
      employerLogin,
      allOf(
        ownedByMe(),
        mine("asked_by", "account_id"),
        atThisMoment("asked_at"),
        sql.raw("status = 'open'"),
        sql.raw("num_nonnulls(level, evidence, verified_until, not_verified_reason, decided_by, decided_at) = 0"),
      ),
    ),
    // An employer adds to what is open; the decision is not its own.
    mayChange("employer_check_add", employerLogin, allOf(ownedByMe(), sql.raw("status = 'open'"))),
    mayChange("employer_check_decide", appLogin, actorIs("operator")),
  ],
);

/** How much an employer takes on. No row: as much as is agreed. */
export const employerCapacity = pgTable(
  "employer_capacity",
  {
    employerId: uuid("employer_id")
      .primaryKey()
      .references(() => employer.id),
    /** The day it is back. */
    pausedUntil: plainDate("paused_until"),
    pauseReason: text("pause_reason"),
    /** Since when it sees nobody new because it leaves people without an answer. */
    silentSince: instant("silent_since"),
    startsPerMonth: integer("starts_per_month"),
  },
  () => [
    mayRead("employer_capacity_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead("employer_capacity_read", appLogin, actorIs("jobSeeker", "jobCoach", "providerLead", "operator")),
    mayRead("employer_capacity_worker", workerLogin, anyRow),
    mayAdd("employer_capacity_set", employerLogin, allOf(hiresForMe(), sql.raw("silent_since is null"))),
    // Time pauses whoever does not answer, and touches nothing else of this (`access.ts`).
    mayAdd("employer_capacity_silent", workerLogin, allOf(actorIs("timekeeping"), sql.raw("paused_until is null"))),
    mayChange("employer_capacity_went_silent", workerLogin, actorIs("timekeeping")),
    mayChange("employer_capacity_change", employerLogin, hiresForMe()),
  ],
);

export const employerSite = pgTable(
  "employer_site",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    name: text("name").notNull(),
    placeId: integer("place_id")
      .notNull()
      .references(() => place.id),
    outcode: text("outcode").notNull(),
    addedAt: instant("added_at").notNull(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("employer_site_employer_idx").on(table.employerId),
    mayRead("employer_site_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead(
      "employer_site_read",
      appLogin,
      anyOf(actorIs("jobSeeker", "supporter", "jobCoach", "providerLead", "operator"), startedByMe()),
    ),
    mayRead("employer_site_worker", workerLogin, anyRow),
    mayAdd("employer_site_add", employerLogin, allOf(hiresForMe(), atThisMoment("added_at"), sql.raw("closed_at is null"))),
    mayAdd("employer_site_sign_up", appLogin, startedByMe()),
    mayChange("employer_site_change", employerLogin, hiresForMe()),
  ],
);

/** Names and accounts of an employer's people: theirs and the operator's to read, nobody else's. */
export const employerMember = pgTable(
  "employer_member",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    accountId: uuid("account_id").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<"owner" | "hiring_manager" | "workplace_mentor">().notNull(),
    joinedAt: instant("joined_at").notNull(),
  },
  (table) => [
    uniqueIndex("employer_member_account_key").on(table.accountId),
    index("employer_member_employer_idx").on(table.employerId),
    mayRead("employer_member_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead(
      "employer_member_account",
      appLogin,
      anyOf(mine("account_id", "account_id"), actorIs("operator", "jobCoach", "providerLead")),
    ),
    mayRead("employer_member_worker", workerLogin, anyRow),
    mayAdd("employer_member_sign_up", appLogin, allOf(mine("account_id", "account_id"), startedByMe())),
    mayAdd("employer_member_invited", appLogin, allOf(mine("account_id", "account_id"), invitedMe())),
    mayChange("employer_member_change", employerLogin, ownedByMe()),
    // Of what they are called, and of nothing else: `own-name.ts`.
    mayChange("employer_member_name", employerLogin, mine("id", "member_id")),
    mayRemove("employer_member_leave", employerLogin, anyOf(ownedByMe(), mine("id", "member_id"))),
  ],
);

/** It can be answered for so long after it was emailed last. */
const inItsTime = sql.raw(`expires_at <= sent_at + interval '${24 * LONGEST_INVITATION_DAYS} hours'`);

/** An owner asks somebody into the employer's team. Accepted by whoever proves the address by signing in with it. */
export const teamInvitation = pgTable(
  "team_invitation",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<"owner" | "hiring_manager" | "workplace_mentor">().notNull(),
    status: text("status").$type<"invited" | "accepted" | "declined" | "withdrawn">().notNull(),
    invitedBy: uuid("invited_by").notNull(),
    invitedAt: instant("invited_at").notNull(),
    /** When it was emailed last. */
    sentAt: instant("sent_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    answeredAt: instant("answered_at"),
  },
  (table) => [
    uniqueIndex("team_invitation_open_key").on(table.employerId, table.email).where(sql`status = 'invited'`),
    index("team_invitation_email_idx").on(table.email),
    mayRead("team_invitation_own", employerLogin, ownedByMe()),
    mayRead("team_invitation_mine", appLogin, sql`email = ${myEmail}`),
    mayRead("team_invitation_worker", workerLogin, actorIs("mailing")),
    mayAdd(
      "team_invitation_send",
      employerLogin,
      allOf(
        ownedByMe(),
        mine("invited_by", "account_id"),
        sql.raw("status = 'invited' and answered_at is null"),
        atThisMoment("invited_at"),
        atThisMoment("sent_at"),
        inItsTime,
      ),
    ),
    // The answer is for whoever was asked.
    mayChange("team_invitation_take_back", employerLogin, ownedByMe(), allOf(ownedByMe(), sql.raw("status in ('invited', 'withdrawn')"), inItsTime)),
    mayChange("team_invitation_answer", appLogin, sql`email = ${myEmail}`),
  ],
);

/** Only in the moment of signing up: whoever signed an employer up and left cannot walk back in. */
function startedByMe() {
  return sql`employer_id in (select e.id from employer e where e.signed_up_by = ${me("account_id")} and e.signed_up_at >= ${now})`;
}

function invitedMe() {
  return sql`(employer_id, role) in (select i.employer_id, i.role from team_invitation i where i.email = ${myEmail} and i.status = 'invited' and i.expires_at > ${now})`;
}

function hiresForMe() {
  return allOf(
    mine("employer_id", "employer_id"),
    anyOf(employerRoleIs("owner"), employerRoleIs("hiring_manager")),
  );
}

function ownedByMe() {
  return allOf(mine("employer_id", "employer_id"), employerRoleIs("owner"));
}
