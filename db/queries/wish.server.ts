import { and, desc, eq, type SQL } from "drizzle-orm";
import type { IntroductionWish, WishStore } from "#app/domain/introduction/wish-store.ts";
import { openingColumnsOf } from "#app/domain/opening/opening-ref.ts";
import { employer } from "../schema/employer.ts";
import { unmetNeed } from "../schema/unmet-need.ts";
import { vacancy } from "../schema/vacancy.ts";
import { introductionWish } from "../schema/wish.ts";
import type { QueryContext } from "./context.ts";
import { aboutVacancy, needOf, openingColumns, openingLineOf, vacancyOf } from "./opening-columns.ts";
import { coachesNowOf } from "./coaches-now.ts";

export function wishQueries({ tx, actor }: QueryContext): WishStore {
  async function wishes(where: SQL | undefined): Promise<IntroductionWish[]> {
    const rows = await tx
      .select({ row: introductionWish, opening: openingColumns, employerName: employer.name })
      .from(introductionWish)
      .leftJoin(unmetNeed, needOf(introductionWish))
      .leftJoin(vacancy, vacancyOf(introductionWish))
      .leftJoin(employer, eq(employer.id, introductionWish.employerId))
      .where(where)
      .orderBy(desc(introductionWish.askedAt), introductionWish.id);
    const supportedBy = await coachesNowOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    return rows.map(({ row: { vacancyId: _vacancy, unmetNeedId: _need, ...row }, opening, employerName }) => ({
      ...row,
      ...openingLineOf(opening),
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? "",
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      employerName,
    }));
  }
  return {
    byId: async (id) => (await wishes(eq(introductionWish.id, id)))[0] ?? null,
    list: ({ jobSeekerId, employerId, vacancyId, unmetNeedId } = {}) =>
      wishes(
        and(
          jobSeekerId === undefined ? undefined : eq(introductionWish.jobSeekerId, jobSeekerId),
          employerId === undefined ? undefined : eq(introductionWish.employerId, employerId),
          vacancyId === undefined ? undefined : aboutVacancy(introductionWish, vacancyId),
          unmetNeedId === undefined ? undefined : eq(introductionWish.unmetNeedId, unmetNeedId),
        ),
      ),
    async add({ opening, ...wish }) {
      await tx.insert(introductionWish).values({ ...wish, ...openingColumnsOf(opening), status: "waiting" });
    },
    async move(id, from, to, at, reason) {
      const moved = await tx
        .update(introductionWish)
        .set({ status: to, answeredAt: at, reason: reason ?? null })
        .where(and(eq(introductionWish.id, id), eq(introductionWish.status, from)))
        .returning({ id: introductionWish.id });
      return moved.length === 1;
    },
  };
}
