import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { saveContact } from "#app/domain/disclosure/contact-details.ts";
import { readSuggesting } from "#app/domain/disclosure/read-suggesting.ts";
import { declineSuggestion, suggestDisclosure, withdrawSuggestion } from "#app/domain/disclosure/suggest-disclosure.ts";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { readBookingCalendar } from "#app/domain/booking/read-booking-calendar.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { listBookings } from "#app/domain/booking/list-bookings.ts";
import { readEmployerDashboard } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { introductionForEmployer, introductionHeading, introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { readPreview } from "#app/domain/visibility/read-preview.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { aPlan, anApprovedProfile, anOpenVacancy, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aPhoto } from "#tests/support/photos.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let vacancyId: string;
let introductionId: string;

const FACTS = {
  experience: ["food"], experiencePlaces: { food: "paid" }, experienceTimes: { food: "year" },
  experienceNames: { food: "The Gilded Bittern" }, qualifications: ["food-hygiene", "level-1"], travelHelp: "training",
  taskIndependence: { "wash-up": "beside-me" },
};
/** Every kind of item there is; the name they go by is told already. */
const ITEMS = [
  "full_name", "photo", "phone", "email", "strengths", "helps:show-me", "helps:bsl", "travel", "task:wash-up", "experience:food",
  "qualification:food-hygiene", "qualification:level-1", "availability",
];

beforeEach(async () => {
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  await anApprovedProfile(db, world.seeker);
  await db.superuser`update published_profile set helps = '{show-me,bsl}'`;
  await db.superuser`update vocational_profile set approved_facts = ${db.superuser.json(FACTS)}`;
  await saveContact(deps, world.seeker, { part: "phone", value: "07700 900123" });
  await saveContact(deps, world.seeker, { part: "email", value: "pat@home.test" });
  await savePhoto(deps, world.seeker, { file: await aPhoto({ width: 200, height: 200 }) });
  introductionId = await introduced(db, world, vacancyId);
  await db.superuser`delete from disclosure where item = 'helps:show-me'`;
});

const tell = (items: string[], stage: "introduced" | "trial" = "introduced") =>
  tellEmployer(deps, world.seeker, { introductionId, items, stage });
const employerReads = () => introductionForEmployer(deps, world.employer, { introductionId });
const seekerReads = () => introductionForJobSeeker(deps, world.seeker, { introductionId });
/** With a mentor of the employer's team. */
const book = async () => {
  const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan: aPlan({ adjustments: [] }) });
  await noteBooking(deps, world.coach, { bookingId, mentor: { member: world.employer.memberId }, meetingNotes: "" });
  return bookingId;
};

/** Everybody who is no party to it, and the two of the employer, each after having asked to be shown all. */
async function whoReads(): Promise<Record<string, string[]>> {
  const others: Record<string, Actor> = {
    visitor: { kind: "visitor" }, newcomer: world.newcomer, otherSeeker: world.otherSeeker, otherCoach: world.otherCoach,
    otherEmployer: world.otherEmployer, operator: world.operator, indexing: { kind: "indexing" }, mailing: { kind: "mailing" },
    timekeeping: { kind: "timekeeping" },
  };
  // The mentor first, so that what they get is not what somebody else has opened.
  const mentor: Actor = { ...world.employer, role: "workplace_mentor" };
  const reads: Record<string, string[]> = {};
  for (const [name, actor] of Object.entries({ mentor, ...others, owner: world.employer })) {
    const found = deps.withActor(actor, async (store) => {
      if (actor.kind === "employerMember") await store.disclosures.show([introductionId], "all");
      return (await store.disclosures.of([introductionId])).map(({ item }) => item).toSorted();
    });
    reads[name] = await found.catch(() => []);
  }
  return Object.fromEntries(Object.entries(reads).filter(([, items]) => items.length > 0));
}

