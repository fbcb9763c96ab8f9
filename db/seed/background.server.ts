import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker, Operator } from "#app/domain/actor.ts";
import { milesToMetres, type Place } from "#app/domain/place/place.ts";
import { resolvePlace } from "#app/domain/place/resolve-place.ts";
import { approvedFactsOf, emptyProfile, TRAVEL_MILES, type ProfileAnswers } from "#app/domain/vocational-profile/profile.ts";
import { toPublished } from "#app/domain/vocational-profile/published.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { EXPERIENCE_TIMES } from "#app/domain/vocabulary/experience.ts";
import { INDEPENDENCE } from "#app/domain/vocabulary/independence.ts";
import { QUALIFICATIONS } from "#app/domain/vocabulary/qualifications.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { DAYS, type DayCode, type TimeCode } from "#app/domain/vocabulary/week.ts";
import { FIRST_NAMES, SURNAMES } from "./names.ts";
import { admittedProvider, openVacancy, verifiedEmployer, type JobToPost, type Stage } from "./part.ts";
import { BACKGROUND_EMPLOYERS, HOME_TOWNS, OTHER_TOWNS, type BackgroundEmployer } from "./region.ts";

/** How many people there are besides the cast, so that cards mean something. */
export const BACKGROUND_PEOPLE = 400;

/** A coach supports about twenty people at a time (IPS-25 fidelity scale). */
const PEOPLE_PER_COACH = 20;

/** Providers elsewhere, with coaches enough for everyone in the background. */
export async function seedBackgroundCoaches(stage: Stage, people: number, operator: Operator): Promise<JobCoach[]> {
  const providers = [
    { organisation: "Severnside Employment Support", town: "Bath" },
    { organisation: "Northways Supported Employment", town: "Leeds" },
  ];
  const each = Math.ceil(people / PEOPLE_PER_COACH / providers.length);
  const coaches: JobCoach[] = [];
  for (const [index, provider] of providers.entries()) {
    const person = (role: string) => ({ email: `${role}.${index + 1}@example.org`, name: someName(stage) });
    const made = await admittedProvider(stage, operator, {
      ...provider,
      about: "Job coaches for people with a learning disability and autistic people.",
      lead: person("lead"),
      coaches: Array.from({ length: each }, (_, number) => person(`coach.${number + 1}`)),
    });
    coaches.push(...made.coaches);
  }
  return coaches;
}

export type Background = { name: string; member: EmployerMember; town: string };

/** Employers in real towns, each with an open vacancy, so that choosing means something. */
export async function seedBackgroundEmployers(stage: Stage, operator: Operator): Promise<Background[]> {
  const made: Background[] = [];
  for (const [index, employer] of BACKGROUND_EMPLOYERS.entries()) {
    const { organisation, sector, size, level, town, outcode } = employer;
    const owner = { email: `owner.${index + 1}@example.org`, name: someName(stage) };
    const signUp = { organisation, sector, size, claimedLevel: level, siteName: organisation, town, outcode };
    const member = await verifiedEmployer(stage, operator, owner, signUp);
    await openVacancy(stage, member, jobOf(stage, employer));
    made.push({ name: organisation, member, town });
  }
  return made;
}

function jobOf(stage: Stage, { sector, jobTitle }: BackgroundEmployer): JobToPost {
  return jobFor(stage, sector, jobTitle);
}

/** A job with a few of its sector's tasks. */
export function jobFor({ chance }: Pick<Stage, "chance">, sector: JobToPost["sector"], title: string): JobToPost {
  const own = TASKS.filter((task) => task.sector === sector).map((task) => task.code);
  const codes = chance.some(own, Math.min(own.length, 3 + chance.below(2)));
  return {
    title,
    sector,
    hoursPerWeek: chance.pick([8, 12, 16, 20, 24]),
    days: chance.some(DAYS.slice(0, 6).map((day) => day.code), 3),
    startTime: "09:30",
    endTime: "14:00",
    payPencePerHour: chance.pick([1300, 1325, 1350, 1400]),
    contract: "permanent",
    contractMonths: null,
    selection: chance.pick(["work_trial", "working_interview"]),
    environment: chance.some(ENVIRONMENTS.map((term) => term.code), 4),
    adjustments: chance.some(ADJUSTMENTS.map((term) => term.code), 5),
    tasks: codes.map((code, index) => ({
      code,
      need: index < 2 ? ("essential" as const) : ("adaptable" as const),
      frequency: index === 0 ? ("daily" as const) : ("weekly" as const),
    })),
  };
}

/**
 * People in the background: through the same stores and rules as everyone, a few
 * at a time, without an event each, since nobody need be emailed about them.
 */
export async function seedBackgroundPeople(
  stage: Stage,
  people: number,
  employers: readonly Background[],
  coaches: readonly { coachId: string; providerId: string }[],
): Promise<void> {
  const places = new Map<string, Place>();
  await stage.deps.withActor({ kind: "visitor" }, async (store) => {
    for (const town of new Set([...HOME_TOWNS, ...OTHER_TOWNS])) {
      places.set(town, await resolvePlace(store.places, town, "town"));
    }
  });
  const plans = Array.from({ length: people }, (_, index) => {
    const home = index % 5 < 3;
    const town = stage.chance.pick(home ? HOME_TOWNS : OTHER_TOWNS);
    const near = employers.filter((employer) => home === HOME_TOWNS.includes(employer.town));
    return {
      email: `person.${index + 1}@example.org`,
      name: someName(stage),
      coach: stage.chance.pick(coaches),
      answers: someAnswers(stage, places.get(town)!.id),
      chosen: stage.chance.some(near, 2 + stage.chance.below(5)),
      birthDate: stage.today.subtract({ years: 18 + stage.chance.below(40), days: stage.chance.below(365) }),
    };
  });
  const AT_ONCE = 4;
  for (let from = 0; from < plans.length; from += AT_ONCE) {
    await Promise.all(plans.slice(from, from + AT_ONCE).map((plan) => seedPerson(stage, plan)));
  }
}

