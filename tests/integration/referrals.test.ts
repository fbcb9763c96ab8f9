import { beforeEach, describe, expect, it } from "vitest";
import { fanOut } from "#app/composition/jobs/event-job.ts";
import { sendEmail } from "#app/composition/jobs/email-job.ts";
import { deliveryFor, keptEmails } from "#app/composition/outbox.ts";
import type { Actor, Newcomer } from "#app/domain/actor.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { findProviders } from "#app/domain/membership/find-providers.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { agreeToReferral, declineReferral, readReferral } from "#app/domain/referral/answer-referral.ts";
import { forgetReferrals } from "#app/domain/referral/forget-referrals.ts";
import { readComing } from "#app/domain/referral/read-coming.ts";
import { readOwnReferral } from "#app/domain/referral/read-own-referral.ts";
import { referPerson, referToOwnProvider, type PublicReferrer } from "#app/domain/referral/refer.ts";
import { referralToken } from "#app/domain/referral/referral-link.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

const db = await testDatabase();
const { deps } = db;
const world = await aWorld(db);
const { providerId } = world.coach;
const VISITOR = { kind: "visitor" } as const;
const TIME = { kind: "timekeeping" } as const;

const said = {
  providerId, referrerName: "Mary Bell", referrer: "school", referrerEmail: "bell@school.test", firstName: "Robin",
  email: "robin@home.test", readTogether: false,
} as const;
const about = { fullName: "Robin Example", knownAs: "Robin", birthDate: "2000-01-01", town: "Bristol", providerId };

const kept = () => db.superuser<{ id: string; status: string; email: string }[]>`select * from referral order by referred_at, id`;
const events = async () => (await db.superuser<{ name: string }[]>`select name from event order by ctid`).map(({ name }) => name);
const refer = (more: Partial<typeof said> | { email?: string } = {}, actor: PublicReferrer = VISITOR) => referPerson(deps, actor, { ...said, ...more });
const tokenOfOnly = async () => referralToken(deps, (await kept())[0]!.id);
const whoProved = (email: string): Newcomer => ({ kind: "newcomer", accountId: deps.random.uuid(), email });

beforeEach(async () => {
  await db.superuser`truncate referral, event, mail.outbox_email, mail.email_delivery`;
});

