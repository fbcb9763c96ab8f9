import { beforeEach, describe, expect, test } from "vitest";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { offeredTimes, offerSlot, setNotice, withdrawSlot } from "#app/domain/booking/offer-slots.ts";
import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { bookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { calendarFile } from "#app/web/calendar-file.server.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let vacancyId: string;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
  await anApprovedProfile(db, world.otherSeeker);
  introductionId = await introduced(db, world, vacancyId);
});

const TIMES = { day: "2026-06-15", startTime: "10:00", endTime: "12:00" };
const INTERVIEW = { kind: "working_interview", startsOn: "2026-06-15", endsOn: "2026-06-15", startTime: "10:00", endTime: "12:00" } as const;
const offer = (times = TIMES) => offerSlot(deps, world.employer, { vacancyId, times });
const slots = async () => (await offeredTimes(deps, world.employer, { vacancyId })).slots;
const take = async (plan = {}) => {
  const [slot] = await slots();
  return makeBooking(deps, world.coach, { introductionId, slotId: slot!.id, plan: aPlan({ ...INTERVIEW, ...plan }) });
};

describe("times an employer offers", () => {
  test("are taken once, whoever is first", async () => {
    await offer();
    const other = await introduced(db, { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer }, vacancyId);
    const slotId = (await slots())[0]!.id;
    const plan = aPlan(INTERVIEW);
    const results = await Promise.allSettled([
      makeBooking(deps, world.coach, { introductionId, slotId, plan }),
      makeBooking(deps, world.otherCoach, { introductionId: other, slotId, plan }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const refusal = results.find((result) => result.status === "rejected")!.reason as Clash;
    expect(refusal).toBeInstanceOf(Clash);
    expect(refusal.message).toContain("just been taken");
    expect((await slots()).map(({ taken }) => taken)).toEqual([true]);
  });
  test("are free again when the booking is cancelled or moved, whoever cancels", async () => {
    await offer();
    for (const actor of [world.seeker, world.employer, world.lead]) {
      const { bookingId } = await take();
      expect((await slots())[0]).toMatchObject({ taken: true });
      await cancelBooking(deps, actor, { bookingId, reason: "dates" });
      expect((await slots())[0]).toMatchObject({ taken: false });
    }
    const { bookingId } = await take();
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ ...INTERVIEW, startTime: "10:30" }) });
    expect((await slots())[0]).toMatchObject({ taken: false });
  });
  test("are taken as they are, and for a working interview", async () => {
    await offer();
    await expect(take({ startTime: "10:30" })).rejects.toThrow(Invalid);
    await expect(take({ kind: "work_trial" })).rejects.toThrow(Invalid);
    expect((await slots())[0]).toMatchObject({ taken: false });
    const options = await bookingOptions(deps, world.coach, { introductionId, kind: "working_interview", slotId: (await slots())[0]!.id });
    expect(options.start).toMatchObject({ startsOn: "2026-06-15", endsOn: "2026-06-15", days: ["mon"], startTime: "10:00", endTime: "12:00" });
  });
  test("cannot be withdrawn once taken, nor offered twice, in the past, or by anybody else", async () => {
    await offer();
    await expect(offer()).rejects.toThrow("You offer this time already");
    await expect(offer({ ...TIMES, day: "2026-06-08" })).rejects.toThrow(Invalid);
    await expect(offer({ ...TIMES, endTime: "10:00" })).rejects.toThrow(Invalid);
    await expect(offer({ ...TIMES, endTime: "18:01" })).rejects.toThrow(Invalid);
    await expect(offer({ ...TIMES, day: "2026-12-31" })).rejects.toThrow(Invalid);
    await expect(offerSlot(deps, world.otherEmployer, { vacancyId, times: TIMES })).rejects.toThrow(NotFound);
    const mentor = { ...world.employer, role: "workplace_mentor" } as const;
    await expect(offerSlot(deps, mentor, { vacancyId, times: TIMES })).rejects.toThrow(NotAllowed);
    const slotId = (await slots())[0]!.id;
    await expect(withdrawSlot(deps, world.otherEmployer, { vacancyId, slotId })).rejects.toThrow(NotFound);
    const { bookingId } = await take();
    await expect(withdrawSlot(deps, world.employer, { vacancyId, slotId })).rejects.toThrow("has taken this time");
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    await withdrawSlot(deps, world.employer, { vacancyId, slotId });
    expect(await slots()).toEqual([]);
  });
  test("keep the notice the employer asks for", async () => {
    await setNotice(deps, world.employer, { vacancyId, noticeDays: 10 });
    await expect(offer()).rejects.toThrow("10 days' notice");
    await expect(makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).rejects.toThrow("10 days' notice");
    for (const noticeDays of [0, 29, 1.5]) await expect(setNotice(deps, world.employer, { vacancyId, noticeDays })).rejects.toThrow(Invalid);
    await expect(setNotice(deps, world.otherEmployer, { vacancyId, noticeDays: 2 })).rejects.toThrow(NotFound);
  });
});

