import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import type { EmployerMember, Newcomer, Timekeeping } from "#app/domain/actor.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { askForCheck } from "#app/domain/employer/ask-for-check.ts";
import { changeOrganisation } from "#app/domain/employer/change-organisation.ts";
import { closeSite, renameSite } from "#app/domain/employer/change-site.ts";
import { listEmployers, readEmployerCheck } from "#app/domain/employer/check-employers.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { endPause, pauseEmployer, setStartsPerMonth } from "#app/domain/employer/set-capacity.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import { refuseVerification, verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { lapseLevels, warnOfLevelsThatEnd } from "#app/domain/employer/watch-levels.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { A_MONDAY } from "#tests/support/clock.ts";
import { testDatabase } from "#tests/support/database.ts";
import { anOpenVacancy } from "#tests/support/brokering.ts";
import { aWorld } from "#tests/support/people.ts";
import { settingsOf } from "#db/actor-settings.ts";

const db = await testDatabase();
const { deps } = db;
const world = await aWorld(db);
const timekeeping: Timekeeping = { kind: "timekeeping" };

beforeEach(() => db.clock.set(A_MONDAY));

async function anEmployer({ verifiedUntil }: { verifiedUntil?: string | null } = {}): Promise<EmployerMember> {
  const newcomer: Newcomer = { kind: "newcomer", accountId: crypto.randomUUID(), email: "will@example.org" };
  const { employerId } = await signUpEmployer(deps, newcomer, {
    organisation: "Oak and Ivy Books", sector: "retail", size: "micro", claimedLevel: "employer", name: "Will Fenn",
    siteName: "The book shop", town: "Bristol", outcode: "BS6",
  });
  if (verifiedUntil !== undefined) await verify(employerId, verifiedUntil);
  return (await deps.withActor(newcomer, (store) => store.membership.roleOf(newcomer.accountId))) as EmployerMember;
}

const verify = (employerId: string, until: string | null = null, seen?: string) =>
  verifyEmployer(deps, world.operator, {
    employerId, level: "employer", evidence: "Certificate seen", listEntryId: null,
    verifiedUntil: until === null ? null : Temporal.PlainDate.from(until),
    ...(seen === undefined ? {} : { seen }),
  });
const check = (employerId: string) => readEmployerCheck(deps, world.operator, { employerId });
const eventsOf = async (employerId: string) =>
  (await db.superuser<{ name: string }[]>`
    select name from event where subjects ->> 'employerId' = ${employerId} order by occurred_at`).map(({ name }) => name);
const standingOf = async (member: EmployerMember) => (await readOwnEmployer(deps, member)).standing;
const listed = async (standing: Parameters<typeof listEmployers>[2]["standing"], name = "") =>
  (await listEmployers(deps, world.operator, { standing, name, page: 1 })).employers.map(({ id }) => id);

