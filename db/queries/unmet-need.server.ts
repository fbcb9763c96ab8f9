import { and, asc, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { londonDay } from "#app/domain/calendar.ts";
import { isVerified } from "#app/domain/employer/employer.ts";
import type { UnmetNeedStore } from "#app/domain/unmet-need/unmet-need-store.ts";
import type { NeedCost } from "#app/domain/unmet-need/cost.ts";
import { isComplete, type UnmetNeedInMaking, type UnmetNeedTask } from "#app/domain/unmet-need/unmet-need.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import { unmetNeed, unmetNeedCost, unmetNeedTask } from "../schema/unmet-need.ts";
import { among } from "./among.ts";
import type { QueryContext } from "./context.ts";
import { OWNER, takesOn, UNREAD } from "./employer-row.ts";
import { momentOf } from "./opening-moments.ts";
import { siteCentre, siteColumns, siteTown, toSite } from "./site-columns.ts";

export function unmetNeedQueries({ tx, clock }: QueryContext): UnmetNeedStore {
  const today = () => londonDay(clock.now());

  function select() {
    return tx
      .select({
        need: unmetNeed,
        ...siteColumns,
        employer: OWNER,
      })
      .from(unmetNeed)
      .innerJoin(employer, eq(employer.id, unmetNeed.employerId))
      .leftJoin(employerSite, eq(employerSite.id, unmetNeed.siteId))
      .leftJoin(place, siteTown)
      .leftJoin(outcodeCentre, siteCentre);
  }

  type Row = Awaited<ReturnType<typeof select>>[number];

  async function withTasks(rows: Row[]): Promise<UnmetNeedInMaking[]> {
    const tasks = await tasksOf(rows.map((row) => row.need.id));
    return rows.map((row) => toNeed(row, tasks.get(row.need.id) ?? []));
  }

  async function tasksOf(needIds: string[]): Promise<Map<string, UnmetNeedTask[]>> {
    if (needIds.length === 0) return new Map();
    const rows = await tx
      .select()
      .from(unmetNeedTask)
      .where(inArray(unmetNeedTask.unmetNeedId, needIds))
      .orderBy(asc(unmetNeedTask.position));
    const found = Map.groupBy(rows, (row) => row.unmetNeedId);
    return new Map(
      [...found].map(([id, ofNeed]) => [
        id,
        ofNeed.map(({ taskCode, minutes, howOften, doneBy }) => ({ code: taskCode, minutes, howOften, doneBy }) as UnmetNeedTask),
      ]),
    );
  }

  function toNeed({ need, employer: owner, site, place: town, centre }: Row, tasks: UnmetNeedTask[]): UnmetNeedInMaking {
    return {
      ...need,
      sector: need.sector as UnmetNeedInMaking["sector"],
      days: need.days as UnmetNeedInMaking["days"],
      times: need.times as UnmetNeedInMaking["times"],
      environment: need.environment as UnmetNeedInMaking["environment"],
      adjustments: need.adjustments as UnmetNeedInMaking["adjustments"],
      employerName: owner.name,
      employerLevel: isVerified(owner, today()) ? owner.level : null,
      site: site && town ? toSite({ site, place: town, centre }) : null,
      tasks,
    };
  }

  async function one(where: SQL): Promise<UnmetNeedInMaking | null> {
    return (await withTasks(await select().where(where).limit(1)))[0] ?? null;
  }

  return {
    async byId(id) {
      const found = await one(eq(unmetNeed.id, id));
      return found && isComplete(found) ? found : null;
    },
    async openAmong(ids) {
      if (ids.length === 0) return [];
      return (await withTasks(await select().where(and(among(unmetNeed.id, ids), eq(unmetNeed.status, "open"), takesOn(today()))))).filter(isComplete);
    },
    async ofPlan(id) {
      const [row] = await tx
        .select({ need: unmetNeed, ...siteColumns, employer: OWNER })
        .from(unmetNeed)
        .leftJoin(employer, eq(employer.id, unmetNeed.employerId))
        .leftJoin(employerSite, eq(employerSite.id, unmetNeed.siteId))
        .leftJoin(place, siteTown)
        .leftJoin(outcodeCentre, siteCentre)
        .where(eq(unmetNeed.id, id));
      const [found] = row ? await withTasks([{ ...row, employer: row.employer ?? UNREAD }]) : [];
      return found && isComplete(found) ? found : null;
    },
    inMaking: (id) => one(eq(unmetNeed.id, id)),
    async inMakingForChange(id) {
      const locked = await tx.select({ id: unmetNeed.id }).from(unmetNeed).where(eq(unmetNeed.id, id)).for("update");
      return locked.length === 0 ? null : one(eq(unmetNeed.id, id));
    },
    async ofEmployer(employerId, { status, siteId, limit, offset }) {
      const rows = await select()
        .where(
          and(
            eq(unmetNeed.employerId, employerId),
            status === null ? undefined : sql`${unmetNeed.status} = ${status}`,
            siteId === null ? undefined : eq(unmetNeed.siteId, siteId),
          ),
        )
        .orderBy(desc(unmetNeed.createdAt), asc(unmetNeed.id))
        .limit(limit)
        .offset(offset);
      return withTasks(rows);
    },
    async add(draft) {
      const added = await tx
        .insert(unmetNeed)
        .values({ days: [], times: [], environment: [], adjustments: [], ...draft, status: "draft" })
        .onConflictDoNothing()
        .returning({ id: unmetNeed.id });
      return added.length === 1;
    },
    async save(id, change) {
      await tx.update(unmetNeed).set(change).where(eq(unmetNeed.id, id));
    },
    async saveTasks(id, tasks) {
      const [row] = await tx.select({ employerId: unmetNeed.employerId }).from(unmetNeed).where(eq(unmetNeed.id, id));
      if (!row) return;
      await tx.delete(unmetNeedTask).where(eq(unmetNeedTask.unmetNeedId, id));
      if (tasks.length === 0) return;
      await tx.insert(unmetNeedTask).values(
        tasks.map(({ code, ...task }, position) => ({
          ...task,
          unmetNeedId: id,
          employerId: row.employerId,
          taskCode: code,
          position,
        })),
      );
    },
    async costOf(id) {
      const [row] = await tx
        .select({ kind: unmetNeedCost.kind, pence: unmetNeedCost.pence })
        .from(unmetNeedCost)
        .where(eq(unmetNeedCost.unmetNeedId, id));
      return (row as NeedCost | undefined) ?? null;
    },
    async saveCost({ id, employerId }, { kind, pence }) {
      await tx
        .insert(unmetNeedCost)
        .values({ unmetNeedId: id, employerId, kind, pence })
        .onConflictDoUpdate({ target: unmetNeedCost.unmetNeedId, set: { kind, pence } });
    },
    async ofVacancyForChange(vacancyId) {
      const where = eq(unmetNeed.vacancyId, vacancyId);
      const locked = await tx.select({ id: unmetNeed.id }).from(unmetNeed).where(where).for("update");
      return locked.length === 0 ? null : one(where);
    },
    async linkVacancy(id, vacancyId) {
      await tx.update(unmetNeed).set({ vacancyId }).where(eq(unmetNeed.id, id));
    },
    async confirm(id, at) {
      await tx.update(unmetNeed).set({ confirmedAt: at }).where(eq(unmetNeed.id, id));
    },
    async move(id, from, to, at, change = {}) {
      const moved = await tx
        .update(unmetNeed)
        .set({ ...change, ...momentOf(from, to, at), status: to })
        .where(and(eq(unmetNeed.id, id), eq(unmetNeed.status, from)))
        .returning({ id: unmetNeed.id });
      return moved.length === 1;
    },
  };
}