describe("each thing, for each reader, at each stage", () => {
  const mentors = ["first_name", "full_name", "helps:bsl", "helps:show-me", "task:wash-up"];
  const all = [...ITEMS, "first_name"].toSorted();

  test("what is told at the introduction is read by the employer that was told it, and by no mentor before a day at work names them", async () => {
    expect(await whoReads()).toEqual({ owner: ["first_name"] });
    await tell(ITEMS);
    expect(await whoReads()).toEqual({ owner: all });
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    expect(await whoReads()).toEqual({});
  });

  test("what is told for a trial is read once one is booked, names and what helps by its mentor too, and not after it is called off", async () => {
    await tell(ITEMS, "trial");
    expect(await whoReads()).toEqual({ owner: ["first_name"] });
    const bookingId = await book();
    expect(await whoReads()).toEqual({ mentor: mentors, owner: all });
    await cancelBooking(deps, world.seeker, { bookingId, reason: "dates" });
    expect(await whoReads()).toEqual({ mentor: ["first_name"], owner: ["first_name"] });
  });

  test.each([
    [["cancelled"], false],
    [["ended"], false],
    [["ended", "cancelled"], false],
    [["cancelled", "ended"], false],
    [["agreed"], true],
    [["cancelled", "awaiting_signatures"], true],
    [["ended", "agreed"], true],
    [["ended", "cancelled", "job_offered"], true],
  ] as const)("is one rule for pages, preview and database: after bookings that were %j it is %j that a day is planned", async (bookings, due) => {
    await tell(["strengths"], "trial");
    await book();
    const [{ closing_told: _made, ...made }] = (await db.superuser`select * from booking where introduction_id = ${introductionId}`) as unknown as [
      Record<string, string>,
    ];
    await db.superuser`delete from trial_agreement where booking_id = ${made.id!}`;
    await db.superuser`delete from sitting where booking_id = ${made.id!}`;
    await db.superuser`delete from booking where id = ${made.id!}`;
    for (const [at, status] of bookings.entries()) {
      const bookedAt = deps.clock.now().add({ hours: at }).toString();
      await db.superuser`insert into booking ${db.superuser({ ...made, id: crypto.randomUUID(), status, booked_at: bookedAt })}`;
    }
    const { shown } = await readPreview(deps, world.seeker, { employerId: world.employer.employerId, opening: vacancyId });
    expect(JSON.stringify(shown!.page).includes("shines")).toBe(due);
    expect(JSON.stringify((await employerReads()).told).includes("shines")).toBe(due);
    expect((await whoReads()).owner!.includes("strengths")).toBe(due);
  });

  test("these tests notice a rule that is left out", async () => {
    await tell(ITEMS, "trial");
    const rule = async (using: string) =>
      db.superuser.unsafe(`alter policy disclosure_employer on disclosure using (${using})`);
    const [kept] = await db.superuser<{ qual: string }[]>`select qual from pg_policies where policyname = 'disclosure_employer'`;
    const mine = "employer_id::text = current_setting('firstshift.employer_id', true)";
    await rule(mine);
    expect((await whoReads()).owner).toEqual(all);
    await rule("first_read_at is not null");
    expect(Object.keys(await whoReads())).toContain("otherEmployer");
    await rule(kept!.qual);
    expect(await whoReads()).toEqual({ owner: ["first_name"] });
  });

  test("nobody else releases, takes back or changes the words, in SQL either", async () => {
    const stored = () => db.superuser`select item, value, first_read_at, withdrawn_at from disclosure where introduction_id = ${introductionId}`;
    const before = await stored();
    for (const actor of [world.coach, world.lead, world.otherSeeker, world.employer, world.operator]) {
      await expect(tellEmployer(deps, actor as never, { introductionId, items: ["phone"] }), actor.kind).rejects.toThrow();
      await expect(withdrawDisclosure(deps, actor as never, { introductionId, item: "first_name" }), actor.kind).rejects.toThrow();
      const release = deps.withActor(actor, (store) =>
        store.disclosures.release([{
          id: crypto.randomUUID(), introductionId, jobSeekerId: world.seeker.jobSeekerId, employerId: world.employer.employerId,
          item: "phone", value: "0", stage: "introduced", helper: null, releasedAt: deps.clock.now(),
        }]),
      );
      await expect(release, actor.kind).rejects.toThrow();
      const taken = deps.withActor(actor, (store) => store.disclosures.withdraw(introductionId, "first_name", deps.clock.now()));
      expect(await taken.catch(() => false), actor.kind).toBe(false);
    }
    expect(await stored()).toEqual(before);
    const app = db.as("firstshift_app");
    for (const column of ["value", "first_read_at", "stage"]) {
      await expect(app.unsafe(`update disclosure set ${column} = ${column}`)).rejects.toMatchObject({ code: "42501" });
    }
    await expect(app`select read_what_was_told(array[]::uuid[], null)`).rejects.toMatchObject({ code: "42501" });
  });
});

