import { beforeAll, describe, expect, test } from "vitest";
import type { Newcomer, Supporter } from "#app/domain/actor.ts";
import { acceptCircleInvitation, declineCircleInvitation } from "#app/domain/circle/answer-circle-invitation.ts";
import { chooseCircleAccess, leaveCircle, takeOutOfCircle } from "#app/domain/circle/change-member.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { MOST_IN_CIRCLE } from "#app/domain/circle/circle-rules.ts";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import {
  readCircle, readCircleInvitations, readPeopleISupport, readPersonISupport,
} from "#app/domain/circle/read-circle.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { readDates } from "#app/domain/circle/read-dates.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { prepareChoice, withdrawPreparedChoice } from "#app/domain/visibility/prepare-choice.ts";
import { readPreparing } from "#app/domain/visibility/read-preparing.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { readProfileHistory } from "#app/domain/vocational-profile/read-history.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine, aSupporter, type Line } from "#tests/support/line.ts";
import { browser, signIn, webApp } from "#tests/support/web-app.ts";

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
const { deps } = db;
let line: Line;
beforeAll(async () => {
  line = await aLine(db);
}, 120_000);

let newcomers = 0;
function aNewcomer(): Newcomer {
  return { kind: "newcomer", accountId: deps.random.uuid(), email: `circle-${++newcomers}@example.org` };
}

const roleOf = (who: Newcomer) => deps.withActor(who, (store) => store.membership.roleOf(who.accountId));
const ask = (email: string) => inviteIntoCircle(deps, line.own.seeker, { name: "Mum", relation: "family", email });

const circleOf = async () => readCircle(deps, line.own.seeker, { jobSeekerId: line.own.seeker.jobSeekerId });
const everything = codesOf(CIRCLE_ITEMS);

/** In the own job seeker's circle, with these rights. */
async function aMember(items: readonly (typeof everything)[number][] = []) {
  const who = aNewcomer();
  const { circleMemberId } = await ask(who.email);
  await acceptCircleInvitation(deps, who, { circleMemberId });
  if (items.length > 0) await chooseCircleAccess(deps, line.own.seeker, { circleMemberId, items });
  return { circleMemberId, who, supporter: (await roleOf(who)) as Supporter };
}