describe("what an organisation says of itself", () => {
  test("changes at once but for its name and its sector, which wait for an operator", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    const about = { sector: "food", size: "small" } as const;
    expect(await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", sector: "retail", size: "small" })).toEqual({ waits: false });
    expect(await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", ...about })).toEqual({ waits: true });
    expect((await check(owner.employerId)).open).toMatchObject({ newName: null, newSector: "food", cause: "new-sector" });
    expect(await changeOrganisation(deps, owner, { organisation: "Oak Café", ...about })).toEqual({ waits: true });
    expect(await changeOrganisation(deps, owner, { organisation: "Oak Café", ...about })).toEqual({ waits: false });
    const own = await readOwnEmployer(deps, owner);
    expect(own).toMatchObject({
      name: "Oak and Ivy Books", sector: "retail", size: "small", standing: { kind: "verified" },
      check: { newName: "Oak Café", newSector: "food" },
    });
    expect(await listed("waiting")).toContain(owner.employerId);
    await verify(owner.employerId);
    expect(await readOwnEmployer(deps, owner)).toMatchObject({ name: "Oak Café", sector: "food", check: null });
    expect((await eventsOf(owner.employerId)).toSorted()).toEqual([
      "EmployerCheckAsked", "EmployerCheckAsked", "EmployerSectorChanged", "EmployerSignedUp", "EmployerVerified", "EmployerVerified", "OrganisationChanged",
    ]);
  });

  test("a new name and a new sector that were refused stay what they were", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    await changeOrganisation(deps, owner, { organisation: "Oak Café", sector: "food", size: "micro" });
    await refuseVerification(deps, world.operator, { employerId: owner.employerId, reason: "not-on-list", keeps: true });
    expect(await readOwnEmployer(deps, owner)).toMatchObject({ name: "Oak and Ivy Books", sector: "retail", check: null, standing: { kind: "verified" } });
  });

  test("goes back to the name and the sector it has without a check", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    await changeOrganisation(deps, owner, { organisation: "Oak Café", sector: "food", size: "small" });
    expect(await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", sector: "food", size: "small" })).toEqual({ waits: false });
    expect((await check(owner.employerId)).open).toMatchObject({ newName: null, newSector: "food" });
    expect(await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", sector: "retail", size: "small" })).toEqual({ waits: false });
    // Nothing is asked for any more: nobody has to decide it, and its owner reads that nothing waits.
    const { employerId } = owner;
    expect(await listed("waiting")).not.toContain(employerId);
    expect(await check(employerId)).toMatchObject({ open: null, asked: null, history: [{ cause: "signed-up" }] });
    expect(await readOwnEmployer(deps, owner)).toMatchObject({ check: null, standing: { kind: "verified", asked: null } });
    expect((await readEmployerDashboard(deps, owner)).standing).toMatchObject({ kind: "verified", asked: null });
    // What is asked for next waits again, and is decided once.
    await changeOrganisation(deps, owner, { organisation: "Oak Café", sector: "retail", size: "small" });
    expect(await listed("waiting")).toContain(employerId);
    expect((await check(employerId)).open).toMatchObject({ newName: "Oak Café" });
    await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", sector: "retail", size: "small" });
    await refuseVerification(deps, world.operator, { employerId, reason: "expired" });
    expect((await standingOf(owner)).kind).toBe("not-verified");
    await expect(refuseVerification(deps, world.operator, { employerId, reason: "expired" })).rejects.toBeInstanceOf(Clash);
  });

  test("that takes back a new name while it is not verified reads how it stands, and is not told that it waits", async () => {
    const owner = await anEmployer();
    await refuseVerification(deps, world.operator, { employerId: owner.employerId, reason: "expired" });
    await changeOrganisation(deps, owner, { organisation: "Oak Café", sector: "retail", size: "small" });
    expect((await standingOf(owner)).kind).toBe("waiting");
    await changeOrganisation(deps, owner, { organisation: "Oak and Ivy Books", sector: "retail", size: "small" });
    expect((await standingOf(owner)).kind).toBe("not-verified");
    expect(await listed("not_verified")).toContain(owner.employerId);
  });

  test("is its owner's to change, and name, sector, level and standing nobody's but an operator's, in SQL either", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    const hiring: EmployerMember = { ...owner, role: "hiring_manager" };
    const about = { organisation: "X", sector: "food", size: "small" } as const;
    await expect(changeOrganisation(deps, hiring, about)).rejects.toBeInstanceOf(NotAllowed);
    await expect(askForCheck(deps, hiring, { level: "leader", words: "x" })).rejects.toBeInstanceOf(NotAllowed);
    const as = async (actor: EmployerMember, statement: string) =>
      db.as("firstshift_employer").begin(async (tx) => {
        for (const [name, value] of Object.entries(settingsOf(actor, db.clock.now()))) {
          await tx`select set_config(${name}, ${value}, true)`;
        }
        return (await tx.unsafe(statement)).count;
      });
    const { employerId } = owner;
    for (const column of ["name = 'X'", "sector = 'care'", "level = 'leader'", "status = 'verified'", "verified_until = '2040-01-01'"]) {
      await expect(as(owner, `update employer set ${column} where id = '${employerId}'`)).rejects.toThrow(/permission denied/);
    }
    expect(await as(hiring, `update employer set size = 'large' where id = '${employerId}'`)).toBe(0);
    await askForCheck(deps, owner, { level: "leader", words: "See the badge." });
    await expect(
      as(owner, `update employer_check set status = 'verified' where employer_id = '${employerId}'`),
    ).rejects.toThrow(/permission denied/);
  });
});

