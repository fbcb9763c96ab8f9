import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { Timekeeping } from "#app/domain/actor.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import type { RecordedEvent } from "#app/domain/mailing/mailing-store.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { pauseOpening, resumeOpening } from "#app/domain/opening/pause-opening.ts";
import { renewOpening } from "#app/domain/opening/renew-opening.ts";
import { closeStaleOpenings, resumePausedOpenings, warnOfStaleOpenings } from "#app/domain/opening/sweep-openings.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { watchPay } from "#app/domain/vacancy/watch-pay.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { STOCK_ROOM } from "#db/seed/jobs.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, introduced, needRef, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
const time: Timekeeping = { kind: "timekeeping" };
let world: World;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  await db.superuser`update vacancy set status = 'closed'`;
  await db.superuser`update unmet_need set status = 'closed'`;
  world = await aWorld(db);
});

async function aNeed(): Promise<OpeningRef> {
  const { tasks, ...details } = STOCK_ROOM;
  const siteId = (await listHiringSites(deps, world.employer))[0]!.id;
  const { unmetNeedId } = await draftUnmetNeed(deps, world.employer, { details: { ...details, siteId }, tasks });
  await postUnmetNeed(deps, world.employer, { unmetNeedId });
  return needRef(unmetNeedId);
}
const aVacancy = async () => vacancyRef(await anOpenVacancy(db, world.employer.employerId));
const rowOf = async ({ kind, id }: OpeningRef) =>
  (await db.superuser`select status, closing_reason from ${db.superuser(kind)} where id = ${id}`)[0]!;
const eventsOf = async (id: string) =>
  (await db.superuser<{ name: string }[]>`select name from event where subjects ->> 'openingId' = ${id} order by occurred_at`).map(({ name }) => name);
const sweep = async () => [
  await resumePausedOpenings(deps, time), await warnOfStaleOpenings(deps, time), await closeStaleOpenings(deps, time),
];
/** Template and account of every email this event warrants as things stand. */
const toldOf = async (event: Pick<RecordedEvent, "accountId" | "name" | "subjects">) =>
  deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
    const recorded = { id: crypto.randomUUID(), ...event } as RecordedEvent;
    return wantedEmails(recorded, await circumstancesOf(mailing, recorded)).map(({ template, recipientId }) => [template, recipientId]);
  });
const closedByHand = ({ kind, id }: OpeningRef) => ({
  accountId: world.employer.accountId,
  ...(kind === "vacancy"
    ? { name: "VacancyClosed" as const, subjects: { vacancyId: id } }
    : { name: "UnmetNeedClosed" as const, subjects: { unmetNeedId: id } }),
});

