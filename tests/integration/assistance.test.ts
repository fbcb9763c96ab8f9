import { describe, expect, it } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { readAssistance } from "#app/domain/assistance/assistance-of.ts";
import { sayHowUnderstood, sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { NotFound } from "#app/domain/errors.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { emptyProfile } from "#app/domain/vocational-profile/profile.ts";
import { readProfileHistory } from "#app/domain/vocational-profile/read-history.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps } = db;

async function aPerson() {
  const world = await aWorld(db);
  await deps.withActor(world.seeker, async (store) => {
    const [place] = await store.places.byName("Bristol");
    const { accountId, jobSeekerId } = world.seeker;
    await store.profiles.start(jobSeekerId, emptyProfile(place!.id), { updatedAt: deps.clock.now(), updatedBy: accountId });
  });
  return world;
}

type Writer = Parameters<typeof saveProfileStep>[1];

async function hope(writer: Writer, { jobSeekerId }: JobSeeker, chosen: ("food" | "retail")[]): Promise<void> {
  const { seen } = await readProfileStep(deps, writer, { jobSeekerId, step: "hopes" });
  await saveProfileStep(deps, writer, { jobSeekerId, step: "hopes", answer: { kind: "list", field: "hopes", chosen }, seen });
}

const historyOf = async (reader: Parameters<typeof readProfileHistory>[1], { jobSeekerId }: JobSeeker, page = 1) =>
  (await readProfileHistory(deps, reader, { jobSeekerId, page })).entries;

describe("who helps", () => {
  it("is unknown until the person says, and asked again the next day", async () => {
    const { seeker } = await aPerson();
    const now = () => readAssistance(deps, seeker, seeker.jobSeekerId);
    expect((await now()).assistance).toBeNull();
    await sayWhoHelps(deps, seeker, { helper: "advocate" });
    await sayHowUnderstood(deps, seeker, { jobSeekerId: seeker.jobSeekerId, understood: "explained" });
    expect((await now()).assistance).toEqual({ helper: "advocate", understood: "explained" });
    await sayWhoHelps(deps, seeker, { helper: "nobody" });
    expect((await now()).assistance).toEqual({ helper: "nobody", understood: null });
    const today = db.clock.now();
    db.clock.set(today.add({ hours: 24 }).toString());
    expect((await now()).assistance).toBeNull();
    db.clock.set(today.toString());
  });

  it("is the coach wherever a coach types, whatever the person said on their own pages", async () => {
    const { seeker, coach, lead } = await aPerson();
    const { jobSeekerId } = seeker;
    await sayWhoHelps(deps, seeker, { helper: "nobody" });
    await sayHowUnderstood(deps, coach, { jobSeekerId, understood: "read-aloud" });
    expect((await readAssistance(deps, coach, jobSeekerId)).assistance).toEqual({ helper: "job-coach", understood: "read-aloud" });
    expect((await readAssistance(deps, lead, jobSeekerId)).assistance).toEqual({ helper: "job-coach", understood: null });
    expect((await readAssistance(deps, seeker, jobSeekerId)).assistance).toEqual({ helper: "nobody", understood: null });
  });

  it("is nobody else's to say or to read", async () => {
    const { seeker, otherSeeker, otherCoach } = await aPerson();
    const { jobSeekerId } = seeker;
    for (const stranger of [otherSeeker, otherCoach]) {
      await expect(readAssistance(deps, stranger, jobSeekerId)).rejects.toBeInstanceOf(NotFound);
      await expect(sayHowUnderstood(deps, stranger, { jobSeekerId, understood: "signed" })).rejects.toBeInstanceOf(NotFound);
    }
    const forged = deps.withActor(otherCoach, (store) =>
      store.assistance.say({ jobSeekerId, accountId: otherCoach.accountId, helper: "nobody", understood: null, saidAt: db.clock.now() }),
    );
    await expect(forged).rejects.toThrow();
  });
});

describe("the history of a profile", () => {
  it("says who answered, who helped and how it was understood", async () => {
    const { seeker, coach } = await aPerson();
    await hope(seeker, seeker, ["food"]);
    await sayWhoHelps(deps, seeker, { helper: "family" });
    await sayHowUnderstood(deps, seeker, { jobSeekerId: seeker.jobSeekerId, understood: "signed" });
    await hope(seeker, seeker, ["food", "retail"]);
    await hope(coach, seeker, ["retail"]);
    await approveProfile(deps, seeker, { revision: 3 });
    const told = (await historyOf(seeker, seeker)).map(({ at: _at, ...entry }) => entry);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        { kind: "approved", step: null, coachName: null, memberName: null, helper: "family", understood: "signed" },
        { kind: "answered", step: "hopes", coachName: "A Coach", memberName: null, helper: "job-coach", understood: null },
        { kind: "answered", step: "hopes", coachName: null, memberName: null, helper: "family", understood: "signed" },
        { kind: "answered", step: "hopes", coachName: null, memberName: null, helper: null, understood: null },
      ]),
    );
    expect(await readProfile(deps, seeker, seeker.jobSeekerId)).toMatchObject({ helpedBy: "job_coach", revision: 3 });
  });

  it("grows by nothing when the same answer is saved again, and asks for no new yes", async () => {
    const { seeker } = await aPerson();
    await hope(seeker, seeker, ["food"]);
    await approveProfile(deps, seeker, { revision: 1 });
    await hope(seeker, seeker, ["food"]);
    expect(await historyOf(seeker, seeker)).toHaveLength(2);
    expect(await readProfile(deps, seeker, seeker.jobSeekerId)).toMatchObject({ approval: "approved", revision: 1 });
  });

  it("comes in pages, and only to the person and whoever coaches them", async () => {
    const { seeker, coach, otherCoach, otherSeeker } = await aPerson();
    for (let turn = 0; turn < 21; turn += 1) {
      await hope(turn % 2 === 0 ? seeker : coach, seeker, turn % 2 === 0 ? ["food"] : ["retail"]);
    }
    expect(await historyOf(coach, seeker)).toHaveLength(20);
    expect(await historyOf(coach, seeker, 2)).toHaveLength(1);
    for (const stranger of [otherCoach, otherSeeker]) {
      await expect(historyOf(stranger, seeker)).rejects.toBeInstanceOf(NotFound);
    }
  });

  it("cannot be written in somebody else's name, nor changed afterwards", async () => {
    const { seeker, coach } = await aPerson();
    await hope(seeker, seeker, ["food"]);
    const forged = deps.withActor(coach, (store) =>
      store.profiles.recordChange({
        jobSeekerId: seeker.jobSeekerId, kind: "approved", step: null, revision: 1, accountId: seeker.accountId,
        helper: "nobody", understood: null, changedAt: db.clock.now(),
      }),
    );
    await expect(forged).rejects.toThrow();
    await expect(db.as("firstshift_app")`update profile_change set helper = 'nobody'`).rejects.toMatchObject({ code: "42501" });
  });
});
