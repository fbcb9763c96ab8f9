import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { londonDay } from "#app/domain/calendar.ts";
import { isVerified } from "#app/domain/employer/employer.ts";
import type { VacancyStore } from "#app/domain/vacancy/vacancy-store.ts";
import { isComplete, type VacancyInMaking, type VacancyTask } from "#app/domain/vacancy/vacancy.ts";
import { employer, employerSite } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import { vacancy, vacancyTask } from "../schema/vacancy.ts";
import { among, idList } from "./among.ts";
import { statement, type Value } from "../statement.server.ts";
import type { QueryContext } from "./context.ts";
import { OWNER, takesOn, UNREAD } from "./employer-row.ts";
import { momentOf } from "./opening-moments.ts";
import { siteCentre, siteColumns, siteTown, toSite } from "./site-columns.ts";

function select(tx: QueryContext["tx"]) {
  return tx
    .select({
      vacancy,
      ...siteColumns,
      employer: OWNER,
    })
    .from(vacancy)
    .innerJoin(employer, eq(employer.id, vacancy.employerId))
    .leftJoin(employerSite, eq(employerSite.id, vacancy.siteId))
    .leftJoin(place, siteTown)
    .leftJoin(outcodeCentre, siteCentre);
}

type Row = Awaited<ReturnType<typeof select>>[number];

/** Nobody outside an employer reads it while it is not verified; the rest of what was agreed they do. */
const ofPlanById = statement((tx, value: Value<"id">) =>
  tx
    .select({ vacancy, ...siteColumns, employer: OWNER })
    .from(vacancy)
    .leftJoin(employer, eq(employer.id, vacancy.employerId))
    .leftJoin(employerSite, eq(employerSite.id, vacancy.siteId))
    .leftJoin(place, siteTown)
    .leftJoin(outcodeCentre, siteCentre)
    .where(eq(vacancy.id, value("id"))),
);

const vacanciesById = statement((tx, value: Value<"id">) => select(tx).where(eq(vacancy.id, value("id"))));

const tasksOfAll = statement((tx, value: Value<"vacancyIds">) =>
  tx.select().from(vacancyTask).where(among(vacancyTask.vacancyId, value("vacancyIds"))).orderBy(asc(vacancyTask.position)),
);

export function vacancyQueries({ tx, clock }: QueryContext): VacancyStore {
  const today = () => londonDay(clock.now());

  async function withTasks(rows: Row[]): Promise<VacancyInMaking[]> {
    const tasks = await tasksOf(rows.map((row) => row.vacancy.id));
    return rows.map((row) => toVacancy(row, tasks.get(row.vacancy.id) ?? []));
  }

  async function tasksOf(vacancyIds: string[]): Promise<Map<string, VacancyTask[]>> {
    const found = new Map<string, VacancyTask[]>();
    if (vacancyIds.length === 0) return found;
    const rows = await tasksOfAll(tx, { vacancyIds: idList(vacancyIds) });
    for (const row of rows) {
      const task = { code: row.taskCode, need: row.need, frequency: row.frequency } as VacancyTask;
      found.set(row.vacancyId, [...(found.get(row.vacancyId) ?? []), task]);
    }
    return found;
  }

  function toVacancy({ vacancy: row, employer: owner, site, place: town, centre }: Row, tasks: VacancyTask[]): VacancyInMaking {
    return {
      ...row,
      sector: row.sector as VacancyInMaking["sector"],
      days: row.days as VacancyInMaking["days"],
      environment: row.environment as VacancyInMaking["environment"],
      adjustments: row.adjustments as VacancyInMaking["adjustments"],
      employerName: owner.name,
      employerLevel: isVerified(owner, today()) ? owner.level : null,
      site: site && town ? toSite({ site, place: town, centre }) : null,
      tasks,
    };
  }

  async function one(id: string): Promise<VacancyInMaking | null> {
    const [[row], tasks] = await Promise.all([vacanciesById(tx, { id }), tasksOf([id])]);
    return row ? toVacancy(row, tasks.get(id) ?? []) : null;
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
    async byId(id) {
      const found = await one(id);
      return found && isComplete(found) ? found : null;
    },
    async ofPlan(id) {
      const [[row], tasks] = await Promise.all([ofPlanById(tx, { id }), tasksOf([id])]);
      const found = row && toVacancy({ ...row, employer: row.employer ?? UNREAD }, tasks.get(id) ?? []);
      return found && isComplete(found) ? found : null;
    },
    inMaking: (id) => one(id),
    async inMakingForChange(id) {
      const locked = await tx.select({ id: vacancy.id }).from(vacancy).where(eq(vacancy.id, id)).for("update");
      return locked.length === 0 ? null : one(id);
    },
    async openAmong(ids) {
      if (ids.length === 0) return [];
      return (await withTasks(await select(tx).where(and(among(vacancy.id, ids), eq(vacancy.status, "open"), takesOn(today()))))).filter(isComplete);
    },
    async ofEmployer(employerId, { status, siteId, limit, offset }) {
      const rows = await select(tx)
        .where(
          and(
            eq(vacancy.employerId, employerId),
            status === null ? undefined : sql`${vacancy.status} = ${status}`,
            siteId === null ? undefined : eq(vacancy.siteId, siteId),
          ),
        )
        .orderBy(desc(vacancy.createdAt), asc(vacancy.id))
        .limit(limit)
        .offset(offset);
      return withTasks(rows);
    },
    async add(draft) {
      const added = await tx
        .insert(vacancy)
        .values({ days: [], environment: [], adjustments: [], ...draft, status: "draft" })
        .onConflictDoNothing()
        .returning({ id: vacancy.id });
      return added.length === 1;
    },
    async save(id, change) {
      await tx.update(vacancy).set(change).where(eq(vacancy.id, id));
    },
    async saveTasks(id, tasks) {
      const [row] = await tx.select({ employerId: vacancy.employerId }).from(vacancy).where(eq(vacancy.id, id));
      if (!row) return;
      await tx.delete(vacancyTask).where(eq(vacancyTask.vacancyId, id));
      await writeTasks(id, row.employerId, tasks);
    },
    async confirm(id, at) {
      await tx.update(vacancy).set({ confirmedAt: at }).where(eq(vacancy.id, id));
    },
    async payNotJudged(rates, today, { after, limit }) {
      const days = sql.join(rates.map((day) => sql`${day.toString()}::date`), sql`, `);
      const inForce = sql`(select max(f.day) from unnest(array[${days}]) as f(day)
        where f.day <= greatest(${vacancy.startDate}, ${today.toString()}::date))`;
      const rows = await tx
        .select({ id: vacancy.id })
        .from(vacancy)
        .where(
          and(
            eq(vacancy.status, "open"),
            sql`${vacancy.payJudgedBy} is distinct from ${inForce}`,
            after === null ? undefined : gt(vacancy.id, after),
          ),
        )
        .orderBy(asc(vacancy.id))
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    async payJudged(id, by) {
      await tx.update(vacancy).set({ payJudgedBy: by }).where(eq(vacancy.id, id));
    },
    async move(id, from, to, at, change = {}) {
      const moved = await tx
        .update(vacancy)
        .set({ ...change, ...momentOf(from, to, at), status: to })
        .where(and(eq(vacancy.id, id), eq(vacancy.status, from)))
        .returning({ id: vacancy.id });
      return moved.length === 1;
    },
  };
}

