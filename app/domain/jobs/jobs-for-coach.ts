import { allow, scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import { situationsOf } from "../caseload/read-caseload.ts";
import type { Deps } from "../deps.ts";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import { Invalid, NotAllowed, NotFound } from "../errors.ts";
import { statusNow, type IntroductionStatus } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { whyNotPropose } from "../introduction/proposal-rules.ts";
import { distanceBand } from "../matching/bands.ts";
import { distanceMetres, placeLabel, type Place } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { DAYS } from "../vocabulary/week.ts";
import type { JobExplanation } from "./explain-job.ts";
import { explainFor, findJobs } from "./find-jobs.ts";
import type { JobFilter } from "./job-filter.ts";
import { coachNote } from "./job-words.ts";
import { personFacts } from "./person-facts.ts";

type Coach = JobCoach | ProviderLead;

const PER_PAGE = 10;

/** An opening as a coach reads it in a list. */
export type OpeningLine = {
  id: string;
  title: string;
  employerName: string;
  level: DisabilityConfidentLevel | null;
  work: string;
  town: string;
  /** From whom or where it is looked for; null when that is not known. */
  distance: string | null;
  hoursPerWeek: number;
  payPencePerHour: number;
};

/** Why it fits, what nobody knows yet, what would make it work: of an opening and somebody. */
export type Reasons = { fits: string[]; unknown: string[]; wouldWork: string[] };

/** Whether somebody can be asked about an opening. */
export type Asking = {
  introduction: (Pick<Introduction, "id" | "lastBooking"> & { stage: IntroductionStatus }) | null;
  /** They said "not for me", or no. */
  notForThem: boolean;
  /** The coach may propose it. */
  open: boolean;
};

export type JobsForPerson = {
  person: { id: string; knownAs: string; town: string | null };
  jobs: (OpeningLine & Reasons & { hoped: boolean; asking: Asking })[];
  page: number;
  pageCount: number;
  /** Jobs they said are not for them, which are left out. */
  leftOut: number;
};

/** The best jobs for one person, with why, as they would see them themselves (M2). Jobs are ranked, never the person. */
export async function jobsForPerson(
  deps: Deps,
  actor: Coach,
  { jobSeekerId, filter, page }: { jobSeekerId: string; filter: JobFilter; page: number },
): Promise<JobsForPerson> {
  const found = await findJobs(deps, actor, { jobSeekerId, filter });
  const introductions = await deps.withActor(actor, (store) => store.introductions.list({ jobSeekerId }));
  const { shown, pageNumber, pageCount } = pageOf(found.jobs, page);
  return {
    person: { id: jobSeekerId, knownAs: found.person.knownAs, town: found.person.town },
    jobs: shown.map(({ vacancy, explanation }) => ({
      ...lineOf(vacancy, explanation.metres),
      ...reasonsOf(explanation),
      hoped: explanation.hoped,
      asking: askingOf(introductions.filter(({ opening }) => opening.id === vacancy.id), false),
    })),
    page: pageNumber,
    pageCount,
    leftOut: found.setAside.size,
  };
}

export type OpeningsFilter = JobFilter & { level: DisabilityConfidentLevel | null; town: string };

export type Openings = { openings: OpeningLine[]; page: number; pageCount: number; total: number; problem: string | null };

/** Open jobs of verified employers, the nearest to a town first where one is given, or the newest. */
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
    const found = new Map((await store.vacancies.openAmong(ids)).map((vacancy) => [vacancy.id, vacancy]));
    return {
      openings: ids.flatMap((id) => {
        const vacancy = found.get(id);
        return vacancy ? [lineOf(vacancy, near && distanceMetres(near, vacancy.site.coordinates))] : [];
      }),
      page: pageNumber,
      pageCount,
      total,
      problem,
    };
  });
}

