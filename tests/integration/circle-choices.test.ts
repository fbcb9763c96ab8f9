import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { chooseCircleAccess, takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import type { CircleItem } from "#app/domain/circle/circle-items.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { readCaseload } from "#app/domain/caseload/read-caseload.ts";
import { passOnStopWish, settleStopWish } from "#app/domain/booking/stop-wish.ts";
import { hide } from "#app/domain/visibility/hide.ts";
import { makeStandingChoice, readStandingPlan } from "#app/domain/visibility/make-standing-choice.ts";
import { prepareChoice } from "#app/domain/visibility/prepare-choice.ts";
import { declinePreparedRule, prepareRule, readRulePreparing, withdrawPreparedRule } from "#app/domain/visibility/prepare-rule.ts";
import { readChanges } from "#app/domain/visibility/read-changes.ts";
import { readPreparing } from "#app/domain/visibility/read-preparing.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { readHiding, withdrawAllVisibility, withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { loginOf, settingsOf } from "#db/actor-settings.ts";
import { anApprovedProfile, chooses } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const { deps } = db;

const pairOf = ({ seeker, employer }: World) => ({ jobSeekerId: seeker.jobSeekerId, employerId: employer.employerId });
const sees = ({ seeker, employer }: World) =>
  deps.withActor(employer, (store) => store.visibility.sees(seeker.jobSeekerId, employer.employerId));
const mine = ({ seeker }: World) => readVisibility(deps, seeker, seeker.jobSeekerId);
const memberOf = async ({ supporter }: World) =>
  (await db.superuser<{ id: string }[]>`select id from circle_member where supporter_id = ${supporter.supporterId}`)[0]!.id;
const lets = async (world: World, items: CircleItem[]) =>
  chooseCircleAccess(deps, world.seeker, { circleMemberId: await memberOf(world), items });
const eventsBy = ({ supporter }: World) =>
  db.superuser`select name from event where account_id = ${supporter.accountId} order by occurred_at, name`;
const bookingOf = async ({ seeker }: World) =>
  (await db.superuser`select id, status from booking where job_seeker_id = ${seeker.jobSeekerId}`)[0]!;
const introductionOf = async ({ seeker }: World) =>
  (await db.superuser`select status from introduction where job_seeker_id = ${seeker.jobSeekerId}`)[0]!.status;

/** As the login of this actor, past every use case; rolled back. */
async function inSql(actor: Actor, statement: string): Promise<number> {
  const undo = new Error("undo");
  let count = 0;
  await db
    .as(`firstshift_${loginOf(actor)}`)
    .begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      count = (await tx.unsafe(statement)).count;
      throw undo;
    })
    .catch((error: unknown) => {
      const refused = error instanceof Error && "code" in error && error.code === "42501";
      if (error !== undo && !refused) throw error;
    });
  return count;
}

/** The whole line stands: a choice, a rule, an introduction and a booking. */
async function inAStory(booking: "agreed" | "awaiting_signatures"): Promise<World> {
  const world = await aWorld(db);
  // What every story brings under the same key is nobody's.
  await db.superuser`delete from outcode_centre`;
  await db.superuser`delete from mail.email_delivery`;
  await aStory(db, world);
  // Its person has read up to its moment what changed.
  db.clock.set(db.clock.now().add({ hours: 1 }).toString());
  const agreedAt = booking === "agreed" ? db.clock.now().toString() : null;
  await db.superuser`update booking set status = ${booking}, first_agreed_at = ${agreedAt} where job_seeker_id = ${world.seeker.jobSeekerId}`;
  return world;
}

/** Everybody who must not pass on a no of this person, or write down a rule for them. */
function strangers(world: World): [who: string, actor: Actor][] {
  return [
    ["another person's supporter", world.otherSupporter], ["another coach", world.otherCoach], ["another person", world.otherSeeker],
    ["an employer", world.employer], ["an operator", world.operator],
  ];
}

