import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { readPersonNow } from "#app/domain/caseload/read-person-now.ts";
import { readWeek, weekFrom } from "#app/domain/caseload/read-week.ts";
import { NotFound } from "#app/domain/errors.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const world = await aWorld(db);
const { seeker, coach, lead, employer } = world;
await anApprovedProfile(db, seeker);
await db.superuser`update vocational_profile set approved_revision = revision where job_seeker_id = ${seeker.jobSeekerId}`;
const introductionId = await introduced(db, { seeker, coach, employer }, await anOpenVacancy(db, employer.employerId));
const bookingId = await agreedBooking(db, { seeker, coach, employer }, introductionId);

const week = (actor: typeof coach | typeof lead, monday: string | null = "2026-06-15") => readWeek(db.deps, actor, { week: monday });
const timesOf = async (actor: typeof coach | typeof lead) => (await week(actor)).days.flatMap(({ times }) => times);

describe("the week ahead", () => {
  test("each day of a booking, at its hours by the clock on the wall", async () => {
    const times = await timesOf(coach);
    expect(times.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual(
      ["15", "16", "17", "18"].map((day) => [`2026-06-${day}T08:00:00Z`, `2026-06-${day}T12:00:00Z`]),
    );
    expect(times[0]).toMatchObject({ bookingId, who: "Pat", title: "Kitchen helper", town: "Bristol", status: "agreed" });
  });

  test("what is due stands on its day, until it is done", async () => {
    db.clock.advance({ days: 14 });
    const { days, isThisWeek } = await week(coach, "2026-06-22");
    expect(isThisWeek).toBe(true);
    expect(days.flatMap(({ day, deadlines }) => deadlines.map(({ kind }) => `${day} ${kind}`))).toEqual(["2026-06-22 record-booking"]);
    db.clock.advance({ days: -14 });
  });

  test("another week has nothing of it", async () => {
    const { days } = await week(coach, "2026-06-29");
    expect(days.flatMap(({ times, deadlines }) => [...times, ...deadlines])).toEqual([]);
  });

  test("a lead sees it too; another coach and another provider nothing", async () => {
    expect(await timesOf(lead)).toHaveLength(4);
    expect(await timesOf({ ...coach, coachId: lead.coachId })).toEqual([]);
    expect(await timesOf(world.otherCoach)).toEqual([]);
  });

  test("a lead sees the week of one coach by asking for it; a coach asks in vain for another's", async () => {
    const of = async (actor: typeof coach | typeof lead, coachId: string) => {
      const { days, ...said } = await readWeek(db.deps, actor, { week: "2026-06-15", coachId });
      return { times: days.flatMap(({ times }) => times).length, ...said };
    };
    expect(await of(lead, coach.coachId)).toMatchObject({ times: 4, coachId: coach.coachId, coaches: [{ id: coach.coachId }] });
    expect(await of(lead, lead.coachId)).toMatchObject({ times: 0, coachId: lead.coachId });
    expect(await of(lead, world.otherCoach.coachId)).toMatchObject({ times: 0 });
    expect(await of(coach, world.otherCoach.coachId)).toMatchObject({ times: 4, coachId: null, coaches: [] });
  });

  test.each([
    [null, "2026-06-08"],
    ["2026-06-18", "2026-06-15"],
    ["next week", "2026-06-08"],
    ["2026-13-01", "2026-06-08"],
    ["9999-12-31", "2026-06-08"],
    ["-271821-04-20", "2026-06-08"],
  ])("an address that says %s is the week of %s", (words, monday) => {
    expect(weekFrom(words, Temporal.PlainDate.from("2026-06-10")).toString()).toBe(monday);
  });
});

describe("how things stand with one person", () => {
  const now = (actor: typeof coach | typeof lead) => readPersonNow(db.deps, actor, seeker.jobSeekerId);

  test("what to do next, the introductions and the times at work", async () => {
    expect(await now(coach)).toMatchObject({
      steps: [{ kind: "wait-start", due: "2026-06-15" }, { kind: "keep-in-touch" }],
      idleDays: null,
      introductions: [{ id: introductionId, title: "Kitchen helper", stage: "introduced", lastBooking: "agreed" }],
      bookings: [{ id: bookingId }],
    });
  });

  test("for their coach and the lead, and nobody else", async () => {
    expect((await now(lead)).steps).toHaveLength(2);
    await expect(now(world.otherCoach)).rejects.toThrow(NotFound);
    await expect(now({ ...coach, coachId: lead.coachId })).rejects.toThrow(NotFound);
  });
});
