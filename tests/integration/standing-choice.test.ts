import { describe, expect, it } from "vitest";
import type { EmployerMember, JobSeeker, Timekeeping } from "#app/domain/actor.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { fanOut } from "#app/composition/jobs/event-job.ts";
import { announceEmployers } from "#app/domain/visibility/announce-employers.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { endStandingChoice } from "#app/domain/visibility/end-standing-choice.ts";
import { makeStandingChoice } from "#app/domain/visibility/make-standing-choice.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { withdrawAllVisibility, withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { emptyProfile } from "#app/domain/vocational-profile/profile.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;
const TIME: Timekeeping = { kind: "timekeeping" };
const SHOPS = { leastLevel: "leader", sectors: ["retail"], miles: 5 } as const;
const wish = { ...SHOPS, sectors: [...SHOPS.sectors] };

/** Nobody else's employers stand near this person: each test has a town of its own. */
async function inTown(town: string): Promise<World & { stranger: EmployerMember }> {
  const world = await aWorld(db);
  const { employer: stranger } = await aWorld(db);
  const [place] = await db.superuser`select id from place where name = ${town} order by id limit 1`;
  for (const { employerId } of [world.employer, world.otherEmployer, stranger]) {
    await db.superuser`update employer_site set place_id = ${place!.id}, outcode = 'ZZ9' where employer_id = ${employerId}`;
  }
  await deps.withActor(world.seeker, ({ profiles }) =>
    profiles.start(world.seeker.jobSeekerId, emptyProfile(place!.id), { updatedAt: db.clock.now(), updatedBy: world.seeker.accountId }),
  );
  await db.superuser`insert into published_profile (job_seeker_id, search_id, hopes, tasks_liked, tasks_done, environment_like,
      environment_avoid, helps, hours_start, hours_aim, days, place_id, travel_metres, published_at)
    values (${world.seeker.jobSeekerId}, ${crypto.randomUUID()}, '{}', '{fill-shelves}', '{}', '{}', '{}', '{}', 8, 16, '{mon}',
      ${place!.id}, 8000, ${db.clock.now().toString()})`;
  return { ...world, stranger };
}

const sees = (by: EmployerMember, who: JobSeeker) =>
  deps.withActor(by, async (store) => (await store.matching.visiblePerson(who.jobSeekerId)) !== null);
const view = (who: JobSeeker) => readVisibility(deps, who, who.jobSeekerId);
const make = (who: JobSeeker, shown: EmployerMember[], kept = shown) =>
  makeStandingChoice(deps, who, {
    ...wish,
    shown: shown.map(({ employerId }) => employerId),
    kept: kept.map(({ employerId }) => employerId),
  });
const notYet = async (employer: EmployerMember) =>
  void (await db.superuser`update employer set status = 'waiting', level = null where id = ${employer.employerId}`);
const verified = async (employer: EmployerMember, level = "leader") =>
  void (await db.superuser`update employer set status = 'verified', level = ${level} where id = ${employer.employerId}`);

