import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead, Timekeeping } from "#app/domain/actor.ts";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { firstShortDay } from "#app/domain/booking/check-pay.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { remindOfBookings } from "#app/domain/booking/remind-of-bookings.ts";
import { remindSide } from "#app/domain/booking/remind-side.ts";
import { sittingsOf } from "#app/domain/booking/sittings.ts";
import { watchBookingPay } from "#app/domain/booking/watch-booking-pay.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { readSeekerHome } from "#app/domain/seeker-home/read-seeker-home.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { aPlan, agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock, superuser: sql } = db;
const time: Timekeeping = { kind: "timekeeping" };
let world: World;
let introductionId: string;

/** At 13 pounds for an hour; the rate from 21 on is 12.71, and 10.85 before. */
beforeEach(async () => {
  clock.set("2026-06-01T09:00:00Z");
  await sql`update booking set status = 'cancelled'`;
  await sql`update sitting set live = false`;
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

const book = async () => (await makeBooking(deps, world.coach, { introductionId, plan: aPlan() })).bookingId;
/** As if it had been agreed when less was enough. */
const payFallsTo = (bookingId: string, pence: number | null) =>
  sql`update trial_agreement set terms = terms || ${sql.json({ payPencePerHour: pence })} where booking_id = ${bookingId}`;
const bornOn = (birthDate: string) => sql`update job_seeker set birth_date = ${birthDate} where id = ${world.seeker.jobSeekerId}`;
const shortOn = async (bookingId: string, actor: JobCoach | JobSeeker | ProviderLead = world.coach) =>
  (await deps.withActor(actor, ({ bookings }) => bookings.payShortOn(bookingId)))?.toString() ?? null;
const isShort = async (bookingId: string, actor: EmployerMember) =>
  (await deps.withActor(actor, ({ bookings }) => bookings.paidTooLittle([bookingId]))).has(bookingId);
const tasks = async () => (await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 })).tasks;
const sign = async (actor: EmployerMember | JobCoach | JobSeeker, bookingId: string) => {
  const { agreement } = await readBooking(deps, actor, { bookingId });
  return signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
};
const toldOf = async () => (await sql`select 1 from event where name = 'BookingPayFellBehind' and subjects ->> 'bookingId' in (
  select id::text from booking where job_seeker_id = ${world.seeker.jobSeekerId})`).length;

describe("what is signed", () => {
  test("pays enough on the day that it is signed, for each side, who is told who has to change it", async () => {
    const bookingId = await book();
    await sign(world.coach, bookingId);
    await payFallsTo(bookingId, 1200);
    await expect(sign(world.seeker, bookingId)).rejects.toThrow("The pay is too low for your age now");
    await expect(sign(world.employer, bookingId)).rejects.toThrow("The job coach has to change the agreement first");
    const [birth] = await sql`select birth_date::text as day from job_seeker where id = ${world.seeker.jobSeekerId}`;
    await bornOn("2006-01-01");
    await sign(world.employer, bookingId);
    await bornOn(birth!.day as string);
    // Nobody else learns more of it than that.
    expect(await isShort(bookingId, world.otherEmployer)).toBe(false);
    expect(await isShort(bookingId, world.employer)).toBe(true);
    for (const login of ["firstshift_app", "firstshift_worker"] as const) {
      await expect(db.as(login)`select paid_too_little(${bookingId}::uuid)`, login).rejects.toMatchObject({ code: "42501" });
    }
    // With more pay from the vacancy, which the coach takes up, all three sign.
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startTime: "09:00" }) })).resolves.toBeUndefined();
    for (const actor of [world.seeker, world.employer, world.coach]) await sign(actor, bookingId);
    expect((await readBooking(deps, world.coach, { bookingId })).status).toBe("agreed");
  });
});

test("what pays too little has no button to sign, and says to each side who has to do what", async () => {
  const bookingId = await book();
  const page = (actor: EmployerMember | JobCoach | JobSeeker) => readBooking(deps, actor, { bookingId });
  const sides = [world.seeker, world.employer, world.coach];
  for (const actor of sides) expect(await page(actor)).toMatchObject({ payTooLow: null, can: { sign: true } });
  await payFallsTo(bookingId, 1200);
  const words = [/Your coach has to change the plan first/, /The job coach has to change the agreement first/, /Change the agreement first/];
  for (const [index, actor] of sides.entries()) {
    expect(await page(actor)).toMatchObject({ payTooLow: expect.stringMatching(words[index]!), can: { sign: false } });
  }
  await payFallsTo(bookingId, 1300);
  for (const actor of sides) {
    await sign(actor, bookingId);
    expect(await page(actor)).toMatchObject({ payTooLow: null, can: { sign: false } });
  }
});