type Plan = {
  email: string;
  name: string;
  coach: { coachId: string; providerId: string };
  answers: ProfileAnswers;
  chosen: Background[];
  birthDate: Temporal.PlainDate;
};

async function seedPerson({ deps, accounts }: Stage, plan: Plan): Promise<void> {
  const newcomer = await accounts.open(plan.email, plan.name);
  const now = deps.clock.now();
  const jobSeekerId = deps.random.uuid();
  const { accountId } = newcomer;
  await deps.withActor(newcomer, async ({ profiles }) => {
    const knownAs = plan.name.split(" ")[0]!;
    await profiles.addSeeker({ id: jobSeekerId, accountId, fullName: plan.name, knownAs, birthDate: plan.birthDate, joinedAt: now });
    await profiles.startCoaching({ id: deps.random.uuid(), jobSeekerId, ...plan.coach, startedAt: now });
    await profiles.start(jobSeekerId, emptyProfile(plan.answers.placeId!), { updatedAt: now, updatedBy: accountId });
  });
  const seeker: JobSeeker = { kind: "jobSeeker", accountId, jobSeekerId };
  const published = toPublished(plan.answers);
  if (!published) throw new Error("A background profile has to be complete");
  await deps.withActor(seeker, async ({ profiles, visibility }) => {
    await profiles.save(jobSeekerId, plan.answers, { updatedAt: now, updatedBy: accountId, helpedBy: "nobody" });
    const { revision } = (await profiles.profile(jobSeekerId))!;
    await profiles.approve({ jobSeekerId, revision, strengths: plan.answers.strengths, facts: approvedFactsOf(plan.answers), approvedAt: now });
    await profiles.publish(jobSeekerId, published, now);
    for (const { member } of plan.chosen) {
      await visibility.choose({ jobSeekerId, employerId: member.employerId, chosenAt: now });
    }
  });
}

/** What people say of hours, days and times comes in a few kinds: so many share what they say that it can be shown. */
const HOURS: readonly [start: number, aim: number][] = [[8, 16], [8, 16], [8, 12], [12, 20], [16, 24], [16, 20], [4, 8]];
const WEEKS: readonly DayCode[][] = [
  ["mon", "tue", "wed", "thu", "fri"], ["mon", "tue", "wed", "thu", "fri"], ["mon", "tue", "wed", "thu"], ["tue", "wed", "thu", "fri"],
  ["mon", "wed", "fri"], ["tue", "wed", "thu"], ["mon", "thu", "fri", "sat"], ["sat", "sun", "mon"], ["wed", "fri", "sat", "sun"],
];
const TIMES_OF_DAY: readonly TimeCode[][] = [
  ["morning", "afternoon"], ["morning", "afternoon"], ["morning", "afternoon"], ["morning"], ["afternoon", "evening"], [],
];

/** What somebody might say of themselves, enough to be published. */
export function someAnswers({ chance }: Pick<Stage, "chance">, placeId: number): ProfileAnswers {
  const hopes = chance.some(SECTORS.map((sector) => sector.code), 1 + chance.below(2));
  const hoped = TASKS.filter((task) => (hopes as string[]).includes(task.sector)).map((task) => task.code);
  const any = TASKS.map((task) => task.code);
  const liked = new Set([...chance.some(hoped, 2 + chance.below(3)), ...chance.some(any, 1 + chance.below(3))]);
  const [hoursStart, hoursAim] = chance.pick(HOURS);
  const like = chance.some(ENVIRONMENTS.map((term) => term.code), 3);
  const dislike = ENVIRONMENTS.map((term) => term.code).filter((code) => !like.includes(code));
  const tasksDone = chance.some(any, chance.below(5));
  // Most have worked at what they hope for, or not yet; some at something else.
  const experience = chance.below(3) === 0 ? chance.some(SECTORS.map((sector) => sector.code), 1) : hopes.slice(0, chance.below(2));
  return {
    ...emptyProfile(placeId),
    hopes,
    tasksLiked: [...liked],
    tasksDone,
    taskIndependence: Object.fromEntries(tasksDone.map((task) => [task, chance.pick(INDEPENDENCE).code])),
    experience,
    experienceTimes: Object.fromEntries(experience.map((sector) => [sector, chance.pick(EXPERIENCE_TIMES).code])),
    qualifications: chance.some(QUALIFICATIONS.map((term) => term.code), chance.pick([0, 0, 1, 2])),
    times: chance.pick(TIMES_OF_DAY),
    environmentLike: like,
    environmentAvoid: chance.some(dislike, chance.below(3)),
    helps: chance.some(ADJUSTMENTS.map((term) => term.code), 2 + chance.below(3)),
    hoursStart,
    hoursAim,
    days: chance.pick(WEEKS),
    travelMetres: milesToMetres(chance.pick(TRAVEL_MILES.slice(1))),
    strengths: "I like to do a job well and to know what comes next.",
  };
}

export function someName({ chance }: Pick<Stage, "chance">): string {
  return `${chance.pick(FIRST_NAMES)} ${chance.pick(SURNAMES)}`;
}
