import { allow, scopeOf } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { bookingLines, type BookingLine } from "../booking/read-bookings.ts";
import { REMINDERS } from "../booking/reminder-rule.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { NamedCoach } from "../introduction/introduction-store.ts";
import { linesForJobSeeker } from "../introduction/read-for-job-seeker.ts";
import { reachOf } from "../membership/work-contact.ts";
import { approvalOf } from "../vocational-profile/profile.ts";
import { isAnswered } from "../vocational-profile/step-kinds.ts";
import { LISTED_STEPS } from "../vocational-profile/steps.ts";
import { goesOnHidden, whoSees } from "../visibility/who-sees.ts";
import { nextThings, type NextThing } from "./next-things.ts";

/** A page shows a few; the list of bookings has the rest. */
const MOST_BOOKINGS = 20;

type SeekerHome = {
  knownAs: string;
  coachName: string;
  providerName: string;
  reach: NamedCoach;
  /** How many employers see them now, and how many will after their notice. */
  seen: number;
  soon: number;
  /** How many they hide from go on to see what a plan or a job needs. */
  stays: number;
  /** What a trial led to. */
  theirs: { id: string; title: string; employerName: string | null }[];
  things: NextThing[];
  comingUp: BookingLine[];
};

/** What a person finds when they come in: what waits for them, what is coming up, who sees them. */
export async function readSeekerHome(deps: Deps, actor: JobSeeker): Promise<SeekerHome> {
  const { jobSeekerId } = actor;
  const now = deps.clock.now();
  const today = londonDay(now);
  const ahead = { scope: scopeOf(actor, "booking:read")!, part: "ahead", side: "job_seeker", maySign: true, today } as const;
  return deps.withActor(actor, async (store) => {
    // Together, so that their questions go to the database in one go.
    const [seeker, profile, published, { sights, announced, letIn }, prepared, preparedRules, { jobs, unread }, bookings, toReflectOn] = await Promise.all([
      store.profiles.seekerById(jobSeekerId),
      store.profiles.profile(jobSeekerId),
      store.profiles.published(jobSeekerId),
      whoSees(store, jobSeekerId, now),
      store.prepared.ofPerson(jobSeekerId),
      store.prepared.rulesOf(jobSeekerId),
      linesForJobSeeker(store, jobSeekerId, today).then(async (jobs) => ({
        jobs,
        unread: await store.messages.unread("job_seeker", jobs.map(({ id }) => id)),
      })),
      store.bookings.page(ahead, { limit: MOST_BOOKINGS, offset: 0 }).then((found) => bookingLines(store, actor, found, today)),
      store.bookings.toReflectOn(jobSeekerId, today.subtract({ days: REMINDERS.outcomeNoLonger })),
    ]);
    if (!seeker || !profile) throw new NotFound("person");
    allow(actor, "visibility:read", { ...seeker, jobSeekerId });
    const { knownAs, coachName, providerName } = seeker;
    return {
      knownAs,
      coachName,
      providerName,
      reach: await reachOf(store, seeker),
      seen: published === null ? 0 : sights.filter(({ seesNow }) => seesNow).length,
      soon: announced.length,
      stays: goesOnHidden(jobs, letIn).size,
      theirs: jobs
        .filter(({ bookingStands, lastBooking }) => bookingStands && lastBooking === "job_offered")
        .map(({ id, title, employerName }) => ({ id, title, employerName })),
      things: nextThings({
        approval: approvalOf(profile),
        started: LISTED_STEPS.some((step) => isAnswered(step, profile)),
        prepared: prepared.map(({ employerId, employerName }) => ({ employerId, name: employerName })),
        preparedRules,
        jobs: jobs.map((job) => ({ ...job, unread: unread.get(job.id) ?? 0 })),
        bookings,
        toReflectOn,
        today: today.toString(),
        seen: sights.length,
        soon: announced.length,
      }),
      comingUp: bookings.filter(({ status }) => status === "agreed"),
    };
  });
}