test("what pays too little is nobody's to sign in a list, on a home page or in a reminder, until it is changed", async () => {
  const bookingId = await book();
  const sides = [world.seeker, world.employer, world.coach];
  const todo = async (actor: EmployerMember | JobCoach | JobSeeker) => (await listBookings(deps, actor, { part: "ahead", page: 1 })).bookings.find(({ id }) => id === bookingId)?.todo;
  const onHomePages = async () => [
    (await readSeekerHome(deps, world.seeker)).things.some(({ kind }) => kind === "sign"),
    (await readEmployerDashboard(deps, world.employer)).tasks.some(({ kind }) => kind === "sign-booking"),
    (await tasks()).some(({ kind, about }) => kind === "sign-booking" && about.kind === "booking" && about.id === bookingId),
  ];
  const reminds = async () => (await readBooking(deps, world.coach, { bookingId })).can.remind;
  expect(await onHomePages()).toEqual([true, true, true]);
  await payFallsTo(bookingId, 1200);
  for (const actor of sides) expect(await todo(actor)).toBe("change-pay");
  expect(await onHomePages()).toEqual([false, false, false]);
  expect(await reminds()).toEqual([]);
  await expect(remindSide(deps, world.coach, { bookingId, side: "job_seeker" })).rejects.toThrow("Change the agreement first");
  clock.set("2026-06-12T09:00:00Z");
  expect(await remindOfBookings(deps, time)).toBe(0);
  await payFallsTo(bookingId, 1300);
  for (const actor of sides) expect(await todo(actor)).toBe("sign");
  expect(await onHomePages()).toEqual([true, true, true]);
  expect(await reminds()).toEqual(["job_seeker", "employer"]);
  expect(await remindOfBookings(deps, time)).toBe(3);
});

describe("what is agreed", () => {
  test("and pays too little by rates of today is for its coach to settle, who hears once for each such day", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    expect(await watchBookingPay(deps, time)).toBe(0);
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ kind: "settle-pay" }));
    await payFallsTo(bookingId, 1200);
    expect(await watchBookingPay(deps, time)).toBe(1);
    expect(await watchBookingPay(deps, time)).toBe(0);
    expect(await tasks()).toContainEqual(expect.objectContaining({ kind: "settle-pay", due: "2026-06-11", about: { kind: "booking", id: bookingId } }));
    const { warnings } = await readBooking(deps, world.coach, { bookingId });
    expect(warnings.join()).toContain("From 15 June 2026 on the pay of this agreement is below the minimum wage");
    // It is the coach's: nobody else reads of an age.
    for (const actor of [world.seeker, world.employer]) expect((await readBooking(deps, actor, { bookingId })).warnings).toEqual([]);
    // A birthday in its days is another day.
    await bornOn("2005-06-17");
    expect(await shortOn(bookingId)).toBe("2026-06-17");
    expect(await watchBookingPay(deps, time)).toBe(1);
    expect(await toldOf()).toBe(2);
    // More pay settles it, and so does its end.
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan() });
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ kind: "settle-pay" }));
    await payFallsTo(bookingId, 900);
    clock.set("2026-06-19T09:00:00Z");
    expect(await watchBookingPay(deps, time)).toBe(0);
    expect(await tasks()).not.toContainEqual(expect.objectContaining({ kind: "settle-pay" }));
  });

  test("tells the coach by email, and nobody else", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const event = { accountId: null, name: "BookingPayFellBehind", subjects: { bookingId } };
    const wanted = await deps.withActor({ kind: "mailing" }, async ({ mailing }) => wantedEmails(event as never, await circumstancesOf(mailing, event as never)));
    expect(wanted).toEqual([{ template: "booking-pay-behind", side: "coach", recipientId: world.coach.accountId }]);
  });
});

test("the database says of a booking what the rule says of a plan", async () => {
  const bookingId = await book();
  const chance = chanceFrom(7);
  const pick = <T>(some: readonly T[]) => some[chance.below(some.length)]!;
  let found = 0;
  for (let turn = 0; turn < 60; turn += 1) {
    const startsOn = Temporal.PlainDate.from(pick(["2025-03-20", "2026-03-25", "2026-03-30", "2026-06-15", "2027-03-29"])).add({ days: chance.below(5) });
    const endsOn = startsOn.add({ days: chance.below(12) });
    const days = pick([["mon", "tue", "wed", "thu", "fri"], ["sat", "sun"], ["wed"]]);
    const birthDate = pick([startsOn.subtract({ years: 18 }), startsOn.subtract({ years: 21 }), startsOn.subtract({ years: 30 })]).add({ days: chance.below(9) - 3 });
    const pence = pick([null, 755, 800, 1000, 1085, 1100, 1221, 1271, 1300]);
    const [agreement] = await sql<{ terms: AgreementTerms }[]>`select terms from trial_agreement where booking_id = ${bookingId}`;
    const terms = { ...agreement!.terms, startsOn: startsOn.toString(), endsOn: endsOn.toString(), days, payPencePerHour: pence };
    await sql`update trial_agreement set terms = ${sql.json(terms)} where booking_id = ${bookingId}`;
    await sql`update booking set starts_on = ${terms.startsOn}, ends_on = ${terms.endsOn} where id = ${bookingId}`;
    await bornOn(birthDate.toString());
    await sql`delete from sitting where booking_id = ${bookingId}`;
    for (const { ordinal, startsAt, endsAt } of sittingsOf(terms, "ENG")) {
      await sql`insert into sitting (id, booking_id, employer_id, job_seeker_id, coach_id, ordinal, starts_at, ends_at, coach_attends)
        values (${crypto.randomUUID()}, ${bookingId}, ${world.employer.employerId}, ${world.seeker.jobSeekerId}, ${world.coach.coachId},
          ${ordinal}, ${startsAt.toString()}, ${endsAt.toString()}, false)`;
    }
    const expected = pence === null ? null : (firstShortDay(terms, { birthDate, nation: "ENG" })?.toString() ?? null);
    const what = `${terms.startsOn} to ${terms.endsOn}, born ${birthDate}, ${pence}`;
    for (const actor of [world.coach, world.seeker, world.lead]) expect(await shortOn(bookingId, actor), what).toBe(expected);
    expect(await isShort(bookingId, world.employer), what).toBe(expected !== null);
    if (expected !== null) found += 1;
  }
  expect(found).toBeGreaterThan(10);
  expect(found).toBeLessThan(50);
});
