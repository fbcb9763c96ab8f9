import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { CostKind } from "#app/domain/unmet-need/cost.ts";
import { id, instant, plainDate } from "./columns.ts";
import { employer, employerSite } from "./employer.ts";
import {
  actorIs,
  allOf,
  anyRow,
  appLogin,
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
import { atOwnSite, begun, inTime, vacancy } from "./vacancy.ts";

const toOwnVacancy = sql`(vacancy_id is null or vacancy_id in (select v.id from vacancy v where v.employer_id = ${me("employer_id")}))`;
const ofOwnNeed = sql`unmet_need_id in (select n.id from unmet_need n where n.employer_id = ${me("employer_id")})`;

/** Work that is not getting done, or that takes skilled people from theirs: a job could be carved from it. */
export const unmetNeed = pgTable(
  "unmet_need",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    title: text("title").notNull(),
    status: text("status").$type<"draft" | "open" | "paused" | "became_vacancy" | "closed">().notNull(),
    sector: text("sector"),
    siteId: uuid("site_id").references(() => employerSite.id),
    why: text("why").$type<"not-done" | "takes-skilled">(),
    days: text("days").array().notNull(),
    times: text("times").array().notNull(),
    environment: text("environment").array().notNull(),
    adjustments: text("adjustments").array().notNull(),
    /** Made from it as a draft; once that is posted, introductions for the need are read as for the vacancy. */
    vacancyId: uuid("vacancy_id").references(() => vacancy.id),
    pausedUntil: plainDate("paused_until"),
    confirmedAt: instant("confirmed_at"),
    staleWarnedAt: instant("stale_warned_at"),
    closingReason: text("closing_reason"),
    createdAt: instant("created_at").notNull(),
    postedAt: instant("posted_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("unmet_need_employer_idx").on(table.employerId),
    index("unmet_need_open_idx").on(table.postedAt).where(sql`status = 'open'`),
    index("unmet_need_vacancy_idx").on(table.vacancyId),
    // A draft may be half written, and be thrown away half written; what others read is whole.
    check(
      "unmet_need_complete",
      sql`status in ('draft', 'closed') or (sector is not null and site_id is not null and why is not null)`,
    ),
    mayRead("unmet_need_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead(
      "unmet_need_read",
      appLogin,
      allOf(sql.raw("posted_at is not null"), actorIs("jobSeeker", "jobCoach", "providerLead")),
    ),
    mayRead("unmet_need_worker", workerLogin, anyRow),
    mayAdd(
      "unmet_need_write",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires, begun, atOwnSite, toOwnVacancy),
    ),
    mayChange(
      "unmet_need_edit",
      employerLogin,
      allOf(mine("employer_id", "employer_id"), hires),
      allOf(mine("employer_id", "employer_id"), hires, atOwnSite, toOwnVacancy),
    ),
    mayChange("unmet_need_in_time", workerLogin, inTime.using, inTime.check),
  ],
);

export const unmetNeedTask = pgTable(
  "unmet_need_task",
  {
    unmetNeedId: uuid("unmet_need_id")
      .notNull()
      .references(() => unmetNeed.id),
    employerId: uuid("employer_id").notNull(),
    taskCode: text("task_code").notNull(),
    /** Each time. */
    minutes: integer("minutes").notNull(),
    howOften: text("how_often").$type<"several-daily" | "daily" | "weekly" | "monthly">().notNull(),
    doneBy: text("done_by").$type<"nobody" | "skilled" | "agency" | "shared">().notNull(),
    position: integer("position").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.unmetNeedId, table.taskCode] }),
    mayRead("unmet_need_task_own", employerLogin, mine("employer_id", "employer_id")),
    mayRead("unmet_need_task_read", appLogin, sql.raw("unmet_need_id in (select n.id from unmet_need n)")),
    mayRead("unmet_need_task_worker", workerLogin, anyRow),
    mayAdd("unmet_need_task_write", employerLogin, allOf(mine("employer_id", "employer_id"), hires, ofOwnNeed)),
    mayRemove("unmet_need_task_remove", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
  ],
);

/**
 * What it costs now, as its employer says. In a table of its own, since whoever looks for work
 * reads the need and not this: it is for the employer and coaches, and ranks nothing.
 */
export const unmetNeedCost = pgTable(
  "unmet_need_cost",
  {
    unmetNeedId: uuid("unmet_need_id")
      .primaryKey()
      .references(() => unmetNeed.id),
    employerId: uuid("employer_id").notNull(),
    kind: text("kind").$type<CostKind>().notNull(),
    /** For an hour of whoever does it now, or for a month. */
    pence: integer("pence"),
  },
  () => [
    check(
      "unmet_need_cost_said",
      sql`case kind when 'hourly' then pence between 1 and 20000 when 'monthly' then pence between 1 and 10000000 when 'unknown' then pence is null else false end`,
    ),
    check("unmet_need_cost_amount", sql`kind = 'unknown' or pence is not null`),
    mayRead("unmet_need_cost_own", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead(
      "unmet_need_cost_coach",
      appLogin,
      allOf(actorIs("jobCoach", "providerLead"), sql.raw("unmet_need_id in (select n.id from unmet_need n)")),
    ),
    mayAdd("unmet_need_cost_say", employerLogin, allOf(mine("employer_id", "employer_id"), hires, ofOwnNeed)),
    mayChange("unmet_need_cost_change", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
  ],
);
