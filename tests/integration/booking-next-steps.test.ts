import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { bookedWeek, listBookings } from "#app/domain/booking/list-bookings.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { nextForCoach, nextForEmployer, nextForJobSeeker } from "#app/ui/brokering/next-words.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

async function ended(): Promise<string> {
  const bookingId = await agreedBooking(db, world, introductionId);
  clock.set("2026-06-18T14:00:00Z");
  for (const actor of [world.seeker, world.employer]) {
    await recordOutcome(deps, actor, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: false });
  }
  return bookingId;
}

describe("the next step", () => {
  test("is chosen once it has ended, may be changed, and is for the person and their coaches", async () => {
    const bookingId = await ended();
    await expect(chooseNextStep(deps, world.coach, { bookingId, step: "give-up" })).rejects.toThrow(Invalid);
    await expect(chooseNextStep(deps, world.otherCoach, { bookingId, step: "training" })).rejects.toThrow(NotFound);
    await chooseNextStep(deps, world.coach, { bookingId, step: "training" });
    await chooseNextStep(deps, world.coach, { bookingId, step: "other-workplace" });
    expect((await readBooking(deps, world.seeker, { bookingId })).nextStep?.words).toBe("Do the same work in another place");
    expect((await readBooking(deps, world.lead, { bookingId })).nextStep?.code).toBe("other-workplace");
    expect((await readBooking(deps, world.employer, { bookingId })).nextStep).toBeNull();
  });
  test("once chosen is what comes next with the introduction, for the coach and the person; the employer reads what it read", async () => {
    const bookingId = await ended();
    const next = async () => [
      nextForCoach((await introductionForCoach(deps, world.coach, { introductionId })).next, "Sam"),
      nextForJobSeeker((await introductionForJobSeeker(deps, world.seeker, { introductionId })).next),
      nextForEmployer((await introductionForEmployer(deps, world.employer, { introductionId })).next),
    ];
    const [, , toEmployer] = await next();
    expect(await next()).toEqual([
      "It is over. Talk with Sam and the employer about the next step.", "Your coach talks with you about what comes next.", toEmployer,
    ]);
    await chooseNextStep(deps, world.coach, { bookingId, step: "training" });
    expect(await next()).toEqual([
      "The next step: Training. Close this introduction when nothing more comes of it.", "Your next step: Learn something new first.", toEmployer,
    ]);
    await chooseNextStep(deps, world.coach, { bookingId, step: "work-trial" });
    expect(await next()).toEqual([expect.stringContaining("Book time at work"), "Your coach finds a time to try the work.", toEmployer]);
  });
  test("not while it goes on, nor after it was cancelled", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await expect(chooseNextStep(deps, world.coach, { bookingId, step: "training" })).rejects.toThrow(Clash);
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    await expect(chooseNextStep(deps, world.coach, { bookingId, step: "training" })).rejects.toThrow(Clash);
  });
});

test("lists show one part at a time, page by page", async () => {
  const bookingId = await ended();
  const idsOf = async (part: "ahead" | "to-do" | "over" | "cancelled", page = 1) =>
    (await listBookings(deps, world.employer, { part, page })).bookings.map(({ id }) => id);
  expect(await idsOf("over")).toEqual([bookingId]);
  expect(await idsOf("over", 99)).toEqual([bookingId]);
  for (const part of ["ahead", "to-do", "cancelled"] as const) expect(await idsOf(part)).toEqual([]);
  expect((await listBookings(deps, world.otherEmployer, { part: "over", page: 1 })).bookings).toEqual([]);
});

