import { beforeAll, describe, expect, test } from "vitest";
import type { EmployerMember, Newcomer, Operator } from "#app/domain/actor.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { listEmployers, readEmployerCheck } from "#app/domain/employer/check-employers.ts";
import { listHiringSites, readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { signUpEmployer, type SignUp } from "#app/domain/employer/sign-up-employer.ts";
import { refuseVerification, verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { nameKey } from "#app/domain/employer/published-list.ts";
import { operatorOverview } from "#app/domain/membership/operator-overview.ts";
import { Temporal } from "temporal-polyfill";
import { testDatabase, type TestDatabase } from "../support/database.ts";
import { aWorld, type World } from "../support/people.ts";

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await testDatabase();
  world = await aWorld(db);
});

const SIGN_UP: SignUp = {
  organisation: "Oak and Ivy Books",
  sector: "retail",
  size: "micro",
  claimedLevel: "committed",
  name: "Will Fenn",
  siteName: "The book shop",
  town: "Bristol",
  outcode: "BS6",
};

async function aNewEmployer(changes: Partial<SignUp> = {}): Promise<{ newcomer: Newcomer; member: EmployerMember }> {
  const newcomer: Newcomer = { kind: "newcomer", accountId: crypto.randomUUID(), email: "will@example.org" };
  await signUpEmployer(db.deps, newcomer, { ...SIGN_UP, ...changes });
  const member = await db.deps.withActor(newcomer, (store) => store.membership.roleOf(newcomer.accountId));
  if (member?.kind !== "employerMember") throw new Error("Signing up did not make an employer");
  return { newcomer, member };
}

const eventsOf = async (employerId: string) =>
  (await db.superuser<{ name: string }[]>`
    select name from event where subjects ->> 'employerId' = ${employerId} order by occurred_at`).map((row) => row.name);

describe("signing up", () => {
  test("makes a waiting employer with one site, one owner and one event", async () => {
    const { member } = await aNewEmployer();
    const own = await readOwnEmployer(db.deps, member);
    expect(own).toMatchObject({ name: "Oak and Ivy Books", standing: { kind: "waiting" }, mayHire: true });
    expect(own.sites).toMatchObject([{ name: "The book shop", outcode: "BS6" }]);
    expect(member.role).toBe("owner");
    expect(await eventsOf(member.employerId)).toEqual(["EmployerSignedUp"]);
  });

  test("a town nobody knows leaves nothing behind", async () => {
    const before = await db.superuser`select count(*) from employer`;
    await expect(aNewEmployer({ town: "Atlantis" })).rejects.toThrow(Invalid);
    expect(await db.superuser`select count(*) from employer`).toEqual(before);
  });

  test("one account signs up once", async () => {
    const { newcomer } = await aNewEmployer();
    await expect(signUpEmployer(db.deps, newcomer, SIGN_UP)).rejects.toThrow(Clash);
  });
});

