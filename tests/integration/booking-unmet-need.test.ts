import { beforeEach, describe, expect, test } from "vitest";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { bookingOptions, kindChoice } from "#app/domain/booking/read-booking-options.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { readWeek } from "#app/domain/caseload/read-week.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { Invalid } from "#app/domain/errors.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { closeStaleOpenings } from "#app/domain/opening/sweep-openings.ts";
import { anApprovedProfile, anOpenNeed, anOpenVacancy, aPlan, introduced, needRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let unmetNeedId: string;
let introductionId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  unmetNeedId = await anOpenNeed(db, world.employer);
  await anApprovedProfile(db, world.seeker);
  introductionId = await introduced(db, world, needRef(unmetNeedId));
});

const EXPERIENCE = {
  kind: "work_experience", legalBasis: "programme", basisAgreedOn: "2026-06-03", agreedWith: "B. Lane, Bristol Learning",
  tasks: ["fill-shelves"], criteria: ["task:fill-shelves", "arrives"],
} as const satisfies Partial<BookingPlan>;
const book = (plan: Partial<BookingPlan> = {}) =>
  makeBooking(deps, world.coach, { introductionId, plan: aPlan({ ...EXPERIENCE, ...plan }) });
const sides = () => [world.seeker, world.employer, world.coach];
const signAll = async (bookingId: string) => {
  for (const actor of sides()) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
};

describe("work experience about an unmet need", () => {
  test("is named for what it is on every side's page, in the week and in the calendar, and leads to a job made from it", async () => {
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ can: { book: true } });
    const { bookingId } = await book();
    await signAll(bookingId);
    for (const actor of sides()) {
      expect(await readBooking(deps, actor, { bookingId })).toMatchObject({
        opening: needRef(unmetNeedId), openingTitle: "Stock room and recycling", kind: "work_experience",
        status: "agreed", place: "The shop, Bristol", purpose: { offersJob: false },
      });
      expect(await readBookingCalendar(deps, actor, { bookingId })).toMatchObject({ standing: "confirmed", place: "The shop, Bristol" });
    }
    expect((await readEmployerDashboard(deps, world.employer)).coming).toMatchObject([{ kind: "work_experience", who: "Pat" }]);
    clock.set("2026-06-15T07:00:00Z");
    expect(JSON.stringify(await readWeek(deps, world.coach, { week: null }))).toContain("Stock room and recycling");
    clock.set("2026-06-18T14:00:00Z");
    const ratings = { "task:fill-shelves": "met", arrives: "met" };
    await recordOutcome(deps, world.seeker, { bookingId, ratings, satisfied: true });
    expect(await recordOutcome(deps, world.employer, { bookingId, ratings, satisfied: true })).toEqual({ status: "ended" });
    expect(await db.superuser`select 1 from job_offer where booking_id = ${bookingId}`).toEqual([]);
    const choose = (step: string) => chooseNextStep(deps, world.coach, { bookingId, step });
    await expect(choose("work-trial")).rejects.toThrow(Invalid);
    await choose("job-from-need");
    expect((await readBooking(deps, world.seeker, { bookingId })).nextStep?.words).toBe("Make a job from this work");
  });

  test("is the only kind there is for one: what is for a job needs a vacancy, in the database too", async () => {
    expect(await kindChoice(deps, world.coach, { introductionId })).toMatchObject({
      kinds: [{ value: "work_experience" }], needsVacancy: true,
    });
    const { bookingId } = await book();
    for (const kind of ["work_trial", "working_interview"] as const) {
      await expect(bookingOptions(deps, world.coach, { introductionId, kind })).rejects.toThrow("is for a vacancy");
      await expect(book({ kind, legalBasis: "paid" })).rejects.toThrow("is for a vacancy");
      const turned = db.superuser`update booking set kind = ${kind}, legal_basis = 'paid' where id = ${bookingId}`;
      await expect(turned).rejects.toThrow("booking_job");
    }
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    await expect(db.superuser`update booking set vacancy_id = ${vacancyId} where id = ${bookingId}`).rejects.toThrow("booking_opening");
    await expect(db.superuser`update booking set unmet_need_id = null where id = ${bookingId}`).rejects.toThrow("booking_opening");
  });

  test("names its own pay where it is paid, which everyone signs, and its tasks are those of the need", async () => {
    const paid = { legalBasis: "paid", basisAgreedOn: null, agreedWith: "" } as const;
    expect((await bookingOptions(deps, world.coach, { introductionId, kind: "work_experience" })).payPencePerHour).toBeNull();
    await expect(book(paid)).rejects.toMatchObject({ fields: { pay: expect.stringContaining("Enter") } });
    await expect(book({ ...paid, payPencePerHour: 1270 })).rejects.toMatchObject({ fields: { pay: expect.stringContaining("£12.71") } });
    await expect(book({ tasks: ["wash-up"], criteria: ["arrives"] })).rejects.toMatchObject({ fields: { tasks: expect.anything() } });
    const { bookingId } = await book({ ...paid, payPencePerHour: 1300 });
    expect((await readBooking(deps, world.employer, { bookingId })).agreement.payPencePerHour).toBe(1300);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ ...EXPERIENCE, ...paid, payPencePerHour: 1350 }) });
    expect((await readBooking(deps, world.seeker, { bookingId })).agreement.changes.map(({ what }) => what)).toEqual(["The pay for an hour"]);
  });

  test("needs a need that stands, and keeps it from going stale", async () => {
    const { bookingId } = await book({ startsOn: "2026-09-07", endsOn: "2026-09-10" });
    await signAll(bookingId);
    await db.superuser`update unmet_need set stale_warned_at = ${"2026-08-10T09:00:00Z"} where id = ${unmetNeedId}`;
    clock.set("2026-09-08T09:00:00Z");
    await closeStaleOpenings(deps, { kind: "timekeeping" });
    expect(await db.superuser`select status from unmet_need where id = ${unmetNeedId}`).toEqual([{ status: "open" }]);
    await closeOpening(deps, world.employer, { opening: needRef(unmetNeedId), reason: "not-needed" });
    const longer = aPlan({ ...EXPERIENCE, startsOn: "2026-09-07", endsOn: "2026-09-14" });
    // What all signed goes on, and can be moved.
    await reviseAgreement(deps, world.coach, { bookingId, plan: longer });
    expect(await readBooking(deps, world.seeker, { bookingId })).toMatchObject({ status: "awaiting_signatures", openingTitle: "Stock room and recycling" });
  });

  test("goes along when the need becomes a vacancy, as its introduction does", async () => {
    const { bookingId } = await book();
    const vacancyId = await anOpenVacancy(db, world.employer.employerId);
    await db.superuser`update unmet_need set status = 'became_vacancy', vacancy_id = ${vacancyId} where id = ${unmetNeedId}`;
    expect(await readBooking(deps, world.coach, { bookingId })).toMatchObject({
      opening: { kind: "vacancy", id: vacancyId }, openingTitle: "Kitchen helper",
    });
  });
});
