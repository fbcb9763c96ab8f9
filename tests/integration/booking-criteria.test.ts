import { beforeEach, describe, expect, test } from "vitest";
import { Temporal } from "temporal-polyfill";
import type { Actor } from "#app/domain/actor.ts";
import { setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { answerProposal } from "#app/domain/booking/answer-proposal.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { anApprovedProfile, anOpenVacancy, aPlan, introduced } from "#tests/support/brokering.ts";
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

describe("criteria proposed by a side", () => {
  let bookingId: string;
  let agreementId: string;
  const criteria = ["enjoys-work", "task:wash-up"];

  beforeEach(async () => {
    ({ bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() }));
    agreementId = (await readBooking(deps, world.coach, { bookingId })).agreement.id;
  });

  test("become a new version that everybody signs anew, once the coach takes them", async () => {
    const before = await readBooking(deps, world.employer, { bookingId });
    await signAgreement(deps, world.employer, { bookingId, agreementId, contentHash: before.agreement.contentHash });
    await proposeCriteria(deps, world.seeker, { bookingId, agreementId, criteria });
    const asked = await readBooking(deps, world.coach, { bookingId });
    expect(asked.agreement.version).toBe(1);
    expect(asked.can.answerProposal).toBe(true);
    expect(asked.proposals).toEqual([{ side: "job_seeker", labels: ["Enjoys the work", "Wash up and keep a kitchen clean"], kept: null }]);
    await answerProposal(deps, world.coach, { bookingId, agreementId, answer: "job_seeker", reason: "" });
    const after = await readBooking(deps, world.employer, { bookingId });
    expect(after.agreement.version).toBe(2);
    expect(after.agreement.criteria.map(({ code }) => code)).toEqual(criteria);
    expect(after.signed).toEqual([]);
    expect(after.proposals).toEqual([]);
    await expect(
      answerProposal(deps, world.coach, { bookingId, agreementId, answer: "job_seeker", reason: "" }),
    ).rejects.toThrow(Clash);
  });

  test("or stay as they are, with a reason that every side reads", async () => {
    await proposeCriteria(deps, world.employer, { bookingId, agreementId, criteria });
    const notNow = { bookingId, agreementId, answer: "not-now" } as const;
    await expect(answerProposal(deps, world.coach, { ...notNow, reason: "  " })).rejects.toThrow(Invalid);
    await expect(answerProposal(deps, world.coach, { ...notNow, reason: "It is the dyslexia." })).rejects.toMatchObject({
      fields: { reason: expect.stringMatching(/Take out “dyslexia”/) },
    });
    await answerProposal(deps, world.coach, { ...notNow, reason: "One thing at a time." });
    for (const actor of [world.seeker, world.employer, world.coach]) {
      const { proposals, agreement } = await readBooking(deps, actor, { bookingId });
      expect(proposals.map(({ side, kept }) => [side, kept])).toEqual([["employer", "One thing at a time."]]);
      expect(agreement.version).toBe(1);
    }
    await expect(answerProposal(deps, world.coach, { ...notNow, reason: "Again." })).rejects.toThrow(Clash);
    await expect(proposeCriteria(deps, world.employer, { bookingId, agreementId, criteria })).rejects.toThrow(Clash);
  });

  test("only once for a version, only while it stands, and not after having signed it", async () => {
    await proposeCriteria(deps, world.seeker, { bookingId, agreementId, criteria });
    await expect(proposeCriteria(deps, world.seeker, { bookingId, agreementId, criteria })).rejects.toThrow(Clash);
    const { agreement } = await readBooking(deps, world.employer, { bookingId });
    await signAgreement(deps, world.employer, { bookingId, agreementId, contentHash: agreement.contentHash });
    await expect(proposeCriteria(deps, world.employer, { bookingId, agreementId, criteria })).rejects.toThrow(Clash);
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ endsOn: "2026-06-17" }) });
    await expect(proposeCriteria(deps, world.employer, { bookingId, agreementId, criteria })).rejects.toThrow(Clash);
  });

  test("come from the closed list, and are different from what stands", async () => {
    for (const wrong of [[], ["task:lay-tables"], ["smells-nice"], ["arrives", "task:wash-up"]]) {
      await expect(proposeCriteria(deps, world.seeker, { bookingId, agreementId, criteria: wrong })).rejects.toThrow(Invalid);
    }
  });

  test("from nobody else, and answered by nobody else", async () => {
    const wish = { bookingId, agreementId, criteria };
    await expect(proposeCriteria(deps, world.otherEmployer, wish)).rejects.toThrow(NotFound);
    await expect(proposeCriteria(deps, { ...world.employer, role: "workplace_mentor" }, wish)).rejects.toThrow(NotAllowed);
    await proposeCriteria(deps, world.seeker, wish);
    const take = { bookingId, agreementId, answer: "job_seeker", reason: "" } as const;
    await expect(answerProposal(deps, world.otherCoach, take)).rejects.toThrow(NotFound);
    await expect(answerProposal(deps, world.coach, { ...take, answer: "employer" })).rejects.toThrow(Clash);
    expect((await readBooking(deps, world.coach, { bookingId })).agreement.version).toBe(1);
  });
});

describe("how many may start in a month", () => {
  const full = { startsOn: expect.stringContaining("no room for another start") as string };

  test("is kept to, whoever books, and a cancelled booking gives its place back", async () => {
    await setStartsPerMonth(deps, world.employer, { startsPerMonth: 1 });
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const other = { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer };
    await anApprovedProfile(db, other.seeker);
    const second = { introductionId: await introduced(db, other, await anOpenVacancy(db, world.employer.employerId)), plan: aPlan() };
    await expect(makeBooking(deps, other.coach, second)).rejects.toMatchObject({ fields: full });
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    await makeBooking(deps, other.coach, second);
  });

  test("is kept to when a booking moves into another month, and not asked when it stays in its own", async () => {
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan() });
    const other = { seeker: world.otherSeeker, coach: world.otherCoach, employer: world.employer };
    await anApprovedProfile(db, other.seeker);
    const july = { startsOn: "2026-07-06", endsOn: "2026-07-09" };
    const second = await introduced(db, other, await anOpenVacancy(db, world.employer.employerId));
    await makeBooking(deps, other.coach, { introductionId: second, plan: aPlan(july) });
    await setStartsPerMonth(deps, world.employer, { startsPerMonth: 1 });
    await reviseAgreement(deps, world.coach, { bookingId, plan: aPlan({ startsOn: "2026-06-16" }) });
    await expect(reviseAgreement(deps, world.coach, { bookingId, plan: aPlan(july) })).rejects.toMatchObject({ fields: full });
  });

  test("is counted for coaches alone", async () => {
    const day = Temporal.PlainDate.from("2026-06-15");
    const count = (actor: Actor) => deps.withActor(actor, (store) => store.bookings.startsInMonth(world.employer.employerId, day));
    expect(await count(world.otherCoach)).toBe(0);
    for (const actor of [world.seeker, world.employer, world.operator]) await expect(count(actor)).rejects.toThrow();
  });
});
