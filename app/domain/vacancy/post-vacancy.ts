import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { canMove, moveTo } from "../lifecycle.ts";
import { countPosting } from "../opening/count-uses.ts";
import type { Store } from "../store.ts";
import { UNMET_NEED } from "../unmet-need/unmet-need-lifecycle.ts";
import { ownVacancyForChange } from "./change-vacancy.ts";
import { postingProblems } from "./check-details.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";

/**
 * Opens a draft. An employer that still waits to be verified may post: nobody sees
 * the vacancy, and it shows nobody, until an operator has verified them (E1). The
 * unmet need it was made from becomes this vacancy, with everybody introduced for it.
 * @throws Invalid with what is missing, or when it is one too many
 */
export async function postVacancy(deps: Deps, actor: EmployerMember, input: { vacancyId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    // Opening a paused one again is another use case.
    if (vacancy.status !== "draft") throw new Clash("This vacancy is posted already. Here is how it stands now.");
    const to = moveTo(VACANCY, vacancy.status, "open", actor.kind);
    const now = deps.clock.now();
    const problems = postingProblems(vacancy, londonDay(now));
    if (problems.length > 0) throw new Invalid({ "": `${problems.join(". ")}.` });
    const opening = { kind: "vacancy", id: vacancy.id } as const;
    await countPosting(store, { employerId: vacancy.employerId, opening, tasks: vacancy.tasks, now });
    if (!(await store.vacancies.move(vacancy.id, vacancy.status, to, now, { confirmedAt: now }))) throw new Clash(CHANGED);
    await becomesThis(store, actor, vacancy.id, now);
    await store.events.record({ name: "VacancyPosted", subjects: { vacancyId: vacancy.id } });
  });
}

const CHANGED = "Somebody else has just changed this vacancy. Here is how it stands now.";

/** A need that was closed meanwhile stays closed; the vacancy is a job all the same. */
async function becomesThis(store: Store, actor: EmployerMember, vacancyId: string, now: ReturnType<Deps["clock"]["now"]>) {
  const need = await store.unmetNeeds.ofVacancyForChange(vacancyId);
  if (!need || !canMove(UNMET_NEED, need.status, "became_vacancy", actor.kind)) return;
  await store.unmetNeeds.move(need.id, need.status, "became_vacancy", now);
}
