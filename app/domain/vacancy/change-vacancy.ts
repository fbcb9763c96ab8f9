import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { activeStates } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { assertDetails } from "./check-details.ts";
import { assertOwnSite } from "./draft-vacancy.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";
import type { Vacancy, VacancyDetails, VacancyTask, Workplace } from "./vacancy.ts";

/**
 * What an employer may change about a vacancy, one part at a time, while it is a draft or open.
 * @throws Invalid by field, as `draftVacancy`; an open vacancy also keeps an essential task
 */
export async function changeVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: { vacancyId: string } & (
    | { details: VacancyDetails }
    | { tasks: VacancyTask[] }
    | { workplace: Workplace }
  ),
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    if (!activeStates(VACANCY).includes(vacancy.status)) {
      throw new Clash("This vacancy has ended, so it can no longer be changed.");
    }
    if ("details" in input) {
      assertDetails(input.details, londonDay(deps.clock.now()));
      await assertOwnSite(store, actor.employerId, input.details.siteId);
      await store.vacancies.saveDetails(vacancy.id, input.details);
    } else if ("tasks" in input) {
      assertTasks(input.tasks);
      await store.vacancies.saveTasks(vacancy.id, input.tasks);
    } else {
      await store.vacancies.saveWorkplace(vacancy.id, input.workplace);
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
export async function ownVacancyForChange(store: Store, actor: EmployerMember, vacancyId: string): Promise<Vacancy> {
  const vacancy = await store.vacancies.byIdForChange(vacancyId);
  if (!vacancy) throw new NotFound("vacancy");
  allow(actor, "vacancy:write", { employerId: vacancy.employerId });
  return vacancy;
}