describe("being verified", () => {
  const verdict = { level: "committed", evidence: "Certificate seen", listEntryId: null, verifiedUntil: null } as const;

  test("by an operator, for as long as the level counts", async () => {
    const { member } = await aNewEmployer();
    await verifyEmployer(db.deps, world.operator, { ...verdict, employerId: member.employerId });
    expect((await readOwnEmployer(db.deps, member)).standing).toEqual({
      kind: "verified",
      level: "committed",
      until: "2029-06-08",
      ends: null,
      asked: null,
    });
    expect(await eventsOf(member.employerId)).toEqual(["EmployerSignedUp", "EmployerVerified"]);
  });

  test("ends by itself the day after the last one", async () => {
    const { member } = await aNewEmployer();
    const verifiedUntil = Temporal.PlainDate.from("2026-06-09");
    await verifyEmployer(db.deps, world.operator, { ...verdict, employerId: member.employerId, verifiedUntil });
    try {
      db.clock.set("2026-06-09T22:59:00Z");
      expect((await readOwnEmployer(db.deps, member)).standing.kind).toBe("verified");
      db.clock.set("2026-06-09T23:01:00Z"); // Past midnight in London.
      expect((await readOwnEmployer(db.deps, member)).standing.kind).toBe("lapsed");
      expect((await operatorOverview(db.deps, world.operator)).employers.lapsed).toBe(1);
    } finally {
      db.clock.set("2026-06-08T09:00:00Z");
    }
  });

  test.each([
    ["past", "2026-06-07"],
    ["longer than the level counts", "2029-06-09"],
  ])("not until a day that is %s", async (_why, day) => {
    const { member } = await aNewEmployer();
    const input = { ...verdict, employerId: member.employerId, verifiedUntil: Temporal.PlainDate.from(day) };
    await expect(verifyEmployer(db.deps, world.operator, input)).rejects.toThrow(Invalid);
  });

  test("two operators at once: one decides, the other is told", async () => {
    const { member } = await aNewEmployer();
    const { employerId } = member;
    const both = await Promise.allSettled([
      verifyEmployer(db.deps, world.operator, { ...verdict, employerId }),
      refuseVerification(db.deps, world.operator, { employerId, reason: "expired" }),
    ]);
    const refused = both.filter((one) => one.status === "rejected");
    // Either order may win; refusing after verifying is a lawful second decision.
    expect(refused.every((one) => one.reason instanceof Clash)).toBe(true);
    const names = await eventsOf(employerId);
    expect(names).toHaveLength(1 + both.length - refused.length);
  });

  test("not verified gives a reason the employer can act on, and can be undone", async () => {
    const { member } = await aNewEmployer();
    const { employerId } = member;
    await refuseVerification(db.deps, world.operator, { employerId, reason: "expired" });
    expect((await readOwnEmployer(db.deps, member)).standing).toMatchObject({
      kind: "not-verified",
      advice: expect.stringContaining("expired"),
    });
    await expect(refuseVerification(db.deps, world.operator, { employerId, reason: "expired" })).rejects.toThrow(Clash);
    await verifyEmployer(db.deps, world.operator, { ...verdict, employerId });
    expect((await readOwnEmployer(db.deps, member)).standing.kind).toBe("verified");
  });

  test("finds the entry of the published list, and keeps what it said", async () => {
    const { member } = await aNewEmployer({ organisation: "Oak & Ivy Books Ltd." });
    const { employerId } = member;
    const listEntryId = crypto.randomUUID();
    await db.superuser`
      insert into published_list_entry (id, name, name_key, town, outcode, sector, level, list_date)
      values (${listEntryId}, 'OAK AND IVY BOOKS', ${nameKey("OAK AND IVY BOOKS")}, 'Bristol', 'BS6', 'Retail', null, '2026-06-01'),
        (${crypto.randomUUID()}, 'Redland Dental', 'redland dental', 'Bristol', 'BS6', 'Health', null, '2026-06-01')`;
    const check = await readEmployerCheck(db.deps, world.operator, { employerId });
    expect(check.candidates).toMatchObject([{ id: listEntryId, resemblance: "same-name-and-place" }]);
    await verifyEmployer(db.deps, world.operator, { ...verdict, employerId, listEntryId });
    await db.superuser`delete from published_list_entry`;
    const after = await readEmployerCheck(db.deps, world.operator, { employerId });
    expect(after.history[0]!.evidence).toBe("On the published list of 2026-06-01: OAK AND IVY BOOKS, Bristol BS6.\nCertificate seen");
    await expect(
      verifyEmployer(db.deps, world.operator, { ...verdict, employerId, listEntryId }),
    ).rejects.toThrow(Invalid);
  });
});

describe("who reaches what", () => {
  test("another employer's things do not exist, and a mentor does not hire", async () => {
    const { member } = await aNewEmployer();
    const mentor: EmployerMember = { ...member, role: "workplace_mentor" };
    await expect(listHiringSites(db.deps, mentor)).rejects.toThrow(NotAllowed);
    await expect(addSite(db.deps, mentor, { siteName: "Barn", town: "Bath", outcode: "BA1" })).rejects.toThrow(NotAllowed);
    const theirs = await db.deps.withActor(world.otherEmployer, async (store) => ({
      employer: await store.employers.byId(member.employerId),
      sites: await store.employers.sites(member.employerId),
      owner: await store.employers.ownerName(member.employerId),
    }));
    expect(theirs).toEqual({ employer: null, sites: [], owner: null });
  });

  test("only operators check; what nobody has is not found", async () => {
    const impostor = world.employer as unknown as Operator;
    await expect(listEmployers(db.deps, impostor, { standing: "waiting", name: "", page: 1 })).rejects.toThrow(NotAllowed);
    const nobody = { employerId: crypto.randomUUID() };
    await expect(readEmployerCheck(db.deps, world.operator, nobody)).rejects.toThrow(NotFound);
  });

  test("an employer cannot write its own level, whatever the code would let through", async () => {
    const { member } = await aNewEmployer();
    const sql = db.as("firstshift_employer");
    await expect(sql`update employer set level = 'leader' where id = ${member.employerId}`).rejects.toThrow(/permission denied/);
  });
});
