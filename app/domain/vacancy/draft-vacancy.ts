import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Invalid } from "../errors.ts";
import type { Store } from "../store.ts";
import { assertDetails } from "./check-details.ts";
import type { VacancyDetails, VacancyTask, Workplace } from "./vacancy.ts";

/**
 * Begins a vacancy as a draft nobody else can see. Tasks and workplace may follow later.
 * @throws Invalid by field: pay below the law, a start in the past, a site that is not theirs
 */
export async function draftVacancy(
  deps: Deps,
  actor: EmployerMember,
  input: { details: VacancyDetails; tasks?: VacancyTask[]; workplace?: Workplace },
): Promise<{ vacancyId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "vacancy:write", { employerId: actor.employerId });
    const now = deps.clock.now();
    assertDetails(input.details, londonDay(now));
    await assertOwnSite(store, actor.employerId, input.details.siteId);
    const vacancyId = deps.random.uuid();
    await store.vacancies.add({
      ...input.details,
      ...(input.workplace ?? { environment: [], adjustments: [] }),
      id: vacancyId,
      employerId: actor.employerId,
      tasks: input.tasks ?? [],
      createdAt: now,
    });
    await store.events.record({ name: "VacancySaved", subjects: { vacancyId } });
    return { vacancyId };
  });
}

export async function assertOwnSite(store: Store, employerId: string, siteId: string): Promise<void> {
  const sites = await store.employers.sites(employerId);
  if (!sites.some((site) => site.id === siteId)) throw new Invalid({ siteId: "Choose one of your sites" });
}