/** As the login of this actor, past every use case; rolled back. */
async function inSql(actor: Supporter | Newcomer, statement: string): Promise<number> {
  const undo = new Error("undo");
  let count = 0;
  await db
    .as("firstshift_app")
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

describe("an invitation into a circle", () => {
  test("is answered by whoever proves the address, who may do nothing until the person chooses", async () => {
    const who = aNewcomer();
    const { circleMemberId } = await ask(who.email);
    expect(await readCircleInvitations(deps, who)).toMatchObject([{ circleMemberId, knownAs: "Robin" }]);
    await expect(acceptCircleInvitation(deps, aNewcomer(), { circleMemberId })).rejects.toThrow(NotFound);
    await acceptCircleInvitation(deps, who, { circleMemberId });
    const supporter = (await roleOf(who)) as Supporter;
    expect(supporter).toMatchObject({ kind: "supporter", email: who.email });
    const { jobSeekerId } = line.own.seeker;
    expect(await readPersonISupport(deps, supporter, { jobSeekerId })).toMatchObject({ knownAs: "Robin", circleItems: [] });
    await expect(readProfile(deps, supporter, jobSeekerId)).rejects.toThrow(NotFound);
    expect(await inSql(supporter, "select 1 from vocational_profile")).toBe(0);
    await expect(acceptCircleInvitation(deps, supporter, { circleMemberId })).rejects.toThrow(Clash);
  });

  test("that is declined, taken back or too old lets nobody in", async () => {
    const [declines, late, tooOld] = [aNewcomer(), aNewcomer(), aNewcomer()];
    const declined = await ask(declines.email);
    await declineCircleInvitation(deps, declines, declined);
    await expect(acceptCircleInvitation(deps, declines, declined)).rejects.toThrow(Clash);
    const withdrawn = await ask(late.email);
    await takeOutOfCircle(deps, line.own.seeker, withdrawn);
    await expect(acceptCircleInvitation(deps, late, withdrawn)).rejects.toThrow(Clash);
    expect(await readCircleInvitations(deps, late)).toEqual([]);
    const old = await ask(tooOld.email);
    await expect(ask(tooOld.email)).rejects.toThrow(Clash);
    const now = db.clock.now();
    db.clock.set(now.add({ hours: 24 * 14 }).toString());
    await expect(acceptCircleInvitation(deps, tooOld, old)).rejects.toThrow(Clash);
    const again = await ask(tooOld.email);
    await acceptCircleInvitation(deps, tooOld, again);
    db.clock.set(now.toString());
    expect(await roleOf(declines)).toBeNull();
  });

  test("takes no more people than a circle has", async () => {
    const { seeker } = line.other;
    const asked = { name: "Friend", relation: "friend" } as const;
    const before = (await readCircle(deps, seeker, { jobSeekerId: seeker.jobSeekerId })).length;
    for (let at = before; at < MOST_IN_CIRCLE; at++) await inviteIntoCircle(deps, seeker, { ...asked, email: `${at}@full.test` });
    await expect(inviteIntoCircle(deps, seeker, { ...asked, email: "one-more@full.test" })).rejects.toThrow(Clash);
  });
});

describe("what a member may do", () => {
  test("is what the person chose, as long as they do", async () => {
    const { supporter, circleMemberId } = await aMember(["see-profile"]);
    const { jobSeekerId } = line.own.seeker;
    expect(await readProfile(deps, supporter, jobSeekerId)).toMatchObject({ knownAs: "Robin", confided: false, mayHelp: false });
    await chooseCircleAccess(deps, line.own.seeker, { circleMemberId, items: [] });
    await expect(readProfile(deps, supporter, jobSeekerId)).rejects.toThrow(NotFound);
  });

  test("is chosen by the person alone", async () => {
    const { supporter, circleMemberId } = await aMember();
    await expect(chooseCircleAccess(deps, line.other.seeker, { circleMemberId, items: everything })).rejects.toThrow(NotFound);
    const gives = `insert into circle_access (circle_member_id, item, job_seeker_id, given_at)
      values ('${circleMemberId}', 'see-profile', '${line.own.seeker.jobSeekerId}', now())`;
    expect(await inSql(supporter, gives)).toBe(0);
    for (const coach of [line.own.coach, line.own.lead]) {
      await expect(chooseCircleAccess(deps, coach as never, { circleMemberId, items: everything })).rejects.toThrow(NotAllowed);
      await expect(inviteIntoCircle(deps, coach as never, { name: "A", relation: "friend", email: "a@a.test" })).rejects.toThrow(NotAllowed);
    }
  });

  test("whoever says yes in SQL cannot put themselves into another circle, or come back", async () => {
    const { supporter, circleMemberId } = await aMember(["see-profile"]);
    const { circleMemberId: others } = await aMember();
    expect(await inSql(supporter, `update circle_member set status = 'left' where id = '${circleMemberId}'`)).toBe(1);
    await takeOutOfCircle(deps, line.own.seeker, { circleMemberId });
    expect(await inSql(supporter, `update circle_member set status = 'joined' where id = '${circleMemberId}'`)).toBe(0);
    expect(await inSql(supporter, `update circle_member set supporter_id = '${supporter.supporterId}' where id = '${others}'`)).toBe(0);
    const third = await aMember();
    const elsewhere = `update circle_member set job_seeker_id = '${line.other.seeker.jobSeekerId}' where id = '${third.circleMemberId}'`;
    expect(await inSql(third.supporter, elsewhere)).toBe(0);
  });
});

describe("who may help with the profile", () => {
  const answer: StepAnswer = { kind: "list", field: "hopes", chosen: ["retail"] };
  const save = async (actor: Supporter, seen: string) =>
    saveProfileStep(deps, actor, { jobSeekerId: line.own.seeker.jobSeekerId, step: "hopes", answer, seen });

  test("answers with the person, and it is written down who helped; what employers see stays as it was", async () => {
    const { seeker, coach } = line.own;
    const { jobSeekerId } = seeker;
    const { supporter, circleMemberId } = await aMember(["help-profile"]);
    expect((await readPersonISupport(deps, supporter, { jobSeekerId })).circleItems.toSorted()).toEqual(["help-profile", "see-profile"]);
    const { seen } = await readProfileStep(deps, supporter, { jobSeekerId, step: "hopes" });
    const before = await db.superuser`select * from published_profile where job_seeker_id = ${jobSeekerId}`;
    await save(supporter, seen);
    expect(await db.superuser`select * from published_profile where job_seeker_id = ${jobSeekerId}`).toEqual(before);
    expect((await readProfile(deps, seeker, jobSeekerId)).approval).toBe("changed-since");
    for (const reader of [seeker, coach]) {
      const { entries } = await readProfileHistory(deps, reader, { jobSeekerId, page: 1 });
      expect(entries[0]).toMatchObject({ step: "hopes", memberName: "Mum", coachName: null, helper: "family" });
    }
    await expect(approveProfile(deps, supporter as never, { revision: 1 })).rejects.toThrow();
    const approves = `insert into profile_change (id, job_seeker_id, kind, account_id, circle_member_id, changed_at)
      values (gen_random_uuid(), '${jobSeekerId}', 'approved', '${supporter.accountId}', '${circleMemberId}', now())`;
    expect(await inSql(supporter, approves)).toBe(0);
    await chooseCircleAccess(deps, seeker, { circleMemberId, items: ["see-profile"] });
    await expect(save(supporter, seen)).rejects.toThrow(NotFound);
    expect(await inSql(supporter, "update vocational_profile set hours_aim = 1")).toBe(0);
  });

  test("is nobody who may only look", async () => {
    const { supporter } = await aMember(["see-profile"]);
    const { jobSeekerId } = line.own.seeker;
    await expect(readProfileStep(deps, supporter, { jobSeekerId, step: "hopes" })).rejects.toThrow(NotFound);
    await expect(save(supporter, "")).rejects.toThrow(NotFound);
  });
});

describe("who may help to choose employers", () => {
  test("writes a yes down, which lets nobody see anything until the person says it themselves", async () => {
    const { seeker, coach } = line.own;
    const { jobSeekerId } = seeker;
    const { employerId } = line.other.owner;
    const pair = { jobSeekerId, employerId };
    const { supporter } = await aMember(["help-choose"]);
    await prepareChoice(deps, supporter, pair);
    await prepareChoice(deps, supporter, pair);
    expect(await readPreparing(deps, supporter, { jobSeekerId })).toMatchObject({ waiting: [{ employerId, mayTakeBack: true }] });
    expect((await readVisibility(deps, seeker, jobSeekerId)).prepared).toMatchObject([{ employerId }]);
    expect((await readVisibility(deps, seeker, jobSeekerId)).employers.map(({ id }) => id)).not.toContain(employerId);
    // PR1: no way of theirs makes anybody visible, answers, signs or tells.
    const choice = `insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at) values (gen_random_uuid(), '${jobSeekerId}', '${employerId}', now())`;
    expect(await inSql(supporter, choice)).toBe(0);
    for (const status of ["confirmed", "declined"]) {
      expect(await inSql(supporter, `update prepared_choice set status = '${status}' where job_seeker_id = '${jobSeekerId}'`)).toBe(0);
    }
    await expect(chooseVisibility(deps, supporter as never, { employerId, readBack: "this-employer" })).rejects.toThrow(NotAllowed);
    await expect(chooseVisibility(deps, seeker, { employerId, readBack: null as never })).rejects.toThrow(Invalid);
    await withdrawPreparedChoice(deps, supporter, pair);
    await prepareChoice(deps, coach, pair);
    expect(await readPreparing(deps, supporter, { jobSeekerId })).toMatchObject({ waiting: [{ employerId, mayTakeBack: false }] });
    await expect(withdrawPreparedChoice(deps, supporter, pair)).rejects.toThrow(NotFound);
    await withdrawPreparedChoice(deps, coach, pair);
  });

  test("is nobody who may only look on", async () => {
    const { jobSeekerId } = line.own.seeker;
    const { employerId } = line.other.owner;
    const [looks, none] = [await aMember(["see-visibility"]), await aMember(["see-profile"])];
    const seen = await readPreparing(deps, looks.supporter, { jobSeekerId });
    expect(seen).toMatchObject({ mayPrepare: false, waiting: [] });
    expect(seen.sees.map(({ name }) => name)).toContain(line.own.words.organisation);
    for (const { supporter } of [looks, none]) {
      await expect(prepareChoice(deps, supporter, { jobSeekerId, employerId })).rejects.toThrow(NotFound);
      const prepares = `insert into prepared_choice (id, job_seeker_id, employer_id, prepared_by, prepared_at, status)
        values (gen_random_uuid(), '${jobSeekerId}', '${employerId}', '${supporter.accountId}', now(), 'waiting')`;
      expect(await inSql(supporter, prepares)).toBe(0);
    }
    await expect(readPreparing(deps, none.supporter, { jobSeekerId })).rejects.toThrow(NotFound);
    expect(await inSql(none.supporter, "select 1 from visibility_choice")).toBe(0);
  });
});

describe("dates at work", () => {
  test("are seen by whom the person lets see them, and emailed to whom they let have emails", async () => {
    const { seeker, lane } = line.own;
    const { jobSeekerId } = seeker;
    const { bookingId } = await lane("agreed");
    const [looks, hears, sees] = [await aMember(["see-dates"]), await aMember(["email-dates"]), await aMember(["see-profile"])];
    for (const { supporter } of [looks, hears]) {
      const { dates } = await readDates(deps, supporter, { jobSeekerId, page: 1 });
      expect(dates.items[0]).toMatchObject({ bookingId, employerName: line.own.words.organisation, town: "Bristol" });
      expect(await inSql(supporter, "select 1 from booking")).toBe(0);
    }
    await expect(readDates(deps, sees.supporter, { jobSeekerId, page: 1 })).rejects.toThrow(NotFound);
    expect(await inSql(sees.supporter, `select 1 from circle_dates('${jobSeekerId}')`)).toBe(0);
    const told = async () =>
      (await deps.withActor({ kind: "mailing" }, ({ mailing }) => mailing.circumstances("booking", bookingId)))!.people.supporter;
    expect(await told()).toContain(hears.who.accountId);
    expect(await told()).not.toContain(looks.who.accountId);
    await takeOutOfCircle(deps, seeker, hears);
    expect(await told()).not.toContain(hears.who.accountId);
    await expect(readDates(deps, hears.supporter, { jobSeekerId, page: 1 })).rejects.toThrow(NotFound);
    expect(await inSql(hears.supporter, `select 1 from circle_dates('${jobSeekerId}')`)).toBe(0);
  });
});

describe("the end of it", () => {
  test("taken out: the very next request is refused, in an open session and in SQL", async () => {
    const { seeker } = line.own;
    const { supporter, circleMemberId } = await aSupporter(line.stage, seeker, { email: "open@session.test", name: "Open Session" });
    const session = browser(app);
    await signIn(db, session, "open@session.test");
    const address = `/circle/people/${seeker.jobSeekerId}`;
    const statuses = async () =>
      Promise.all([address, `${address}/profile`, `${address}/profile.data`].map(async (one) => (await session.ask(one)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(await inSql(supporter, "select 1 from vocational_profile")).toBe(1);

    await takeOutOfCircle(deps, seeker, { circleMemberId });
    expect(await statuses()).toEqual([404, 404, 404]);
    expect(await inSql(supporter, "select 1 from vocational_profile")).toBe(0);
    expect(await inSql(supporter, "select 1 from circle_people()")).toBe(0);
    expect(await readPeopleISupport(deps, supporter)).toEqual([]);
    await takeOutOfCircle(deps, seeker, { circleMemberId });
    const events = await db.superuser`select 1 from event where name = 'CircleMemberRemoved' and subjects ->> 'circleMemberId' = ${circleMemberId}`;
    expect(events).toHaveLength(1);
  });

  test("left: they see nothing, and the person is told", async () => {
    const { supporter, circleMemberId } = await aMember(everything);
    const { jobSeekerId } = line.own.seeker;
    await leaveCircle(deps, supporter, { jobSeekerId });
    await expect(readPersonISupport(deps, supporter, { jobSeekerId })).rejects.toThrow(NotFound);
    // Pressed twice.
    await leaveCircle(deps, supporter, { jobSeekerId });
    expect((await circleOf()).map(({ id }) => id)).not.toContain(circleMemberId);
    const events = await db.superuser`select name from event where name = 'CircleLeft' and subjects ->> 'circleMemberId' = ${circleMemberId}`;
    expect(events).toHaveLength(1);
  });
});
