import { allow, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed, NotFound } from "../errors.ts";
import { statesOf } from "../lifecycle.ts";
import { FIRST_OPENINGS, openingsPart, readOf, type ListedOpenings, type OpeningsWanted } from "../opening/list-openings.ts";
import { isUnderWay, whatCanBeDone, type OpeningCan } from "../opening/own-opening.ts";
import { sectionViews, type SectionView } from "../opening/sections.ts";
import { closingDayOf } from "../opening/closing-day.ts";
import { placeLabel } from "../place/place.ts";
import { needProblems } from "./check-unmet-need.ts";
import { costView, type CostView } from "./cost.ts";
import { UNMET_NEED_SECTIONS, type UnmetNeedSectionName } from "./sections.ts";
import { UNMET_NEED } from "./unmet-need-lifecycle.ts";
import type { UnmetNeedInMaking, UnmetNeedStatus, UnmetNeedTask } from "./unmet-need.ts";
import { inHours, weeklyMinutes, workloadOf } from "./workload.ts";

type UnmetNeedLine = {
  id: string;
  title: string;
  status: UnmetNeedStatus;
  siteId: string | null;
  siteName: string | null;
  /** All of the work; null while no task is chosen. */
  hoursPerWeek: number | null;
};

export type UnmetNeedView = UnmetNeedLine & {
  sector: string | null;
  siteTown: string | null;
  why: string | null;
  days: string[];
  times: string[];
  environment: string[];
  adjustments: string[];
  /** Each with how much of it there is in a week. */
  tasks: (UnmetNeedTask & { hoursPerWeek: number })[];
  /** What others would get back, in hours a week; null when nobody does any of it now. */
  givenBackHours: number | null;
  /** What it costs now, where that was said. */
  cost: CostView | null;
  /** The vacancy it became, or the draft of one that was made from it. */
  vacancyId: string | null;
  /** That draft, while it stands and this may become it. */
  draftVacancyId: string | null;
  sections: SectionView<UnmetNeedSectionName>[];
  pausedUntil: string | null;
  closingReason: string | null;
  /** ISO date on which it closes by itself, once it was warned about. */
  closesOn: string | null;
  /** Somebody is introduced for it, as far as this employer may know. */
  introductions: boolean;
  /** What keeps a draft from being posted. */
  problems: string[];
  can: OpeningCan;
};

/** One page of an employer's own unmet needs, by status and site. */
export async function listUnmetNeeds(
  deps: Deps,
  actor: EmployerMember,
  wanted: OpeningsWanted = FIRST_OPENINGS,
): Promise<ListedOpenings<UnmetNeedLine>> {
  return deps.withActor(actor, async (store) => {
    if (scopeOf(actor, "unmet-need:read") === null) throw new NotAllowed();
    const { employerId } = actor;
    const part = openingsPart(await store.openings.tally("unmet_need", employerId), statesOf(UNMET_NEED), wanted);
    return { ...part, items: (await store.unmetNeeds.ofEmployer(employerId, readOf(part))).map(lineOf) };
  });
}

export async function readUnmetNeed(
  deps: Deps,
  actor: EmployerMember,
  input: { unmetNeedId: string },
): Promise<UnmetNeedView> {
  return deps.withActor(actor, async (store) => {
    const need = await store.unmetNeeds.inMaking(input.unmetNeedId);
    if (!need) throw new NotFound("unmet need");
    allow(actor, "unmet-need:read", { employerId: need.employerId });
    const can = whatCanBeDone(actor, { kind: "unmet_need", status: need.status });
    const workload = workloadOf(need.tasks, need.days.length);
    const { givenBackMinutes } = workload;
    const cost = await store.unmetNeeds.costOf(need.id);
    const made = can.write && can.close && need.vacancyId !== null ? await store.vacancies.inMaking(need.vacancyId) : null;
    return {
      ...lineOf(need),
      sector: need.sector,
      siteTown: need.site && `${placeLabel(need.site.place)}, ${need.site.outcode}`,
      why: need.why,
      days: need.days,
      times: need.times,
      environment: need.environment,
      adjustments: need.adjustments,
      tasks: need.tasks.map((task) => ({ ...task, hoursPerWeek: inHours(weeklyMinutes(task, need.days.length)) })),
      givenBackHours: givenBackMinutes > 0 ? inHours(givenBackMinutes) : null,
      cost: costView(cost, workload),
      vacancyId: need.vacancyId,
      draftVacancyId: made?.status === "draft" ? made.id : null,
      sections: sectionViews(UNMET_NEED_SECTIONS, { ...need, cost }),
      pausedUntil: need.pausedUntil?.toString() ?? null,
      closingReason: need.closingReason,
      closesOn: await closingDayOf(store, { kind: "unmet_need", id: need.id, employerId: need.employerId }, need, deps.clock.now()),
      introductions: can.write && (await isUnderWay(store, { kind: "unmet_need", id: need.id })),
      problems: need.status === "draft" ? needProblems(need) : [],
      can,
    };
  });
}

function lineOf(need: UnmetNeedInMaking): UnmetNeedLine {
  const { id, title, status, siteId, site, tasks, days } = need;
  const hoursPerWeek = tasks.length > 0 ? inHours(workloadOf(tasks, days.length).minutes) : null;
  return { id, title, status, siteId, siteName: site?.name ?? null, hoursPerWeek };
}