describe("what an employer reads", () => {
  const SECRET = ["Pat Example", "07700", "pat@home.test", "shines", "Gilded Bittern", "Food hygiene", "Level 1", "beside them"];

  test("is what was released, in its own words, and stands still when the profile changes", async () => {
    await tell(["experience:food", "qualification:food-hygiene", "helps:show-me"]);
    await db.superuser`update vocational_profile set approved_facts = '{"experience":[],"qualifications":[]}'`;
    expect((await employerReads()).told).toEqual([
      { label: "Name they go by", values: ["Pat"] },
      { label: "What helps", values: ["Tasks shown, not only told"] },
      { label: "Experience", values: ["Food and hospitality: a paid job, a year or more, The Gilded Bittern"] },
      { label: "Qualifications", values: ["Food hygiene"] },
    ]);
  });

  test("says nothing else on any page, in the agreement or in the calendar", async () => {
    await tell(["availability"]);
    const bookingId = await book();
    const views = [
      await introductionsForEmployer(deps, world.employer),
      await employerReads(),
      await listBookings(deps, world.employer, { part: "ahead", page: 1 }),
      await readBooking(deps, world.employer, { bookingId }),
      await readBookingCalendar(deps, world.employer, { bookingId }),
      await readEmployerDashboard(deps, world.employer),
      await viewMatches(deps, world.employer, { opening: vacancyRef(vacancyId), page: 1 }),
    ];
    const sent = JSON.stringify(views);
    expect(sent).toContain("Pat");
    for (const secret of [...SECRET, world.seeker.jobSeekerId]) expect(sent, secret).not.toContain(secret);
  });

  test("a name stands in its lists once somebody there was shown it", async () => {
    const [listed] = (await introductionsForEmployer(deps, world.employer)).introductions.items;
    expect(listed!.who).not.toBe("Pat");
    expect((await seekerReads()).told).toMatchObject([{ item: "first_name", readAt: null }]);
    expect((await employerReads()).who).toBe("Pat");
    expect((await introductionsForEmployer(deps, world.employer)).introductions.items[0]!.who).toBe("Pat");
    expect((await seekerReads()).told).toMatchObject([{ item: "first_name", readAt: deps.clock.now().toString() }]);
  });

  test("an agreement says of what helps only what was told, which then stays told", async () => {
    const plan = aPlan({ adjustments: ["show-me"] });
    await expect(makeBooking(deps, world.coach, { introductionId, plan })).rejects.toMatchObject({ fields: { adjustments: expect.any(String) } });
    await tell(["helps:show-me", "helps:bsl"], "trial");
    const { bookingId } = await makeBooking(deps, world.coach, { introductionId, plan });
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:bsl" });
    expect((await readBooking(deps, world.employer, { bookingId })).agreement.adjustments).toEqual(["Tasks shown, not only told"]);
    expect((await seekerReads()).told).toMatchObject([{ item: "first_name" }, { item: "helps:show-me", readAt: expect.any(String) }]);
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "helps:show-me" })).rejects.toThrow("They have read it");
  });

  test("a booking tells who comes, and marks no more than that as read", async () => {
    await tell(["strengths"]);
    const bookingId = await book();
    expect((await readBookingCalendar(deps, { ...world.employer, role: "workplace_mentor" }, { bookingId })).title).toContain("Pat");
    expect((await seekerReads()).told).toMatchObject([{ item: "first_name", readAt: expect.any(String) }, { item: "strengths", readAt: null }]);
  });
});

describe("a page beside it", () => {
  const opens = () => introductionHeading(deps, world.employer, { introductionId });
  const read = async () => (await seekerReads()).told.filter(({ readAt }) => readAt !== null).map(({ item }) => item);

  test("shows the name alone, so everything else can still be taken back", async () => {
    await tell(["strengths", "full_name"]);
    expect(await opens()).toEqual({ id: introductionId, who: "Pat", openingTitle: "Kitchen helper", stage: "introduced" });
    expect(await read()).toEqual(["first_name"]);
    for (const item of ["strengths", "full_name"]) await withdrawDisclosure(deps, world.seeker, { introductionId, item });
    expect((await employerReads()).told.map(({ label }) => label)).toEqual(["Name they go by"]);
  });

  test("shows the full name where that is the one that was told", async () => {
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "first_name" });
    await tell(["strengths", "full_name"]);
    expect((await opens()).who).toBe("Pat Example");
    expect(await read()).toEqual(["full_name"]);
  });

  test("is for the same people as its own", async () => {
    await expect(introductionHeading(deps, world.otherEmployer, { introductionId })).rejects.toThrow(NotFound);
    const mentor = { ...world.employer, role: "workplace_mentor" as const };
    await expect(introductionHeading(deps, mentor, { introductionId })).rejects.toThrow(NotAllowed);
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    expect((await opens()).who).not.toBe("Pat");
    expect(await read()).toEqual([]);
  });
});