describe("a no that a member of the circle passes on", () => {
  test("counts on the employer's very next request, ends what nobody signed, and says who helped", async () => {
    const world = await inAStory("awaiting_signatures");
    const pair = pairOf(world);
    expect(await sees(world)).toBe(true);
    expect(await readPreparing(deps, world.supporter, pair)).toMatchObject({ mayPrepare: true, mayRecordNo: true });
    expect(await hide(deps, world.supporter, pair)).toEqual([]);
    expect(await sees(world)).toBe(false);
    expect(await introductionOf(world)).toBe("closed");
    expect(await bookingOf(world)).toMatchObject({ status: "cancelled" });
    expect(await db.superuser`select 1 from sitting where live and job_seeker_id = ${pair.jobSeekerId}`).toHaveLength(0);
    expect(await db.superuser`select 1 from introduction_request where status <> 'closed' and job_seeker_id = ${pair.jobSeekerId}`).toHaveLength(0);
    const memberId = await memberOf(world);
    for (const table of ["visibility_choice", "standing_admission"]) {
      const [kept] = await db.superuser`select ended_helper, ended_member_id from ${db.superuser(table)} where job_seeker_id = ${pair.jobSeekerId}`;
      expect(kept, table).toEqual({ ended_helper: "family", ended_member_id: memberId });
    }
    expect(await eventsBy(world)).toEqual([{ name: "VisibilityWithdrawn" }]);
    const { changes } = await readChanges(deps, world.seeker);
    expect(changes.find(({ kind }) => kind === "cannot-see")).toMatchObject({ helped: { helper: "family", name: "Mum" } });
    // A second press is no second no, and only the person undoes it.
    expect(await hide(deps, world.supporter, pair)).toEqual([]);
    expect(await eventsBy(world)).toHaveLength(1);
    await expect(chooseVisibility(deps, world.supporter as never, pair)).rejects.toThrow();
    await sayWhoHelps(deps, world.seeker, { helper: "nobody" });
    await chooseVisibility(deps, world.seeker, pair);
    expect(await sees(world)).toBe(true);
  });

  test.each(["keep", "stop"] as const)("never stops a signed plan: it is asked first, and to %s leaves it standing", async (booking) => {
    const world = await inAStory("agreed");
    await db.superuser`delete from stop_wish`;
    const pair = pairOf(world);
    expect(await readHiding(deps, world.supporter, pair)).toMatchObject({ signedBookings: [{}], unsignedBookings: 0 });
    for (const employerId of [pair.employerId, null]) {
      await expect(hide(deps, world.supporter, { ...pair, employerId })).rejects.toMatchObject({ fields: { booking: expect.any(String) } });
    }
    expect(await sees(world)).toBe(true);
    const { id } = await bookingOf(world);
    expect(await hide(deps, world.supporter, { ...pair, booking })).toEqual(booking === "stop" ? [id] : []);
    expect(await sees(world)).toBe(false);
    expect(await bookingOf(world)).toMatchObject({ status: "agreed" });
    expect(await introductionOf(world)).not.toBe("closed");
    // Whoever can stop it has it to do, until they have talked with the person.
    const toDo = async () => {
      const filter = { coachId: null, part: null, overdue: false };
      return (await readCaseload(deps, world.coach, { filter, page: 1 })).tasks.filter(({ kind }) => kind === "ask-about-plan").map(({ about }) => about);
    };
    expect(await toDo()).toEqual(booking === "stop" ? [{ kind: "booking", id }] : []);
    if (booking === "keep") return;
    await passOnStopWish(deps, world.supporter, { jobSeekerId: pair.jobSeekerId, bookingIds: [id] });
    expect((await eventsBy(world)).filter(({ name }) => name === "PlanStopWished")).toHaveLength(1);
    for (const other of [world.otherCoach, world.supporter]) {
      await expect(settleStopWish(deps, other as never, { bookingId: id })).rejects.toThrow();
    }
    await expect(passOnStopWish(deps, world.otherSupporter, { jobSeekerId: pair.jobSeekerId, bookingIds: [id] })).rejects.toBeInstanceOf(NotFound);
    const row = (member: string) => `insert into stop_wish values (gen_random_uuid(), '${id}', '${pair.jobSeekerId}', '${member}', now(), null)`;
    await settleStopWish(deps, world.coach, { bookingId: id });
    await settleStopWish(deps, world.coach, { bookingId: id });
    expect(await toDo()).toEqual([]);
    expect(await inSql(world.supporter, row(await memberOf(world)))).toBe(1);
    await lets(world, ["see-visibility"]);
    for (const actor of [world.supporter, world.otherSupporter, world.coach, world.employer]) expect(await inSql(actor, row(await memberOf(world)))).toBe(0);
  });

  test("to everyone ends the rules too, as one event", async () => {
    const world = await inAStory("awaiting_signatures");
    const { jobSeekerId } = world.seeker;
    await chooses(db, world.seeker, world.otherEmployer);
    await withdrawAllVisibility(deps, world.supporter, { jobSeekerId });
    expect(await mine(world)).toMatchObject({ employers: [], soon: [], standing: [] });
    expect(await introductionOf(world)).toBe("closed");
    expect(await eventsBy(world)).toEqual([{ name: "HiddenFromEveryone" }]);
    const { changes } = await readChanges(deps, world.seeker);
    expect(changes.find(({ kind }) => kind === "rule-ended")).toMatchObject({ helped: { name: "Mum" } });
    await withdrawAllVisibility(deps, world.supporter, { jobSeekerId });
    expect(await eventsBy(world)).toHaveLength(1);
  });

  test("to everyone is a coach's to pass on as well, on the person's word", async () => {
    const world = await inAStory("awaiting_signatures");
    await expect(withdrawAllVisibility(deps, world.otherCoach, world.seeker)).rejects.toThrow(NotFound);
    await withdrawAllVisibility(deps, world.coach, world.seeker);
    expect(await mine(world)).toMatchObject({ employers: [], standing: [] });
    const { changes } = await readChanges(deps, world.seeker);
    expect(changes.find(({ kind }) => kind === "cannot-see")).toMatchObject({ helped: { helper: "job-coach", name: null } });
  });

  test("is nobody's whom the person does not let help, from that moment on", async () => {
    const world = await inAStory("awaiting_signatures");
    const pair = pairOf(world);
    const refused = async (who: string, actor: Actor) => {
      // Another person hides themselves, whomever they name.
      for (const employerId of actor.kind === "jobSeeker" ? [] : [pair.employerId, null]) {
        await expect(hide(deps, actor as never, { ...pair, employerId }), who).rejects.toThrow();
      }
      await expect(withdrawVisibility(deps, actor as never, pair), who).rejects.toThrow();
      const ofThem = `where job_seeker_id = '${pair.jobSeekerId}'`;
      const member = await memberOf(world);
      for (const [table, end] of [["visibility_choice", "withdrawn_at"], ["standing_choice", "ended_at"], ["standing_admission", "ended_at"]]) {
        const ends = `update ${table} set ${end} = now(), ended_member_id = '${member}' ${ofThem}`;
        expect(await inSql(actor, ends), `${who} on ${table}`).toBe(0);
      }
    };
    for (const [who, actor] of strangers(world)) await refused(who, actor);
    await lets(world, ["see-profile", "see-visibility", "help-profile", "see-dates", "email-dates"]);
    await refused("a member without this permission", world.supporter);
    expect(await readPreparing(deps, world.supporter, pair)).toMatchObject({ mayPrepare: false, mayRecordNo: false, standing: 0 });
    await lets(world, ["help-choose"]);
    await takeOutOfCircle(deps, world.seeker, { circleMemberId: await memberOf(world) });
    await refused("a member who was taken out", world.supporter);
    expect(await sees(world)).toBe(true);
    expect(await eventsBy(world)).toEqual([]);
  });

  test("is in their own name, begins nothing and touches nothing that was agreed, in SQL either", async () => {
    const world = await inAStory("agreed");
    const { jobSeekerId } = world.seeker;
    const of = `where job_seeker_id = '${jobSeekerId}'`;
    const [own, others] = [await memberOf(world), await memberOf({ ...world, supporter: world.otherSupporter })];
    const sql = (statement: string) => inSql(world.supporter, statement);
    for (const [table, end] of [["visibility_choice", "withdrawn_at"], ["standing_choice", "ended_at"], ["standing_admission", "ended_at"]] as const) {
      expect(await sql(`update ${table} set ${end} = now(), ended_member_id = '${own}' ${of}`), table).toBe(1);
      for (const member of ["null", `'${others}'`]) expect(await sql(`update ${table} set ${end} = now(), ended_member_id = ${member} ${of}`), table).toBe(0);
      await db.superuser.unsafe(`update ${table} set ${end} = now() ${of}`);
      expect(await sql(`update ${table} set ${end} = null, ended_member_id = '${own}' ${of}`), table).toBe(0);
      const again = `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), '${end}', null))).* from ${table} t ${of}`;
      expect(await sql(again), table).toBe(0);
      await db.superuser.unsafe(`update ${table} set ${end} = null ${of}`);
    }
    expect(await sql(`delete from standing_exception ${of}`)).toBe(0);
    for (const ends of ["status = 'cancelled', closing_reason = 'seeker-hid', changed_at = now()", "mentor = 'Me'"]) {
      expect(await sql(`update booking set ${ends} ${of}`), ends).toBe(0);
    }
    for (const status of ["introduced", "refused", "with_employer"]) {
      expect(await sql(`update introduction set status = '${status}' ${of}`), status).toBe(0);
    }
    for (const table of ["sitting", "introduction_note", "decline_note", "message", "disclosure", "contact_details"]) {
      expect(await sql(`select 1 from ${table}`), table).toBe(0);
    }
  });
});

