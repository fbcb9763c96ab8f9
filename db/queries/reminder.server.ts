import { and, asc, eq, gt, inArray, lte, notExists, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { DuePage, ReminderStore } from "#app/domain/introduction/reminder-store.ts";
import { introduction, introductionRequest } from "../schema/introduction.ts";
import { reminder } from "../schema/reminder.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { introductionWish } from "../schema/wish.ts";
import type { QueryContext } from "./context.ts";
import { needOf, openingColumns, STANDING, vacancyOf } from "./opening-columns.ts";

export function reminderQueries({ tx }: QueryContext): ReminderStore {
  /** Those whose present wait has seen none of the steps. */
  const untouched = (about: PgColumn, id: PgColumn, since: PgColumn, { without }: DuePage): SQL =>
    notExists(
      tx
        .select({ id: reminder.id })
        .from(reminder)
        .where(and(eq(about, id), eq(reminder.waitingSince, since), inArray(reminder.step, [...without]))),
    );
  return {
    async introductionsDue(statuses, page) {
      const rows = await tx
        .select({ id: introduction.id })
        .from(introduction)
        .leftJoin(unmetNeed, needOf(introduction))
        .leftJoin(vacancy, vacancyOf(introduction))
        .where(
          and(
            inArray(openingColumns.status, [...STANDING]),
            inArray(introduction.status, [...statuses]),
            lte(introduction.changedAt, page.before),
            page.after === null ? undefined : gt(introduction.id, page.after),
            untouched(reminder.introductionId, introduction.id, introduction.changedAt, page),
          ),
        )
        .orderBy(introduction.id)
        .limit(page.limit);
      return rows.map(({ id }) => id);
    },
    async requestsDue(page) {
      const rows = await tx
        .select({ id: introductionRequest.id })
        .from(introductionRequest)
        .leftJoin(unmetNeed, needOf(introductionRequest))
        .leftJoin(vacancy, vacancyOf(introductionRequest))
        .where(
          and(
            inArray(openingColumns.status, [...STANDING]),
            eq(introductionRequest.status, "waiting"),
            lte(introductionRequest.askedAt, page.before),
            page.after === null ? undefined : gt(introductionRequest.id, page.after),
            untouched(reminder.introductionRequestId, introductionRequest.id, introductionRequest.askedAt, page),
          ),
        )
        .orderBy(introductionRequest.id)
        .limit(page.limit);
      return rows.map(({ id }) => id);
    },
    async wishesDue(page) {
      const rows = await tx
        .select({ id: introductionWish.id })
        .from(introductionWish)
        .leftJoin(unmetNeed, needOf(introductionWish))
        .leftJoin(vacancy, vacancyOf(introductionWish))
        .where(
          and(
            eq(openingColumns.status, "open"),
            eq(introductionWish.status, "waiting"),
            lte(introductionWish.askedAt, page.before),
            page.after === null ? undefined : gt(introductionWish.id, page.after),
            untouched(reminder.introductionWishId, introductionWish.id, introductionWish.askedAt, page),
          ),
        )
        .orderBy(introductionWish.id)
        .limit(page.limit);
      return rows.map(({ id }) => id);
    },
    async add(row) {
      const added = await tx.insert(reminder).values(row).onConflictDoNothing().returning({ id: reminder.id });
      return added.length === 1;
    },
    async of({ introductionIds = [], introductionRequestIds = [], introductionWishIds = [] }) {
      if (introductionIds.length + introductionRequestIds.length + introductionWishIds.length === 0) return [];
      return tx
        .select()
        .from(reminder)
        .where(
          or(
            inArray(reminder.introductionId, [...introductionIds]),
            inArray(reminder.introductionRequestId, [...introductionRequestIds]),
            inArray(reminder.introductionWishId, [...introductionWishIds]),
          ),
        )
        .orderBy(asc(reminder.remindedAt), reminder.id);
    },
  };
}
