import { and, desc, eq, type SQL } from "drizzle-orm";
import type { IntroductionWish, WishStore } from "#app/domain/introduction/wish-store.ts";
import { employer } from "../schema/employer.ts";
import { vacancy } from "../schema/vacancy.ts";
import { introductionWish } from "../schema/wish.ts";
import type { QueryContext } from "./context.ts";
import { openingLineOf } from "./opening-columns.ts";
import { supportersOf } from "./supporters.ts";

export function wishQueries({ tx, actor }: QueryContext): WishStore {
  async function wishes(where: SQL | undefined): Promise<IntroductionWish[]> {
    const rows = await tx
      .select({ row: introductionWish, title: vacancy.title, status: vacancy.status, employerName: employer.name })
      .from(introductionWish)
      .innerJoin(vacancy, eq(vacancy.id, introductionWish.vacancyId))
      .leftJoin(employer, eq(employer.id, introductionWish.employerId))
      .where(where)
      .orderBy(desc(introductionWish.askedAt), introductionWish.id);
    const supportedBy = await supportersOf({ tx, actor }, rows.map(({ row }) => row.jobSeekerId));
    return rows.map(({ row: { vacancyId, ...row }, title, status, employerName }) => ({
      ...row,
      ...openingLineOf({ vacancyId, unmetNeedId: null, title, status }),
      coachId: supportedBy.get(row.jobSeekerId)?.coachId ?? "",
      providerId: supportedBy.get(row.jobSeekerId)?.providerId ?? "",
      employerName,
    }));
  }
  return {
    byId: async (id) => (await wishes(eq(introductionWish.id, id)))[0] ?? null,
    list: ({ jobSeekerId, employerId, vacancyId } = {}) =>
      wishes(
        and(
          jobSeekerId === undefined ? undefined : eq(introductionWish.jobSeekerId, jobSeekerId),
          employerId === undefined ? undefined : eq(introductionWish.employerId, employerId),
          vacancyId === undefined ? undefined : eq(introductionWish.vacancyId, vacancyId),
        ),
      ),
    async add(wish) {
      await tx.insert(introductionWish).values({ ...wish, status: "waiting" });
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