test("the database holds the same for a reader's turn as each line says, page by page", async () => {
  const bookingId = await ended();
  const others = { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer };
  await anApprovedProfile(db, world.otherSeeker);
  for (let more = 0; more < 3; more += 1) {
    const about = await introduced(db, others, await anOpenVacancy(db, world.employer.employerId));
    const day = `2026-07-0${more + 1}`;
    const { bookingId: id } = await makeBooking(deps, world.otherCoach, { introductionId: about, plan: aPlan({ startsOn: day, endsOn: day, days: ["wed", "thu", "fri"] }) });
    if (more === 0) continue;
    for (const actor of more === 1 ? [world.otherSeeker] : [world.otherSeeker, world.otherCoach, world.employer]) {
      const { agreement } = await readBooking(deps, actor, { bookingId: id });
      await signAgreement(deps, actor, { bookingId: id, agreementId: agreement.id, contentHash: agreement.contentHash });
    }
  }
  const mentor = { ...world.employer, role: "workplace_mentor" } as const;
  const todoOf = async (actor: Parameters<typeof listBookings>[1]) => {
    const all = (await Promise.all((["ahead", "over", "cancelled"] as const).map((part) => listBookings(deps, actor, { part, page: 1 })))).flatMap(({ bookings }) => bookings);
    const listed = (await listBookings(deps, actor, { part: "to-do", page: 1 })).bookings;
    expect(listed.map(({ id }) => id).toSorted()).toEqual(all.filter(({ todo }) => todo !== null).map(({ id }) => id).toSorted());
    return [listed.length, all.length];
  };
  expect(await todoOf(world.otherSeeker)).toEqual([1, 3]);
  expect(await todoOf(world.otherCoach)).toEqual([2, 3]);
  expect(await todoOf(world.employer)).toEqual([2, 4]);
  expect(await todoOf(mentor)).toEqual([0, 0]);
  const [planned] = (await listBookings(deps, world.otherCoach, { part: "ahead", page: 1 })).bookings;
  await noteBooking(deps, world.otherCoach, { bookingId: planned!.id, mentor: { member: mentor.memberId }, meetingNotes: "" });
  clock.set("2026-07-03T10:00:00Z");
  expect(await todoOf(mentor)).toEqual([0, 1]);
  // One to say how it went about; the two whose first days passed unsigned can be signed no more.
  expect(await todoOf(world.otherSeeker)).toEqual([1, 3]);
  expect(await todoOf(world.lead)).toEqual([0, 1]);
  expect((await listBookings(deps, world.seeker, { part: "over", page: 1 })).bookings.map(({ id }) => id)).toEqual([bookingId]);
  const rows = Array.from({ length: 24 }, () => crypto.randomUUID());
  await db.superuser`insert into booking (id, introduction_id, vacancy_id, employer_id, job_seeker_id, coach_id, kind, status, legal_basis, starts_on, ends_on, booked_at, changed_at)
    select unnest(${rows}::uuid[]), introduction_id, vacancy_id, employer_id, job_seeker_id, coach_id, kind, 'cancelled', legal_basis, starts_on, ends_on, booked_at, changed_at
    from booking where id = ${bookingId}`;
  const cancelled = (page: number, actor: Parameters<typeof listBookings>[1] = world.seeker) => listBookings(deps, actor, { part: "cancelled", page });
  const [first, second, beyond] = [await cancelled(1), await cancelled(2), await cancelled(99)];
  expect([first.bookings.length, first.pageCount, second.bookings.length, beyond.page]).toEqual([20, 2, 4, 2]);
  expect(new Set([...first.bookings, ...second.bookings].map(({ id }) => id))).toEqual(new Set(rows));
  for (const stranger of [world.otherSeeker, world.otherCoach, world.otherEmployer]) {
    expect(await cancelled(1, stranger)).toEqual({ bookings: [], page: 1, pageCount: 1 });
  }
});

test("an employer's week holds its own sittings, in London's time, and nobody else's", async () => {
  await agreedBooking(db, world, introductionId);
  const week = (employer = world.employer, day = "2026-06-17") => bookedWeek(deps, employer, { day: Temporal.PlainDate.from(day) });
  const { monday, days } = await week();
  expect(monday).toBe("2026-06-15");
  expect(days.map(({ sittings }) => sittings.map(({ startTime, endTime }) => `${startTime} ${endTime}`))).toEqual([
    ["09:00 13:00"], ["09:00 13:00"], ["09:00 13:00"], ["09:00 13:00"], [], [], [],
  ]);
  for (const other of [await week(world.otherEmployer), await week(world.employer, "2026-06-22")]) {
    expect(other.days.flatMap(({ sittings }) => sittings)).toEqual([]);
  }
});

test("what was cancelled is in nobody's week", async () => {
  const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
  await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
  const { days } = await bookedWeek(deps, world.employer, { day: Temporal.PlainDate.from("2026-06-15") });
  expect(days.flatMap(({ sittings }) => sittings)).toEqual([]);
});
