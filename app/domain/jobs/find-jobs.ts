import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import type { Store } from "../store.ts";
import { checkPay } from "../vacancy/minimum-wage.ts";
import type { Vacancy } from "../vacancy/vacancy.ts";
import { explainJob, type JobExplanation, type JobFacts } from "./explain-job.ts";
import { passes, type JobFilter } from "./job-filter.ts";
import type { JobQuery } from "./job-store.ts";
import { personFacts, type PersonFacts } from "./person-facts.ts";
import { inVariedOrder } from "./vary-jobs.ts";

/** How many jobs are read again and put in order. */
const JOB_WINDOW = 200;
const FURTHEST_REACHED = milesToMetres(40);

export type FoundJob = { vacancy: Vacancy; explanation: JobExplanation };

/** The person jobs are looked for with, as whoever looks may know them. */
export type LookingFor = {
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
  /** Jobs they said are not for them; not among `jobs`. */
  setAside: Set<string>;
};

/**
 * Open jobs for one person: hopes first, then what fits, a range of employers and
 * kinds of work (M2, M5). Looking shows the person to nobody: no employer, and no
 * document of theirs, is touched.
 * @throws NotFound when the person is not theirs to look for
 */
export async function findJobs(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  { jobSeekerId, filter }: { jobSeekerId: string; filter: JobFilter },
): Promise<Found> {
  return deps.withActor(actor, async (store) => {
    const person = await lookingFor(store, actor, jobSeekerId);
    const ids = await store.jobs.openIds(jobQuery(person.facts, filter), JOB_WINDOW);
    const setAside = new Set((await store.jobs.setAside(jobSeekerId)).map(({ vacancyId }) => vacancyId));
    const found = (await store.vacancies.openAmong(ids))
      .filter(({ id }) => !setAside.has(id))
      .map((vacancy) => ({ vacancy, explanation: explainFor(vacancy, person.facts) }))
      .filter(({ vacancy, explanation }) => passes(filter, vacancy, explanation.metres));
    return { person, jobs: inOrder(found), setAside };
  });
}

/** @throws NotFound when there is nobody of this id for this actor */
export async function lookingFor(
  store: Store,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<LookingFor> {
  const seeker = await store.profiles.seekerById(jobSeekerId);
  const profile = await store.profiles.profile(jobSeekerId);
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

export function explainFor(vacancy: Vacancy, facts: PersonFacts): JobExplanation {
  return explainJob(jobFacts(vacancy), facts);
}

function jobFacts(vacancy: Vacancy): JobFacts {
  const { id, sector, tasks, hoursPerWeek, days, environment, adjustments, selection } = vacancy;
  const { adultPence } = checkPay(vacancy.payPencePerHour, vacancy.startDate);
  return {
    id, sector, tasks, hoursPerWeek, days, environment, adjustments, selection,
    site: vacancy.site.coordinates,
    paysMore: vacancy.payPencePerHour > adultPence,
  };
}

function jobQuery({ hopes, tasksLiked, tasksDone, town }: PersonFacts, filter: JobFilter): JobQuery {
  return { hopes, tasks: [...new Set([...tasksLiked, ...tasksDone])], near: town, filter };
}

function inOrder(found: FoundJob[]): FoundJob[] {
  const weighed = found.map((one) => ({
    one,
    id: one.vacancy.id,
    employerId: one.vacancy.employerId,
    sector: one.vacancy.sector,
    hoped: one.explanation.hoped,
    weight: one.explanation.weight,
  }));
  // Nobody goes there and back in a day: shown, for whoever would move, after all that can be reached.
  const isFar = ({ one }: (typeof weighed)[number]) => (one.explanation.metres ?? 0) > FURTHEST_REACHED;
  const reached = weighed.filter((job) => !isFar(job));
  return [...inVariedOrder(reached), ...inVariedOrder(weighed.filter(isFar))].map(({ one }) => one);
}