describe.each([["a vacancy", aVacancy], ["an unmet need", aNeed]] as const)("%s nobody confirms", (_, open) => {
  test("is warned about once at 60 days and closed at 90, with its introductions, and people hear of it", async () => {
    const opening = await open();
    await anApprovedProfile(db, world.seeker);
    const { introductionId } = await proposeIntroduction(deps, world.coach, {
      jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "",
    });
    db.clock.advance({ days: 59 });
    expect(await sweep()).toEqual([0, 0, 0]);
    db.clock.advance({ days: 2 });
    expect(await sweep()).toEqual([0, 1, 0]);
    expect(await sweep()).toEqual([0, 0, 0]);
    db.clock.advance({ days: 30 });
    expect(await sweep()).toEqual([0, 0, 1]);
    expect(await sweep()).toEqual([0, 0, 0]);
    expect(await rowOf(opening)).toEqual({ status: "closed", closing_reason: "stale" });
    // Closed for good, and not only read as over.
    const [kept] = await db.superuser`select status, closing_reason, closed_at from introduction where id = ${introductionId}`;
    expect(kept).toMatchObject({ status: "closed", closing_reason: "vacancy-closed", closed_at: expect.anything() });
    expect(await eventsOf(opening.id)).toEqual(["OpeningWentStale", "OpeningLapsed"]);
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({
      stage: "closed", ending: "The job is closed now.",
    });
    const told = await toldOf({ accountId: null, name: "OpeningLapsed", subjects: { openingId: opening.id } });
    const owner = (await db.superuser`select account_id from employer_member where employer_id = ${world.employer.employerId}`)[0]!;
    expect(told).toEqual(expect.arrayContaining([
      ["opening-lapsed", owner.account_id], ["introduction-closed", world.coach.accountId], ["job-closed", world.seeker.accountId],
    ]));
    expect(told).toHaveLength(3);
  });

  test("asks on its employer's home page whether it still stands, by the day before it closes, until somebody says so", async () => {
    const opening = await open();
    const asked = async () => (await readEmployerDashboard(deps, world.employer)).tasks.filter(({ kind }) => kind === "renew-opening");
    db.clock.advance({ days: 59 });
    expect(await asked()).toEqual([]);
    db.clock.advance({ days: 2 });
    await sweep();
    expect(await asked()).toEqual([expect.objectContaining({ id: opening.id, opening: opening.kind, by: "2026-09-05", late: false })]);
    await renewOpening(deps, world.employer, { opening });
    expect(await asked()).toEqual([]);
  });

  test("closed by hand is news for those for whom something ended, seen by its employer or not, and for nobody else", async () => {
    const opening = await open();
    const closed = closedByHand(opening);
    await anApprovedProfile(db, world.seeker);
    await anApprovedProfile(db, world.otherSeeker);
    const introductionId = await introduced(db, world, opening);
    await proposeIntroduction(deps, world.otherCoach, {
      jobSeekerId: world.otherSeeker.jobSeekerId, opening, reasons: ["keen"], note: "",
    });
    expect(await toldOf(closed)).toEqual([]);
    await closeOpening(deps, world.employer, { opening, reason: "cannot-pay" });
    // Of an unmet need too, which is no vacancy.
    expect((await introductionForEmployer(deps, world.employer, { introductionId })).closedWords).toBe("The opening closed");
    const told = await toldOf(closed);
    expect(told).toEqual(expect.arrayContaining([
      ["introduction-closed", world.coach.accountId], ["job-closed", world.seeker.accountId],
      ["introduction-closed", world.otherCoach.accountId], ["job-closed", world.otherSeeker.accountId],
    ]));
    expect(told).toHaveLength(4);
  });

  test("closed by hand is no news for whoever's introduction had ended before", async () => {
    const opening = await open();
    await anApprovedProfile(db, world.seeker);
    const introductionId = await introduced(db, world, opening);
    await closeIntroduction(deps, world.coach, { introductionId, reason: "dates" });
    db.clock.advance({ days: 1 });
    await closeOpening(deps, world.employer, { opening, reason: "cannot-pay" });
    expect(await toldOf(closedByHand(opening))).toEqual([]);
  });

  test("stays when it is renewed in time", async () => {
    const opening = await open();
    db.clock.advance({ days: 61 });
    await sweep();
    await renewOpening(deps, world.employer, { opening });
    db.clock.advance({ days: 40 });
    expect(await sweep()).toEqual([0, 0, 0]);
    expect(await rowOf(opening)).toMatchObject({ status: "open" });
  });

  test("is never closed without a warning and two weeks to answer it", async () => {
    const opening = await open();
    db.clock.advance({ days: 200 });
    expect(await sweep()).toEqual([0, 1, 0]);
    db.clock.advance({ days: 13 });
    expect(await sweep()).toEqual([0, 0, 0]);
    db.clock.advance({ days: 1 });
    expect(await sweep()).toEqual([0, 0, 1]);
    expect(await rowOf(opening)).toMatchObject({ status: "closed" });
  });

  test("opens again by itself on the day it was paused until", async () => {
    const opening = await open();
    await pauseOpening(deps, world.employer, { opening, until: Temporal.PlainDate.from("2026-06-15") });
    db.clock.advance({ days: 6 });
    expect(await sweep()).toEqual([0, 0, 0]);
    db.clock.advance({ days: 1 });
    expect(await sweep()).toEqual([1, 0, 0]);
    expect(await rowOf(opening)).toMatchObject({ status: "open" });
  });

  test("paused without a day, it waits for its employer", async () => {
    const opening = await open();
    await pauseOpening(deps, world.employer, { opening, until: null });
    db.clock.advance({ days: 120 });
    expect(await sweep()).toEqual([0, 0, 0]);
    expect(await rowOf(opening)).toMatchObject({ status: "paused" });
  });
});

test("a vacancy with a booking under way is not stale", async () => {
  const opening = await aVacancy();
  await anApprovedProfile(db, world.seeker);
  await agreedBooking(db, world, await introduced(db, world, opening));
  await db.superuser`update vacancy set confirmed_at = '2026-01-01', stale_warned_at = '2026-03-05' where id = ${opening.id}`;
  expect(await sweep()).toEqual([0, 0, 0]);
  expect(await rowOf(opening)).toMatchObject({ status: "open" });
  // Nor does its employer read that it closes, on a day long past, or is told that an answer was due.
  expect((await readVacancy(deps, world.employer, { vacancyId: opening.id })).closesOn).toBeNull();
  expect((await readEmployerDashboard(deps, world.employer)).tasks.filter(({ kind }) => kind === "renew-opening")).toEqual([]);
  await db.superuser`update vacancy set stale_warned_at = null where id = ${opening.id}`;
  expect(await sweep()).toEqual([0, 0, 0]);
});

test("a vacancy that was warned about before somebody was booked for it has a new warning after it, and two weeks to answer", async () => {
  const opening = await aVacancy();
  await anApprovedProfile(db, world.seeker);
  const bookingId = await agreedBooking(db, world, await introduced(db, world, opening));
  await db.superuser`update vacancy set confirmed_at = '2026-01-01', stale_warned_at = '2026-03-05' where id = ${opening.id}`;
  expect(await sweep()).toEqual([0, 0, 0]);
  await db.superuser`update booking set status = 'ended' where id = ${bookingId}`;
  expect((await readVacancy(deps, world.employer, { vacancyId: opening.id })).closesOn).toBe("2026-06-22");
  expect(await sweep()).toEqual([0, 1, 0]);
  db.clock.advance({ days: 13 });
  expect(await sweep()).toEqual([0, 0, 0]);
  db.clock.advance({ days: 1 });
  expect(await sweep()).toEqual([0, 0, 1]);
});

