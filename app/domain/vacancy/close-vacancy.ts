import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { closeLiveIntroductions } from "../introduction/close-introductions.ts";
import { moveTo } from "../lifecycle.ts";
import { ownVacancyForChange } from "./change-vacancy.ts";
import { VACANCY } from "./vacancy-lifecycle.ts";

/** Takes a vacancy down, or throws a draft away. It stays readable to its employer. */
export async function closeVacancy(deps: Deps, actor: EmployerMember, input: { vacancyId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const vacancy = await ownVacancyForChange(store, actor, input.vacancyId);
    const to = moveTo(VACANCY, vacancy.status, "closed", actor.kind);
    const now = deps.clock.now();
    const closed = await store.vacancies.move(vacancy.id, vacancy.status, to, now);
    if (!closed) throw new Clash("Somebody else has just changed this vacancy. Here is how it stands now.");
    await closeLiveIntroductions(store, actor, { vacancyId: vacancy.id, reason: "vacancy-closed", now });
    await store.events.record({ name: "VacancyClosed", subjects: { vacancyId: vacancy.id } });
  });
}