describe("being checked again", () => {
  test("a lapsed employer asks, waits, and is verified anew; every check is kept", async () => {
    const owner = await anEmployer({ verifiedUntil: "2026-06-09" });
    db.clock.set("2026-06-10T09:00:00Z");
    expect((await standingOf(owner)).kind).toBe("lapsed");
    expect(await lapseLevels(deps, timekeeping)).toBeGreaterThan(0);
    expect((await standingOf(owner)).kind).toBe("lapsed");
    expect(await listed("lapsed")).toContain(owner.employerId);
    await askForCheck(deps, owner, { level: "employer", words: "DCS012345, to 2029" });
    await askForCheck(deps, owner, { level: "employer", words: "DCS012345, to June 2029" });
    expect(await standingOf(owner)).toEqual({ kind: "waiting", level: "employer", since: "2026-06-10", again: true, shown: true });
    expect(await listed("lapsed")).not.toContain(owner.employerId);
    const before = await check(owner.employerId);
    expect(before.open).toMatchObject({ cause: "renewal", claimWords: "DCS012345, to June 2029" });
    await verify(owner.employerId);
    expect((await standingOf(owner)).kind).toBe("verified");
    expect((await check(owner.employerId)).history.map(({ cause, level }) => [cause, level])).toEqual([
      ["renewal", "employer"], ["signed-up", "employer"],
    ]);
  });

  test("one who was not verified can ask, and waits", async () => {
    const owner = await anEmployer();
    await refuseVerification(deps, world.operator, { employerId: owner.employerId, reason: "expired" });
    expect(await standingOf(owner)).toMatchObject({ kind: "not-verified", advice: expect.stringContaining("expired") });
    await askForCheck(deps, owner, { level: "leader", words: "Renewed last week" });
    const waits = { kind: "waiting", level: "leader", again: true };
    expect(await standingOf(owner)).toMatchObject(waits);
    expect((await readEmployerDashboard(deps, owner)).standing).toMatchObject(waits);
    await refuseVerification(deps, world.operator, { employerId: owner.employerId, reason: "not-on-list" });
    expect((await standingOf(owner)).kind).toBe("not-verified");
  });

  test("a refusal of more leaves what counts as it is, or ends it: the operator says which", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    const { employerId } = owner;
    expect(await standingOf(owner)).toMatchObject({ kind: "verified", asked: null });
    await askForCheck(deps, owner, { level: "leader", words: "We hope to." });
    const asked = { kind: "verified", level: "employer", asked: "2026-06-08" };
    expect(await standingOf(owner)).toMatchObject(asked);
    expect((await readEmployerDashboard(deps, owner)).standing).toMatchObject(asked);
    const { employers } = await listEmployers(deps, world.operator, { standing: "waiting", name: "", page: 1 });
    expect(employers.find(({ id }) => id === employerId)).toMatchObject({ level: "employer", asked: { cause: "new-level", level: "leader" } });
    await expect(refuseVerification(deps, world.operator, { employerId, reason: "level-not-shown" })).rejects.toBeInstanceOf(Invalid);
    await refuseVerification(deps, world.operator, { employerId, reason: "level-not-shown", keeps: true });
    expect(await standingOf(owner)).toMatchObject({ kind: "verified", level: "employer" });
    expect((await eventsOf(employerId)).at(-1)).toBe("EmployerCheckRefused");
    await askForCheck(deps, owner, { level: "leader", words: "Now." });
    await refuseVerification(deps, world.operator, { employerId, reason: "not-real", keeps: false });
    expect((await standingOf(owner)).kind).toBe("not-verified");
    expect((await eventsOf(employerId)).at(-1)).toBe("EmployerNotVerified");
  });

  test("nobody decides by a page that is old", async () => {
    const owner = await anEmployer();
    const { employerId } = owner;
    const { seen } = await check(employerId);
    await verify(employerId, null, seen);
    await expect(verify(employerId, null, seen)).rejects.toBeInstanceOf(Clash);
    await expect(refuseVerification(deps, world.operator, { employerId, reason: "expired", seen })).rejects.toBeInstanceOf(Clash);
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, async () => verify(employerId, null, (await check(employerId)).seen)),
    );
    expect(tries.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Clash);
  });

  test("an employer never reads an operator's words", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    expect(JSON.stringify(await readOwnEmployer(deps, owner))).not.toContain("Certificate seen");
    expect((await check(owner.employerId)).history[0]).toMatchObject({ evidence: "Certificate seen", decidedByName: "An Operator" });
  });
});

