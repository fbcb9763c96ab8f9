import { beforeEach, describe, expect, test } from "vitest";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { Clash, Invalid, NotAllowed } from "#app/domain/errors.ts";
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

type Signer = JobSeeker | JobCoach | EmployerMember;
const signAll = async (bookingId: string) => {
  for (const actor of [world.seeker, world.employer, world.coach] as Signer[]) {
    const { agreement } = await readBooking(deps, actor, { bookingId });
    await signAgreement(deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
};
const agreed = async (plan: Partial<BookingPlan> = {}) => {
  const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan(plan) });
  await signAll(bookingId);
  clock.set(`${plan.endsOn ?? "2026-06-18"}T14:00:00Z`);
  return bookingId;
};
type Said = "job" | "longer" | "no";
const says = (actor: Signer, bookingId: string, said: Said) =>
  recordOutcome(deps, actor, {
    bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: said === "longer" ? null : said === "job", longer: said === "longer",
  });
const revise = (bookingId: string, plan: Partial<BookingPlan>, coach = world.coach) =>
  reviseAgreement(deps, coach, { bookingId, plan: aPlan(plan) });
const view = (bookingId: string, actor: Signer = world.seeker) => readBooking(deps, actor, { bookingId });

describe("more time", () => {
  test.each([["longer", "job"], ["job", "longer"], ["longer", "longer"]] as const)(
    "where the job seeker says %s and the employer %s, the coach writes it, all sign, and both speak anew",
    async (first, second) => {
      const bookingId = await agreed();
      await says(world.coach, bookingId, "no");
      await says(world.seeker, bookingId, first);
      await expect(revise(bookingId, { endsOn: "2026-06-25" })).rejects.toThrow(Clash);
      expect(await says(world.employer, bookingId, second)).toEqual({ status: "agreed" });

      expect(await view(bookingId)).toMatchObject({ wantsLonger: true, can: { record: false, sign: false } });
      // Neither reads what the other said.
      expect((await view(bookingId)).outcomes.map(({ side }) => side)).toEqual(["job_seeker"]);
      expect(await view(bookingId, world.coach)).toMatchObject({ can: { revise: true, chooseNext: true } });
      const { tasks } = await readCaseload(deps, world.coach, { filter: { coachId: null, part: null, overdue: false }, page: 1 });
      expect(tasks.map(({ kind }) => kind)).toContain("make-longer");
      const mail = await deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
        const [found] = await db.superuser<{ id: string }[]>`select id from event where name = 'LongerWanted' and subjects ->> 'bookingId' = ${bookingId}`;
        const event = (await mailing.event(found!.id))!;
        return wantedEmails(event, await circumstancesOf(mailing, event));
      });
      expect(mail.map(({ template, recipientId }) => [template, recipientId])).toEqual([["longer-wanted", world.coach.accountId]]);

      await expect(revise(bookingId, { tasks: ["wash-up", "lay-tables"] })).rejects.toHaveProperty("fields.endsOn");
      await expect(revise(bookingId, { endsOn: "2026-12-31" })).rejects.toHaveProperty("fields.endsOn");
      await expect(revise(bookingId, { endsOn: "2026-06-25" }, world.otherCoach)).rejects.toThrow("cannot find");
      await revise(bookingId, { endsOn: "2026-06-25" });
      expect(await view(bookingId)).toMatchObject({ status: "awaiting_signatures", signed: [], recorded: [], endsOn: "2026-06-25", wantsLonger: false });
      await signAll(bookingId);
      expect(await view(bookingId)).toMatchObject({ status: "agreed", recorded: [], outcomes: [], can: { record: true } });

      clock.set("2026-06-25T14:00:00Z");
      await says(world.seeker, bookingId, "job");
      expect(await says(world.employer, bookingId, "job")).toEqual({ status: "job_offered" });
      const kept = await db.superuser`select side, round from booking_outcome where booking_id = ${bookingId} order by round, side`;
      expect(kept.map(({ side, round }) => `${side as string} ${round as number}`)).toEqual([
        "coach 0", "employer 0", "job_seeker 0", "employer 1", "job_seeker 1",
      ]);
    },
  );

  test("a no of either side ends it as a step towards the right job", async () => {
    const bookingId = await agreed();
    await says(world.seeker, bookingId, "longer");
    expect(await says(world.employer, bookingId, "no")).toEqual({ status: "ended" });
    await expect(revise(bookingId, { endsOn: "2026-06-25" })).rejects.toThrow(Clash);
  });

  test("of work experience, which asks about nothing else", async () => {
    const bookingId = await agreed({ kind: "work_experience" });
    expect(await view(bookingId)).toMatchObject({ whyNotLonger: null, purpose: { offersJob: false } });
    await expect(recordOutcome(deps, world.seeker, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: null }))
      .rejects.toHaveProperty("fields.satisfied", "Choose an answer");
    await says(world.seeker, bookingId, "longer");
    expect(await says(world.employer, bookingId, "longer")).toEqual({ status: "agreed" });
    expect((await view(bookingId)).wantsLonger).toBe(true);
  });

  test("which cannot be after all leads to the next step, by the coach alone", async () => {
    const bookingId = await agreed();
    await expect(chooseNextStep(deps, world.coach, { bookingId, step: "training" })).rejects.toThrow(Clash);
    await says(world.seeker, bookingId, "longer");
    await says(world.employer, bookingId, "longer");
    for (const actor of [world.seeker, world.employer]) {
      await expect(chooseNextStep(deps, actor as never, { bookingId, step: "training" })).rejects.toThrow(NotAllowed);
    }
    await chooseNextStep(deps, world.coach, { bookingId, step: "training" });
    expect(await view(bookingId)).toMatchObject({ status: "ended", nextStep: { code: "training" } });
  });
});

describe("no more time", () => {
  test.each([
    ["a working interview", { kind: "working_interview", endsOn: "2026-06-15" }, "A working interview is not made longer"],
    ["twelve weeks of a paid trial", { endsOn: "2026-09-03" }, "at most 12 weeks"],
  ] as const)("%s: said beforehand, and refused with the reason", async (_, plan, reason) => {
    const bookingId = await agreed(plan);
    expect((await view(bookingId, world.employer)).whyNotLonger).toContain(reason);
    expect((await view(bookingId)).whyNotLonger).toMatch(/cannot be longer/);
    for (const actor of [world.seeker, world.employer]) await expect(says(actor, bookingId, "longer")).rejects.toThrow(Invalid);
    expect(await db.superuser`select 1 from booking_outcome where booking_id = ${bookingId}`).toHaveLength(0);
  });

  test("for an opening that is over", async () => {
    const bookingId = await agreed();
    await db.superuser`update vacancy set status = 'closed'`;
    await expect(says(world.employer, bookingId, "longer")).rejects.toHaveProperty("fields.satisfied", expect.stringContaining("does not look for anyone"));
    await says(world.seeker, bookingId, "job");
    expect(await says(world.employer, bookingId, "job")).toEqual({ status: "job_offered" });
  });
});
