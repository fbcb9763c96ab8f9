import { beforeAll, describe, expect, test } from "vitest";
import { withdrawSlot } from "#app/domain/booking/offer-slots.ts";
import { answerProposedTime, withdrawProposedTime } from "#app/domain/booking/propose-time.ts";
import { declineSuggestion, suggestDisclosure, withdrawSuggestion } from "#app/domain/disclosure/suggest-disclosure.ts";
import { removeMember } from "#app/domain/employer-team/change-member.ts";
import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { closeSite, readSite, renameSite } from "#app/domain/employer/change-site.ts";
import { Clash, NotFound } from "#app/domain/errors.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { relayMessage } from "#app/domain/message/relay-message.ts";
import { writeAsCoach, writeMessage } from "#app/domain/message/write-message.ts";
import { duplicateOpening } from "#app/domain/opening/duplicate-opening.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { declinePreparedChoice, prepareChoice, withdrawPreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { declinePreparedRule, prepareRule, readRulePreparing, withdrawPreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { thingsOf, type Things } from "#tests/support/crawl/things.ts";
import { testDatabase } from "#tests/support/database.ts";
import type { Lane, LaneStage } from "#tests/support/line-lanes.ts";
import { aLine } from "#tests/support/line.ts";

/*
 * Whatever is pressed twice, or once more after the back button: what begins, begins once,
 * and what ends is found ended.
 */

const db = await testDatabase();
const { deps } = db;
type World = Things & Record<"draft" | "posted" | "introduced" | "agreed", Lane>;
let world: World;

beforeAll(async () => {
  const line = await aLine(db);
  const things = await thingsOf(db, line);
  const lane = (stage: LaneStage) => line.own.lane(stage);
  world = { ...things, draft: await lane("draft"), posted: await lane("posted"), introduced: await lane("introduced"), agreed: await lane("agreed") };
}, 120_000);

async function eventsSoFar(): Promise<number> {
  const [found] = await db.superuser<{ count: number }[]>`select count(*)::int as count from event`;
  return found!.count;
}

/** What one press begins, with the id that the page made. */
const BEGUN: { name: string; press(id: string): Promise<unknown>; found: (id: string) => Promise<{ count: number }[]> }[] = [
  {
    name: "a vacancy",
    press: (vacancyId) => draftVacancy(deps, world.line.own.owner, { vacancyId, details: { title: "Once" } }),
    found: (id) => db.superuser`select count(*)::int as count from vacancy where id = ${id}`,
  },
  {
    name: "an unmet need",
    press: (unmetNeedId) => draftUnmetNeed(deps, world.line.own.owner, { unmetNeedId, details: { title: "Once" } }),
    found: (id) => db.superuser`select count(*)::int as count from unmet_need where id = ${id}`,
  },
  {
    name: "a copy of a vacancy",
    press: (copyId) => duplicateOpening(deps, world.line.own.owner, { opening: { kind: "vacancy", id: world.posted.vacancyId }, copyId }),
    found: (id) => db.superuser`select count(*)::int as count from vacancy where id = ${id}`,
  },
  {
    name: "a copy of an unmet need",
    press: (copyId) => duplicateOpening(deps, world.line.own.owner, { opening: { kind: "unmet_need", id: world.posted.unmetNeedId }, copyId }),
    found: (id) => db.superuser`select count(*)::int as count from unmet_need where id = ${id}`,
  },
  {
    name: "an employer's message",
    press: (messageId) => writeMessage(deps, world.line.own.owner, { introductionId: world.agreed.introductionId, messageId, text: "Is nine early?" }),
    found: (id) => db.superuser`select count(*)::int as count from message where id = ${id}`,
  },
  {
    name: "a job seeker's message",
    press: (messageId) => writeMessage(deps, world.line.own.seeker, { introductionId: world.agreed.introductionId, messageId, text: "I am glad." }),
    found: (id) => db.superuser`select count(*)::int as count from message where id = ${id}`,
  },
  {
    name: "a coach's message",
    press: (messageId) =>
      writeAsCoach(deps, world.line.own.coach, { introductionId: world.agreed.introductionId, to: "job_seeker", messageId, text: "See you on Monday." }),
    found: (id) => db.superuser`select count(*)::int as count from message_relay where message_id = ${id}`,
  },
];

test.each(BEGUN)("$name: two presses, and one more after the back button, begin one", async ({ press, found }) => {
  const id = deps.random.uuid();
  const [one, other] = await Promise.all([press(id), press(id)]);
  expect(other).toEqual(one);
  const events = await eventsSoFar();
  expect(await press(id)).toEqual(one);
  expect({ found: await found(id), events: await eventsSoFar() }).toEqual({ found: [{ count: 1 }], events });
});

test("an id that is somebody else's finds nothing", async () => {
  const { own, other } = world.line;
  const { vacancyId, unmetNeedId } = world.draft;
  const details = { title: "Mine" };
  await expect(draftVacancy(deps, other.owner, { vacancyId, details })).rejects.toBeInstanceOf(NotFound);
  await expect(draftUnmetNeed(deps, other.owner, { unmetNeedId, details })).rejects.toBeInstanceOf(NotFound);
  const { introductionId } = world.agreed;
  const messageId = deps.random.uuid();
  await writeMessage(deps, own.owner, { introductionId, messageId, text: "For the coach alone." });
  await expect(writeMessage(deps, own.seeker, { introductionId, messageId, text: "Mine" })).rejects.toBeInstanceOf(NotFound);
});