test("what an employer posted that is away waits for it to be back: then it is asked, with two weeks to answer", async () => {
  const opening = await aVacancy();
  const vacancyId = opening.id;
  db.clock.advance({ days: 61 });
  // The warning from before it went away does not count after that.
  expect(await sweep()).toEqual([0, 1, 0]);
  await pauseEmployer(deps, world.employer, { until: Temporal.PlainDate.from("2026-12-01"), reason: "season" });
  db.clock.advance({ days: 69 });
  expect(await sweep()).toEqual([0, 0, 0]);
  expect((await readVacancy(deps, world.employer, { vacancyId })).closesOn).toBeNull();
  expect((await readEmployerDashboard(deps, world.employer)).tasks).toEqual([]);
  db.clock.set("2026-12-01T09:00:00Z");
  expect((await readVacancy(deps, world.employer, { vacancyId })).closesOn).toBe("2026-12-15");
  expect((await readEmployerDashboard(deps, world.employer)).tasks).toMatchObject([
    { kind: "set-start", id: vacancyId }, { kind: "renew-opening", id: vacancyId },
  ]);
  expect(await sweep()).toEqual([0, 1, 0]);
});

test("its page asks whether it still stands, and says until when", async () => {
  const { id: vacancyId } = await aVacancy();
  expect((await readVacancy(deps, world.employer, { vacancyId })).closesOn).toBeNull();
  db.clock.advance({ days: 61 });
  expect((await readVacancy(deps, world.employer, { vacancyId })).closesOn).toBe("2026-09-06");
});

test("nobody but time sweeps, and time may do nothing else to an opening", async () => {
  const { id } = await aVacancy();
  db.clock.advance({ days: 61 });
  for (const actor of [world.employer, world.coach, world.operator]) {
    const warned = await warnOfStaleOpenings(deps, actor as unknown as Timekeeping).catch(() => 0);
    expect(warned).toBe(0);
  }
  expect(await eventsOf(id)).toEqual([]);
  await expect(
    deps.withActor(time, (store) => store.vacancies.move(id, "open", "filled", db.clock.now())),
  ).rejects.toThrow();
});

describe("new minimum wage rates", () => {
  const priced = async (pay: number, change: Record<string, unknown> = {}) => {
    const { id } = await aVacancy();
    await db.superuser`update vacancy set ${db.superuser({ pay_pence_per_hour: pay, start_date: "2026-03-02", ...change })} where id = ${id}`;
    return id;
  };
  const fellBehindOf = async () =>
    (await db.superuser<{ id: string }[]>`select subjects ->> 'vacancyId' as id from event where name = 'PayFellBehind' order by occurred_at`).map(({ id }) => id);
  const toRaise = async () =>
    (await readEmployerDashboard(deps, world.employer)).tasks.filter(({ kind }) => kind === "raise-pay").map(({ id }) => id);

  test("are held against every open vacancy as they begin, and its employer hears once where the pay reaches fewer", async () => {
    db.clock.set("2026-03-30T09:00:00Z");
    await db.superuser`delete from event where name = 'PayFellBehind'`;
    const [unlawful, forFewer] = [await priced(780), await priced(1250)];
    await priced(1300);
    await priced(1000);
    const paused = await priced(780, { status: "paused" });
    // Those for a later start as soon as the rates of that day are known.
    const later = await priced(780, { start_date: "2026-05-01" });
    expect(await watchPay(deps, time)).toBe(1);
    expect(await watchPay(deps, time)).toBe(0);
    expect(await fellBehindOf()).toEqual([later]);

    db.clock.set("2026-03-31T23:00:00Z");
    expect(await watchPay(deps, time)).toBe(2);
    expect(await watchPay(deps, time)).toBe(0);
    expect((await fellBehindOf()).toSorted()).toEqual([later, unlawful, forFewer].toSorted());
    const [owner] = await db.superuser`select account_id from employer_member where id = ${world.employer.memberId}`;
    expect(await toldOf({ accountId: null, name: "PayFellBehind", subjects: { vacancyId: unlawful } })).toEqual([["pay-fell-behind", owner!.account_id]]);
    expect(await toldOf({ accountId: null, name: "PayFellBehind", subjects: { vacancyId: paused } })).toEqual([]);
    expect((await toRaise()).toSorted()).toEqual([unlawful, later, paused].toSorted());

    await resumeOpening(deps, world.employer, { opening: vacancyRef(paused) });
    expect(await watchPay(deps, time)).toBe(1);
    expect(await fellBehindOf()).toContain(paused);

    const pay = (payPencePerHour: number) => changeVacancy(deps, world.employer, { vacancyId: unlawful, answer: { payPencePerHour } });
    await expect(pay(799)).rejects.toHaveProperty("fields.pay", expect.stringContaining("at least £8.00"));
    await pay(800);
    expect((await toRaise()).toSorted()).toEqual([later, paused].toSorted());
  });
});
