import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { ownVacancyForChange } from "./change-vacancy.ts";
import { postingProblems } from "./check-details.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";

/**
 * Opens a draft. An employer that still waits to be verified may post: nobody sees
 * the vacancy, and it shows nobody, until an operator has verified them (E1).
 * @throws Invalid with what is missing
 */
export async function postVacancy(deps: Deps, actor: EmployerMember, input: { vacancyId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    const to = moveTo(VACANCY, vacancy.status, "open", actor.kind);
    const now = deps.clock.now();
    const problems = postingProblems(vacancy, londonDay(now));
    if (problems.length > 0) throw new Invalid({ "": `${problems.join(". ")}.` });
    if (!(await store.vacancies.move(vacancy.id, vacancy.status, to, now))) throw new Clash(CHANGED);
    await store.events.record({ name: "VacancyPosted", subjects: { vacancyId: vacancy.id } });
  });
}

const CHANGED = "Somebody else has just changed this vacancy. Here is how it stands now.";
