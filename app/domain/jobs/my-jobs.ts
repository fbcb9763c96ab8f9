import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { easyJobUnread, easyTitle, type EasyJob } from "../introduction/easy-job.ts";
import { waitingWish } from "../introduction/ask-for-introduction.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { explainFor, findJobs, lookingFor, type FoundJob } from "./find-jobs.ts";
import type { JobFilter } from "./job-filter.ts";
import { easyDistance, easyNote, type EasyNote } from "./job-words.ts";

/**
 * A job among others, for a job seeker. Dictionary values and the checked name of
 * the employer: what an employer typed is read by a coach before it gets here.
 */
export type JobLine = {
  id: string;
  title: string;
  employerName: string;
  work: string;
  town: string;
  /** Null while they have not said where they live. */
  distance: string | null;
  hoursPerWeek: number;
  payPencePerHour: number;
  hoped: boolean;
  /** The first reasons why it fits. */
  fits: EasyNote[];
};

const JOBS_PER_PAGE = 10;
const REASONS_IN_A_LIST = 2;

export type MyJobs = {
  jobs: JobLine[];
  page: number;
  pageCount: number;
  /** Their town in words, or null while they have not said. */
  town: string | null;
  /** They have named work they hope for. */
  hoping: boolean;
  /** How many they said are not for them. */
  setAside: number;
};

/** Jobs near me, hopes first. What they were asked about already stands in their introductions. */
export async function myJobs(
  deps: Deps,
  actor: JobSeeker,
  input: { filter: JobFilter; page: number },
): Promise<MyJobs> {
  const { jobSeekerId } = actor;
  const found = await findJobs(deps, actor, { jobSeekerId, filter: input.filter });
  const asked = await deps.withActor(actor, async (store) => {
    const introductions = await store.introductions.list({ jobSeekerId });
    return new Set(introductions.map(({ opening }) => opening.id));
  });
  const jobs = found.jobs.filter(({ vacancy }) => !asked.has(vacancy.id));
  const pageCount = Math.max(1, Math.ceil(jobs.length / JOBS_PER_PAGE));
  const page = Math.min(Math.max(1, input.page), pageCount);
  return {
    jobs: jobs.slice((page - 1) * JOBS_PER_PAGE, page * JOBS_PER_PAGE).map(lineOf),
    page,
    pageCount,
    town: found.person.town,
    hoping: found.person.facts.hopes.length > 0,
    setAside: found.setAside.size,
  };
}

export type MyJob = JobLine & {
  job: EasyJob;
  fits: EasyNote[];
  unknown: EasyNote[];
  wouldWork: EasyNote[];
  setAside: boolean;
  /** The introduction, once they were asked about it or have asked. */
  introductionId: string | null;
  /** They asked their coach about it, and wait for the answer. */
  wished: boolean;
};

/** One job in easy words, with why it fits, what nobody knows yet and what could make it work (M3). */
export async function myJob(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<MyJob> {
  return deps.withActor(actor, async (store) => {
    const person = await lookingFor(store, actor, actor.jobSeekerId);
    const [vacancy] = await store.vacancies.openAmong([input.openingId]);
    if (!vacancy) throw new NotFound("job");
    const explanation = explainFor(vacancy, person.facts);
    const setAside = await store.jobs.setAside(actor.jobSeekerId);
    const [introduction] = await store.introductions.list({ jobSeekerId: actor.jobSeekerId, vacancyId: vacancy.id });
    return {
      ...lineOf({ vacancy, explanation }),
      job: easyJobUnread(vacancy),
      fits: explanation.fits.map(easyNote),
      unknown: explanation.unknown.map(easyNote),
      wouldWork: explanation.wouldWork.map(easyNote),
      setAside: setAside.some(({ vacancyId }) => vacancyId === vacancy.id),
      introductionId: introduction?.id ?? null,
      wished: (await waitingWish(store, actor.jobSeekerId, { kind: "vacancy", id: vacancy.id })) !== null,
    };
  });
}

/** Jobs they said are not for them and that are still open, the latest first. */
export async function jobsNotForMe(deps: Deps, actor: JobSeeker): Promise<JobLine[]> {
  return deps.withActor(actor, async (store) => {
    const person = await lookingFor(store, actor, actor.jobSeekerId);
    const order = (await store.jobs.setAside(actor.jobSeekerId)).map(({ vacancyId }) => vacancyId);
    const open = await store.vacancies.openAmong(order);
    return open
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map((vacancy) => lineOf({ vacancy, explanation: explainFor(vacancy, person.facts) }));
  });
}

/** Takes a job out of their list. Nobody is told but their coach, who can read it. Safe to repeat. */
export async function setJobAside(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "jobs:set-aside", { jobSeekerId: actor.jobSeekerId });
    const { jobSeekerId } = actor;
    const [vacancy] = await store.vacancies.openAmong([input.openingId]);
    if (!vacancy) throw new NotFound("job");
    const aside = { id: deps.random.uuid(), jobSeekerId, vacancyId: vacancy.id, at: deps.clock.now() };
    if (!(await store.jobs.setJobAside(aside))) return;
    await store.events.record({ name: "JobSetAside", subjects: { jobSeekerId, vacancyId: vacancy.id } });
  });
}

/** Puts it back among the others. Safe to repeat. */
export async function takeJobBack(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "jobs:set-aside", { jobSeekerId: actor.jobSeekerId });
    const { jobSeekerId } = actor;
    if (!(await store.jobs.takeJobBack(jobSeekerId, input.openingId))) return;
    await store.events.record({ name: "JobTakenBack", subjects: { jobSeekerId, vacancyId: input.openingId } });
  });
}

function lineOf({ vacancy, explanation }: FoundJob): JobLine {
  return {
    id: vacancy.id,
    title: easyTitle(vacancy),
    employerName: vacancy.employerName,
    work: easyOf(SECTORS, vacancy.sector),
    town: vacancy.site.place.name,
    distance: explanation.metres === null ? null : easyDistance(explanation.metres),
    hoursPerWeek: vacancy.hoursPerWeek,
    payPencePerHour: vacancy.payPencePerHour,
    hoped: explanation.hoped,
    fits: explanation.fits.slice(0, REASONS_IN_A_LIST).map(easyNote),
  };
}
