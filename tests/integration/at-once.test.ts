import { beforeAll, expect, test } from "vitest";
import { answerPlanPart } from "#app/domain/action-plan/change-plan.ts";
import type { PlanPart } from "#app/domain/action-plan/plan.ts";
import { readPlanStep } from "#app/domain/action-plan/read-plan.ts";
import type { EmployerRole } from "#app/domain/actor.ts";
import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { offeredTimes, setNotice } from "#app/domain/booking/offer-slots.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import { readCircleMember } from "#app/domain/circle/read-circle.ts";
import { changeRole } from "#app/domain/employer-team/change-member.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { changeOrganisation } from "#app/domain/employer/change-organisation.ts";
import { readSite, renameSite } from "#app/domain/employer/change-site.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { pauseEmployer, setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { Clash } from "#app/domain/errors.ts";
import { saveInTheWay, readInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { changeProvider, readProviderAbout } from "#app/domain/membership/change-provider.ts";
import { changeCoachRole } from "#app/domain/membership/change-team.ts";
import { changeOwnName, readOwnName } from "#app/domain/membership/own-name.ts";
import { readTeamMember } from "#app/domain/membership/read-team.ts";
import { readProviderContact, readWorkContact, saveProviderContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import { CHANGED_MEANWHILE, markOf } from "#app/domain/seen.ts";
import { changeUnmetNeed, type UnmetNeedAnswer } from "#app/domain/unmet-need/change-unmet-need.ts";
import { readUnmetNeed } from "#app/domain/unmet-need/read-unmet-needs.ts";
import { changeVacancy, type VacancyAnswer } from "#app/domain/vacancy/change-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { changeOwnDetail, readOwnDetails } from "#app/domain/vocational-profile/own-details.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { problemsOf, valuesOf } from "#tests/support/crawl/page-controls.ts";
import { thingsOf, type Things } from "#tests/support/crawl/things.ts";
import { testDatabase } from "#tests/support/database.ts";
import { bookingPlan, type Lane } from "#tests/support/line-lanes.ts";
import { aLine } from "#tests/support/line.ts";
import { browser, signIn, webApp } from "#tests/support/web-app.ts";

/*
 * Two people who change the same thing at once: nobody's change is written over without
 * being shown, and whoever presses twice hears nothing of it.
 */

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
const { deps } = db;
type World = Things & Record<"draft" | "posted" | "agreed" | "ended", Lane>;
let world: World;

beforeAll(async () => {
  const line = await aLine(db);
  const { own } = line;
  const things = await thingsOf(db, line);
  const ended = await own.lane("started");
  for (const by of [own.seeker, own.owner]) {
    const ratings = { "task:wash-up": "met", arrives: "met" };
    await recordOutcome(deps, by, { bookingId: ended.bookingId, ratings, satisfied: false });
  }
  world = { ...things, draft: await own.lane("draft"), posted: await own.lane("posted"), agreed: await own.lane("agreed"), ended };
}, 120_000);

/** Something that two people may change. The first answer is not how it stands before; the third is for two at the same moment. */
type Row<T = unknown> = {
  name: string;
  /** What the page carries. */
  seen(world: World): Promise<string>;
  save(world: World, answer: T, seen: string): Promise<unknown>;
  answers(world: World): readonly [T, T, T?];
  /** With no third one, two at the same moment would be of one mind. */
  but?: "two answers";
};
const row = <T>(one: Row<T>): Row => one as Row;

const sectionOf = (sections: readonly { name: string; seen: string }[], name: string) => sections.find((one) => one.name === name)!.seen;

const inVacancy = (section: string, answers: (world: World) => readonly [VacancyAnswer, VacancyAnswer, VacancyAnswer?]) =>
  row<VacancyAnswer>({
    name: `vacancy: ${section}`,
    seen: async ({ line, draft: { vacancyId } }) => sectionOf((await readVacancy(deps, line.own.owner, { vacancyId })).sections, section),
    save: ({ line, draft: { vacancyId } }, answer, seen) => changeVacancy(deps, line.own.owner, { vacancyId, answer, seen }),
    answers,
  });

const inNeed = (section: string, answers: (world: World) => readonly [UnmetNeedAnswer, UnmetNeedAnswer, UnmetNeedAnswer?]) =>
  row<UnmetNeedAnswer>({
    name: `unmet need: ${section}`,
    seen: async ({ line, draft: { unmetNeedId } }) => sectionOf((await readUnmetNeed(deps, line.own.owner, { unmetNeedId })).sections, section),
    save: ({ line, draft: { unmetNeedId } }, answer, seen) => changeUnmetNeed(deps, line.own.owner, { unmetNeedId, answer, seen }),
    answers,
  });

/** One of them by the person, whoever of the two it is. */
const inPlan = (part: PlanPart, ...answers: [string, string, string]) =>
  row<string>({
    name: `plan: ${part}`,
    seen: async ({ line: { own }, planStepId }) =>
      (await readPlanStep(deps, own.coach, { jobSeekerId: own.seeker.jobSeekerId, planStepId, part })).seen,
    save: ({ line: { own }, planStepId }, answer, seen) =>
      answerPlanPart(deps, answer === answers[0] ? own.seeker : own.coach, {
        jobSeekerId: own.seeker.jobSeekerId, planStepId, answer: { part, [part]: answer } as never, seen,
      }),
    answers: () => answers,
  });

const startDate = londonDay(db.clock.now()).add({ months: 2 });
const until = (weeks: number) => londonDay(db.clock.now()).add({ weeks });
const hours = (hoursPerWeek: number) => ({ hoursPerWeek, days: ["sat"], startTime: "07:00", endTime: "09:30" }) satisfies VacancyAnswer;
const contract = (contractMonths: number) => ({ contract: "fixed_term", contractMonths, startDate }) satisfies VacancyAnswer;
const jobTask = (frequency: "daily" | "weekly" | "sometimes"): VacancyAnswer => ({ tasks: [{ code: "wash-up", need: "essential", frequency }] });
const workTask = (minutes: number): UnmetNeedAnswer => ({ tasks: [{ code: "wash-up", minutes, howOften: "weekly", doneBy: "nobody" }] });
const called = (title: string) => ({ siteId }: World) => ({ title, sector: "retail", siteId }) satisfies VacancyAnswer;
const about = (organisation: string) => ({ organisation, sector: "retail", size: "large" }) as const;
const reached = (phone: string) => ({ phone, email: "work@avon.test" });
const WORKPLACES = [{ environment: ["outdoors"] }, { environment: ["indoors"] }, { environment: [] }] satisfies [VacancyAnswer, VacancyAnswer, VacancyAnswer];
const OFFERED = [{ adjustments: ["written-steps"] }, { adjustments: ["show-me"] }, { adjustments: [] }] satisfies [VacancyAnswer, VacancyAnswer, VacancyAnswer];

const ROWS: Row[] = [
  inVacancy("job", (at) => [called("One")(at), called("Two")(at), called("Three")(at)]),
  inVacancy("tasks", () => [jobTask("daily"), jobTask("weekly"), jobTask("sometimes")]),
  inVacancy("hours", () => [hours(7), hours(8), hours(9)]),
  inVacancy("contract", () => [contract(2), contract(3), contract(4)]),
  inVacancy("pay", () => [{ payPencePerHour: 1900 }, { payPencePerHour: 1901 }, { payPencePerHour: 1902 }]),
  inVacancy("workplace", () => WORKPLACES),
  inVacancy("adjustments", () => OFFERED),
  inVacancy("selection", () => [{ selection: "working_interview" }, { selection: "formal_interview" }, { selection: "work_trial" }]),
  inNeed("work", (at) => [called("Four")(at), called("Five")(at), called("Six")(at)]),
  { ...inNeed("why", () => [{ why: "not-done" }, { why: "takes-skilled" }]), but: "two answers" },
  inNeed("times", () => [{ days: ["sat"], times: ["evening"] }, { days: ["sun"], times: ["evening"] }, { days: ["sun"], times: ["morning"] }]),
  inNeed("tasks", () => [workTask(5), workTask(6), workTask(7)]),
  inNeed("workplace", () => WORKPLACES),
  inNeed("adjustments", () => OFFERED),
  row({
    name: "organisation",
    seen: async ({ line }) => (await readOwnEmployer(deps, line.own.owner)).seen,
    save: ({ line }, organisation, seen) => changeOrganisation(deps, line.own.owner, { ...about(organisation), seen }),
    answers: () => ["Quay One", "Quay Two", "Quay Three"],
  }),
  row({
    name: "site",
    seen: async ({ line, siteId }) => (await readSite(deps, line.own.owner, { siteId }))!.seen,
    save: ({ line, siteId }, siteName, seen) => renameSite(deps, line.own.owner, { siteId, siteName, seen }),
    answers: () => ["North side", "South side", "East side"],
  }),
  row<number | null>({
    name: "starts in one month",
    seen: async ({ line }) => (await readOwnEmployer(deps, line.own.owner)).capacity.seen.startsPerMonth,
    save: ({ line }, startsPerMonth, seen) => setStartsPerMonth(deps, line.own.owner, { startsPerMonth, seen }),
    answers: () => [21, null, 23],
  }),
  row<number>({
    name: "pause",
    seen: async ({ line }) => (await readOwnEmployer(deps, line.other.owner)).capacity.seen.pause,
    save: ({ line }, weeks, seen) => pauseEmployer(deps, line.other.owner, { until: until(weeks), reason: "busy", seen }),
    answers: () => [2, 3, 4],
  }),
  row<EmployerRole>({
    name: "role in an employer's team",
    seen: async ({ line, spareMemberId }) => {
      const { members } = await readEmployerTeam(deps, line.own.owner);
      return markOf(members.find(({ id }) => id === spareMemberId)!.role);
    },
    save: ({ line, spareMemberId: memberId }, role, seen) => changeRole(deps, line.own.owner, { memberId, role, seen }),
    answers: () => ["workplace_mentor", "owner", "hiring_manager"],
  }),
  row<"coach" | "lead">({
    name: "role in a provider's team",
    seen: async ({ line: { own } }) => (await readTeamMember(deps, own.lead, { memberId: own.colleague.coachId })).seen,
    save: ({ line: { own } }, role, seen) => changeCoachRole(deps, own.lead, { memberId: own.colleague.coachId, role, seen }),
    answers: () => ["lead", "coach"],
    but: "two answers",
  }),
  row<number>({
    name: "days of notice",
    seen: async ({ line, posted: { vacancyId } }) => (await offeredTimes(deps, line.own.owner, { vacancyId })).noticeSeen,
    save: ({ line, posted: { vacancyId } }, noticeDays, seen) => setNotice(deps, line.own.owner, { vacancyId, noticeDays, seen }),
    answers: () => [11, 12, 13],
  }),
  row({
    name: "the first day",
    seen: async ({ line, agreed: { bookingId } }) => (await readBooking(deps, line.own.coach, { bookingId })).seen.notes,
    save: ({ line, agreed: { bookingId } }, mentor, seen) => noteBooking(deps, line.own.coach, { bookingId, mentor: { name: mentor }, meetingNotes: "", seen }),
    answers: () => ["Jo", "Kim", "Lou"],
  }),
  row({
    name: "an agreement",
    seen: async ({ line, agreed: { bookingId } }) => (await readBooking(deps, line.own.coach, { bookingId })).seen.agreement,
    save: async ({ line, agreed: { bookingId } }, startTime, seen) => {
      const plan = { ...(await bookingPlan(db, line.own.words.ownerName)), startTime, endTime: "20:40" };
      await reviseAgreement(deps, line.own.coach, { bookingId, plan, seen });
    },
    answers: () => ["20:00", "20:10", "20:20"],
  }),
  row({
    name: "the next step",
    seen: async ({ line, ended: { bookingId } }) => (await readBooking(deps, line.own.coach, { bookingId })).seen.nextStep,
    save: ({ line, ended: { bookingId } }, step, seen) => chooseNextStep(deps, line.own.coach, { bookingId, step, seen }),
    answers: () => ["training", "other-tasks", "other-hours"],
  }),
  inPlan("goal", "people", "apply", "confidence"),
  inPlan("what", "Take the bus.", "Take the train.", "Walk."),
  inPlan("who", "me", "coach", "family"),
  inPlan("when", "week", "month", "quarter"),
  row<CircleItem>({
    name: "circle access",
    seen: async ({ line: { own } }) => (await readCircleMember(deps, own.seeker, own)).seen,
    save: ({ line: { own } }, item, seen) => chooseCircleAccess(deps, own.seeker, { ...own, items: [item], seen }),
    answers: () => ["see-profile", "see-visibility", "see-dates"],
  }),
  row({
    name: "who somebody is",
    seen: async ({ line: { own } }) => (await readOwnDetails(deps, own.seeker)).seen.called,
    save: ({ line: { own } }, value, seen) => changeOwnDetail(deps, own.seeker, { part: "called", value, seen }),
    answers: () => ["Lexie", "Sasha", "Alex"],
  }),
  row({
    name: "what a coach is called",
    seen: async ({ line }) => (await readOwnName(deps, line.own.coach)).seen,
    save: ({ line }, name, seen) => changeOwnName(deps, line.own.coach, { name, seen }),
    answers: () => ["Cora One", "Cora Two", "Cora Three"],
  }),
  row({
    name: "what somebody of an employer's team is called",
    seen: async ({ line }) => (await readOwnName(deps, line.own.mentor)).seen,
    save: ({ line }, name, seen) => changeOwnName(deps, line.own.mentor, { name, seen }),
    answers: () => ["Mo One", "Mo Two", "Mo Three"],
  }),
  row({
    name: "work contact",
    seen: async ({ line }) => (await readWorkContact(deps, line.own.coach)).seen,
    save: ({ line }, phone, seen) => saveWorkContact(deps, line.own.coach, { ...reached(phone), seen }),
    answers: () => ["0117 496 0001", "0117 496 0002", "0117 496 0003"],
  }),
  row({
    name: "name of a provider",
    seen: async ({ line }) => (await readProviderAbout(deps, line.own.lead)).seen,
    save: ({ line }, organisation, seen) => changeProvider(deps, line.own.lead, { organisation, town: "Bristol", seen }),
    answers: () => ["Avon One", "Avon Two", "Avon Three"],
  }),
  row({
    name: "contact of a provider",
    seen: async ({ line }) => (await readProviderContact(deps, line.own.lead)).seen,
    save: ({ line }, phone, seen) => saveProviderContact(deps, line.own.lead, { ...reached(phone), seen }),
    answers: () => ["0117 496 0001", "0117 496 0002", "0117 496 0003"],
  }),
  row({
    name: "what is in the way",
    seen: async ({ line: { own } }) => String((await readInTheWay(deps, own.coach, own.seeker.jobSeekerId)).revision),
    save: ({ line: { own } }, words, seen) =>
      saveInTheWay(deps, own.coach, { jobSeekerId: own.seeker.jobSeekerId, kinds: ["money"], words, seen: Number(seen) }),
    answers: () => ["The bus.", "The rent.", "Both."],
  }),
  row<string>({
    name: "an answer of a profile",
    seen: async ({ line: { own } }) => (await readProfileStep(deps, own.coach, { jobSeekerId: own.seeker.jobSeekerId, step: "hopes" })).seen,
    save: ({ line: { own } }, hope, seen) =>
      saveProfileStep(deps, own.coach, {
        jobSeekerId: own.seeker.jobSeekerId, step: "hopes", answer: { kind: "list", field: "hopes", chosen: [hope] }, seen,
      }),
    answers: () => ["animals", "retail", "food"],
  }),
];

async function eventsSoFar(): Promise<number> {
  const [found] = await db.superuser<{ count: number }[]>`select count(*)::int as count from event`;
  return found!.count;
}

test.each(ROWS)("$name: is written over by nobody who has not seen it, and a second press is harmless", async ({ seen, save, answers }) => {
  const [first, second] = answers(world);
  const old = await seen(world);
  let events = await eventsSoFar();
  await save(world, first, old);
  expect(await eventsSoFar()).toBe(events + 1);
  const stands = await seen(world);
  expect(stands).not.toBe(old);

  events = await eventsSoFar();
  await expect(save(world, second, old)).rejects.toThrow(new Clash(CHANGED_MEANWHILE));
  await save(world, first, old);
  expect({ stands: await seen(world), events: await eventsSoFar() }).toEqual({ stands, events });

  await save(world, second, stands);
  expect(await seen(world)).not.toBe(stands);
  expect(await eventsSoFar()).toBe(events + 1);
});

const RACED = ROWS.filter(({ but }) => but !== "two answers");

test.each(RACED)("$name: of two at the same moment, one is written and the other is told", async ({ seen, save, answers }) => {
  const [first, , third] = answers(world);
  const shown = await seen(world);
  const events = await eventsSoFar();
  const ends = await Promise.allSettled([save(world, first, shown), save(world, third, shown)]);
  const told = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  expect(told).toEqual([new Clash(CHANGED_MEANWHILE)]);
  expect(await eventsSoFar()).toBe(events + 1);
});

test("the form comes back with what was typed and what stands, and the next press saves", async () => {
  const owner = browser(app);
  await signIn(db, owner, world.line.own.emails.owner);
  const { vacancyId } = world.draft;
  const at = `/employer/vacancies/${vacancyId}/edit/pay`;
  const [old] = valuesOf(await (await owner.ask(at)).text(), "seen");
  await changeVacancy(deps, world.line.own.owner, { vacancyId, answer: { payPencePerHour: 1777 } });
  const answer = await owner.ask(at, { form: { pay: "18.88", seen: old! } });
  const html = await answer.text();
  expect({ status: answer.status, problems: problemsOf(html), typed: valuesOf(html, "pay") }).toEqual({
    status: 409, problems: [CHANGED_MEANWHILE], typed: ["18.88"],
  });
  expect(html).toMatch(/Now it says:.*Pay.*£17\.77 an hour/s);
  const [fresh] = valuesOf(html, "seen");
  expect((await owner.ask(at, { form: { pay: "18.88", seen: fresh! } })).status).toBe(303);
  expect((await readVacancy(deps, world.line.own.owner, { vacancyId })).payPencePerHour).toBe(1888);
});
