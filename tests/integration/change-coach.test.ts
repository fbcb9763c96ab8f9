import { describe, expect, it } from "vitest";
import type { JobCoach } from "#app/domain/actor.ts";
import { Clash, NotFound } from "#app/domain/errors.ts";
import { introductionsForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { changeCoach, readCoachOf } from "#app/domain/membership/change-coach.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aStory } from "#tests/support/story.ts";

const db = await testDatabase();
const { deps } = db;

async function aColleague({ providerId }: { providerId: string }, role: "coach" | "lead" = "coach"): Promise<JobCoach> {
  const [coachId, accountId] = [crypto.randomUUID(), crypto.randomUUID()];
  await db.superuser`insert into provider_member (id, provider_id, account_id, name, role, joined_at)
    values (${coachId}, ${providerId}, ${accountId}, 'A Colleague', ${role}, ${db.clock.now().toString()})`;
  return { kind: "jobCoach", accountId, coachId, providerId };
}

const change = (world: World, by: World["seeker"] | World["lead"], to: { providerId: string; coachId: string | null }, from = world.coach) =>
  changeCoach(deps, by, { jobSeekerId: world.seeker.jobSeekerId, fromCoachId: from.coachId, ...to });

/** What a coach can still open of this person. */
async function opens(coach: JobCoach, { seeker }: World): Promise<string[]> {
  const tries: Record<string, () => Promise<unknown>> = {
    person: () => readPerson(deps, coach, seeker.jobSeekerId),
    visibility: () => readVisibility(deps, coach, seeker.jobSeekerId),
    introductions: async () => {
      const { introductions } = await introductionsForCoach(deps, coach);
      if (introductions.length === 0) throw new NotFound();
    },
    bookings: async () => {
      const bookings = await deps.withActor(coach, (store) => store.bookings.list({ jobSeekerId: seeker.jobSeekerId }));
      if (bookings.length === 0) throw new NotFound();
    },
  };
  const open: string[] = [];
  for (const [what, read] of Object.entries(tries)) {
    try {
      await read();
      open.push(what);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
  return open;
}

const EVERYTHING = ["person", "visibility", "introductions", "bookings"];

describe("a person changes their coach", () => {
  it("at the same provider: everything moves, the old coach sees nothing on the next request", async () => {
    const world = await aWorld(db);
    await aStory(db, world);
    const colleague = await aColleague(world.coach);
    expect(await opens(world.coach, world)).toEqual(EVERYTHING);
    expect(await opens(colleague, world)).toEqual([]);
    expect(await readCoachOf(deps, world.seeker, world.seeker)).toMatchObject({ others: [{ id: colleague.coachId }] });
    await change(world, world.seeker, colleague);
    expect(await opens(world.coach, world)).toEqual([]);
    expect(await opens(colleague, world)).toEqual(EVERYTHING);
    const [event] = await db.superuser`select subjects, account_id from event where name = 'CoachChanged'`;
    expect(event?.account_id).toBe(world.seeker.accountId);
    const told = await deps.withActor({ kind: "mailing" }, ({ mailing }) =>
      mailing.circumstances("coaching", event!.subjects.coachingId),
    );
    expect(told).toMatchObject({
      status: "ended",
      people: { jobSeeker: [world.seeker.accountId], coach: [colleague.accountId], formerCoach: [world.coach.accountId] },
    });
  });

  it("to another provider gets its least busy coach, and the old lead sees nothing either", async () => {
    const world = await aWorld(db);
    const quiet = await aColleague(world.otherCoach);
    await change(world, world.seeker, { providerId: world.otherCoach.providerId, coachId: null });
    expect((await readCoachOf(deps, world.seeker, world.seeker)).coachId).toBe(quiet.coachId);
    expect(await opens(quiet, world)).toContain("person");
    await expect(readPerson(deps, world.lead, world.seeker.jobSeekerId)).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.lead, world.coach)).rejects.toBeInstanceOf(NotFound);
  });

  it("once, though two pages are open or the button is pressed twice", async () => {
    const world = await aWorld(db);
    const [one, two] = [await aColleague(world.coach), await aColleague(world.coach)];
    const both = await Promise.allSettled([change(world, world.seeker, one), change(world, world.seeker, two)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((result) => result.status === "rejected")?.reason).toBeInstanceOf(Clash);
    const current = await db.superuser`select 1 from coaching where job_seeker_id = ${world.seeker.jobSeekerId} and ended_at is null`;
    expect(current).toHaveLength(1);
  });

  it("only to a coach of an admitted provider", async () => {
    const world = await aWorld(db);
    const boss = await aColleague(world.coach, "lead");
    await expect(change(world, world.seeker, world.coach)).rejects.toBeInstanceOf(Clash);
    await expect(change(world, world.seeker, boss)).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.seeker, { ...world.otherCoach, providerId: world.coach.providerId })).rejects.toBeInstanceOf(NotFound);
    await expect(change(world, world.seeker, { providerId: world.coach.providerId, coachId: null })).rejects.toBeInstanceOf(Clash);
    await db.superuser`update provider set status = 'not_admitted' where id = ${world.otherCoach.providerId}`;
    await expect(change(world, world.seeker, { ...world.otherCoach, coachId: null })).rejects.toBeInstanceOf(NotFound);
    expect(await opens(world.coach, world)).toContain("person");
  });
});

describe("a lead finds another coach", () => {
  it("within their provider, for a person of theirs", async () => {
    const world = await aWorld(db);
    const colleague = await aColleague(world.coach);
    await change(world, world.lead, colleague);
    expect(await opens(colleague, world)).toContain("person");
    await expect(change(world, world.lead, world.otherCoach, colleague)).rejects.toBeInstanceOf(NotFound);
  });

  it("and nobody else does, in the use case or in the database", async () => {
    const world = await aWorld(db);
    const colleague = await aColleague(world.coach);
    const otherLead = { ...(await aColleague(world.otherCoach, "lead")), kind: "providerLead" } as const;
    for (const other of [world.coach, otherLead, world.otherSeeker, world.operator, world.employer]) {
      await expect(change(world, other as never, colleague), other.kind).rejects.toThrow();
    }
    const { jobSeekerId } = world.seeker;
    const at = db.clock.now();
    for (const other of [world.coach, otherLead, world.otherSeeker, world.operator]) {
      const ended = await deps.withActor(other, ({ profiles }) =>
        profiles.endCoaching({ jobSeekerId, coachId: world.coach.coachId, endedAt: at }),
      );
      expect(ended, other.kind).toBeNull();
    }
    // Somebody who has left cannot be taken back.
    await change(world, world.seeker, { ...world.otherCoach });
    const taking = deps.withActor(world.lead, ({ profiles }) =>
      profiles.startCoaching({ id: crypto.randomUUID(), jobSeekerId, ...colleague, startedAt: at.add({ hours: 1 }) }),
    );
    await expect(taking).rejects.toBeInstanceOf(Clash);
  });
});
