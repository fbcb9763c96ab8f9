import { describe, expect, it } from "vitest";
import { Invalid, NotFound } from "#app/domain/errors.ts";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { findEmployers } from "#app/domain/visibility/find-employers.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { readHiding, withdrawAllVisibility, withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const { deps } = db;

describe("choosing an employer", () => {
  it("is nobody at first, and one named employer after a choice", async () => {
    const { seeker, coach, employer } = await aWorld(db);
    const { employerId } = employer;
    expect((await readVisibility(deps, seeker, seeker.jobSeekerId)).employers).toEqual([]);
    await chooseVisibility(deps, seeker, { employerId });
    await chooseVisibility(deps, seeker, { employerId });
    const { employers } = await readVisibility(deps, seeker, seeker.jobSeekerId);
    expect(employers).toMatchObject([{ id: employerId, seesNow: false }]);
    expect((await readVisibility(deps, coach, seeker.jobSeekerId)).employers).toEqual(employers);
    const events = await db.superuser`
      select name from event where subjects->>'jobSeekerId' = ${seeker.jobSeekerId} and name = 'VisibilityChosen'`;
    expect(events).toHaveLength(1);
  });

  it("is only ever the person's own doing", async () => {
    const { seeker, coach, lead, employer } = await aWorld(db);
    const { employerId } = employer;
    for (const other of [coach, lead]) {
      await expect(chooseVisibility(deps, other as never, { employerId })).rejects.toThrow();
      const choosing = deps.withActor(other, (store) =>
        store.visibility.choose({ jobSeekerId: seeker.jobSeekerId, employerId, chosenAt: deps.clock.now() }),
      );
      await expect(choosing).rejects.toThrow();
    }
    await chooseVisibility(deps, seeker, { employerId });
    await expect(withdrawVisibility(deps, lead as never, { employerId })).rejects.toThrow();
    expect((await readVisibility(deps, seeker, seeker.jobSeekerId)).employers).toHaveLength(1);
  });

  it("offers verified employers only, by any part of their name, taken literally", async () => {
    const { seeker, employer, otherEmployer } = await aWorld(db);
    await db.superuser`update employer set name = 'The 100% Bakery' where id = ${employer.employerId}`;
    await db.superuser`update employer set name = 'Old Bakery', verified_until = '2026-01-01' where id = ${otherEmployer.employerId}`;
    const found = async (name: string) => {
      const { employers } = await findEmployers(deps, seeker, { name, town: "", page: 1 });
      return employers.map((one) => one.name);
    };
    expect(await found("baKERY")).toEqual(["The 100% Bakery"]);
    expect(await found("0% b")).toEqual(["The 100% Bakery"]);
    expect(await found("T_e")).toEqual([]);
    expect(await found("%%")).toEqual([]);
    await expect(found("b")).rejects.toBeInstanceOf(Invalid);
    await expect(found(" ")).rejects.toBeInstanceOf(Invalid);
    const choosing = chooseVisibility(deps, seeker, { employerId: otherEmployer.employerId });
    await expect(choosing).rejects.toBeInstanceOf(NotFound);
  });
});

describe("looking for employers in a town", async () => {
  const { seeker } = await aWorld(db);
  const siteIn = async (town: string, count: number) => {
    const [place] = await db.superuser`select id from place where name = ${town} order by id limit 1`;
    for (let made = 0; made < count; made++) {
      const { employer } = await aWorld(db);
      await db.superuser`update employer_site set place_id = ${place!.id}, outcode = 'ZZ1' where employer_id = ${employer.employerId}`;
      await db.superuser`update employer set name = ${`${town} ${String(made).padStart(2, "0")}`} where id = ${employer.employerId}`;
    }
  };
  await siteIn("Inverness", 13);
  await siteIn("Aberdeen", 1);
  const inTown = (town: string, page = 1, name = "") => findEmployers(deps, seeker, { name, town, page });

  it("shows those nearby, with what they do, where and their level, in pages", async () => {
    const first = await inTown("Inverness");
    expect(first).toMatchObject({ count: 13, page: 1, pageCount: 2 });
    expect(first.employers.map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, at) => `Inverness 0${at}`));
    expect(first.employers[0]).toMatchObject({ towns: ["Inverness"], level: "Level 3", work: "Working in a shop" });
    expect((await inTown("Inverness", 2)).employers.map(({ name }) => name)).toEqual(["Inverness 10", "Inverness 11", "Inverness 12"]);
    expect(await inTown("Inverness", 99)).toMatchObject({ page: 2 });
    expect((await inTown("inverness", 1, "12")).employers).toHaveLength(1);
    expect((await inTown("Aberdeen", 1, "Inverness")).employers).toEqual([]);
  });

  it("says when the town is not known", async () => {
    await expect(inTown("Nowhereville")).rejects.toMatchObject({ fields: { town: expect.any(String) } });
  });
});

