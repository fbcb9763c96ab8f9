import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { beginUnmetNeed } from "../unmet-need/draft-unmet-need.ts";
import { detailProblems } from "../vacancy/check-details.ts";
import { beginVacancy } from "../vacancy/draft-vacancy.ts";
import type { VacancyInMaking } from "../vacancy/vacancy.ts";
import { OPENING_WORDS, type OpeningRef } from "./opening-ref.ts";
import { writeVerb } from "./own-opening.ts";

/**
 * Begins a draft with the same answers. What the calendar has overtaken is left
 * open to be answered again: a start in the past, pay that is no longer lawful.
 * @param input.copyId from the page, so that two presses make one copy
 */
export async function duplicateOpening(
  deps: Deps,
  actor: EmployerMember,
  input: { opening: OpeningRef; copyId?: string },
): Promise<OpeningRef> {
  const { opening: { kind, id }, copyId } = input;
  return deps.withActor(actor, async (store) => {
    if (kind === "vacancy") {
      const vacancy = await store.vacancies.inMaking(id);
      if (!vacancy) throw new NotFound(OPENING_WORDS[kind]);
      allow(actor, writeVerb(kind), { employerId: vacancy.employerId });
      const details = detailsToCopy(vacancy, londonDay(deps.clock.now()));
      const { tasks, environment, adjustments } = vacancy;
      const workplace = { environment, adjustments };
      return { kind, id: await beginVacancy(deps, store, actor, { vacancyId: copyId, details, tasks, workplace }) };
    }
    const need = await store.unmetNeeds.inMaking(id);
    if (!need) throw new NotFound(OPENING_WORDS[kind]);
    allow(actor, writeVerb(kind), { employerId: need.employerId });
    const { title, sector, siteId, why, days, times, environment, adjustments, tasks } = need;
    const details = {
      title, days, times, environment, adjustments,
      ...(sector ? { sector } : {}),
      ...(siteId ? { siteId } : {}),
      ...(why ? { why } : {}),
    };
    const copy = await beginUnmetNeed(deps, store, actor, { unmetNeedId: copyId, details, tasks });
    const cost = await store.unmetNeeds.costOf(id);
    if (cost) await store.unmetNeeds.saveCost({ id: copy, employerId: actor.employerId }, cost);
    return { kind, id: copy };
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
