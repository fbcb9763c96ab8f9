import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, plainDate } from "./columns.ts";
import { employer, employerSite } from "./employer.ts";
import {
  actorIs,
  allOf,
  anyRow,
  appLogin,
  atThisMoment,
  employerLogin,
  hires,
  mayAdd,
  mayChange,
  mayRead,
  mayRemove,
  me,
  mine,
  workerLogin,
} from "./policy.ts";

/** What time may change of an opening: warn about it, open it again after a pause, close it when it is stale. */
export const inTime = {
  using: allOf(actorIs("timekeeping"), sql.raw("status in ('open', 'paused')")),
  check: allOf(actorIs("timekeeping"), sql.raw("status in ('open', 'closed')")),
};

/** An opening begins as a draft, now. */
export const begun = allOf(
  sql.raw("status = 'draft'"),
  atThisMoment("created_at"),
  sql.raw("num_nonnulls(posted_at, confirmed_at, stale_warned_at, ended_at, paused_until, closing_reason) = 0"),
);

/** A place of work of the same employer. */
export const atOwnSite = sql`(site_id is null or site_id in (select s.id from employer_site s where s.employer_id = ${me("employer_id")}))`;

export const vacancy = pgTable(
  "vacancy",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    siteId: uuid("site_id").references(() => employerSite.id),
    title: text("title").notNull(),
    sector: text("sector"),
    status: text("status").$type<"draft" | "open" | "paused" | "filled" | "closed">().notNull(),
    hoursPerWeek: integer("hours_per_week"),
    days: text("days").array().notNull(),
    startTime: text("start_time"),
    endTime: text("end_time"),
    payPencePerHour: integer("pay_pence_per_hour"),
    contract: text("contract").$type<"permanent" | "fixed_term">(),
    /** Length of a fixed-term job; the limits of an unpaid trial depend on it. */
    contractMonths: integer("contract_months"),
    startDate: plainDate("start_date"),
    environment: text("environment").array().notNull(),
    adjustments: text("adjustments").array().notNull(),
    selection: text("selection").$type<"working_interview" | "work_trial" | "formal_interview">(),
    pausedUntil: plainDate("paused_until"),
    /** When somebody last said that it still stands; null on those posted before that was kept. */
    confirmedAt: instant("confirmed_at"),
    /** When its employer was last warned that it goes stale. */
    staleWarnedAt: instant("stale_warned_at"),
    /** The first day of the minimum wage rates that its pay was last held against by the clock. */
    payJudgedBy: plainDate("pay_judged_by"),
    closingReason: text("closing_reason"),
    /** Days between booking somebody's time and its first day, as the employer asks. */
    noticeDays: integer("notice_days").notNull().default(1),
    createdAt: instant("created_at").notNull(),
    postedAt: instant("posted_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("vacancy_employer_idx").on(table.employerId),
    index("vacancy_open_idx").on(table.postedAt).where(sql`status = 'open'`),
    // A draft may be half written, and be thrown away half written; what others read is whole.
    check(
      "vacancy_complete",
      sql`status in ('draft', 'closed') or num_nulls(site_id, sector, hours_per_week, start_time, end_time, pay_pence_per_hour, contract, start_date, selection) = 0`,
    ),
    mayRead("vacancy_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead(
      "vacancy_read",
      appLogin,
      allOf(sql.raw("posted_at is not null"), actorIs("jobSeeker", "jobCoach", "providerLead")),
    ),
    mayRead("vacancy_worker", workerLogin, anyRow),
    mayAdd(
      "vacancy_write",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires, begun, atOwnSite),
    ),
    mayChange(
      "vacancy_edit",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires),
      allOf(mine("employer_id", "employer_id"), hires, atOwnSite),
    ),
    // A job offer closes its vacancy in the coach's or the job seeker's transaction, whoever records last.
    mayChange(
      "vacancy_fill",
      appLogin,
      allOf(
        sql.raw("status in ('open', 'paused')"),
        sql`id in (select t.vacancy_id from booking t where t.job_seeker_id = ${me("job_seeker_id")} or t.coach_id = ${me("coach_id")})`,
      ),
      sql.raw("status = 'filled'"),
    ),
    mayChange("vacancy_in_time", workerLogin, inTime.using, inTime.check),
  ],
);

export const vacancyTask = pgTable(
  "vacancy_task",
  {
    vacancyId: uuid("vacancy_id")
      .notNull()
      .references(() => vacancy.id),
    employerId: uuid("employer_id").notNull(),
    taskCode: text("task_code").notNull(),
    need: text("need").$type<"essential" | "adaptable">().notNull(),
    frequency: text("frequency").$type<"daily" | "weekly" | "sometimes">().notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.vacancyId, table.taskCode] }),
    mayRead("vacancy_task_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead("vacancy_task_read", appLogin, sql.raw("vacancy_id in (select v.id from vacancy v)")),
    mayRead("vacancy_task_worker", workerLogin, anyRow),
    mayAdd(
      "vacancy_task_write",
      employerLogin,
      allOf(
        mine("employer_id", "employer_id"),
        hires,
        sql`vacancy_id in (select v.id from vacancy v where v.employer_id = ${me("employer_id")})`,
      ),
    ),
    mayRemove("vacancy_task_remove", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
  ],
);
