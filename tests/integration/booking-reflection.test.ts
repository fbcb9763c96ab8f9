import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { reflectOnBooking, takeUpReflection } from "#app/domain/booking/reflect.ts";
import type { Deps } from "#app/domain/deps.ts";
import type { Store } from "#app/domain/store.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { Clash, Invalid, NotFound } from "#app/domain/errors.ts";
import { readSeekerHome } from "#app/domain/seeker-home/read-seeker-home.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";

const db = await testDatabase();
const { deps, clock } = db;
let world: World;
let bookingId: string;

beforeEach(async () => {
  clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  const introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
  bookingId = await agreedBooking(db, world, introductionId);
});

const done = async () => {
  const { jobSeekerId } = world.seeker;
  return (await readProfileStep(deps, world.seeker, { jobSeekerId, step: "tasks-done" })).answers.chosen;
};

describe("what the job seeker found out", () => {
  const said = () => ({ bookingId, feeling: "liked", tasks: { "wash-up": "yes" } }) as const;

  async function recorded() {
    clock.set("2026-06-18T14:00:00Z");
    const outcome = { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: false };
    await recordOutcome(deps, world.seeker, outcome);
  }

  test("is said once they said how it went, and not before; their coach reads it, the employer does not", async () => {
    await expect(reflectOnBooking(deps, world.seeker, said())).rejects.toThrow(Clash);
    await recorded();
    await expect(reflectOnBooking(deps, world.seeker, { ...said(), tasks: {} })).rejects.toThrow(Invalid);
    await expect(reflectOnBooking(deps, world.otherSeeker, said())).rejects.toThrow(NotFound);
    await reflectOnBooking(deps, world.seeker, said());
    await expect(reflectOnBooking(deps, world.seeker, said())).rejects.toThrow(Clash);
    expect((await readBooking(deps, world.coach, { bookingId })).reflection).toMatchObject({ feeling: "I liked it", takenUp: false });
    expect((await readBooking(deps, world.employer, { bookingId })).reflection).toBeNull();
  });

  test("is asked for on their home page, from when they said how it went until they said it, for as long as the rest is asked for", async () => {
    const asked = async () => (await readSeekerHome(deps, world.seeker)).things.filter(({ kind }) => kind === "reflect");
    expect(await asked()).toEqual([]);
    await recorded();
    const { openingTitle: title } = await readBooking(deps, world.seeker, { bookingId });
    expect(await asked()).toEqual([{ kind: "reflect", id: bookingId, title }]);
    const ofThem = { jobSeekerId: world.seeker.jobSeekerId, from: Temporal.PlainDate.from("2026-06-01") };
    expect(await deps.withActor(world.otherSeeker, ({ bookings }) => bookings.toReflectOn(ofThem.jobSeekerId, ofThem.from))).toEqual([]);
    await recordOutcome(deps, world.employer, { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: false });
    expect(await asked()).toHaveLength(1);
    clock.set("2026-08-18T09:00:00Z");
    expect(await asked()).toEqual([]);
    clock.set("2026-06-19T09:00:00Z");
    expect(await asked()).toHaveLength(1);
    await reflectOnBooking(deps, world.seeker, said());
    expect(await asked()).toEqual([]);
  });

  test("goes into the profile when they say so, and only then", async () => {
    await recorded();
    await expect(takeUpReflection(deps, world.seeker, { bookingId })).rejects.toThrow(Clash);
    await reflectOnBooking(deps, world.seeker, said());
    expect(await done()).toEqual([]);
    await expect(takeUpReflection(deps, world.otherSeeker, { bookingId })).rejects.toThrow(NotFound);
    await takeUpReflection(deps, world.seeker, { bookingId });
    await takeUpReflection(deps, world.seeker, { bookingId });
    expect(await done()).toEqual(["wash-up"]);
    expect((await readBooking(deps, world.seeker, { bookingId })).reflection?.takenUp).toBe(true);
  });

  test("goes in whole or not at all, however it is interrupted, and once when it is pressed twice at once", async () => {
    await recorded();
    await reflectOnBooking(deps, world.seeker, said());
    const failsAt = (name: string): Deps => ({
      ...deps,
      withActor: (actor, work) =>
        deps.withActor(actor, (store) => {
          const record: Store["events"]["record"] = (event) =>
            event.name === name ? Promise.reject(new Error("the power went")) : store.events.record(event);
          return work({ ...store, events: { record } });
        }),
    });
    for (const name of ["ProfileSaved", "ReflectionTakenUp"]) {
      await expect(takeUpReflection(failsAt(name), world.seeker, { bookingId })).rejects.toThrow("the power went");
      expect(await done()).toEqual([]);
      expect((await readBooking(deps, world.seeker, { bookingId })).reflection?.takenUp).toBe(false);
    }
    await Promise.all([1, 2, 3].map(() => takeUpReflection(deps, world.seeker, { bookingId })));
    expect(await done()).toEqual(["wash-up"]);
    expect(await db.superuser`select 1 from event where name = 'ReflectionTakenUp' and subjects->>'bookingId' = ${bookingId}`).toHaveLength(1);
  });

  test("a task they did not do is not said to be done", async () => {
    await recorded();
    await reflectOnBooking(deps, world.seeker, { ...said(), tasks: { "wash-up": "not-done" } });
    expect((await readBooking(deps, world.seeker, { bookingId })).reflection).toMatchObject({ liked: [], done: [] });
  });
});