describe("a referral", () => {
  it("keeps what the person is called and where they read it, and who says so, for 28 days", async () => {
    await refer();
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ status: "waiting", first_name: "Robin", email: "robin@home.test", referrer: "school", agreed_at: null });
    expect(Object.keys(row!).toSorted()).toEqual([
      "agreed_at", "email", "expires_at", "first_name", "id", "provider_id", "read_together", "referred_at", "referrer", "referrer_email",
      "referrer_name", "status",
    ]);
    expect(await events()).toEqual(["PersonReferred"]);
  });

  it.each([
    ["a visitor", VISITOR], ["a newcomer", world.newcomer], ["a job seeker", world.otherSeeker], ["a supporter", world.supporter],
  ] as const)("is made by %s, who can read nothing of it afterwards", async (_, actor) => {
    await refer({}, actor);
    expect(await kept()).toHaveLength(1);
    expect(await rowsAsActor(db)(actor, "select 1 from referral")).toBe(0);
  });

  it("is made by a coach or a lead to their own provider, in their own name", async () => {
    await db.superuser`insert into coach_contact (member_id, provider_id, phone, email, saved_at)
      values (${world.coach.coachId}, ${providerId}, '', 'coach@work.test', now())`;
    await referToOwnProvider(deps, world.coach, { firstName: "Robin", email: "robin@home.test", readTogether: true });
    expect(await kept()).toMatchObject([
      { referrer: "job-coach", referrer_name: "A Coach", referrer_email: "coach@work.test", provider_id: providerId, read_together: true },
    ]);
    for (const actor of [world.coach, world.lead]) expect(await rowsAsActor(db)(actor, "select 1 from referral")).toBe(0);
  });

  it.each(["employer", "operator"] as const)("is not made by an %s, in SQL neither", async (who) => {
    await expect(refer({}, world[who] as unknown as PublicReferrer)).rejects.toBeInstanceOf(NotAllowed);
    const row = `insert into referral select gen_random_uuid(), '${providerId}', 'A', 'school', 'a@a.test', 'B', 'b@b.test', false, 'waiting', now(), null, now() + interval '900 days'`;
    expect(await rowsAsActor(db)(world[who], row)).toBe(0);
    expect(await rowsAsActor(db)(VISITOR, row)).toBe(1);
    // Nobody but the person says yes.
    expect(await rowsAsActor(db)(VISITOR, row.replace("'waiting', now(), null", "'wanted', now(), now()"))).toBe(0);
  });

  it("does not go to the referrer's own address, nor to a provider that takes nobody", async () => {
    await expect(refer({ email: said.referrerEmail })).rejects.toBeInstanceOf(Invalid);
    await expect(refer({ providerId: deps.random.uuid() } as never)).rejects.toBeInstanceOf(Clash);
    await db.superuser`update provider set status = 'suspended' where id = ${providerId}`;
    await expect(refer()).rejects.toBeInstanceOf(Clash);
    await db.superuser`update provider set status = 'admitted' where id = ${providerId}`;
    expect(await kept()).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it("of the same address is kept once, whoever makes it, and told of to neither", async () => {
    await refer();
    await refer({ referrerName: "Sam Other", referrerEmail: "other@council.test", referrer: "council" } as never);
    await referToOwnProvider(deps, world.coach, { firstName: "Robin", email: said.email, readTogether: false });
    expect(await kept()).toMatchObject([{ referrer: "school" }]);
    expect(await events()).toEqual(["PersonReferred"]);
  });

  it("finds the providers near a town for whoever refers", async () => {
    const { providers } = await findProviders(deps, VISITOR, { town: "Bristol" });
    expect(providers.map(({ id }) => id)).toContain(providerId);
    await expect(findProviders(deps, world.employer as never, { town: "Bristol" })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("the email", () => {
  const env = { resendApiKey: null, resendBaseUrl: null, mailFrom: "x", mailReplyTo: "y" };
  const parts = { ...deps, delivery: deliveryFor(env, deps, { kind: "mailing" }), appUrl: "https://firstshift.example" };
  async function sent() {
    const [event] = await db.superuser<{ id: string }[]>`select id from event`;
    const { email } = await fanOut(deps, { eventId: event!.id });
    for (const { data } of email) await sendEmail(parts, data);
    return keptEmails(deps);
  }

  it("asks the person, says who refers them, and carries a link that only they have", async () => {
    await refer();
    const [email, ...more] = await sent();
    expect(more).toEqual([]);
    expect(email).toMatchObject({ to: "robin@home.test", subject: "Do you want help to find work?" });
    expect(email!.text).toContain("Mary Bell says you might want help to find work.");
    expect(email!.text).not.toContain("Robin");
    expect(email!.text).toContain(`/referred?token=${await tokenOfOnly()}`);
  });

  it.each([
    ["a job seeker", "insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at) values (gen_random_uuid(), $1, 'X', 'X', '2000-01-01', now())"],
    ["a supporter", "insert into supporter (id, account_id, joined_at) values (gen_random_uuid(), $1, now())"],
    ["an operator", "insert into operator (account_id, name, since) values ($1, 'X', now())"],
  ])("is not written to somebody who has joined already as %s", async (_, joins) => {
    const accountId = crypto.randomUUID();
    await db.superuser`insert into auth.account (id, name, email) values (${accountId}, '', 'here@home.test')`;
    await refer({ email: "here@home.test" });
    expect(await sent()).toHaveLength(1);
    await db.superuser`truncate mail.outbox_email, mail.email_delivery`;
    await db.superuser.unsafe(joins, [accountId]);
    expect(await sent()).toEqual([]);
    for (const table of ["job_seeker", "supporter", "operator"]) await db.superuser`delete from ${db.superuser(table)} where account_id = ${accountId}`;
    await db.superuser`delete from auth.account where id = ${accountId}`;
  });
});

describe("the person's answer", () => {
  it("is asked for by the link, and by no other", async () => {
    await refer();
    const token = await tokenOfOnly();
    expect(await readReferral(deps, token)).toMatchObject({ firstName: "Robin", referrerName: "Mary Bell", referrerEmail: "bell@school.test" });
    const [id, proof] = token.split(".") as [string, string];
    for (const wrong of ["", id, `${id}.`, `${id}.${"A".repeat(43)}`, `${deps.random.uuid()}.${proof}`, `${token}x`, token.toUpperCase()]) {
      expect(await readReferral(deps, wrong), wrong).toBeNull();
      await expect(agreeToReferral(deps, { token: wrong }), wrong).rejects.toBeInstanceOf(NotFound);
      await expect(declineReferral(deps, { token: wrong }), wrong).rejects.toBeInstanceOf(NotFound);
    }
    expect(await kept()).toMatchObject([{ status: "waiting" }]);
  });

  it("is yes: they join by it, with the provider chosen, and their coach reads how they came and since when", async () => {
    await refer();
    const token = await tokenOfOnly();
    const person = whoProved(said.email);
    expect(await readOwnReferral(deps, person)).toBeNull();
    expect(await agreeToReferral(deps, { token })).toEqual({ email: said.email });
    expect(await agreeToReferral(deps, { token })).toEqual({ email: said.email });
    expect(await readOwnReferral(deps, person)).toMatchObject({ providerId });
    expect(await readOwnReferral(deps, whoProved("else@home.test"))).toBeNull();

    const { jobSeekerId } = await joinAsJobSeeker(deps, person, about);
    expect(await events()).toEqual(["PersonReferred", "ReferralWanted", "JobSeekerJoined"]);
    expect(await kept()).toEqual([]);
    const easy = "Someone from your school or college told us about you.";
    const came = { by: "a referral from a school or college", easy, agreedOn: "2026-06-08" };
    const coach = (await db.superuser<{ coach_id: string }[]>`select coach_id from coaching where job_seeker_id = ${jobSeekerId}`)[0]!.coach_id;
    const readers: Actor[] = [{ kind: "jobSeeker", accountId: person.accountId, jobSeekerId }, { ...world.coach, coachId: coach }, world.lead];
    for (const reader of readers) expect(await readComing(deps, reader as never, jobSeekerId)).toEqual(came);
    await expect(readComing(deps, world.otherCoach, jobSeekerId)).rejects.toBeInstanceOf(NotFound);
  });

  it("is no: nothing of it is kept, and a second no or a late yes finds nothing", async () => {
    await refer();
    const token = await tokenOfOnly();
    await agreeToReferral(deps, { token });
    await declineReferral(deps, { token });
    await declineReferral(deps, { token });
    expect(await kept()).toEqual([]);
    expect(await events()).toEqual(["PersonReferred", "ReferralWanted", "ReferralDeclined"]);
    expect(await readReferral(deps, token)).toBeNull();
    await expect(agreeToReferral(deps, { token })).rejects.toBeInstanceOf(NotFound);
  });

  it("is not there for whoever joins without it: then they came by themselves, and it is erased", async () => {
    await refer();
    const person = whoProved(said.email);
    const { jobSeekerId } = await joinAsJobSeeker(deps, person, about);
    expect(await kept()).toEqual([]);
    expect(await readComing(deps, { kind: "jobSeeker", accountId: person.accountId, jobSeekerId }, jobSeekerId)).toEqual({
      by: "themselves", easy: "You joined by yourself.", agreedOn: null,
    });
  });

  it("cannot be written down by somebody who was not referred so, in SQL neither", async () => {
    await refer();
    await agreeToReferral(deps, { token: await tokenOfOnly() });
    const come = (referrer: string) => (actor: Newcomer) => {
      const id = crypto.randomUUID();
      return rowsAsActor(db)(
        actor,
        `insert into own_job_seeker (id, account_id) values ('${id}', '${actor.accountId}')`,
        `insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at) values ('${id}', '${actor.accountId}', 'X', 'X', '2000-01-01', now())`,
        `insert into came_by_referral values ('${id}', '${referrer}', '2026-06-08')`,
      );
    };
    expect(await come("school")(whoProved(said.email))).toBe(1);
    expect(await come("council")(whoProved(said.email))).toBe(0);
    expect(await come("school")(whoProved("else@home.test"))).toBe(0);
  });
});

describe("without an answer", () => {
  it("it is erased after 28 days, and the link works no more from that moment", async () => {
    const before = db.clock.now().toString();
    await refer();
    const token = await tokenOfOnly();
    db.clock.advance({ days: 27 });
    expect(await forgetReferrals(deps, TIME)).toBe(0);
    await refer({ email: "later@home.test" });
    db.clock.advance({ days: 1 });
    expect(await readReferral(deps, token)).toBeNull();
    await expect(agreeToReferral(deps, { token })).rejects.toBeInstanceOf(Clash);
    expect(await forgetReferrals(deps, TIME)).toBe(1);
    expect(await forgetReferrals(deps, TIME)).toBe(0);
    expect((await kept()).map(({ email }) => email)).toEqual(["later@home.test"]);
    expect(await events()).toContain("ReferralExpired");
    db.clock.set(before);
  });

  it("after a yes there are 28 days more to join", async () => {
    const before = db.clock.now().toString();
    await refer();
    db.clock.advance({ days: 20 });
    await agreeToReferral(deps, { token: await tokenOfOnly() });
    db.clock.advance({ days: 20 });
    expect(await forgetReferrals(deps, TIME)).toBe(0);
    db.clock.advance({ days: 8 });
    expect(await forgetReferrals(deps, TIME)).toBe(1);
    db.clock.set(before);
  });

  it("time can erase nothing before, and nobody else anything at all", async () => {
    await refer();
    for (const actor of [TIME, VISITOR, world.newcomer, world.seeker, world.coach, world.lead, world.employer, world.operator, { kind: "mailing" } as const]) {
      expect(await rowsAsActor(db)(actor, "delete from referral"), actor.kind).toBe(0);
    }
    await expect(forgetReferrals(deps, world.coach as never)).rejects.toBeInstanceOf(NotAllowed);
  });
});

it("two answers at the same moment are one", async () => {
  await refer();
  const token = await tokenOfOnly();
  await Promise.all(Array.from({ length: 10 }, () => agreeToReferral(deps, { token })));
  expect(await events()).toEqual(["PersonReferred", "ReferralWanted"]);
  const answers = [agreeToReferral, declineReferral, declineReferral, agreeToReferral].map((answer) => answer(deps, { token }));
  await Promise.allSettled(answers);
  expect(await kept()).toEqual([]);
  expect((await events()).filter((name) => name === "ReferralDeclined")).toHaveLength(1);
});