export type OpeningForCoach = OpeningLine & {
  tasks: string[];
  days: string[];
  startTime: string;
  endTime: string;
  startDate: string;
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
 */
export async function openingForCoach(
  deps: Deps,
  actor: Coach,
  { openingId, page }: { openingId: string; page: number },
): Promise<OpeningForCoach> {
  const today = londonDay(deps.clock.now());
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "jobs:find");
    if (scope === null) throw new NotAllowed();
    allow(actor, "vacancy:read");
    const [vacancy] = await store.vacancies.openAmong([openingId]);
    if (!vacancy) throw new NotFound("opening");
    const rows = await store.profiles.caseload(scope);
    const towns = await store.places.byIds(rows.flatMap(({ profile }) => profile.placeId ?? []));
    const idle = new Map((await situationsOf(store, actor, today)).map(({ person, idleSince }) => [person.jobSeekerId, idleSince]));
    const introductions = Map.groupBy(await store.introductions.list({ vacancyId: vacancy.id }), (one) => one.jobSeekerId);
    const setAside = await store.jobs.setAsideBy(vacancy.id);
    const people = rows.map(({ jobSeekerId, knownAs, coachName, profile }) => {
      const town = towns.find(({ id }) => id === profile.placeId) ?? null;
      const explanation = explainFor(vacancy, personFacts(profile, town));
      const idleSince = idle.get(jobSeekerId) ?? null;
      return {
        jobSeekerId, knownAs, coachName, idleSince, explanation,
        asking: askingOf(introductions.get(jobSeekerId) ?? [], setAside.has(jobSeekerId)),
      };
    });
    const likes = ({ explanation }: (typeof people)[number]) =>
      explanation.fits.some(({ kind }) => kind === "hope" || kind === "likes" || kind === "done");
    const since = ({ idleSince }: (typeof people)[number]) => idleSince?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER;
    const ordered = people.toSorted(
      (a, b) =>
        Number(b.asking.open) - Number(a.asking.open) || Number(likes(b)) - Number(likes(a)) || since(a) - since(b),
    );
    const { shown, pageNumber, pageCount } = pageOf(ordered, page);
    return {
      ...lineOf(vacancy, null),
      tasks: vacancy.tasks.map(({ code }) => labelOf(TASKS, code)),
      days: vacancy.days.map((day) => labelOf(DAYS, day)),
      startTime: vacancy.startTime,
      endTime: vacancy.endTime,
      startDate: vacancy.startDate.toString(),
      people: shown.map(({ explanation, idleSince, ...person }) => ({
        ...person,
        ...reasonsOf(explanation),
        idleDays: idleSince && londonDay(idleSince).until(today).days,
      })),
      page: pageNumber,
      pageCount,
    };
  });
}

function pageOf<T>(all: readonly T[], wanted: number) {
  const pageCount = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const pageNumber = Math.min(Math.max(1, wanted), pageCount);
  return { shown: all.slice((pageNumber - 1) * PER_PAGE, pageNumber * PER_PAGE), pageNumber, pageCount };
}

function lineOf(vacancy: Vacancy, metres: number | null): OpeningLine {
  return {
    id: vacancy.id,
    title: vacancy.title,
    employerName: vacancy.employerName,
    level: vacancy.employerLevel,
    work: labelOf(SECTORS, vacancy.sector),
    town: placeLabel(vacancy.site.place),
    distance: metres === null ? null : distanceBand(metres),
    hoursPerWeek: vacancy.hoursPerWeek,
    payPencePerHour: vacancy.payPencePerHour,
  };
}

function reasonsOf({ fits, unknown, wouldWork }: JobExplanation): Reasons {
  return { fits: fits.map(coachNote), unknown: unknown.map(coachNote), wouldWork: wouldWork.map(coachNote) };
}

/** @param history of one person and one opening, the latest change first */
function askingOf(history: readonly Introduction[], setAside: boolean): Asking {
  const [latest] = history;
  const stage = latest && statusNow(latest);
  return {
    introduction: latest && stage ? { id: latest.id, lastBooking: latest.lastBooking, stage } : null,
    notForThem: setAside || stage === "refused",
    open: !setAside && whyNotPropose(history) === null,
  };
}