describe("the calendar file", () => {
  const fileFor = async (actor: Parameters<typeof readBookingCalendar>[1], bookingId: string) => {
    const file = await calendarFile(await readBookingCalendar(deps, actor, { bookingId })).text();
    const all = (name: string) => [...file.matchAll(new RegExp(`^${name}:(.*?)\\r?$`, "gm"))].map(([, value]) => value!);
    return { file, all };
  };
  test("keeps its ids, rises with every change, takes out what is gone, and cancels", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const agreed = await fileFor(world.seeker, bookingId);
    expect(agreed.all("METHOD")).toEqual(["REQUEST"]);
    expect(agreed.all("DTSTART")).toEqual(["20260615T080000Z", "20260616T080000Z", "20260617T080000Z", "20260618T080000Z"]);
    expect(agreed.all("STATUS")).toEqual(Array.from({ length: 4 }, () => "CONFIRMED"));
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-22", endsOn: "2026-06-23" }) });
    const moved = await fileFor(world.seeker, bookingId);
    expect(moved.all("UID")).toEqual(agreed.all("UID"));
    expect(moved.all("DTSTART")).toEqual(["20260622T080000Z", "20260623T080000Z", "20260617T080000Z", "20260618T080000Z"]);
    expect(moved.all("STATUS")).toEqual(["TENTATIVE", "TENTATIVE", "CANCELLED", "CANCELLED"]);
    expect(Number(moved.all("SEQUENCE")[0])).toBeGreaterThan(Number(agreed.all("SEQUENCE")[0]));
    await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
    const cancelled = await fileFor(world.employer, bookingId);
    expect(cancelled.all("METHOD")).toEqual(["CANCEL"]);
    expect(new Set(cancelled.all("STATUS"))).toEqual(new Set(["CANCELLED"]));
    expect(Number(cancelled.all("SEQUENCE")[0])).toBeGreaterThan(Number(moved.all("SEQUENCE")[0]));
  });
  test("says to each side what that side knows, and is nobody else's", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const [person] = await db.superuser<{ full_name: string }[]>`select full_name from job_seeker where id = ${world.seeker.jobSeekerId}`;
    for (const actor of [world.seeker, world.coach, world.employer]) {
      const { file } = await fileFor(actor, bookingId);
      expect(file).not.toContain(person!.full_name);
      expect(file).not.toContain(world.seeker.jobSeekerId);
    }
    for (const stranger of [world.otherSeeker, world.otherCoach, world.otherEmployer]) {
      await expect(readBookingCalendar(deps, stranger, { bookingId })).rejects.toThrow(NotFound);
    }
    const response = calendarFile(await readBookingCalendar(deps, world.seeker, { bookingId }));
    expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="booking.ics"');
  });
});

test("a new version says what changed, to each side in its words", async () => {
  const bookingId = await agreedBooking(db, world, introductionId);
  expect((await readBooking(deps, world.seeker, { bookingId })).agreement.changes).toEqual([]);
  await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ endsOn: "2026-06-16", tasks: ["lay-tables"], criteria: ["arrives"] }) });
  expect((await readBooking(deps, world.employer, { bookingId })).agreement.changes).toEqual([
    { what: "Last day", kind: "date", was: ["2026-06-18"], now: ["2026-06-16"] },
    { what: "Tasks", kind: "words", was: ["Wash up and keep a kitchen clean"], now: [expect.any(String)] },
    { what: "Criteria", kind: "words", was: ["Wash up and keep a kitchen clean"], now: [] },
  ]);
  expect((await readBooking(deps, world.seeker, { bookingId })).agreement.changes[1]).toMatchObject({
    what: "The work", was: ["Wash up in a kitchen"], now: ["Set and clear tables"],
  });
});
