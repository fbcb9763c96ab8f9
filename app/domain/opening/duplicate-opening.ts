import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { detailProblems } from "../vacancy/check-details.ts";
import { beginVacancy } from "../vacancy/draft-vacancy.ts";
import type { VacancyInMaking } from "../vacancy/vacancy.ts";
import { OPENING_WORDS, type OpeningRef } from "./opening-ref.ts";
import { writeVerb } from "./own-opening.ts";

/**
 * Begins a draft with the same answers. What the calendar has overtaken is left
 * open to be answered again: a start in the past, pay that is no longer lawful.
 */
export async function duplicateOpening(
  deps: Deps,
  actor: EmployerMember,
  input: { opening: OpeningRef },
): Promise<OpeningRef> {
  const { kind, id } = input.opening;
  return deps.withActor(actor, async (store) => {
    if (kind === "vacancy") {
      const vacancy = await store.vacancies.inMaking(id);
      if (!vacancy) throw new NotFound(OPENING_WORDS[kind]);
      allow(actor, writeVerb(kind), { employerId: vacancy.employerId });
      const details = detailsToCopy(vacancy, londonDay(deps.clock.now()));
      const { tasks, environment, adjustments } = vacancy;
      return { kind, id: await beginVacancy(deps, store, actor, { details, tasks, workplace: { environment, adjustments } }) };
    }
    const need = await store.unmetNeeds.inMaking(id);
    if (!need) throw new NotFound(OPENING_WORDS[kind]);
    allow(actor, writeVerb(kind), { employerId: need.employerId });
    const { title, sector, siteId, why, days, times, environment, adjustments } = need;
    const copy = { kind, id: deps.random.uuid() };
    await store.unmetNeeds.add({
      title, days, times, environment, adjustments,
      ...(sector ? { sector } : {}),
      ...(siteId ? { siteId } : {}),
      ...(why ? { why } : {}),
      id: copy.id,
      employerId: actor.employerId,
      createdAt: deps.clock.now(),
    });
    await store.unmetNeeds.saveTasks(copy.id, need.tasks);
    const cost = await store.unmetNeeds.costOf(id);
    if (cost) await store.unmetNeeds.saveCost({ id: copy.id, employerId: actor.employerId }, cost);
    await store.events.record({ name: "UnmetNeedSaved", subjects: { unmetNeedId: copy.id } });
    return copy;
  });
}

function detailsToCopy(vacancy: VacancyInMaking, today: ReturnType<typeof londonDay>) {
  const { title, sector, siteId, hoursPerWeek, days, startTime, endTime, contract, contractMonths, selection } = vacancy;
  const problems = detailProblems(vacancy, today);
  const given = {
    sector, siteId, hoursPerWeek, startTime, endTime, contract, selection,
    payPencePerHour: problems.pay ? null : vacancy.payPencePerHour,
    startDate: problems.startDate ? null : vacancy.startDate,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { ...known, title, days, contractMonths };
}
