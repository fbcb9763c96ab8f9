import { describe, expect, it } from "vitest";
import type { JobCoach } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { readWeek } from "#app/domain/caseload/read-week.ts";
import { Clash, NotFound } from "#app/domain/errors.ts";
import { introductionsForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { endCoachMembership } from "#app/domain/membership/change-team.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { anApprovedProfile, anOpenVacancy, aPlan, introduced, type Sides } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const { deps } = db;

async function aColleague({ providerId }: { providerId: string }, role: "coach" | "lead" = "coach"): Promise<JobCoach> {
  const [coachId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
    values (${coachId}, ${providerId}, ${accountId}, 'A Colleague', ${role}, ${db.clock.now().toString()})`;
  return { kind: "jobCoach", accountId, coachId, providerId };
}

const change = (world: World, by: World["seeker"] | World["lead"], to: { providerId: string; coachId: string | null }, from = world.coach) =>
  changeCoach(deps, by, { jobSeekerId: world.seeker.jobSeekerId, fromCoachId: from.coachId, ...to });

/** What a coach can still open of this person. */
async function opens(coach: JobCoach, { seeker }: World): Promise<string[]> {
  const tries: Record<string, () => Promise<unknown>> = {
    person: () => readPerson(deps, coach, seeker.jobSeekerId),
    visibility: () => readVisibility(deps, coach, seeker.jobSeekerId),
    introductions: async () => {
      const introductions = await introductionsForCoach(deps, coach);
      if (introductions.none) throw new NotFound();
    },
    bookings: async () => {
      const bookings = await deps.withActor(coach, (store) => store.bookings.list({ jobSeekerId: seeker.jobSeekerId }));
      if (bookings.length === 0) throw new NotFound();
    },
  };
  const open: string[] = [];
  for (const [what, read] of Object.entries(tries)) {
    try {
      await read();
      open.push(what);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
  return open;
}

const EVERYTHING = ["person", "visibility", "introductions", "bookings"];

describe("a person changes their coach", () => {
  it("at the same provider: everything moves, the old coach sees nothing on the next request", async () => {
    const world = await aWorld(db);
    await aStory(db, world);
    const colleague = await aColleague(world.coach);
    expect(await opens(world.coach, world)).toEqual(EVERYTHING);
    expect(await opens(colleague, world)).toEqual([]);
    expect(await readCoachOf(deps, world.seeker, world.seeker)).toMatchObject({ others: [{ id: colleague.coachId }] });
    await change(world, world.seeker, colleague);
    expect(await opens(world.coach, world)).toEqual([]);
    expect(await opens(colleague, world)).toEqual(EVERYTHING);
    const [event] = await db.superuser`select subjects, account_id from event where name = 'CoachChanged'`;
    expect(event?.account_id).toBe(world.seeker.accountId);
    const circumstances = () =>
      deps.withActor({ kind: "mailing" }, ({ mailing }) => mailing.circumstances("coaching", event!.subjects.coachingId));
    // Who hires hears whom to talk to now, where something stands that all sides agreed.
    const stands = { people: { employer: [world.employer.accountId] } };
    await db.superuser`update booking set status = 'agreed' where job_seeker_id = ${world.seeker.jobSeekerId}`;
    expect(await circumstances()).toMatchObject(stands);
    await db.superuser`update booking set status = 'cancelled' where job_seeker_id = ${world.seeker.jobSeekerId}`;
    expect(await circumstances()).not.toMatchObject(stands);
    expect(await circumstances()).toMatchObject({
      status: "ended",
      people: { jobSeeker: [world.seeker.accountId], coach: [colleague.accountId], formerCoach: [world.coach.accountId] },
    });
  });

  it("to another provider gets its least busy coach, and the old lead sees nothing either", async () => {
    const world = await aWorld(db);
    const quiet = await aColleague(world.otherCoach);
    await change(world, world.seeker, { providerId: world.otherCoach.providerId, coachId: null });
    expect((await readCoachOf(deps, world.seeker, world.seeker)).coachId).toBe(quiet.coachId);
    expect(await opens(quiet, world)).toContain("person");
    await expect(readPerson(deps, world.lead, world.seeker.jobSeekerId)).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.lead, world.coach)).rejects.toBeInstanceOf(NotFound);
  });

  it.each(["one after the other", "at once"])("is not told that it changed already where the button is pressed twice, %s", async (when) => {
    const world = await aWorld(db);
    const colleague = await aColleague(world.coach);
    for (const to of [colleague, { ...world.otherCoach, coachId: null }]) {
      const from = { ...world.coach, coachId: (await readCoachOf(deps, world.seeker, world.seeker)).coachId };
      const press = () => change(world, world.seeker, to, from);
      if (when === "at once") await Promise.all([press(), press()]);
      else for (const _ of [1, 2]) await press();
      expect(await readCoachOf(deps, world.seeker, world.seeker)).toMatchObject({ providerId: to.providerId });
    }
    const changes = await db.superuser`select 1 from coaching where job_seeker_id = ${world.seeker.jobSeekerId}`;
    expect(changes).toHaveLength(3);
  });

  it("once, though two pages are open", async () => {
    const world = await aWorld(db);
    const [one, two] = [await aColleague(world.coach), await aColleague(world.coach)];
    const both = await Promise.allSettled([change(world, world.seeker, one), change(world, world.seeker, two)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((result) => result.status === "rejected")?.reason).toBeInstanceOf(Clash);
    const current = await db.superuser`select 1 from coaching where job_seeker_id = ${world.seeker.jobSeekerId} and ended_at is null`;
    expect(current).toHaveLength(1);
  });

  it("only to a coach of an admitted provider", async () => {
    const world = await aWorld(db);
    const boss = await aColleague(world.coach, "lead");
    await expect(change(world, world.seeker, world.coach)).rejects.toBeInstanceOf(Clash);
    await expect(change(world, world.seeker, boss)).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.seeker, { ...world.otherCoach, providerId: world.coach.providerId })).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.seeker, { providerId: world.coach.providerId, coachId: null })).rejects.toBeInstanceOf(Clash);
    await db.superuser`update provider set status = 'not_admitted' where id = ${world.otherCoach.providerId}`;
    await expect(change(world, world.seeker, { ...world.otherCoach, coachId: null })).rejects.toBeInstanceOf(NotFound);
    expect(await opens(world.coach, world)).toContain("person");
  });
});

describe("a lead finds another coach", () => {
  it("within their provider, for a person of theirs", async () => {
    const world = await aWorld(db);
    const colleague = await aColleague(world.coach);
    await change(world, world.lead, colleague);
    expect(await opens(colleague, world)).toContain("person");
    await expect(change(world, world.lead, world.otherCoach, colleague)).rejects.toBeInstanceOf(NotFound);
  });

  it("and nobody else does, in the use case or in the database", async () => {
    const world = await aWorld(db);
    const colleague = await aColleague(world.coach);
    const otherLead = { ...(await aColleague(world.otherCoach, "lead")), kind: "providerLead" } as const;
    for (const other of [world.coach, otherLead, world.otherSeeker, world.operator, world.employer]) {
      await expect(change(world, other as never, colleague), other.kind).rejects.toThrow();
    }
    const { jobSeekerId } = world.seeker;
    const at = db.clock.now();
    for (const other of [world.coach, otherLead, world.otherSeeker, world.operator]) {
      const ended = await deps.withActor(other, ({ profiles }) =>
        profiles.endCoaching({ jobSeekerId, coachId: world.coach.coachId, endedAt: at }),
      );
      expect(ended, other.kind).toBeNull();
    }
    // Somebody who has left cannot be taken back.
    await change(world, world.seeker, { ...world.otherCoach });
    const taking = deps.withActor(world.lead, ({ profiles }) =>
      profiles.startCoaching({ id: crypto.randomUUID(), jobSeekerId, ...colleague, startedAt: at.add({ hours: 1 }) }),
    );
    await expect(taking).rejects.toBeInstanceOf(Clash);
  });
});

describe("what is planned goes on with the new coach", () => {
  const signed = async (sides: Sides, plan: Partial<BookingPlan>) => {
    const introductionId = await introduced(db, sides, await anOpenVacancy(db, sides.employer.employerId));
    const { bookingId } = await makeBooking(deps, sides.coach, { introductionId, plan: aPlan({ support: "every-day", ...plan }) });
    for (const actor of [sides.seeker, sides.employer, sides.coach]) {
      const { agreement } = await readBooking(deps, actor, { bookingId });
      await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
    return { bookingId, introductionId };
  };
  const coachesOf = async (bookingId: string) =>
    (await db.superuser`select coach_id as id, clashes from sitting where booking_id = ${bookingId} and live order by starts_at`).map(
      ({ id, clashes }) => [id as string, clashes as boolean],
    );
  async function twoPeople() {
    db.clock.set("2026-06-08T09:00:00Z");
    const world = await aWorld(db);
    for (const seeker of [world.seeker, world.otherSeeker]) await anApprovedProfile(db, seeker);
    const others = { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.otherEmployer };
    return { world, others, ...(await signed(world, {})) };
  }

  it("who is to be there from then on, and nobody else is held up", async () => {
    const { world, bookingId } = await twoPeople();
    db.clock.set("2026-06-16T09:30:00Z");
    await change(world, world.seeker, world.otherCoach);
    // Monday was the old coach's, today's sitting and the rest are the new one's.
    expect(await coachesOf(bookingId)).toEqual([
      [world.coach.coachId, false], ...Array.from({ length: 3 }, () => [world.otherCoach.coachId, false]),
    ]);
    const view = await readBooking(deps, world.otherCoach, { bookingId });
    expect(view).toMatchObject({ status: "agreed", clashes: [] });
  });

  it("when the lead ends the coach's membership, too", async () => {
    const { world, bookingId } = await twoPeople();
    const coachId = crypto.randomUUID();
    await db.superuser`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
      values (${coachId}, ${world.lead.providerId}, ${crypto.randomUUID()}, 'A Colleague', 'coach', ${db.clock.now().toString()})`;
    await endCoachMembership(deps, world.lead, { memberId: world.coach.coachId, toCoachId: coachId });
    expect((await coachesOf(bookingId)).map(([id]) => id)).toEqual(Array.from({ length: 4 }, () => coachId));
  });

  it("where the new coach has to be elsewhere it goes on, and they see at once that the times clash", async () => {
    const { world, others, bookingId } = await twoPeople();
    const other = await signed(others, { endsOn: "2026-06-16", startTime: "12:00", endTime: "16:00" });
    await change(world, world.seeker, world.otherCoach);
    expect((await coachesOf(bookingId)).map(([, clashes]) => clashes)).toEqual([true, true, false, false]);
    expect((await readBooking(deps, world.seeker, { bookingId })).status).toBe("agreed");

    for (const one of [bookingId, other.bookingId]) {
      expect((await readBooking(deps, world.otherCoach, { bookingId: one })).clashes).toHaveLength(2);
      for (const actor of [world.employer, world.seeker]) {
        if (one === bookingId) expect((await readBooking(deps, actor, { bookingId: one })).clashes).toEqual([]);
      }
    }
    const caseload = () => readCaseload(deps, world.otherCoach, { filter: { coachId: null, part: null, overdue: false }, page: 1 });
    expect((await caseload()).tasks.filter(({ kind }) => kind === "settle-clash")).toHaveLength(2);
    const week = await readWeek(deps, world.otherCoach, { week: "2026-06-15" });
    expect(week.days.flatMap(({ times }) => times).map(({ clashes }) => clashes)).toEqual([true, true, true, true, false, false]);

    // A clash that stands lets nobody add another one, and goes when one of the two is moved.
    const revise = (plan: Partial<BookingPlan>) =>
      reviseAgreement(deps, world.otherCoach, { bookingId: other.bookingId, plan: aPlan({ support: "every-day", ...plan }) });
    await expect(revise({ endsOn: "2026-06-17", startTime: "12:00", endTime: "16:00" })).rejects.toThrow("another booking to be at");
    await revise({ endsOn: "2026-06-16", startTime: "13:00", endTime: "16:00" });
    expect((await readBooking(deps, world.otherCoach, { bookingId })).clashes).toEqual([]);
    await expect(revise({ endsOn: "2026-06-16", startTime: "12:00", endTime: "16:00" })).rejects.toThrow("another booking to be at");
    expect((await caseload()).tasks.filter(({ kind }) => kind === "settle-clash")).toEqual([]);
  });

  it("by the person or their lead alone", async () => {
    const { world, bookingId } = await twoPeople();
    await change(world, world.lead, await aColleague(world.coach));
    expect((await coachesOf(bookingId)).every(([id]) => id !== world.coach.coachId)).toBe(true);
    for (const actor of [world.otherSeeker, world.otherCoach, world.coach, world.supporter]) {
      await expect(deps.withActor(actor, ({ bookings }) => bookings.moveSittings(world.seeker.jobSeekerId))).rejects.toThrow();
    }
  });
});