describe("taking back", () => {
  test("works until it is read, and what was taken back can be told again", async () => {
    await tell(["phone", "strengths"]);
    await withdrawDisclosure(deps, world.seeker, { introductionId, item: "phone" });
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "phone" })).rejects.toThrow(Clash);
    expect(JSON.stringify(await employerReads())).not.toContain("07700");
    await expect(withdrawDisclosure(deps, world.seeker, { introductionId, item: "strengths" })).rejects.toThrow("They have read it");
    await tell(["phone"]);
    expect((await employerReads()).told.map(({ label }) => label)).toContain("Phone number");
    const [seen] = (await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).employers;
    expect(seen!.told.map(({ label, readAt }) => [label, readAt !== null])).toEqual([
      ["The name people call me", true], ["My phone number", true], ["What I am good at", true],
    ]);
  });

  test("against a reading in the same moment, exactly one of the two wins", async () => {
    const won = { withdrawn: 0, read: 0 };
    for (let round = 0; round < 24; round += 1) {
      await tell(["phone"]);
      const reading = () => employerReads().then((view) => JSON.stringify(view).includes("07700"));
      const taking = () => withdrawDisclosure(deps, world.seeker, { introductionId, item: "phone" }).then(() => true, () => false);
      const [first, second] = round % 2 === 0 ? [reading(), taking()] : [taking(), reading()];
      const [one, other] = await Promise.all([first, second]);
      const [read, withdrawn] = round % 2 === 0 ? [one, other] : [other, one];
      expect([read, withdrawn], `round ${round}`).toContain(true);
      expect(read && withdrawn, `round ${round}`).toBe(false);
      won[read ? "read" : "withdrawn"] += 1;
      await db.superuser`delete from disclosure where item = 'phone'`;
    }
    expect(won.read + won.withdrawn).toBe(24);
  });

  test("a reading that waits for a withdrawal finds nothing, and the other way round", async () => {
    await tell(["phone"]);
    const held = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const taking = deps.withActor(world.seeker, async (store) => {
      await store.disclosures.withdraw(introductionId, "phone", deps.clock.now());
      taken.resolve();
      await held.promise;
    });
    await taken.promise;
    const reading = employerReads();
    await expect.poll(() => db.superuser`select 1 from pg_locks where not granted`.then((rows) => rows.length)).toBeGreaterThan(0);
    held.resolve();
    await taking;
    expect(JSON.stringify(await reading)).not.toContain("07700");
  });
});

describe("what a coach suggests", () => {
  const suggest = (items: string[]) => suggestDisclosure(deps, world.coach, { introductionId, items, stage: "trial" });

  test("tells nobody anything; the person ticks some of it, for the trial", async () => {
    await suggest(["phone", "strengths", "first_name"]);
    expect((await seekerReads()).suggested).toEqual({ items: ["phone", "strengths"], stage: "trial" });
    expect((await employerReads()).told).toHaveLength(1);
    await tell(["strengths"], "trial");
    expect((await seekerReads()).suggested).toBeNull();
    expect((await employerReads()).told).toHaveLength(1);
    await book();
    expect((await employerReads()).told.map(({ label }) => label)).toEqual(["Name they go by", "Strengths"]);
    await expect(suggest(["strengths"])).rejects.toThrow(Invalid);
  });

  test("is answered with nothing, taken back, or replaced by another", async () => {
    await suggest(["phone"]);
    await suggest(["email"]);
    expect((await readSuggesting(deps, world.lead, { introductionId })).waiting).toMatchObject({ items: ["email"] });
    await declineSuggestion(deps, world.seeker, { introductionId });
    await suggest(["email"]);
    await withdrawSuggestion(deps, world.coach, { introductionId });
    expect((await seekerReads()).suggested).toBeNull();
    expect((await seekerReads()).told).toHaveLength(1);
  });

  test("is for their own coaches to write", async () => {
    const input = { introductionId, items: ["phone"], stage: "trial" as const };
    await expect(suggestDisclosure(deps, world.otherCoach, input)).rejects.toThrow(NotFound);
    for (const actor of [world.seeker, world.employer]) {
      await expect(suggestDisclosure(deps, actor as never, input), actor.kind).rejects.toThrow(NotAllowed);
    }
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    await expect(suggest(["phone"])).rejects.toThrow(Clash);
  });
});

test("what is ticked is told in the words that stood on the page, or not at all", async () => {
  const { tellableSeen } = await seekerReads();
  await saveContact(deps, world.seeker, { part: "phone", value: "0117 496 0000" });
  await expect(tellEmployer(deps, world.seeker, { introductionId, items: ["phone"], seen: tellableSeen })).rejects.toThrow("Look at the words again");
  const again = (await seekerReads()).tellableSeen;
  await tellEmployer(deps, world.seeker, { introductionId, items: ["phone"], seen: again });
  expect(JSON.stringify((await employerReads()).told)).toContain("0117 496 0000");
});
