import { beforeEach, describe, expect, test } from "vitest";
import { chooseNextStep } from "#app/domain/booking/choose-next-step.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { recordOutcome } from "#app/domain/booking/record-outcome.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { saveContact } from "#app/domain/disclosure/contact-details.ts";
import { introductionForEmployer, introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { readThread } from "#app/domain/message/read-thread.ts";
import { writeAsCoach, writeMessage } from "#app/domain/message/write-message.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { readSeekerHome } from "#app/domain/seeker-home/read-seeker-home.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { endStandingChoice, readEnding } from "#app/domain/visibility/end-standing-choice.ts";
import { stopRule } from "#app/domain/visibility/hide.ts";
import { readHiding, withdrawAllVisibility, withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { agreedBooking, anApprovedProfile, anOpenVacancy, introduced } from "#tests/support/brokering.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { aPhoto } from "#tests/support/photos.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let introductionId: string;

beforeEach(async () => {
  db.clock.set("2026-06-08T09:00:00Z");
  world = await aWorld(db);
  await anApprovedProfile(db, world.seeker);
  await saveContact(deps, world.seeker, { part: "phone", value: "07700 900123" });
  introductionId = await introduced(db, world, await anOpenVacancy(db, world.employer.employerId));
});

const hide = () => withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
const employerReads = () => introductionForEmployer(deps, world.employer, { introductionId });
const labels = async () => (await employerReads()).told.map(({ label }) => label);
const stillTold = async () => (await introductionForJobSeeker(deps, world.seeker, { introductionId })).told.map(({ item }) => item);
const tell = (...items: string[]) => tellEmployer(deps, world.seeker, { introductionId, items });
const thread = async () => (await readThread(deps, world.employer, { introductionId, page: 1 })).messages.map(({ text }) => text);
const relay = (text: string) => writeAsCoach(deps, world.coach, { introductionId, to: "employer", text });

async function inSql(statement: string): Promise<number> {
  return db.as("firstshift_employer").begin(async (tx) => {
    for (const [name, value] of Object.entries(settingsOf(world.employer, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
    return (await tx.unsafe(statement)).length;
  });
}

async function byARule(): Promise<string> {
  await chooseVisibility(deps, world.seeker, { employerId: world.employer.employerId }).catch(() => {});
  const [place] = await db.superuser`select place_id from employer_site where employer_id = ${world.employer.employerId}`;
  const rule = { id: crypto.randomUUID(), job_seeker_id: world.seeker.jobSeekerId, least_level: "committed", sectors: [] as string[], place_id: place!.place_id, within_metres: 50_000 };
  await db.superuser`insert into standing_choice ${db.superuser({ ...rule, made_at: "2026-06-01T09:00:00Z" })}`;
  await db.superuser`insert into standing_admission ${db.superuser({
    ...rule, id: crypto.randomUUID(), standing_choice_id: rule.id, employer_id: world.employer.employerId,
    added_at: "2026-06-01T09:00:00Z", admitted_from: "2026-06-01T09:00:00Z",
  })}`;
  await db.superuser`update visibility_choice set withdrawn_at = '2026-06-08T09:00:00Z' where job_seeker_id = ${world.seeker.jobSeekerId}`;
  return rule.id;
}

/** The person lets their supporter help them choose. */
async function helpedBy({ seeker, supporter }: World): Promise<void> {
  const [member] = await db.superuser`select id from circle_member where supporter_id = ${supporter.supporterId}`;
  await chooseCircleAccess(deps, seeker, { circleMemberId: member!.id as string, items: ["see-visibility", "help-choose"] });
}

/** Every way to hide, each with a plan that all have signed and is kept. */
const WAYS: Record<string, () => Promise<unknown>> = {
  "the person hides from this employer": hide,
  "the person hides from everyone": () => withdrawAllVisibility(deps, world.seeker),
  "the coach records their no": () => withdrawVisibility(deps, world.coach, { employerId: world.employer.employerId, jobSeekerId: world.seeker.jobSeekerId }),
  "somebody in their circle passes on their no": async () => {
    await helpedBy(world);
    await withdrawVisibility(deps, world.supporter, { employerId: world.employer.employerId, jobSeekerId: world.seeker.jobSeekerId });
  },
  "the rule that let it in ends": async () => endStandingChoice(deps, world.seeker, { standingChoiceId: await byARule() }),
};

describe("with a signed plan that is kept", () => {
  test.each(Object.entries(WAYS))("%s: what was not read is taken back, but for the name and what helps in the plan", async (_, way) => {
    await agreedBooking(db, world, introductionId);
    await db.superuser`update disclosure set first_read_at = null where introduction_id = ${introductionId}`;
    await tell("full_name", "phone", "strengths", "availability");
    await way();
    expect(await stillTold()).toEqual(["first_name", "helps:show-me"]);
    expect(await labels()).toEqual(["Name they go by", "What helps"]);
    expect(await inSql("select 1 from disclosure")).toBe(2);
    // Choosing it again tells it nothing that was taken back.
    await chooseVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    expect(JSON.stringify(await employerReads())).not.toContain("07700");
  });

  test("what was read stays, messages go on, and the page says so beforehand", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await tell("phone");
    await employerReads();
    await tell("strengths");
    const { employerId } = world.employer;
    expect(await readHiding(deps, world.seeker, { employerId })).toMatchObject({ signedBookings: [{ bookingId }], told: { read: true, unread: true } });
    await hide();
    expect(await labels()).toEqual(["Name they go by", "Phone number", "What helps"]);
    await relay("They come by bus.");
    expect(await thread()).toEqual(["They come by bus."]);
  });

  test.each(Object.entries(WAYS))("%s: the pages of who can see them go on to name the employer, until the plan is over", async (_, way) => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const stays = async () => ({
      page: (await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).stays,
      home: (await readSeekerHome(deps, world.seeker)).stays,
      hiding: (await readHiding(deps, world.seeker, { employerId: null })).stays,
    });
    const nobody = { page: [], home: 0, hiding: false };
    expect(await stays()).toEqual(nobody);
    await way();
    await employerReads();
    expect(await stays()).toMatchObject({
      page: [{ id: world.employer.employerId, bookingId, job: false, told: [{ label: "The name people call me" }, { label: "Show me how to do it" }] }],
      home: 1,
      hiding: true,
    });
    await cancelBooking(deps, world.seeker, { bookingId, reason: "dates" });
    expect(await stays()).toEqual(nobody);
  });

  test("an employer that a rule lets in and that sees nothing now is not one they hide from", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const standingChoiceId = await byARule();
    await db.superuser`update employer set status = 'lapsed' where id = ${world.employer.employerId}`;
    expect(await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).toMatchObject({ employers: [], stays: [] });
    expect(await readSeekerHome(deps, world.seeker)).toMatchObject({ stays: 0 });
    expect(await readHiding(deps, world.seeker, { employerId: null })).toMatchObject({ stays: false });
    await stopRule(deps, world.seeker, { standingChoiceId, booking: "keep" });
    expect((await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).stays).toMatchObject([{ bookingId }]);
  });

  test("ending the rule that let it in asks what becomes of the plan, and leads to it where it is to be stopped, on a second press too", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const standingChoiceId = await byARule();
    const { employerId } = world.employer;
    expect(await readEnding(deps, world.seeker, { standingChoiceId })).toMatchObject({
      employers: [{ id: employerId }], sees: true, signedBookings: [{ bookingId }],
    });
    await expect(stopRule(deps, world.seeker, { standingChoiceId })).rejects.toMatchObject({ fields: { booking: expect.any(String) } });
    expect(await readEnding(deps, world.seeker, { standingChoiceId })).not.toBeNull();
    for (const _press of [1, 2]) expect(await stopRule(deps, world.seeker, { standingChoiceId, booking: "stop" })).toEqual([bookingId]);
    expect(await readEnding(deps, world.seeker, { standingChoiceId })).toBeNull();
    expect((await readBooking(deps, world.seeker, { bookingId })).status).toBe("agreed");
  });

  test("a job that came of the plan goes on too, and is said before and after", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    const { employerId } = world.employer;
    expect(await readHiding(deps, world.seeker, { employerId })).toMatchObject({ job: false });
    db.clock.advance({ days: 8 });
    const said = { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: true };
    const theirs = async () => (await readSeekerHome(deps, world.seeker)).theirs;
    expect(await theirs()).toEqual([]);
    for (const actor of [world.seeker, world.employer]) await recordOutcome(deps, actor, said);
    expect(await theirs()).toMatchObject([{ id: introductionId, title: "Kitchen helper" }]);
    expect(await readHiding(deps, world.seeker, { employerId })).toMatchObject({ job: true, signedBookings: [] });
    await hide();
    expect(await labels()).toContain("Name they go by");
    expect((await readVisibility(deps, world.seeker, world.seeker.jobSeekerId)).stays).toMatchObject([{ bookingId, job: true }]);
  });

  test.each([
    ["the person", () => world.seeker], ["the employer", () => world.employer], ["the coach", () => world.coach],
  ] as const)("nothing goes on once %s has stopped it", async (_, by) => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await tell("phone");
    await employerReads();
    await hide();
    await cancelBooking(deps, by(), { bookingId, reason: "dates" });
    expect(await employerReads()).toMatchObject({ stage: "closed", told: [], coach: null, fit: null });
    expect((await readBooking(deps, world.employer, { bookingId })).who).not.toBe("Pat");
  });

  test("nothing goes on once it has led to no job", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await hide();
    db.clock.advance({ days: 8 });
    const ratings = { "task:wash-up": "met", arrives: "met" };
    await recordOutcome(deps, world.seeker, { bookingId, ratings, satisfied: true });
    expect(await employerReads()).toMatchObject({ stage: "introduced" });
    await recordOutcome(deps, world.employer, { bookingId, ratings, satisfied: false });
    expect(await employerReads()).toMatchObject({ stage: "closed", told: [] });
  });

  test("nothing goes on once the coach has chosen a next step instead of more time", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await hide();
    db.clock.advance({ days: 8 });
    const longer = { bookingId, ratings: { "task:wash-up": "met", arrives: "met" }, satisfied: null, longer: true } as const;
    await recordOutcome(deps, world.seeker, longer);
    await recordOutcome(deps, world.employer, longer);
    expect(await employerReads()).toMatchObject({ stage: "introduced" });
    await chooseNextStep(deps, world.coach, { bookingId, step: "training" });
    expect(await employerReads()).toMatchObject({ stage: "closed", told: [], coach: null });
  });

  test("a plan that is stopped by somebody who is seen still leaves the introduction open for new dates", async () => {
    const bookingId = await agreedBooking(db, world, introductionId);
    await cancelBooking(deps, world.employer, { bookingId, reason: "dates" });
    expect(await employerReads()).toMatchObject({ stage: "introduced" });
  });
});

