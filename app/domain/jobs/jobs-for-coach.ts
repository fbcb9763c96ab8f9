import type { Temporal } from "temporal-polyfill";
import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { situationsOf } from "../caseload/read-caseload.ts";
import type { Deps } from "../deps.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import { Invalid, NotAllowed, NotFound } from "../errors.ts";
import { aboutOpening } from "../opening/opening-ref.ts";
import { paged } from "../paging.ts";
import { distanceMetres, type Place } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import { costView, type CostView, type NeedCost } from "../unmet-need/cost.ts";
import { workloadOf } from "../unmet-need/workload.ts";
import { WHYS } from "../unmet-need/terms.ts";
import { startHasPassed } from "../vacancy/check-details.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { explainJob } from "./explain-job.ts";
import type { JobFilter } from "./job-filter.ts";
import { openAmong, openOne, type OpenOne } from "./open-work.ts";
import { askingOf, lineOf, reasonsOf, type Asking, type OpeningLine, type Reasons } from "./opening-line.ts";
import { personFacts } from "./person-facts.ts";

type Coach = JobCoach | ProviderLead;

const PER_PAGE = 10;

export type OpeningsFilter = JobFilter & { level: DisabilityConfidentLevel | null; town: string };

export type Openings = { openings: OpeningLine[]; page: number; pageCount: number; total: number; problem: string | null };

/**
 * Open jobs of verified employers and work that could become one, the nearest to a town
 * first where one is given, or the newest. Nobody is looked for, so the database alone
 * answers: every one of them counts, and none is ranked.
 */
export async function openingsForCoach(
  deps: Deps,
  actor: Coach,
  { filter, page }: { filter: OpeningsFilter; page: number },
): Promise<Openings> {
  return deps.withActor(actor, async (store) => {
    if (scopeOf(actor, "vacancy:read") === null) throw new NotAllowed();
    let near: Place | null = null;
    let problem: string | null = null;
    try {
      near = filter.town === "" ? null : await resolvePlace(store.places, filter.town, "town");
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      problem = error.fields.town ?? null;
    }
    const total = await store.jobs.countOpen({ near, filter });
    const pageCount = Math.max(1, Math.ceil(total / PER_PAGE));
    const pageNumber = Math.min(Math.max(1, page), pageCount);
    const ids = await store.jobs.openPage({ near, filter }, { limit: PER_PAGE, offset: (pageNumber - 1) * PER_PAGE });
    const found = new Map((await openAmong(store, ids)).map((work) => [work.id, work]));
    return {
      openings: ids.flatMap((id) => {
        const work = found.get(id);
        return work ? [lineOf(work, near && distanceMetres(near, work.at))] : [];
      }),
      page: pageNumber,
      pageCount,
      total,
      problem,
    };
  });
}

/** What an opening says of itself, in words: a vacancy its terms, an unmet need why it is one. */
type OpeningTerms =
  | { kind: "vacancy"; startTime: string; endTime: string; startDate: string; /** That day is over. */ startPassed: boolean }
  | { kind: "unmet_need"; why: string; times: string[]; cost: CostView | null };

export type OpeningForCoach = OpeningLine & {
  tasks: string[];
  days: string[];
  terms: OpeningTerms;
  people: (Reasons & {
    jobSeekerId: string;
    knownAs: string;
    coachName: string;
    idleDays: number | null;
    asking: Asking;
  })[];
  page: number;
  pageCount: number;
};

/**
 * An opening and who of the caseload might like it, with why. Those for whom
 * something about the work fits come first, and among them whoever has had nothing
 * under way for longest (M4). Nobody is left out and nobody is scored (PR2).
 * @param input.part `open` leaves out whoever cannot be asked
 */
export async function openingForCoach(
  deps: Deps,
  actor: Coach,
  { openingId, part, page }: { openingId: string; part: "all" | "open"; page: number },
): Promise<OpeningForCoach> {
  const today = londonDay(deps.clock.now());
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "jobs:find");
    if (scope === null) throw new NotAllowed();
    const found = await openOne(store, openingId);
    if (!found) throw new NotFound("opening");
    const { work } = found;
    allow(actor, work.kind === "vacancy" ? "vacancy:read" : "unmet-need:read");
    const rows = await store.profiles.caseload(scope);
    const towns = await store.places.byIds(rows.flatMap(({ profile }) => profile.placeId ?? []));
    const idle = new Map((await situationsOf(store, actor, today)).map(({ person, idleSince }) => [person.jobSeekerId, idleSince]));
    const introductions = Map.groupBy(await store.introductions.list(aboutOpening(work)), (one) => one.jobSeekerId);
    const wishes = (await store.wishes.list(aboutOpening(work))).filter(({ status }) => status === "waiting");
    const wished = new Set(wishes.map(({ jobSeekerId }) => jobSeekerId));
    const setAside = await store.jobs.setAsideBy(work);
    const people = rows.map(({ jobSeekerId, knownAs, coachName, profile }) => {
      const town = towns.find(({ id }) => id === profile.placeId) ?? null;
      const idleSince = idle.get(jobSeekerId) ?? null;
      const own = { setAside: setAside.has(jobSeekerId), wished: wished.has(jobSeekerId) };
      return {
        jobSeekerId, knownAs, coachName, idleSince,
        explanation: explainJob(work, personFacts(profile, town)),
        asking: askingOf(introductions.get(jobSeekerId) ?? [], own),
      };
    });
    const likes = ({ explanation }: (typeof people)[number]) =>
      explanation.fits.some(({ kind }) => kind === "hope" || kind === "likes" || kind === "done");
    const since = ({ idleSince }: (typeof people)[number]) => idleSince?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
    const ordered = people
      .filter(({ asking }) => part === "all" || asking.open)
      .toSorted(
        (a, b) =>
          Number(b.asking.open) - Number(a.asking.open) ||
          Number(b.asking.wished) - Number(a.asking.wished) ||
          Number(likes(b)) - Number(likes(a)) ||
          since(a) - since(b),
      );
    const shown = paged(ordered, page, PER_PAGE);
    return {
      ...lineOf(work, null),
      tasks: work.tasks.map(({ code }) => labelOf(TASKS, code)),
      days: work.days.map((day) => labelOf(DAYS, day)),
      terms: termsOf(found, today, work.kind === "unmet_need" ? await store.unmetNeeds.costOf(work.id) : null),
      people: shown.items.map(({ explanation, idleSince, ...person }) => ({
        ...person,
        ...reasonsOf(explanation),
        idleDays: idleSince && londonDay(idleSince).until(today).days,
      })),
      page: shown.page,
      pageCount: shown.pageCount,
    };
  });
}

function termsOf(found: OpenOne, today: Temporal.PlainDate, cost: NeedCost | null): OpeningTerms {
  if (found.kind === "vacancy") {
    const { startTime, endTime, startDate } = found.vacancy;
    return { kind: "vacancy", startTime, endTime, startDate: startDate.toString(), startPassed: startHasPassed(startDate, today) };
  }
  const { why, times, tasks, days } = found.need;
  return {
    kind: "unmet_need",
    why: labelOf(WHYS, why),
    times: times.map((time) => labelOf(TIMES, time)),
    cost: costView(cost, workloadOf(tasks, days.length)),
  };
}