describe("hiding", async () => {
  const world = await aWorld(db);
  const story = await aStory(db, world);
  const { seeker, employer } = world;
  await sayWhoHelps(deps, seeker, { helper: "nobody" });
  const { employerId } = employer;
  const bookingId = story["public.booking"]!.id as string;
  const seen = () => deps.withActor(employer, (store) => store.matching.visiblePerson(seeker.jobSeekerId));
  const introduction = async () => {
    const [row] = await db.superuser`
      select status, closing_reason from introduction where job_seeker_id = ${seeker.jobSeekerId}`;
    return row;
  };

  it("takes sight away at once, leaves a signed trial standing, and says so beforehand", async () => {
    await db.superuser`update booking set status = 'agreed' where id = ${bookingId}`;
    expect(await seen()).not.toBeNull();
    const hiding = await readHiding(deps, seeker, { employerId });
    expect(hiding).toMatchObject({ signedBookings: [{ bookingId: bookingId }], unsignedBookings: 0 });
    const { signedBookings } = await withdrawVisibility(deps, seeker, { employerId });
    expect(signedBookings).toMatchObject([{ bookingId: bookingId }]);
    expect(await seen()).toBeNull();
    const [booking] = await db.superuser`select status from booking where id = ${bookingId}`;
    expect(booking?.status).toBe("agreed");
    expect(await introduction()).toMatchObject({ status: "introduced" });
    await expect(withdrawVisibility(deps, seeker, { employerId })).rejects.toBeInstanceOf(NotFound);
  });

  it("stops what not everyone has signed", async () => {
    await chooseVisibility(deps, seeker, { employerId });
    await db.superuser`update booking set status = 'awaiting_signatures' where id = ${bookingId}`;
    expect(await readHiding(deps, seeker, { employerId: null })).toMatchObject({ signedBookings: [], unsignedBookings: 1 });
    await withdrawVisibility(deps, seeker, { employerId });
    const [booking] = await db.superuser`select status from booking where id = ${bookingId}`;
    expect(booking?.status).toBe("cancelled");
    expect(await introduction()).toMatchObject({ status: "closed", closing_reason: "seeker-hid" });
  });

  it("from everyone needs one press, and is one event", async () => {
    const { seeker, employer, otherEmployer } = await aWorld(db);
    for (const { employerId } of [employer, otherEmployer]) await chooseVisibility(deps, seeker, { employerId });
    await withdrawAllVisibility(deps, seeker);
    expect((await readVisibility(deps, seeker, seeker.jobSeekerId)).employers).toEqual([]);
    const events = await db.superuser`
      select name from event where name <> 'VisibilityChosen' and subjects->>'jobSeekerId' = ${seeker.jobSeekerId}`;
    await expect(withdrawAllVisibility(deps, seeker)).resolves.toEqual({ signedBookings: [] });
    expect(events).toEqual([{ name: "HiddenFromEveryone" }]);
    await chooseVisibility(deps, seeker, { employerId: employer.employerId });
    expect((await readVisibility(deps, seeker, seeker.jobSeekerId)).employers).toHaveLength(1);
  });
});

describe("aliases", () => {
  it("stay the same for one employer and share nothing between two", async () => {
    const { seeker, employer, otherEmployer } = await aWorld(db);
    const { jobSeekerId } = seeker;
    for (const { employerId } of [employer, otherEmployer]) await chooseVisibility(deps, seeker, { employerId });
    const alias = (by: typeof employer) =>
      deps.withActor(by, async (store) => (await store.visibility.aliasesFor(by.employerId, [jobSeekerId])).get(jobSeekerId));
    const [one, again, other] = [await alias(employer), await alias(employer), await alias(otherEmployer)];
    expect(one).toEqual(again);
    expect(one?.aliasId).not.toBe(other?.aliasId);
    expect(one?.aliasId).not.toBe(jobSeekerId);
    const behind = (by: typeof employer) =>
      deps.withActor(by, (store) => store.visibility.jobSeekerBehind(one!.aliasId));
    expect(await behind(employer)).toBe(jobSeekerId);
    expect(await behind(otherEmployer)).toBeNull();
  });

  it("are made for nobody who has not chosen this employer", async () => {
    const { seeker, otherSeeker, employer } = await aWorld(db);
    await chooseVisibility(deps, seeker, { employerId: employer.employerId });
    const ids = [seeker.jobSeekerId, otherSeeker.jobSeekerId];
    const aliases = await deps.withActor(employer, (store) => store.visibility.aliasesFor(employer.employerId, ids));
    expect([...aliases.keys()]).toEqual([seeker.jobSeekerId]);
  });

  it("survive two requests that make them at the same moment", async () => {
    const { seeker, employer } = await aWorld(db);
    await chooseVisibility(deps, seeker, { employerId: employer.employerId });
    const ask = () =>
      deps.withActor(employer, (store) => store.visibility.aliasesFor(employer.employerId, [seeker.jobSeekerId]));
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    const labels = answers.map((aliases) => aliases.get(seeker.jobSeekerId)?.label);
    expect(new Set(labels).size).toBe(1);
    expect(labels[0]).toBeTruthy();
  });
});
