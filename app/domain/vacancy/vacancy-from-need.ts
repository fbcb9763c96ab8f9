import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { ownNeedForChange } from "../unmet-need/change-unmet-need.ts";
import { inHours, workloadOf } from "../unmet-need/workload.ts";
import { beginVacancy } from "./draft-vacancy.ts";
import { MOST_HOURS_PER_WEEK, type VacancyTask } from "./vacancy.ts";

const FREQUENCY = { "several-daily": "daily", daily: "daily", weekly: "weekly", monthly: "sometimes" } as const;

/**
 * Makes a draft of a vacancy from an unmet need: a carved job, with pay and terms
 * still to be said. Whoever is introduced for the need goes along when it is posted.
 * Pressed again, it is the same draft while that stands.
 */
export async function vacancyFromNeed(
  deps: Deps,
  actor: EmployerMember,
  input: { unmetNeedId: string },
): Promise<{ vacancyId: string }> {
  return deps.withActor(actor, async (store) => {
    const need = await ownNeedForChange(store, actor, input.unmetNeedId);
    if (need.status !== "open" && need.status !== "paused") {
      throw new Clash("This unmet need is not open, so no vacancy can be made of it.");
    }
    const made = need.vacancyId && (await store.vacancies.inMaking(need.vacancyId));
    if (made && made.status === "draft") return { vacancyId: made.id };
    const { title, sector, siteId, days, environment, adjustments } = need;
    const tasks = need.tasks.map(({ code, howOften }, index): VacancyTask => ({
      code,
      // One has to be essential; which is the employer's to say, and asked before it is posted.
      need: index === 0 ? "essential" : "adaptable",
      frequency: FREQUENCY[howOften],
    }));
    // More than one person may work is a job for two, and how to part it is the employer's to say.
    const hours = Math.ceil(inHours(workloadOf(need.tasks, days.length).minutes));
    const hoursPerWeek = hours <= MOST_HOURS_PER_WEEK ? { hoursPerWeek: hours } : {};
    const vacancyId = await beginVacancy(deps, store, actor, {
      details: { title, days, ...hoursPerWeek, ...(sector ? { sector } : {}), ...(siteId ? { siteId } : {}) },
      tasks,
      workplace: { environment, adjustments },
    });
    await store.unmetNeeds.linkVacancy(need.id, vacancyId);
    return { vacancyId };
  });
}
