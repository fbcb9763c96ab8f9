import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { OpeningUse } from "#app/domain/opening/opening-history-store.ts";
import { id, instant } from "./columns.ts";
import { employer } from "./employer.ts";
import { actorIs, allOf, appLogin, atThisMoment, employerLogin, hires, mayAdd, mayRead, mayRemove, mine, ownOpening, workerLogin } from "./policy.ts";
import { unmetNeed } from "./unmet-need.ts";
import { vacancy } from "./vacancy.ts";

/** What employers did with their openings: what limits count, and what shows who asks too much. No person is in it. */
export const openingHistory = pgTable(
  "opening_history",
  {
    id: id(),
    employerId: uuid("employer_id")
      .notNull()
      .references(() => employer.id),
    vacancyId: uuid("vacancy_id").references(() => vacancy.id),
    unmetNeedId: uuid("unmet_need_id").references(() => unmetNeed.id),
    what: text("what").$type<OpeningUse>().notNull(),
    /** That it asked for at that moment. */
    tasks: text("tasks").array().notNull(),
    page: integer("page").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("opening_history_employer_idx").on(table.employerId, table.what, table.at),
    index("opening_history_at_idx").on(table.at),
    mayRead("opening_history_own", employerLogin, allOf(mine("employer_id", "employer_id"), hires)),
    mayRead("opening_history_operator", appLogin, actorIs("operator")),
    mayRead("opening_history_worker", workerLogin, actorIs("timekeeping")),
    // Limits count it, so it is of the employer's own and of now.
    mayAdd("opening_history_add", employerLogin, allOf(mine("employer_id", "employer_id"), hires, atThisMoment("at"), ownOpening)),
    mayRemove("opening_history_forget", workerLogin, actorIs("timekeeping")),
  ],
);
