import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import type { Store } from "../store.ts";
import { explainJob, type JobExplanation } from "./explain-job.ts";
import { passes, type JobFilter } from "./job-filter.ts";
import type { JobQuery } from "./job-store.ts";
import { openAmong, type OpenWork } from "./open-work.ts";
import { personFacts, type PersonFacts } from "./person-facts.ts";
import { inVariedOrder } from "./vary-jobs.ts";

/** How many jobs are read again and put in order. */
const JOB_WINDOW = 200;
const FURTHEST_REACHED = milesToMetres(40);

export type FoundJob = { work: OpenWork; explanation: JobExplanation };

/** The person jobs are looked for with, as whoever looks may know them. */
type LookingFor = {
  jobSeekerId: string;
  knownAs: string;
  facts: PersonFacts;
  /** Their town in words, or null while they have not said. */
  town: string | null;
};

export type Found = {
  person: LookingFor;
  /** In order, all of the window. */
  jobs: FoundJob[];
  /** Openings they said are not for them; not among `jobs`. */
  setAside: Set<string>;
  /** The index did not answer: jobs found more plainly. */
  plainer: boolean;
};

/**
 * Open jobs for one person, and work that could become one: hopes first, then what
 * fits, a range of employers and kinds of work (M2, M5). Looking shows the person to
 * nobody: no employer, and no document of theirs, is touched.
 *
 * Search proposes, the database disposes: each job is read again under the actor's
 * own rights, so one that was closed a moment ago is gone, and an index that is away
 * only makes the choice plainer. It is asked between two transactions.
 * @throws NotFound when the person is not theirs to look for
 */
export async function findJobs(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  { jobSeekerId, filter }: { jobSeekerId: string; filter: JobFilter },
): Promise<Found> {
  const person = await deps.withActor(actor, (store) => lookingFor(store, actor, jobSeekerId));
  const query = jobQuery(person.facts, filter, londonDay(deps.clock.now()));
  const proposed = await deps.search.openings(query, JOB_WINDOW);
  return deps.withActor(actor, async (store) => {
    const ids = proposed ?? (await store.jobs.openIds(query, JOB_WINDOW));
    const [open, aside] = await Promise.all([openAmong(store, ids), store.jobs.setAside(jobSeekerId)]);
    const setAside = new Set(aside.map(({ openingId }) => openingId));
    const found = open
      .filter(({ id }) => !setAside.has(id))
      .map((work) => ({ work, explanation: explainJob(work, person.facts) }))
      .filter(({ work, explanation }) => passes(filter, work, explanation.metres));
    return { person, jobs: inOrder(found), setAside, plainer: proposed === null };
  });
}

/** @throws NotFound when there is nobody of this id for this actor */
export async function lookingFor(
  store: Store,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<LookingFor> {
  const [seeker, profile] = await Promise.all([store.profiles.seekerById(jobSeekerId), store.profiles.profile(jobSeekerId)]);
  if (!seeker || !profile) throw new NotFound("person");
  allow(actor, "jobs:find", { ...seeker, jobSeekerId: seeker.id });
  const place = profile.placeId === null ? null : await store.places.byId(profile.placeId);
  return {
    jobSeekerId,
    knownAs: seeker.knownAs,
    facts: personFacts(profile, place),
    town: place?.name ?? null,
  };
}

function jobQuery(facts: PersonFacts, filter: JobFilter, today: JobQuery["today"]): JobQuery {
  const { hopes, tasksLiked, tasksDone, priorities, hoursStart, hoursAim, helps, town } = facts;
  return {
    hopes, priorities, helps, filter, today,
    tasks: [...new Set([...tasksLiked, ...tasksDone])],
    hours: hoursStart === null || hoursAim === null ? null : { start: hoursStart, aim: hoursAim },
    near: town,
  };
}

function inOrder(found: FoundJob[]): FoundJob[] {
  const weighed = found.map((one) => ({
    one,
    id: one.work.id,
    employerId: one.work.employerId,
    sector: one.work.sector,
    hoped: one.explanation.hoped,
    weight: one.explanation.weight,
  }));
  // Nobody goes there and back in a day: shown, for whoever would move, after all that can be reached.
  const isFar = ({ one }: (typeof weighed)[number]) => (one.explanation.metres ?? 0) > FURTHEST_REACHED;
  const reached = weighed.filter((job) => !isFar(job));
  return [...inVariedOrder(reached), ...inVariedOrder(weighed.filter(isFar))].map(({ one }) => one);
}
