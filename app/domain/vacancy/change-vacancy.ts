import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { activeStates } from "../lifecycle.ts";
import { countChange } from "../opening/count-uses.ts";
import { isNews, only, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { assertLabel } from "../words/label.ts";
import { assertAnswer } from "./check-details.ts";
import { assertOwnSite } from "./draft-vacancy.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";
import type { VacancyDetails, VacancyInMaking, VacancyTask, Workplace } from "./vacancy.ts";

/** One answer, or a few that are asked on one page. */
export type VacancyAnswer = Partial<VacancyDetails & Workplace> | { tasks: VacancyTask[] };

/**
 * Saves what was answered, as the employer goes along and while the vacancy stands.
 * @throws Invalid by field, as `draftVacancy`; the tasks keep an essential one; or when a posted one was changed too often today
 * @throws Clash when it has ended, or somebody changed these very answers meanwhile
 */
export async function changeVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { vacancyId: string; answer: VacancyAnswer },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    if (!activeStates(VACANCY).includes(vacancy.status)) {
      throw new Clash("This vacancy has ended, so it can no longer be changed.");
    }
    const { answer, seen } = input;
    if ("tasks" in answer) {
      assertTasks(answer.tasks);
    } else {
      assertLabel("title", answer.title);
      assertAnswer(answer, vacancy, londonDay(deps.clock.now()));
      if (answer.siteId !== undefined) await assertOwnSite(store, actor.employerId, answer.siteId);
    }
    const stands = only(vacancy, Object.keys(answer) as (keyof typeof vacancy)[]);
    if (!isNews<object>({ stands, wanted: answer, seen })) return;
    if ("tasks" in answer) await store.vacancies.saveTasks(vacancy.id, answer.tasks);
    else await store.vacancies.save(vacancy.id, answer);
    if (vacancy.status !== "draft") {
      const tasks = "tasks" in answer ? answer.tasks : vacancy.tasks;
      const opening = { kind: "vacancy", id: vacancy.id } as const;
      await countChange(store, { employerId: vacancy.employerId, opening, tasks, now: deps.clock.now() });
    }
    await store.events.record({ name: "VacancySaved", subjects: { vacancyId: vacancy.id } });
  });
}

function assertTasks(tasks: VacancyTask[]): void {
  if (new Set(tasks.map((task) => task.code)).size < tasks.length) {
    throw new Invalid({ tasks: "Each task can be chosen once" });
  }
  if (!tasks.some((task) => task.need === "essential")) {
    throw new Invalid({ tasks: "At least one task must be essential" });
  }
}

/**
 * The vacancy, locked until the transaction ends.
 * @throws NotFound when it is another employer's, or nobody's
 */
export async function ownVacancyForChange(
  store: Store,
  actor: EmployerMember,
  vacancyId: string,
): Promise<VacancyInMaking> {
  allowEver(actor, "vacancy:write");
  const vacancy = await store.vacancies.inMakingForChange(vacancyId);
  if (!vacancy) throw new NotFound("vacancy");
  allow(actor, "vacancy:write", { employerId: vacancy.employerId });
  return vacancy;
}