describe("time", () => {
  test("warns at 60 and at 14 days, each once, and ends the level the day after the last", async () => {
    const owner = await anEmployer({ verifiedUntil: "2026-08-07" });
    const told = async () => (await eventsOf(owner.employerId)).filter((name) => /LevelEnds|Lapsed/.test(name));
    const onDay = async (day: string) => {
      db.clock.set(`${day}T09:00:00Z`);
      await warnOfLevelsThatEnd(deps, timekeeping);
      await warnOfLevelsThatEnd(deps, timekeeping);
      await lapseLevels(deps, timekeeping);
      return told();
    };
    expect(await onDay("2026-06-07")).toEqual([]);
    expect(await onDay("2026-06-08")).toEqual(["EmployerLevelEnds"]);
    expect(await onDay("2026-07-23")).toEqual(["EmployerLevelEnds"]);
    expect(await onDay("2026-07-24")).toEqual(["EmployerLevelEnds", "EmployerLevelEnds"]);
    expect(await onDay("2026-08-07")).toHaveLength(2);
    expect(await onDay("2026-08-08")).toEqual(["EmployerLevelEnds", "EmployerLevelEnds", "EmployerLapsed"]);
    expect(await onDay("2026-08-09")).toHaveLength(3);
    await verify(owner.employerId, "2026-08-20");
    expect(await onDay("2026-08-09")).toHaveLength(4);
  });

  test("gives nobody a level, in SQL either", async () => {
    const owner = await anEmployer();
    const changed = await db.as("firstshift_worker").begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(timekeeping, db.clock.now()))) {
        await tx`select set_config(${name}, ${value}, true)`;
      }
      return (await tx`update employer set status = 'verified' where id = ${owner.employerId}`).count;
    });
    expect(changed).toBe(0);
  });
});