describe("what to know on the first day", () => {
  const notes = () => ({ bookingId, mentor: { name: "Jo, in the kitchen" }, meetingNotes: "Meet at the back door." });

  test("is read by every side, and asks nobody to sign again", async () => {
    await noteBooking(deps, world.coach, notes());
    for (const actor of [world.seeker, world.employer, world.coach]) {
      const { mentor, meetingNotes, status } = await readBooking(deps, actor, { bookingId });
      expect([mentor, meetingNotes, status]).toEqual(["Jo, in the kitchen", "Meet at the back door.", "agreed"]);
    }
    await noteBooking(deps, world.coach, { bookingId, mentor: { name: "" }, meetingNotes: "  " });
    expect((await readBooking(deps, world.seeker, { bookingId })).mentor).toBeNull();
  });

  test("holds nothing that the person has not told this employer, and says of each field what is wrong", async () => {
    const { jobSeekerId } = world.seeker;
    await db.superuser`insert into contact_details (job_seeker_id, phone, email, saved_at) values (${jobSeekerId}, '07700 900123', 'pat@home.test', now())`;
    const wrong = { mentor: { name: "Ask for the one with autism" }, meetingNotes: "Late? Ring 07700 900 123." };
    await expect(noteBooking(deps, world.coach, { bookingId, ...wrong })).rejects.toMatchObject({
      fields: { mentor: expect.stringMatching(/autism/), meetingNotes: expect.stringMatching(/phone number/) },
    });
    await expect(noteBooking(deps, world.coach, { bookingId, mentor: { name: "" }, meetingNotes: "Write to pat@home.test" })).rejects.toThrow(Invalid);
    expect(await readBooking(deps, world.employer, { bookingId })).toMatchObject({ mentor: null, meetingNotes: null });
    // What they told may stand there.
    await noteBooking(deps, world.coach, { bookingId, mentor: { name: "Jo" }, meetingNotes: "Ring the coach on 0117 496 0000." });
  });

  test("is written by their own coach alone, and not when it was cancelled", async () => {
    await expect(noteBooking(deps, world.otherCoach, notes())).rejects.toThrow(NotFound);
    await cancelBooking(deps, world.coach, { bookingId, reason: "dates" });
    await expect(noteBooking(deps, world.coach, notes())).rejects.toThrow(Clash);
  });
});
