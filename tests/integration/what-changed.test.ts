import { describe, expect, it } from "vitest";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { makeStandingChoice, readStandingPlan } from "#app/domain/visibility/make-standing-choice.ts";
import { declinePreparedRule, prepareRule, readRulePreparing, withdrawPreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { markChangesRead, readChanges } from "#app/domain/visibility/read-changes.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
const kinds = async ({ seeker }: World) => (await readChanges(deps, seeker)).changes.map(({ kind }) => kind);
const later = () => clock.set(clock.now().add({ hours: 1 }).toString());
const readIt = async ({ seeker }: World) => markChangesRead(deps, seeker, { until: clock.now() });

describe("what changed since I last looked", () => {
  it("is told until the person says that they read it, and what comes after the page stays new", async () => {
    const world = await aWorld(db);
    const { employerId } = world.employer;
    expect(await kinds(world)).toEqual([]);
    await chooseVisibility(deps, world.seeker, { employerId });
    expect(await kinds(world)).toEqual(["can-see"]);
    expect(await kinds(world)).toEqual(["can-see"]);
    const page = await readChanges(deps, world.seeker);
    later();
    await withdrawVisibility(deps, world.coach, { jobSeekerId: world.seeker.jobSeekerId, employerId });
    await markChangesRead(deps, world.seeker, { until: clock.now().subtract({ hours: 1 }) });
    expect(await kinds(world)).toEqual(["cannot-see"]);
    await readIt(world);
    expect(await kinds(world)).toEqual([]);
    // A page of before, sent late, brings nothing back; and one of the future is one of now.
    await markChangesRead(deps, world.seeker, { until: clock.now().subtract({ hours: 1 }) });
    expect(await kinds(world)).toEqual([]);
    await markChangesRead(deps, world.seeker, { until: clock.now().add({ hours: 500 }) });
    later();
    await chooseVisibility(deps, world.seeker, { employerId });
    expect(await kinds(world)).toEqual(["can-see"]);
    expect(page.lastRead).toBeNull();
  });

  it("tells what an employer was told and when it read it", async () => {
    const world = await aWorld(db);
    await anApprovedProfile(db, world.seeker);
    const introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
    later();
    await readIt(world);
    later();
    await introductionForEmployer(deps, world.employer, { introductionId });
    const { changes } = await readChanges(deps, world.seeker);
    expect(changes).toMatchObject([{ kind: "read", items: ["The name people call me", "Show me how to do it"] }]);
    await readIt(world);
    expect(await kinds(world)).toEqual([]);
  });

  it.each([
    ["its membership ended", "membership-ended", "status = 'lapsed'"],
    ["its last day is over", "membership-ended", "verified_until = '2026-06-01'"],
    ["its check ended otherwise", "not-checked", "status = 'not_verified'"],
  ])("names an employer that cannot see them any more because %s, and again when it can", async (_, kind, falls) => {
    const world = await aWorld(db);
    const { employerId } = world.employer;
    await chooseVisibility(deps, world.seeker, { employerId });
    later();
    await readIt(world);
    const [{ name }] = (await db.superuser`select name from employer where id = ${employerId}`) as unknown as [{ name: string }];
    await db.superuser.unsafe(`update employer set ${falls} where id = '${employerId}'`);
    const told = async () => (await readChanges(deps, world.seeker)).changes.map((change) => [change.kind, change.name]);
    expect(await told()).toEqual([[kind, name]]);
    expect((await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).employers).toMatchObject([{ name, seesNow: false, whyNot: kind }]);
    // It is named to whoever let it see them, and to nobody else.
    for (const actor of [world.otherSeeker, world.coach, world.supporter]) {
      const found = await deps.withActor(actor, (store) => store.employers.byId(employerId)).catch(() => null);
      if (!falls.startsWith("verified")) expect(found, actor.kind).toBeNull();
    }
    later();
    await readIt(world);
    expect(await told()).toEqual([]);
    await db.superuser`update employer set status = 'verified', verified_until = '2028-01-01' where id = ${employerId}`;
    expect(await told()).toEqual([["sees-again", name]]);
  });

  it("names an employer that takes a break, and says when it looks for people again", async () => {
    const world = await aWorld(db);
    const { employerId } = world.employer;
    await chooseVisibility(deps, world.seeker, { employerId });
    later();
    await readIt(world);
    await db.superuser`insert into employer_capacity (employer_id, paused_until) values (${employerId}, '2027-01-01')`;
    expect(await kinds(world)).toEqual(["on-break"]);
    later();
    await readIt(world);
    await db.superuser`update employer_capacity set paused_until = null where employer_id = ${employerId}`;
    expect(await kinds(world)).toEqual(["sees-again"]);
    await db.superuser`update employer_capacity set silent_since = '2026-06-01' where employer_id = ${employerId}`;
    later();
    await readIt(world);
    expect(await kinds(world)).toEqual([]);
  });

  it("is the person's own", async () => {
    const world = await aWorld(db);
    await chooseVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    await readIt(world);
    for (const other of [world.coach, world.lead, world.employer, world.operator]) {
      await expect(readChanges(deps, other as never), other.kind).rejects.toThrow();
    }
    expect(await kinds({ ...world, seeker: world.otherSeeker })).toEqual([]);
  });
});

describe("a rule that a coach writes down", () => {
  const RULE = { leastLevel: "leader" as const, sectors: ["retail" as const], miles: 5 };
  const mine = (world: World) => readVisibility(deps, world.seeker, world.seeker.jobSeekerId);
  async function aPerson(): Promise<World> {
    const world = await aWorld(db);
    await anApprovedProfile(db, world.seeker);
    return world;
  }

  it("lets nobody in until the person says it and what it means", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    await prepareRule(deps, world.coach, { jobSeekerId, ...RULE });
    await prepareRule(deps, world.lead, { jobSeekerId, ...RULE });
    expect(await mine(world)).toMatchObject({ employers: [], soon: [], standing: [], preparedRules: [{ miles: 5, leastLevel: "leader" }] });
    await sayWhoHelps(deps, world.seeker, { helper: "nobody" });
    const plan = await readStandingPlan(deps, world.seeker, RULE);
    expect(plan).toMatchObject({ prepared: { by: null }, readBack: true });
    const shown = plan.employers.map(({ id }) => id);
    await expect(makeStandingChoice(deps, world.seeker, { ...RULE, shown, kept: shown })).rejects.toBeInstanceOf(Invalid);
    expect((await mine(world)).employers).toEqual([]);
    await makeStandingChoice(deps, world.seeker, { ...RULE, shown, kept: shown, readBack: "my-rule" });
    expect(await mine(world)).toMatchObject({ preparedRules: [], standing: [{ miles: 5 }] });
    expect((await mine(world)).employers.length).toBeGreaterThan(0);
    await expect(prepareRule(deps, world.coach, { jobSeekerId, ...RULE })).rejects.toBeInstanceOf(Clash);
    const [kept] = await db.superuser`select helper, read_back from standing_choice where job_seeker_id = ${jobSeekerId}`;
    expect(kept).toEqual({ helper: "nobody", read_back: true });
  });

  it("is declined by the person, or taken back by a coach of theirs, and then is nothing", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    await prepareRule(deps, world.coach, { jobSeekerId, ...RULE });
    await declinePreparedRule(deps, world.seeker, RULE);
    await prepareRule(deps, world.coach, { jobSeekerId, ...RULE });
    const [waiting] = (await readRulePreparing(deps, world.coach, { jobSeekerId })).waiting;
    const back = { jobSeekerId, ruleId: waiting!.id };
    await expect(withdrawPreparedRule(deps, world.otherCoach, back)).rejects.toBeInstanceOf(NotFound);
    await withdrawPreparedRule(deps, world.lead, back);
    expect((await mine(world)).preparedRules).toEqual([]);
    expect((await mine(world)).standing).toEqual([]);
  });

  it("is not for others to write, nor for a person who gave no town", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    for (const other of [world.otherCoach, world.seeker, world.employer, world.operator]) {
      await expect(prepareRule(deps, other as never, { jobSeekerId, ...RULE }), other.kind).rejects.toThrow();
    }
    await db.superuser`update vocational_profile set place_id = null where job_seeker_id = ${jobSeekerId}`;
    await expect(prepareRule(deps, world.coach, { jobSeekerId, ...RULE })).rejects.toBeInstanceOf(Invalid);
  });
});