describe("what an employer takes on", () => {
  test("a pause has a day and a reason, and can be ended", async () => {
    const owner = await anEmployer({ verifiedUntil: null });
    const on = (day: string) => Temporal.PlainDate.from(day);
    await expect(pauseEmployer(deps, owner, { until: on("2026-06-08"), reason: "busy" })).rejects.toBeInstanceOf(Invalid);
    await expect(pauseEmployer(deps, owner, { until: on("2027-06-09"), reason: "busy" })).rejects.toBeInstanceOf(Invalid);
    await expect(endPause(deps, owner)).rejects.toBeInstanceOf(Clash);
    await pauseEmployer(deps, owner, { until: on("2026-06-10"), reason: "busy" });
    expect((await readOwnEmployer(deps, owner)).capacity.pause).toEqual({ until: "2026-06-10", reason: "busy" });
    db.clock.set("2026-06-10T09:00:00Z");
    expect((await readOwnEmployer(deps, owner)).capacity.pause).toBeNull();
    await pauseEmployer(deps, owner, { until: on("2026-06-20"), reason: "season" });
    await endPause(deps, owner);
    expect((await readOwnEmployer(deps, owner)).capacity.pause).toBeNull();
  });

  test("an employer knows why nobody new reads what it posts", async () => {
    const owner = await anEmployer();
    const keptBack = async () => (await readOwnEmployer(deps, owner)).keptBack;
    expect(await keptBack()).toBe("not-verified");
    await verify(owner.employerId);
    expect(await keptBack()).toBeNull();
    await pauseEmployer(deps, owner, { until: Temporal.PlainDate.from("2026-06-20"), reason: "season" });
    expect(await keptBack()).toBe("paused");
    await endPause(deps, owner);
    await db.superuser`update employer_capacity set silent_since = now() where employer_id = ${owner.employerId}`;
    expect(await keptBack()).toBe("paused");
  });

  test("a limit of starts can be set and lifted, by whoever hires", async () => {
    const owner = await anEmployer();
    await setStartsPerMonth(deps, { ...owner, role: "hiring_manager" }, { startsPerMonth: 2 });
    expect((await readOwnEmployer(deps, owner)).capacity.startsPerMonth).toBe(2);
    await expect(setStartsPerMonth(deps, owner, { startsPerMonth: 51 })).rejects.toBeInstanceOf(Invalid);
    await setStartsPerMonth(deps, owner, { startsPerMonth: null });
    expect((await readOwnEmployer(deps, owner)).capacity.startsPerMonth).toBeNull();
    const mentor: EmployerMember = { ...owner, role: "workplace_mentor" };
    await expect(setStartsPerMonth(deps, mentor, { startsPerMonth: 1 })).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe("a site", () => {
  test("is added once, also when two presses come at once", async () => {
    const owner = await anEmployer();
    const add = () => addSite(deps, owner, { siteName: "The second shop", town: "Bath", outcode: "BA1" });
    const [one, two] = await Promise.all([add(), add()]);
    expect(two).toEqual(one);
    expect(await add()).toEqual(one);
    const { sites } = await readOwnEmployer(deps, owner);
    expect(sites.map(({ name }) => name).toSorted()).toEqual(["The book shop", "The second shop"]);
  });

  test("is never a way past the coach by its name, at sign-up either", async () => {
    const newcomer: Newcomer = { kind: "newcomer", accountId: crypto.randomUUID(), email: "mo@example.org" };
    const input = {
      organisation: "Mo's Garden", sector: "retail", size: "micro", claimedLevel: "employer", name: "Mo",
      siteName: "Garden, ring 07700 900123", town: "Bristol", outcode: "BS6",
    } as const;
    await expect(signUpEmployer(deps, newcomer, input)).rejects.toMatchObject({ fields: { siteName: expect.any(String) } });
  });

  test("gets another name, and closes once no open work is there", async () => {
    const { employer } = world;
    const [site] = (await readOwnEmployer(deps, employer)).sites;
    await renameSite(deps, employer, { siteId: site!.id, siteName: "The old shop" });
    await expect(closeSite(deps, employer, { siteId: site!.id })).rejects.toThrow(/only site/);
    await addSite(deps, employer, { siteName: "The new shop", town: "Bath", outcode: "BA1" });
    const vacancyId = await anOpenVacancy(db, employer.employerId);
    await expect(closeSite(deps, employer, { siteId: site!.id })).rejects.toThrow(/open work/);
    await db.superuser`update vacancy set status = 'closed' where id = ${vacancyId}`;
    await closeSite(deps, employer, { siteId: site!.id });
    expect((await readOwnEmployer(deps, employer)).sites.map(({ name }) => name)).toEqual(["The new shop"]);
    await expect(closeSite(deps, world.otherEmployer, { siteId: site!.id })).rejects.toBeInstanceOf(NotFound);
    await expect(renameSite(deps, world.otherEmployer, { siteId: site!.id, siteName: "Mine" })).rejects.toBeInstanceOf(NotFound);
  });
});
