import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import type { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { Temporal } from "temporal-polyfill";
import { londonDay } from "#app/domain/calendar.ts";
import { toPublished } from "#app/domain/vocational-profile/published.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { chanceFrom, type Chance } from "#db/seed/chance.ts";
import { jobFor, someAnswers, someName } from "#db/seed/background.server.ts";
import { account } from "#db/schema/auth.ts";
import { employer, employerMember, employerSite } from "#db/schema/employer.ts";
import { provider, providerMember } from "#db/schema/membership.ts";
import { vacancy, vacancyTask } from "#db/schema/vacancy.ts";
import { visibilityChoice } from "#db/schema/visibility.ts";
import { coaching, jobSeeker, ownJobSeeker, publishedProfile, vocationalProfile } from "#db/schema/vocational-profile.ts";

export type Filled = {
  /** Employers whom most people chose, with an open vacancy. */
  owners: { email: string; employerId: string; memberId: string; accountId: string; vacancyId: string }[];
  seekers: { email: string; jobSeekerId: string }[];
  coaches: { email: string }[];
};

const PEOPLE_PER_COACH = 20;
const COACHES_PER_PROVIDER = 15;
/** PostgreSQL takes 65,534 values in one statement. */
const ROWS_AT_ONCE = 1_000;

/**
 * People and employers by the tables' own types, with answers that the rules of
 * publishing accept, past the use cases: those would take an hour.
 * @param sizes.count counts who looks alike, so that something is shown of them
 */
export async function fill(
  superuserUrl: string,
  { profiles, employers, count }: { profiles: number; employers: number; count: () => Promise<unknown> },
): Promise<Filled> {
  const connection = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  const db = drizzle(connection);
  const chance = chanceFrom(20_261);
  const at = Temporal.Now.instant().subtract({ hours: 24 * 30 });
  const today = londonDay(at);
  const places = (await connection<{ id: number }[]>`select id from place order by id`).map(({ id }) => id);
  // Alphabetical towns lie all over the country; a fifth of them makes neighbours.
  const towns = places.filter((_, index) => index % 5 === 0);

  async function keep<T extends PgTable>(table: T, rows: T["$inferInsert"][]): Promise<void> {
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await db.insert(table).values(rows.slice(from, from + ROWS_AT_ONCE) as never);
    }
  }

  const someone = (email: string) => ({ id: randomUUID(), name: someName({ chance }), email, emailVerified: true });

  async function fillEmployers() {
    const made = Array.from({ length: employers }, (_, index) => {
      const owner = someone(`owner${index}@bench.test`);
      const ids = { employerId: randomUUID(), memberId: randomUUID(), siteId: randomUUID(), vacancyId: randomUUID() };
      return { owner, ...ids, sector: chance.pick(SECTORS).code, placeId: chance.pick(towns), index };
    });
    await keep(account, made.map(({ owner }) => owner));
    await keep(employer, made.map(({ employerId, owner, sector, index }) => ({
      id: employerId, name: `Employer ${index}`, sector, size: "medium", claimedLevel: "employer" as const, status: "verified" as const,
      level: "employer" as const, evidence: "Certificate seen", checkedAt: at, verifiedUntil: today.add({ years: 2 }), signedUpBy: owner.id, signedUpAt: at,
    })));
    await keep(employerSite, made.map(({ siteId, employerId, placeId, index }) => ({
      id: siteId, employerId, name: `Site ${index}`, placeId, outcode: "BS1", addedAt: at,
    })));
    await keep(employerMember, made.map(({ memberId, employerId, owner }) => ({
      id: memberId, employerId, accountId: owner.id, name: owner.name, role: "owner" as const, joinedAt: at,
    })));
    const jobs = made.map((one) => ({ ...one, job: jobFor({ chance }, one.sector, "Assistant") }));
    await keep(vacancy, jobs.map(({ vacancyId, employerId, siteId, job }) => ({
      ...job, id: vacancyId, employerId, siteId, status: "open" as const, startDate: today.add({ weeks: 10 }), createdAt: at, postedAt: at,
    })));
    await keep(vacancyTask, jobs.flatMap(({ vacancyId, employerId, job }) => job.tasks.map(({ code, need, frequency }, position) => ({
      vacancyId, employerId, taskCode: code, need, frequency, position,
    }))));
    return made;
  }

  /** Providers of a usual size, with coaches enough for everybody. */
  async function fillProviders() {
    const needed = Math.ceil(profiles / PEOPLE_PER_COACH);
    const made = Array.from({ length: Math.ceil(needed / COACHES_PER_PROVIDER) }, (_, index) => ({
      lead: someone(`lead${index}@bench.test`), providerId: randomUUID(), index,
    }));
    const coaches = Array.from({ length: needed }, (_, index) => ({
      ...someone(`coach${index}@bench.test`), coachId: randomUUID(), providerId: made[index % made.length]!.providerId,
    }));
    await keep(account, [...made.map(({ lead }) => lead), ...coaches]);
    await keep(provider, made.map(({ lead, providerId, index }) => ({
      id: providerId, name: `Provider ${index}`, placeId: chance.pick(towns), about: "", status: "admitted" as const,
      appliedBy: lead.id, appliedAt: at, decidedAt: at,
    })));
    await keep(providerMember, [
      ...made.map(({ lead, providerId }) => ({ id: randomUUID(), providerId, accountId: lead.id, name: lead.name, role: "lead" as const, joinedAt: at })),
      ...coaches.map(({ coachId, providerId, id, name }) => ({ id: coachId, providerId, accountId: id, name, role: "coach" as const, joinedAt: at })),
    ]);
    return coaches;
  }

  const firms = await fillEmployers();
  const coaches = await fillProviders();
  const seekers: Filled["seekers"] = [];
  for (let from = 0; from < profiles; from += ROWS_AT_ONCE) {
    const people = Array.from({ length: Math.min(ROWS_AT_ONCE, profiles - from) }, (_, offset) => {
      const index = from + offset;
      const answers = someAnswers({ chance }, chance.pick(towns));
      const published = toPublished(answers);
      if (!published) throw new Error("These answers could not be published");
      return { who: someone(`person${index}@bench.test`), jobSeekerId: randomUUID(), answers, published, coach: coaches[Math.floor(index / PEOPLE_PER_COACH)]! };
    });
    await keep(account, people.map(({ who }) => who));
    await keep(ownJobSeeker, people.map(({ who, jobSeekerId }) => ({ id: jobSeekerId, accountId: who.id })));
    await keep(jobSeeker, people.map(({ who, jobSeekerId }) => ({
      id: jobSeekerId, accountId: who.id, fullName: who.name, knownAs: who.name.split(" ")[0]!, birthDate: today.subtract({ years: 18 + chance.below(40) }), joinedAt: at,
    })));
    await keep(coaching, people.map(({ jobSeekerId, coach }) => ({ id: randomUUID(), jobSeekerId, coachId: coach.coachId, providerId: coach.providerId, startedAt: at })));
    await keep(vocationalProfile, people.map(({ who, jobSeekerId, answers }) => ({
      jobSeekerId, ...answers, revision: 1, updatedAt: at, updatedBy: who.id, helpedBy: "nobody" as const, approvedRevision: 1, approvedAt: at, approvedStrengths: answers.strengths,
    })));
    await keep(publishedProfile, people.map(({ jobSeekerId, published }) => ({ jobSeekerId, searchId: randomUUID(), ...published, publishedAt: at })));
    await keep(visibilityChoice, people.flatMap(({ jobSeekerId }) =>
      chosen(chance, firms.length).map((index) => ({ id: randomUUID(), jobSeekerId, employerId: firms[index]!.employerId, chosenAt: at }))));
    seekers.push(...people.map(({ who, jobSeekerId }) => ({ email: who.email, jobSeekerId })));
  }
  // As on a server that has run for a day: the planner knows how much there is.
  await connection.unsafe("vacuum analyze");
  await count();
  await connection.unsafe("vacuum analyze");
  await connection.end();
  return {
    owners: firms.map(({ owner, employerId, memberId, vacancyId }) => ({ email: owner.email, accountId: owner.id, employerId, memberId, vacancyId })),
    seekers,
    coaches: coaches.map(({ email }) => ({ email })),
  };
}

/** Two to six employers; the first are chosen most, as the large and near ones are. */
function chosen(chance: Chance, employers: number): number[] {
  const picked = Array.from({ length: 2 + chance.below(5) }, () => Math.floor((chance.below(1_000_000) / 1_000_000) ** 2 * employers));
  return [...new Set(picked)];
}