describe("a standing choice", () => {
  it("lets those see at once whose names were confirmed, never those left out, and the others after seven days", async () => {
    const { seeker, employer, otherEmployer, stranger } = await inTown("Inverness");
    await make(seeker, [employer, otherEmployer], [employer]);
    expect(await sees(employer, seeker)).toBe(true);
    expect(await sees(otherEmployer, seeker)).toBe(false);
    expect(await sees(stranger, seeker)).toBe(false);
    const { employers, soon, exceptions, standing } = await view(seeker);
    expect(employers).toMatchObject([{ id: employer.employerId, why: "standing", seesNow: true }]);
    expect(soon).toMatchObject([{ id: stranger.employerId, from: "2026-06-15T09:00:00Z" }]);
    expect(exceptions).toMatchObject([{ id: otherEmployer.employerId }]);
    expect(standing).toMatchObject([{ leastLevel: "leader", miles: 5, town: "Inverness", work: ["Working in a shop"] }]);
    db.clock.set("2026-06-15T08:59:59Z");
    expect(await sees(stranger, seeker)).toBe(false);
    db.clock.set("2026-06-15T09:00:00Z");
    expect(await sees(stranger, seeker)).toBe(true);
    expect(await sees(otherEmployer, seeker)).toBe(false);
    db.clock.set("2026-06-08T09:00:00Z");
  });

  it("reaches the index with whoever sees now, and once more when the notice ends", async () => {
    const { seeker, employer, otherEmployer, stranger } = await inTown("Dundee");
    await make(seeker, [employer]);
    const indexed = async () => {
      const { people } = await deps.withActor({ kind: "indexing" }, (store) => store.matching.toIndex([seeker.jobSeekerId]));
      return people[0]?.admitted.map(({ employerId }) => employerId);
    };
    expect(await indexed()).toEqual([employer.employerId]);
    const [event] = await db.superuser`select id from event where name = 'StandingChoiceMade' and subjects->>'jobSeekerId' = ${seeker.jobSeekerId}`;
    const { index } = await fanOut(deps, { eventId: event!.id as string });
    expect(index.map(({ data, startAfter }) => ({ ...data, startAfter }))).toEqual([
      { eventId: event!.id, jobSeekerId: seeker.jobSeekerId, startAfter: undefined },
      { eventId: event!.id, jobSeekerId: seeker.jobSeekerId, startAfter: "2026-06-15T09:00:00Z" },
    ]);
    db.clock.set("2026-06-15T09:00:00Z");
    expect((await indexed())?.toSorted()).toEqual([employer.employerId, otherEmployer.employerId, stranger.employerId].toSorted());
    db.clock.set("2026-06-08T09:00:00Z");
  });

  it("is one wish when made twice, even at the same moment, and only ever the person's own", async () => {
    const { seeker, coach, lead, employer } = await inTown("Aberdeen");
    const both = await Promise.allSettled([make(seeker, [employer]), make(seeker, [employer])]);
    expect(both.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0);
    for (const one of both) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Clash);
    await make(seeker, [employer]);
    expect((await view(seeker)).standing).toHaveLength(1);
    for (const other of [coach, lead]) {
      await expect(makeStandingChoice(deps, other as never, { ...wish, shown: [], kept: [] })).rejects.toThrow();
      const admitting = deps.withActor(other, async (store) => {
        const [choice] = await store.standing.standing(seeker.jobSeekerId);
        const at = db.clock.now();
        await store.standing.admit(choice!, [crypto.randomUUID()], { addedAt: at, admittedFrom: at });
      });
      await expect(admitting).rejects.toThrow();
    }
  });

  it("needs a town, and has an end at five", async () => {
    const { seeker } = await inTown("Truro");
    for (const miles of [1, 3, 10, 20, 30]) await makeStandingChoice(deps, seeker, { ...wish, miles, shown: [], kept: [] });
    await expect(make(seeker, [])).rejects.toBeInstanceOf(Clash);
    await db.superuser`update vocational_profile set place_id = null where job_seeker_id = ${seeker.jobSeekerId}`;
    await expect(make(seeker, [])).rejects.toBeInstanceOf(Invalid);
  });
});