describe("without one", () => {
  test("nothing told is left to read, and it does not come back when the person chooses the employer again", async () => {
    await tell("phone");
    await hide();
    expect(await stillTold()).toEqual([]);
    expect(await labels()).toEqual([]);
    const [row] = await db.superuser`select count(*)::int as left from disclosure where withdrawn_at is null and introduction_id = ${introductionId}`;
    expect(row!.left).toBe(0);
  });

  test("messages that were passed on go too, opened or not, and the employer keeps its own words", async () => {
    await relay("They like early hours.");
    await writeMessage(deps, world.employer, { introductionId, text: "Early suits us." });
    await relay("They come by bus.");
    expect(await thread()).toHaveLength(3);
    expect((await introductionsForEmployer(deps, world.employer)).introductions.items).toMatchObject([{ unread: 1 }]);
    await hide();
    expect(await thread()).toEqual(["Early suits us."]);
    expect(await employerReads()).toMatchObject({ unread: 0 });
    expect(await inSql("select 1 from message_relay")).toBe(0);
    expect(await inSql("select 1 from message")).toBe(1);
  });

  test("nobody takes back anything while the employer may see the person, and no stranger ever, in SQL either", async () => {
    const pair = { jobSeekerId: world.seeker.jobSeekerId, employerId: world.employer.employerId };
    const take = (actor: World["seeker"] | World["coach"] | World["supporter"]) => deps.withActor(actor, (store) => store.disclosures.takeBackUnread(pair));
    await tell("phone");
    await helpedBy(world);
    for (const actor of [world.seeker, world.coach, world.supporter]) await take(actor);
    expect(await stillTold()).toContain("phone");
    // One by one they are the person's alone to take back.
    const one = deps.withActor(world.coach, (store) => store.disclosures.withdraw(introductionId, "phone", db.clock.now()));
    expect(await one).toBe(false);
    await db.superuser`update visibility_choice set withdrawn_at = now() where job_seeker_id = ${world.seeker.jobSeekerId}`;
    for (const actor of [world.otherCoach, world.otherSeeker, world.otherSupporter]) await expect(take(actor)).rejects.toThrow();
    expect(await stillTold()).toContain("phone");
    await take(world.supporter);
    expect(await stillTold()).not.toContain("phone");
  });

  test("a photo that is taken back is erased, whoever passes on the no", async () => {
    await savePhoto(deps, world.seeker, { file: await aPhoto() });
    const copies = async () => (await db.superuser`select 1 from disclosure_photo where introduction_id = ${introductionId}`).length;
    await tell("photo");
    expect(await copies()).toBe(1);
    await withdrawVisibility(deps, world.coach, { employerId: world.employer.employerId, jobSeekerId: world.seeker.jobSeekerId });
    expect(await copies()).toBe(0);
  });

  test("an employer's login learns neither who helped with a yes nor who passed on a no", async () => {
    for (const column of ["helper", "ended_helper", "ended_member_id", "read_back"]) {
      await expect(inSql(`select ${column} from visibility_choice`), column).rejects.toMatchObject({ code: "42501" });
    }
    await expect(inSql("select helper from disclosure")).rejects.toMatchObject({ code: "42501" });
    expect(await inSql("select withdrawn_at from visibility_choice")).toBe(1);
    await hide();
    expect(await inSql("select withdrawn_at from visibility_choice")).toBe(0);
  });
});
