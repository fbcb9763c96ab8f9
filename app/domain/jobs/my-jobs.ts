import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { waitingWish, waitingWishAbout } from "../introduction/ask-for-introduction.ts";
import { easyJobUnread, easyNeedUnread, easyTitle, type EasyJob, type EasyNeed } from "../introduction/easy-job.ts";
import { mayTakeBackNo } from "../introduction/proposal-rules.ts";
import { openingById } from "../opening/opening-by-id.ts";
import { aboutOpening, type OpeningKind, type OpeningRef } from "../opening/opening-ref.ts";
import { paged } from "../paging.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { explainJob } from "./explain-job.ts";
import { findJobs, lookingFor, type FoundJob } from "./find-jobs.ts";
import type { JobFilter } from "./job-filter.ts";
import { easyDistance, easyNote, type EasyNote } from "./job-words.ts";
import { openAmong, openOne, type OpenWork } from "./open-work.ts";

/**
 * A job among others, or work that could become one, for a job seeker. Dictionary
 * values and the checked name of the employer: what an employer typed is read by a
 * coach before it gets here.
 */
export type JobLine = {
  id: string;
  kind: OpeningKind;
  title: string;
  employerName: string;
  work: string;
  town: string;
  /** Null while they have not said where they live. */
  distance: string | null;
  /** Of an unmet need, all of its work. */
  hoursPerWeek: number;
  /** Null of an unmet need. */
  payPencePerHour: number | null;
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
  /** The index did not answer: jobs found more plainly. */
  plainer: boolean;
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
  const jobs = paged(found.jobs.filter(({ work }) => !asked.has(work.id)), input.page, JOBS_PER_PAGE);
  return {
    jobs: jobs.items.map(lineOf),
    page: jobs.page,
    pageCount: jobs.pageCount,
    town: found.person.town,
    hoping: found.person.facts.hopes.length > 0,
    setAside: found.setAside.size,
    plainer: found.plainer,
  };
}

export type MyJob = JobLine & {
  job: EasyJob | EasyNeed;
  unknown: EasyNote[];
  wouldWork: EasyNote[];
  setAside: boolean;
  /** The introduction, once they were asked about it or have asked. */
  introductionId: string | null;
  /** They said no to it, and can take that back by asking. */
  saidNo: boolean;
  /** They asked their coach about it, and wait for the answer. */
  wished: boolean;
};

/** One job in easy words, with why it fits, what nobody knows yet and what could make it work (M3). */
export async function myJob(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<MyJob> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    const person = await lookingFor(store, actor, jobSeekerId);
    const found = await openOne(store, input.openingId);
    if (!found) throw new NotFound("job");
    const { work } = found;
    const explanation = explainJob(work, person.facts);
    const setAside = await store.jobs.setAside(jobSeekerId);
    const history = await store.introductions.list({ jobSeekerId, ...aboutOpening(work) });
    return {
      ...lineOf({ work, explanation }),
      job: found.kind === "vacancy" ? easyJobUnread(found.vacancy, londonDay(deps.clock.now())) : easyNeedUnread(found.need),
      fits: explanation.fits.map(easyNote),
      unknown: explanation.unknown.map(easyNote),
      wouldWork: explanation.wouldWork.map(easyNote),
      setAside: setAside.some(({ openingId }) => openingId === work.id),
      introductionId: history[0]?.id ?? null,
      saidNo: mayTakeBackNo(history),
      wished: (await waitingWish(store, jobSeekerId, work)) !== null,
    };
  });
}

type JobToAskAbout = {
  kind: OpeningKind;
  title: string;
  employerName: string;
  introductionId: string | null;
  /** They said no to it, and can take that back by asking. */
  saidNo: boolean;
  wished: boolean;
  /** Open today, so that its page can be read. What they asked about may pause meanwhile. */
  open: boolean;
};

/**
 * What somebody asks their coach about, or asked: then also while it is paused, so that they can take it back.
 * @throws NotFound when it is neither open nor asked about
 */
export async function jobToAskAbout(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<JobToAskAbout> {
  return deps.withActor(actor, async (store) => {
    const { jobSeekerId } = actor;
    allow(actor, "introduction:wish", { jobSeekerId });
    const found = await openOne(store, input.openingId);
    const wish = await waitingWishAbout(store, jobSeekerId, input.openingId);
    const about: OpeningRef | undefined = found?.work ?? wish?.opening;
    const read = about && (await openingById(store, about));
    if (!about || !read) throw new NotFound("job");
    const history = await store.introductions.list({ jobSeekerId, ...aboutOpening(about) });
    return {
      kind: about.kind,
      title: easyTitle(read),
      employerName: read.employerName,
      introductionId: history[0]?.id ?? null,
      saidNo: mayTakeBackNo(history),
      wished: wish !== null,
      open: found !== null,
    };
  });
}

/** Jobs they said are not for them and that are still open, the latest first. */
export async function jobsNotForMe(
  deps: Deps,
  actor: JobSeeker,
  input: { page: number },
): Promise<{ jobs: JobLine[]; page: number; pageCount: number }> {
  return deps.withActor(actor, async (store) => {
    const person = await lookingFor(store, actor, actor.jobSeekerId);
    const order = (await store.jobs.setAside(actor.jobSeekerId)).map(({ openingId }) => openingId);
    const open = await openAmong(store, order);
    const jobs = paged(
      open.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      input.page,
      JOBS_PER_PAGE,
    );
    const lines = jobs.items.map((work) => lineOf({ work, explanation: explainJob(work, person.facts) }));
    return { jobs: lines, page: jobs.page, pageCount: jobs.pageCount };
  });
}

/** Takes a job out of their list. Nobody is told but their coach, who can read it. Safe to repeat. */
export async function setJobAside(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "jobs:set-aside", { jobSeekerId: actor.jobSeekerId });
    const { jobSeekerId } = actor;
    const found = await openOne(store, input.openingId);
    if (!found) throw new NotFound("job");
    const opening = refOf(found.work);
    if (!(await store.jobs.setJobAside({ id: deps.random.uuid(), jobSeekerId, opening, at: deps.clock.now() }))) return;
    await store.events.record({ name: "JobSetAside", subjects: { jobSeekerId, openingId: opening.id } });
  });
}

/** Puts it back among the others. Safe to repeat. */
export async function takeJobBack(deps: Deps, actor: JobSeeker, input: { openingId: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "jobs:set-aside", { jobSeekerId: actor.jobSeekerId });
    const { jobSeekerId } = actor;
    const { openingId } = input;
    if (!(await store.jobs.takeJobBack(jobSeekerId, openingId))) return;
    await store.events.record({ name: "JobTakenBack", subjects: { jobSeekerId, openingId } });
  });
}

const refOf = ({ kind, id }: OpenWork): OpeningRef => ({ kind, id });

function lineOf({ work, explanation }: FoundJob): JobLine {
  return {
    id: work.id,
    kind: work.kind,
    title: easyTitle(work),
    employerName: work.employerName,
    work: easyOf(SECTORS, work.sector),
    town: work.town.name,
    distance: explanation.metres === null ? null : easyDistance(explanation.metres),
    hoursPerWeek: Math.ceil(work.hoursPerWeek),
    payPencePerHour: work.payPencePerHour,
    hoped: explanation.hoped,
    fits: explanation.fits.slice(0, REASONS_IN_A_LIST).map(easyNote),
  };
}
