import { and, asc, desc, eq, gte, inArray, type SQL } from "drizzle-orm";
import type { Temporal } from "temporal-polyfill";
import { londonDay } from "#app/domain/calendar.ts";
import type { SectorCode } from "#app/domain/vocabulary/sectors.ts";
import { isVerified } from "#app/domain/employer/employer.ts";
import type { VacancyStore } from "#app/domain/vacancy/vacancy-store.ts";
import type { Vacancy, VacancyTask } from "#app/domain/vacancy/vacancy.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import { vacancy, vacancyTask } from "../schema/vacancy.ts";
import type { QueryContext } from "./context.ts";
import { siteCentre, siteColumns, siteTown, toSite } from "./site-columns.ts";

export function vacancyQueries({ tx, clock }: QueryContext): VacancyStore {
  const today = () => londonDay(clock.now());

  function select() {
    return tx
      .select({
        vacancy,
        ...siteColumns,
        employer: {
          name: employer.name,
          level: employer.level,
          status: employer.status,
          verifiedUntil: employer.verifiedUntil,
        },
      })
      .from(vacancy)
      .innerJoin(employer, eq(employer.id, vacancy.employerId))
      .innerJoin(employerSite, eq(employerSite.id, vacancy.siteId))
      .innerJoin(place, siteTown)
      .leftJoin(outcodeCentre, siteCentre);
  }

  type Row = Awaited<ReturnType<typeof select>>[number];

  async function withTasks(rows: Row[]): Promise<Vacancy[]> {
    const tasks = await tasksOf(rows.map((row) => row.vacancy.id));
    return rows.map((row) => toVacancy(row, tasks.get(row.vacancy.id) ?? []));
  }

  async function tasksOf(vacancyIds: string[]): Promise<Map<string, VacancyTask[]>> {
    const found = new Map<string, VacancyTask[]>();
    if (vacancyIds.length === 0) return found;
    const rows = await tx
      .select()
      .from(vacancyTask)
      .where(inArray(vacancyTask.vacancyId, vacancyIds))
      .orderBy(asc(vacancyTask.position));
    for (const row of rows) {
      const task = { code: row.taskCode, need: row.need, frequency: row.frequency } as VacancyTask;
      found.set(row.vacancyId, [...(found.get(row.vacancyId) ?? []), task]);
    }
    return found;
  }

  function toVacancy({ vacancy: row, employer: owner, ...where }: Row, tasks: VacancyTask[]): Vacancy {
    return {
      ...row,
      sector: row.sector as SectorCode,
      days: row.days as Vacancy["days"],
      environment: row.environment as Vacancy["environment"],
      adjustments: row.adjustments as Vacancy["adjustments"],
      employerName: owner.name,
      employerLevel: isVerified(owner, today()) ? owner.level : null,
      site: toSite(where),
      tasks,
    };
  }

  async function one(where: SQL): Promise<Vacancy | null> {
    const [found] = await withTasks(await select().where(where).limit(1));
    return found ?? null;
  }

  async function writeTasks(vacancyId: string, employerId: string, tasks: VacancyTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await tx.insert(vacancyTask).values(
      tasks.map((task, position) => ({
        vacancyId,
        employerId,
        taskCode: task.code,
        need: task.need,
        frequency: task.frequency,
        position,
      })),
    );
  }

  return {
    byId: (id) => one(eq(vacancy.id, id)),
    async byIdForChange(id) {
      const locked = await tx.select({ id: vacancy.id }).from(vacancy).where(eq(vacancy.id, id)).for("update");
      return locked.length === 0 ? null : one(eq(vacancy.id, id));
    },
    async openAmong(ids) {
      if (ids.length === 0) return [];
      return withTasks(await select().where(and(inArray(vacancy.id, [...ids]), openNow(today()))));
    },
    async openList({ limit, offset }) {
      const rows = await select()
        .where(openNow(today()))
        .orderBy(desc(vacancy.postedAt), asc(vacancy.id))
        .limit(limit)
        .offset(offset);
      return withTasks(rows);
    },
    async ofEmployer(employerId) {
      const rows = await select()
        .where(eq(vacancy.employerId, employerId))
        .orderBy(desc(vacancy.createdAt), asc(vacancy.id));
      return withTasks(rows);
    },
    async add({ tasks, ...draft }) {
      await tx.insert(vacancy).values({ ...draft, status: "draft" });
      await writeTasks(draft.id, draft.employerId, tasks);
    },
    async saveDetails(id, details) {
      await tx.update(vacancy).set(details).where(eq(vacancy.id, id));
    },
    async saveTasks(id, tasks) {
      const [row] = await tx.select({ employerId: vacancy.employerId }).from(vacancy).where(eq(vacancy.id, id));
      if (!row) return;
      await tx.delete(vacancyTask).where(eq(vacancyTask.vacancyId, id));
      await writeTasks(id, row.employerId, tasks);
    },
    async saveWorkplace(id, workplace) {
      await tx.update(vacancy).set(workplace).where(eq(vacancy.id, id));
    },
    async move(id, from, to, at) {
      const moment = to === "open" ? { postedAt: at } : { endedAt: at };
      const moved = await tx
        .update(vacancy)
        .set({ status: to, ...moment })
        .where(and(eq(vacancy.id, id), eq(vacancy.status, from)))
        .returning({ id: vacancy.id });
      return moved.length === 1;
    },
  };
}

/** Open, and its employer verified on this day. */
export function openNow(today: Temporal.PlainDate): SQL | undefined {
  return and(eq(vacancy.status, "open"), eq(employer.status, "verified"), gte(employer.verifiedUntil, today));
}