describe("an employer that comes to fit it", () => {
  it("is announced once, can be refused, and is never admitted again", async () => {
    const { seeker, employer, otherEmployer, stranger } = await inTown("Perth");
    await notYet(otherEmployer);
    await notYet(stranger);
    await make(seeker, [employer]);
    await announceEmployers(deps, TIME);
    expect((await view(seeker)).soon).toEqual([]);

    await verified(otherEmployer);
    await verified(stranger, "employer");
    expect(await announceEmployers(deps, TIME)).toBe(1);
    expect(await announceEmployers(deps, TIME)).toBe(0);
    expect((await view(seeker)).soon).toMatchObject([{ id: otherEmployer.employerId }]);
    const events = () => db.superuser`select actor_kind from event
      where name = 'EmployersAnnounced' and subjects->>'jobSeekerId' = ${seeker.jobSeekerId}`;
    expect(await events()).toMatchObject([{ actor_kind: "timekeeping" }]);

    await withdrawVisibility(deps, seeker, { employerId: otherEmployer.employerId });
    expect((await view(seeker)).soon).toEqual([]);
    db.clock.set("2026-07-08T09:00:00Z");
    await announceEmployers(deps, TIME);
    expect(await sees(otherEmployer, seeker)).toBe(false);
    expect((await view(seeker)).soon).toEqual([]);

    // Risen to the level asked for.
    await verified(stranger);
    expect(await announceEmployers(deps, TIME)).toBe(1);
    expect(await sees(stranger, seeker)).toBe(false);
    db.clock.set("2026-07-15T09:00:00Z");
    expect(await sees(stranger, seeker)).toBe(true);
    db.clock.set("2026-06-08T09:00:00Z");
  });

  it("stops seeing on its very next request when its level falls or lapses, or its places of work go", async () => {
    const { seeker, employer } = await inTown("Stirling");
    await make(seeker, [employer]);
    expect(await sees(employer, seeker)).toBe(true);
    await verified(employer, "employer");
    expect(await sees(employer, seeker)).toBe(false);
    expect((await view(seeker)).employers).toEqual([]);
    await verified(employer);
    expect(await sees(employer, seeker)).toBe(true);
    await db.superuser`update employer set verified_until = '2026-06-07' where id = ${employer.employerId}`;
    expect(await sees(employer, seeker)).toBe(false);
    await db.superuser`update employer set verified_until = '2026-06-08' where id = ${employer.employerId}`;
    expect(await sees(employer, seeker)).toBe(true);
    await db.superuser`delete from employer_site where employer_id = ${employer.employerId}`;
    expect(await sees(employer, seeker)).toBe(false);
  });
});

describe("ending", () => {
  it("one ends what it alone let see, and leaves what was chosen by name", async () => {
    const { seeker, otherSeeker, employer, otherEmployer } = await inTown("Elgin");
    await make(seeker, [employer, otherEmployer]);
    await chooseVisibility(deps, seeker, { employerId: employer.employerId });
    const [choice] = (await view(seeker)).standing;
    const ending = { standingChoiceId: choice!.id };
    await expect(endStandingChoice(deps, otherSeeker, ending)).rejects.toBeInstanceOf(NotFound);
    await endStandingChoice(deps, seeker, ending);
    // Pressed twice, and only by whose it is.
    await endStandingChoice(deps, seeker, ending);
    await expect(endStandingChoice(deps, otherSeeker, ending)).rejects.toBeInstanceOf(NotFound);
    expect(await sees(employer, seeker)).toBe(true);
    expect(await sees(otherEmployer, seeker)).toBe(false);
    expect(await view(seeker)).toMatchObject({ standing: [], employers: [{ id: employer.employerId, why: "named" }] });
  });

  it("all of them is part of hiding from everyone; time announces nobody to somebody who hid", async () => {
    const { seeker, employer, otherEmployer, stranger } = await inTown("Oban");
    await notYet(stranger);
    await make(seeker, [employer, otherEmployer]);
    await withdrawAllVisibility(deps, seeker);
    expect(await sees(employer, seeker)).toBe(false);
    expect(await view(seeker)).toMatchObject({ standing: [], employers: [], soon: [] });
    await verified(stranger);
    await announceEmployers(deps, TIME);
    expect((await view(seeker)).soon).toEqual([]);
  });

  it("for one employer makes an exception that a later yes by name outranks", async () => {
    const { seeker, employer } = await inTown("Thurso");
    await make(seeker, [employer]);
    await withdrawVisibility(deps, seeker, { employerId: employer.employerId });
    expect(await sees(employer, seeker)).toBe(false);
    await announceEmployers(deps, TIME);
    expect(await view(seeker)).toMatchObject({ soon: [{}, {}], exceptions: [{ id: employer.employerId }] });
    await chooseVisibility(deps, seeker, { employerId: employer.employerId });
    expect(await sees(employer, seeker)).toBe(true);
    expect((await view(seeker)).exceptions).toEqual([]);
  });
});