test("a message that was passed on meanwhile is not sent once more by the back button", async () => {
  const { own } = world.line;
  const { introductionId } = world.agreed;
  const message = { introductionId, messageId: deps.random.uuid(), text: "Shall I bring an apron?" };
  await writeMessage(deps, own.seeker, message);
  await relayMessage(deps, own.coach, message);
  const events = await eventsSoFar();
  await writeMessage(deps, own.seeker, message);
  expect(await eventsSoFar()).toBe(events);
});

/** Steps that undo or end something: done by one press, and found done by the next. */
describe("pressed again, and nothing is left to do", () => {
  /** The last of several answers is the one that stands, so that time has to go on. */
  async function twice(press: () => Promise<unknown>): Promise<void> {
    db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
    await press();
    const events = await eventsSoFar();
    await press();
    expect(await eventsSoFar()).toBe(events);
  }

  test("a site is closed, and keeps its name", async () => {
    const { owner } = world.line.own;
    const siteId = world.spareSiteId;
    await twice(() => closeSite(deps, owner, { siteId }));
    expect(await readSite(deps, owner, { siteId })).toBeNull();
    await expect(renameSite(deps, owner, { siteId, siteName: "Anew" })).rejects.toBeInstanceOf(Clash);
    for (const does of [closeSite, readSite]) await expect(does(deps, world.line.other.owner, { siteId })).rejects.toBeInstanceOf(NotFound);
  });

  test("somebody is out of the team", async () => {
    const { owner } = world.line.own;
    await twice(() => removeMember(deps, owner, { memberId: world.spareMemberId }));
    await removeMember(deps, world.line.other.owner, { memberId: owner.memberId });
    expect((await readEmployerTeam(deps, owner)).members.filter(({ isMe }) => isMe)).toHaveLength(1);
  });

  test("a time is withdrawn, by whoever offered or proposed it, and answered once", async () => {
    const { owner, coach } = world.line.own;
    const { vacancyId, slotId } = world.posted;
    await twice(() => withdrawSlot(deps, owner, { vacancyId, slotId }));
    const { introductionId, proposedTimeId } = world.agreed;
    await twice(() => withdrawProposedTime(deps, coach, { introductionId, slotId: proposedTimeId }));
    const answer = (to: "take-up" | "cannot") => () => answerProposedTime(deps, owner, { slotId: world.introduced.proposedTimeId, answer: to });
    await twice(answer("take-up"));
    await expect(answer("cannot")()).rejects.toBeInstanceOf(Clash);
  });

  test("what a coach wrote down is taken back, or the person has said no to it, and not the other way round", async () => {
    const { own, other } = world.line;
    const { jobSeekerId } = own.seeker;
    const { employerId } = other.owner;
    const rule = { leastLevel: "leader", sectors: ["retail"], miles: 4 } as const;
    const asked = { ...rule, sectors: [...rule.sectors] };
    await expect(declinePreparedChoice(deps, own.seeker, { employerId })).rejects.toBeInstanceOf(NotFound);
    await expect(declinePreparedRule(deps, own.seeker, asked)).rejects.toBeInstanceOf(NotFound);

    await prepareChoice(deps, own.coach, { jobSeekerId, employerId });
    await twice(() => withdrawPreparedChoice(deps, own.coach, { jobSeekerId, employerId }));
    await expect(declinePreparedChoice(deps, own.seeker, { employerId })).rejects.toBeInstanceOf(Clash);
    await prepareChoice(deps, own.coach, { jobSeekerId, employerId });
    await twice(() => declinePreparedChoice(deps, own.seeker, { employerId }));
    await expect(withdrawPreparedChoice(deps, own.coach, { jobSeekerId, employerId })).rejects.toBeInstanceOf(Clash);

    const written = async () => {
      await prepareRule(deps, own.supporter, { jobSeekerId, ...asked });
      return (await readRulePreparing(deps, own.supporter, { jobSeekerId })).waiting[0]!.id;
    };
    const first = await written();
    await twice(() => withdrawPreparedRule(deps, own.supporter, { jobSeekerId, ruleId: first }));
    await expect(declinePreparedRule(deps, own.seeker, asked)).rejects.toBeInstanceOf(Clash);
    const second = await written();
    await twice(() => declinePreparedRule(deps, own.seeker, asked));
    await expect(withdrawPreparedRule(deps, own.supporter, { jobSeekerId, ruleId: second })).rejects.toBeInstanceOf(Clash);
  });

  test("what could be told is taken back, or the person tells nothing of it, and nothing else is said of what was told", async () => {
    const { seeker, coach } = world.line.own;
    const { introductionId } = world.agreed;
    const list = { introductionId, stage: "introduced" } as const;
    await expect(declineSuggestion(deps, seeker, { introductionId })).rejects.toBeInstanceOf(NotFound);
    await suggestDisclosure(deps, coach, { ...list, items: ["strengths"] });
    await twice(() => withdrawSuggestion(deps, coach, { introductionId }));
    await expect(declineSuggestion(deps, seeker, { introductionId })).rejects.toBeInstanceOf(Clash);
    await suggestDisclosure(deps, coach, { ...list, items: ["strengths"] });
    await twice(() => declineSuggestion(deps, seeker, { introductionId }));
    await suggestDisclosure(deps, coach, { ...list, items: ["strengths"] });
    db.clock.set(db.clock.now().add({ minutes: 1 }).toString());
    await tellEmployer(deps, seeker, { introductionId, items: ["strengths"] });
    await expect(declineSuggestion(deps, seeker, { introductionId })).rejects.toBeInstanceOf(Clash);
  });
});