describe("a rule that a member of the circle writes down", () => {
  const RULE = { leastLevel: "leader" as const, sectors: ["retail" as const], miles: 5 };
  async function aPerson(items: CircleItem[] = ["help-choose"]): Promise<World> {
    const world = await aWorld(db);
    await anApprovedProfile(db, world.seeker);
    await lets(world, items);
    return world;
  }

  test("waits for the person, says who wrote it, and counts when they have said what it means", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    expect(await mine(world)).toMatchObject({ employers: [], soon: [], standing: [], preparedRules: [{ miles: 5, by: "Mum" }] });
    expect(await sees(world)).toBe(false);
    expect(await eventsBy(world)).toEqual([{ name: "RulePrepared" }]);
    await sayWhoHelps(deps, world.seeker, { helper: "nobody" });
    const plan = await readStandingPlan(deps, world.seeker, RULE);
    expect(plan).toMatchObject({ prepared: { by: "Mum" }, readBack: true });
    const shown = plan.employers.map(({ id }) => id);
    await expect(makeStandingChoice(deps, world.seeker, { ...RULE, shown, kept: shown })).rejects.toThrow(Invalid);
    expect(await sees(world)).toBe(false);
    await makeStandingChoice(deps, world.seeker, { ...RULE, shown, kept: shown, readBack: "my-rule" });
    expect(await sees(world)).toBe(true);
    await expect(prepareRule(deps, world.supporter, { jobSeekerId, ...RULE })).rejects.toThrow(Clash);
  });

  test("is kept as their help where nobody else is beside the person", async () => {
    const world = await aPerson();
    const pair = pairOf(world);
    await prepareChoice(deps, world.supporter, pair);
    expect((await mine(world)).prepared).toMatchObject([{ employerId: pair.employerId, by: "Mum" }]);
    await chooseVisibility(deps, world.seeker, { ...pair, readBack: "this-employer" });
    const [kept] = await db.superuser`select helper, read_back from visibility_choice where job_seeker_id = ${pair.jobSeekerId}`;
    expect(kept).toEqual({ helper: "family", read_back: true });
  });

  test("tells nobody the person's town who may not see their profile", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    expect(await readRulePreparing(deps, world.supporter, { jobSeekerId })).toMatchObject({ town: null, lacksTown: false });
    await lets(world, ["help-choose", "see-profile"]);
    expect(await readRulePreparing(deps, world.supporter, { jobSeekerId })).toMatchObject({ town: "Bristol", lacksTown: false });
    await db.superuser`update vocational_profile set place_id = null where job_seeker_id = ${jobSeekerId}`;
    expect(await readRulePreparing(deps, world.supporter, { jobSeekerId })).toMatchObject({ lacksTown: true });
    await expect(prepareRule(deps, world.supporter, { jobSeekerId, ...RULE })).rejects.toThrow(Invalid);
  });

  test("is declined by the person, and taken back by whoever wrote it or a coach", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    const waiting = async () => (await readRulePreparing(deps, world.supporter, { jobSeekerId })).waiting;
    const back = async () => ({ jobSeekerId, ruleId: (await waiting())[0]!.id });
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    await declinePreparedRule(deps, world.seeker, RULE);
    expect(await waiting()).toEqual([]);
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    await withdrawPreparedRule(deps, world.supporter, await back());
    await prepareRule(deps, world.coach, { jobSeekerId, ...RULE });
    expect(await waiting()).toMatchObject([{ mayTakeBack: false }]);
    await expect(withdrawPreparedRule(deps, world.supporter, await back())).rejects.toThrow(NotFound);
    await withdrawPreparedRule(deps, world.coach, await back());
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    await withdrawPreparedRule(deps, world.coach, await back());
  });

  test("is nobody's whom the person does not let help, and never a member's answer, in SQL either", async () => {
    const world = await aPerson();
    const { jobSeekerId } = world.seeker;
    const [own, others] = [await memberOf(world), await memberOf({ ...world, supporter: world.otherSupporter })];
    const writes = (member: string | null, by = world.supporter.accountId, status = "waiting") =>
      `insert into prepared_rule (id, job_seeker_id, least_level, sectors, within_metres, prepared_by, member_id, prepared_at, status)
       values (gen_random_uuid(), '${jobSeekerId}', 'leader', '{food}', 8047, '${by}', ${member === null ? "null" : `'${member}'`}, now(), '${status}')`;
    expect(await inSql(world.supporter, writes(own))).toBe(1);
    for (const wrong of [writes(others), writes(null), writes(own, world.coach.accountId), writes(own, undefined, "confirmed")]) {
      expect(await inSql(world.supporter, wrong), wrong).toBe(0);
    }
    await prepareRule(deps, world.supporter, { jobSeekerId, ...RULE });
    for (const status of ["confirmed", "declined"]) {
      expect(await inSql(world.supporter, `update prepared_rule set status = '${status}'`), status).toBe(0);
    }
    const refused = async (who: string, actor: Actor) => {
      await expect(prepareRule(deps, actor as never, { jobSeekerId, ...RULE, miles: 10 }), who).rejects.toThrow();
      await expect(readRulePreparing(deps, actor as never, { jobSeekerId }), who).rejects.toThrow();
      expect(await inSql(actor, writes(own, "accountId" in actor ? actor.accountId : "")), who).toBe(0);
    };
    for (const [who, actor] of strangers(world)) await refused(who, actor);
    await refused("the person, who makes it themselves", world.seeker);
    await lets(world, ["see-visibility", "see-profile", "help-profile"]);
    await refused("a member without this permission", world.supporter);
    await lets(world, ["help-choose"]);
    await takeOutOfCircle(deps, world.seeker, { circleMemberId: own });
    await refused("a member who was taken out", world.supporter);
    // What waits was written down with the person: it is theirs to answer still.
    expect((await mine(world)).preparedRules).toHaveLength(1);
  });
});
