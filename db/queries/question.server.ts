import { and, count, eq, inArray, sql, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import type { Temporal } from "temporal-polyfill";
import type { Scope } from "#app/domain/access/policy.ts";
import { ASKERS, type Asker, type QuestionStore } from "#app/domain/introduction/question-store.ts";
import { employer } from "../schema/employer.ts";
import { introductionRequest } from "../schema/introduction.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { jobSeeker } from "../schema/vocational-profile.ts";
import { introductionWish } from "../schema/wish.ts";
import { supportedNow } from "./coaches-now.ts";
import type { QueryContext } from "./context.ts";
import { needOf, openingColumns, openingLineOf, STANDING, vacancyOf } from "./opening-columns.ts";

const TABLES = { job_seeker: introductionWish, employer: introductionRequest } as const satisfies Record<Asker, unknown>;

/** What the two kinds of questions that wait for a coach have in common, read and counted where they are kept. */
export function questionQueries({ tx }: QueryContext): QuestionStore {
  const waiting = (table: (typeof TABLES)[Asker], scope: Scope): SQL | undefined =>
    and(eq(table.status, "waiting"), inArray(openingColumns.status, [...STANDING]), supportedNow(tx, table.jobSeekerId, scope));

  const questions = (from: Asker, scope: Scope) => {
    const table = TABLES[from];
    return tx
      .select({
        from: sql<Asker>`${sql.raw(`'${from}'`)}`.as("asker"),
        id: sql<string>`${table.id}`.as("question_id"),
        jobSeekerId: sql<string>`${table.jobSeekerId}`.as("job_seeker_id"),
        who: sql<string>`coalesce(${jobSeeker.knownAs}, 'Somebody')`.as("who"),
        vacancyId: sql<string | null>`${vacancy.id}`.as("vacancy_id"),
        unmetNeedId: sql<string | null>`${unmetNeed.id}`.as("unmet_need_id"),
        title: openingColumns.title.as("title"),
        status: openingColumns.status.as("status"),
        employerName: sql<string | null>`${employer.name}`.as("employer_name"),
        askedAt: sql<Temporal.Instant>`${table.askedAt}`.mapWith(table.askedAt).as("asked_at"),
      })
      .from(table)
      .leftJoin(unmetNeed, needOf(table))
      .leftJoin(vacancy, vacancyOf(table))
      .leftJoin(employer, eq(employer.id, table.employerId))
      .leftJoin(jobSeeker, eq(jobSeeker.id, table.jobSeekerId))
      .where(waiting(table, scope));
  };

  return {
    async page(scope, from, { limit, offset }) {
      const some = from === null ? unionAll(questions("job_seeker", scope), questions("employer", scope)) : questions(from, scope);
      const rows = await some.orderBy(sql`asked_at, question_id`).limit(limit).offset(offset);
      return rows.map(({ id, from: asker, jobSeekerId, who, employerName, askedAt, ...opening }) => ({
        ...openingLineOf(opening), id, from: asker, jobSeekerId, who, employerName, askedAt,
      }));
    },
    async counts(scope) {
      const counts = {} as Record<Asker, number>;
      for (const { code } of ASKERS) {
        const table = TABLES[code];
        const [row] = await tx
          .select({ all: count() })
          .from(table)
          .leftJoin(unmetNeed, needOf(table))
          .leftJoin(vacancy, vacancyOf(table))
          .where(waiting(table, scope));
        counts[code] = row?.all ?? 0;
      }
      return counts;
    },
  };
}
