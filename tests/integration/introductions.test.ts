import { beforeEach, describe, expect, test } from "vitest";
import type { JobSeeker } from "#app/domain/actor.ts";
import { Clash, Invalid, NotAllowed, NotFound } from "#app/domain/errors.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askForIntroduction } from "#app/domain/introduction/ask-for-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { closeIntroduction } from "#app/domain/introduction/close-introduction.ts";
import { closeRequest } from "#app/domain/introduction/close-request.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { LIST_PARTS } from "#app/domain/introduction/next-step.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { introductionForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { introductionForEmployer, introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { introductionForJobSeeker, introductionsForJobSeeker } from "#app/domain/introduction/read-for-job-seeker.ts";
import { reviewDecline } from "#app/domain/introduction/review-decline.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { jobToAskAbout, myJob } from "#app/domain/jobs/my-jobs.ts";
import { readThread } from "#app/domain/message/read-thread.ts";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { readPreview } from "#app/domain/visibility/read-preview.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import { changeVacancy } from "#app/domain/vacancy/change-vacancy.ts";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { TABLE_ACCESS } from "#db/access.ts";
import { settingsOf } from "#db/actor-settings.ts";
import { anApprovedProfile, anOpenVacancy, chooses, introduced, vacancyRef } from "#tests/support/brokering.ts";
import { aCrowdLike } from "#tests/support/crowd.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld, type World } from "#tests/support/people.ts";
import { rowsAsActor } from "#tests/support/rows-as.ts";

const db = await testDatabase();
const { deps } = db;
let world: World;
let vacancyId: string;
let opening: OpeningRef;

async function begin(): Promise<void> {
  world = await aWorld(db);
  vacancyId = await anOpenVacancy(db, world.employer.employerId);
  opening = vacancyRef(vacancyId);
  await anApprovedProfile(db, world.seeker);
}
beforeEach(begin);

const propose = (reasons: string[] = ["keen"]) =>
  proposeIntroduction(deps, world.coach, {
    jobSeekerId: world.seeker.jobSeekerId, opening, reasons, note: "It is near the station.",
  });

async function aliasOf({ jobSeekerId }: JobSeeker): Promise<{ aliasId: string; label: string }> {
  const { employer } = world;
  return deps.withActor(employer, async (store) => (await store.visibility.aliasesFor(employer.employerId, [jobSeekerId])).get(jobSeekerId)!);
}

/** What has happened to one thing, in the order of the alphabet. */
const eventsOf = async (id: string) =>
  (
    await db.superuser<{ name: string }[]>`select e.name from event e, jsonb_each_text(e.subjects) s where s.value = ${id} order by e.name`
  ).map(({ name }) => name);

/** Everything an employer receives, as it would be sent. */
async function employersView(introductionId: string): Promise<string> {
  const list = await introductionsForEmployer(deps, world.employer);
  return JSON.stringify([list, await introductionForEmployer(deps, world.employer, { introductionId })]);
}

describe("an employer asks the coach", () => {
  test("about somebody it sees, once; the coach answers, and closing says no reason", async () => {
    await chooses(db, world.seeker, world.employer);
    const { aliasId } = await aliasOf(world.seeker);
    await askCoach(deps, world.employer, { aliasId, opening });
    await expect(askCoach(deps, world.employer, { aliasId, opening })).rejects.toThrow("already asked");

    const [request] = (await questionsForCoach(deps, world.coach)).items;
    expect(request).toMatchObject({ who: "Pat", from: "employer" });
    await expect(closeRequest(deps, world.otherCoach, { requestId: request!.id })).rejects.toThrow(NotFound);
    await closeRequest(deps, world.coach, { requestId: request!.id });
    expect(await eventsOf(request!.id)).toEqual(["CoachAsked", "RequestAnswered"]);
    const [line] = (await introductionsForEmployer(deps, world.employer)).requests.items;
    expect(line).toMatchObject({ words: "Closed" });
    expect(JSON.stringify(line)).not.toContain(world.seeker.jobSeekerId);
  });

  test("not about somebody who has hidden, nor of another employer, nor for a vacancy that is not open", async () => {
    await chooses(db, world.seeker, world.employer);
    const { aliasId } = await aliasOf(world.seeker);
    await expect(askCoach(deps, world.otherEmployer, { aliasId, opening })).rejects.toThrow(NotFound);
    const othersVacancy = await anOpenVacancy(db, world.otherEmployer.employerId);
    await expect(askCoach(deps, world.otherEmployer, { aliasId, opening: vacancyRef(othersVacancy) })).rejects.toThrow(NotFound);
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    await expect(askCoach(deps, world.employer, { aliasId, opening })).rejects.toThrow(NotFound);
    await db.superuser`update vacancy set status = 'closed' where id = ${vacancyId}`;
    await expect(askCoach(deps, world.employer, { aliasId, opening })).rejects.toThrow(Clash);
  });

  test("mentors do not ask", async () => {
    const mentor = { ...world.employer, role: "workplace_mentor" as const };
    await expect(askCoach(deps, mentor, { aliasId: crypto.randomUUID(), opening })).rejects.toThrow(NotAllowed);
  });

  test("a job seeker's no looks like any other closed question", async () => {
    await chooses(db, world.seeker, world.employer);
    await askCoach(deps, world.employer, { aliasId: (await aliasOf(world.seeker)).aliasId, opening });
    const words = async () => (await introductionsForEmployer(deps, world.employer)).requests.items[0]!.words;
    const { introductionId } = await propose();
    expect(await words()).toBe("Waiting");
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "no" });
    expect(await words()).toBe("Closed");
    expect((await introductionsForEmployer(deps, world.employer)).introductions.items).toEqual([]);
  });
});

describe("the line, from a proposal to an introduction", () => {
  test("the employer sees nothing before the yes, an alias after it, and what was told at the end", async () => {
    await aCrowdLike(db, world.seeker.jobSeekerId);
    const { introductionId } = await propose(["tasks-liked", "keen"]);
    await expect(introductionForEmployer(deps, world.employer, { introductionId })).rejects.toThrow(NotFound);
    const asked = await introductionForJobSeeker(deps, world.seeker, { introductionId });
    expect(asked).toMatchObject({ stage: "proposed", note: "It is near the station.", seenAlready: false });
    expect(asked.job?.tasks[0]).toEqual({ words: "Wash up in a kitchen", often: "Every day" });

    await answerIntroduction(deps, world.seeker, { introductionId, answer: "later" });
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    const sent = await employersView(introductionId);
    for (const secret of [world.seeker.jobSeekerId, world.seeker.accountId, "Pat", "near the station", "shines"]) {
      expect(sent).not.toContain(secret);
    }
    const view = await introductionForEmployer(deps, world.employer, { introductionId });
    expect(view).toMatchObject({ stage: "with_employer", replyBy: "2026-06-15", told: [] });
    expect(view.reasons).toEqual(["Likes the main tasks of this job", "Wants to try this work"]);
    expect(view.fit?.fits.length).toBeGreaterThan(0);
    // What the opening is changed into is another question, which this page does not answer.
    const { id: vacancyId } = view.opening;
    await changeVacancy(deps, world.employer, { vacancyId, answer: { tasks: [{ code: "lay-tables", need: "essential", frequency: "daily" }] } });
    await changeVacancy(deps, world.employer, { vacancyId, answer: { days: ["sun"], hoursPerWeek: 4 } });
    await db.superuser`update employer_site set place_id = (select id from place where name = 'Leeds' limit 1), outcode = 'ZZ9' where employer_id = ${world.employer.employerId}`;
    expect((await introductionForEmployer(deps, world.employer, { introductionId })).fit).toEqual(view.fit);
    // Of an introduction older than that, nothing is said.
    await db.superuser`update introduction set opening_then = null where id = ${introductionId}`;
    expect((await introductionForEmployer(deps, world.employer, { introductionId })).fit).toBeNull();
    await expect(introductionForEmployer(deps, world.otherEmployer, { introductionId })).rejects.toThrow(NotFound);

    await decideIntroduction(deps, world.employer, { introductionId, answer: "interested" });
    await expect(decideIntroduction(deps, world.employer, { introductionId, answer: "interested" })).rejects.toThrow(Clash);
    const tellable = (await introductionForJobSeeker(deps, world.seeker, { introductionId })).tellable;
    expect(tellable.map(({ item }) => item)).toEqual([
      "first_name", "full_name", "area", "strengths", "helps:show-me", "liked:wash-up", "hope:food", "availability",
    ]);
    await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "strengths"] });
    expect((await introductionForEmployer(deps, world.employer, { introductionId })).told).toEqual([
      { label: "Name they go by", values: ["Pat"] },
      { label: "Strengths", values: ["I keep going until it shines."] },
    ]);
    const known = await employersView(introductionId);
    for (const secret of [world.seeker.jobSeekerId, "Pat Example", "Newer words"]) expect(known).not.toContain(secret);
    await tellEmployer(deps, world.seeker, { introductionId, items: ["first_name", "helps:show-me"] });
    // Told already, it is told once, and nothing is not told.
    await tellEmployer(deps, world.seeker, { introductionId, items: ["strengths"] });
    await expect(tellEmployer(deps, world.seeker, { introductionId, items: [] })).rejects.toThrow(Invalid);
    expect((await introductionForEmployer(deps, world.employer, { introductionId })).told).toHaveLength(3);
    expect(await eventsOf(introductionId)).toEqual([
      "EmployerInterested", "IntroductionAgreed", "IntroductionProposed", "IntroductionPutOff", "JobSeekerIntroduced",
      "JobSeekerIntroduced",
    ]);
  });

  test.each(["yes", "no", "later"] as const)("a %s that is pressed twice is one, and no problem", async (answer) => {
    const { introductionId } = await propose();
    for (const _ of [1, 2]) await answerIntroduction(deps, world.seeker, { introductionId, answer });
    const events = { yes: "IntroductionAgreed", no: "IntroductionRefused", later: "IntroductionPutOff" };
    expect(await eventsOf(introductionId)).toEqual(["IntroductionProposed", events[answer]].toSorted());
  });

  test("a yes pressed once more says nothing of a no that the coach has not read", async () => {
    const { introductionId } = await propose();
    const press = () => answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    await press();
    await decideIntroduction(deps, world.employer, { introductionId, answer: "declined", reason: "timing", words: "" });
    await press();
    expect((await introductionForJobSeeker(deps, world.seeker, { introductionId })).stage).toBe("with_employer");
  });

  test("a no is final for its vacancy, for the coach and for their lead", async () => {
    const { introductionId } = await propose();
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "no" });
    await expect(propose()).rejects.toThrow("said no");
    const again = { jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "" };
    await expect(proposeIntroduction(deps, world.lead, again)).rejects.toThrow("said no");
    await expect(answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" })).rejects.toThrow(Clash);
  });

  test("two at once for one person and vacancy: one of them", async () => {
    const results = await Promise.allSettled([propose(), propose()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")?.reason).toBeInstanceOf(Clash);
  });

  test("only their own coach, from the list of reasons, for an open vacancy", async () => {
    const input = { jobSeekerId: world.seeker.jobSeekerId, opening, reasons: ["keen"], note: "" };
    await expect(proposeIntroduction(deps, world.otherCoach, input)).rejects.toThrow(NotFound);
    await expect(proposeIntroduction(deps, world.coach, { ...input, reasons: [] })).rejects.toThrow(Invalid);
    await db.superuser`update vacancy set status = 'closed' where id = ${vacancyId}`;
    await expect(proposeIntroduction(deps, world.coach, input)).rejects.toThrow(Invalid);
  });

  test("nobody else answers for the job seeker", async () => {
    const { introductionId } = await propose();
    await expect(answerIntroduction(deps, world.otherSeeker, { introductionId, answer: "yes" })).rejects.toThrow(NotFound);
    const asCoach = world.coach as unknown as JobSeeker;
    await expect(answerIntroduction(deps, asCoach, { introductionId, answer: "yes" })).rejects.toThrow(NotAllowed);
  });
});

describe("an employer's no", () => {
  async function declined() {
    const { introductionId } = await propose();
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    await decideIntroduction(deps, world.employer, {
      introductionId, answer: "declined", reason: "supervision", words: "We lost two people this month",
    });
    return introductionId;
  }

  test("is read by the coach first, words and all; the job seeker gets the listed reason in easy words", async () => {
    const introductionId = await declined();
    const unread = await introductionForJobSeeker(deps, world.seeker, { introductionId });
    expect(unread).toMatchObject({ stage: "with_employer", ending: null });
    expect(JSON.stringify(unread)).not.toContain("time to help");
    const coach = await introductionForCoach(deps, world.coach, { introductionId });
    expect(coach.decline).toMatchObject({ words: "We lost two people this month", passedOn: null });
    await reviewDecline(deps, world.coach, { introductionId, passReasonOn: true });
    await expect(reviewDecline(deps, world.coach, { introductionId, passReasonOn: false })).rejects.toThrow(Clash);
    const told = await introductionForJobSeeker(deps, world.seeker, { introductionId });
    expect(told).toMatchObject({ stage: "declined", ending: "They do not have time to help a new person now." });
    expect(JSON.stringify(told)).not.toContain("two people");
  });

  test("can be told as only a no", async () => {
    const introductionId = await declined();
    await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false });
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({ stage: "declined", ending: null });
  });

  /** All that the person reads of it: its page, their lists, the pages of the job and of what this employer sees. */
  async function personsView(introductionId: string): Promise<unknown> {
    const { seeker, employer } = world;
    const read = [
      await introductionForJobSeeker(deps, seeker, { introductionId }),
      ...(await Promise.all(LIST_PARTS.map((part) => introductionsForJobSeeker(deps, seeker, { part, page: 1 })))),
      await myJob(deps, seeker, { openingId: vacancyId }),
      await jobToAskAbout(deps, seeker, { openingId: vacancyId }),
      await readPreview(deps, seeker, { employerId: employer.employerId }),
      await readThread(deps, seeker, { introductionId, page: 1 }),
    ];
    const known = JSON.stringify(read).replaceAll((await aliasOf(seeker)).label, "alias").replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "an id");
    return JSON.parse(known.replace(/(Employer|Provider) [0-9a-f]{4}/g, "$1"));
  }

  async function whoMayPassOnNo() {
    const { supporter, seeker } = world;
    const [member] = await db.superuser<{ id: string }[]>`select id from circle_member where supporter_id = ${supporter.supporterId}`;
    await chooseCircleAccess(deps, seeker, { circleMemberId: member!.id, items: ["help-choose"] });
    return supporter;
  }
  const hides = (actor: JobSeeker | World["coach"] | World["supporter"]) =>
    withdrawVisibility(deps, actor, { jobSeekerId: world.seeker.jobSeekerId, employerId: world.employer.employerId });
  test.each<[string, (introductionId: string) => Promise<unknown>]>([
    ["wait", async () => {}],
    ["stop", (introductionId) => closeIntroduction(deps, world.seeker, { introductionId, reason: "" })],
    ["hide", () => hides(world.seeker)],
    ["are hidden by their coach, as they asked", () => hides(world.coach)],
    ["are hidden by a member of their circle, as they asked", async () => hides(await whoMayPassOnNo())],
  ])("is not there for those who %s before the coach has read it", async (_what, end) => {
    const read: unknown[] = [];
    for (const saidNo of [false, true]) {
      await begin();
      const { introductionId } = await propose();
      await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
      const no = { introductionId, answer: "declined", reason: "supervision", words: "" } as const;
      if (saidNo) await decideIntroduction(deps, world.employer, no);
      await end(introductionId);
      read.push(await personsView(introductionId));
    }
    expect(read[1]).toEqual(read[0]);
  });

  test("does not keep from the person that the job is over", async () => {
    const introductionId = await declined();
    await closeOpening(deps, world.employer, { opening, reason: "not-needed" });
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({
      stage: "closed", ending: "The job is closed now.", canStop: false,
    });
  });

  test("stands when the person stops beside it: the coach reads both, the employer its own, and no email says more", async () => {
    const introductionId = await declined();
    const ofEmployer = await employersView(introductionId);
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({
      stage: "closed", ending: "You changed your mind.", canStop: false,
    });
    await expect(closeIntroduction(deps, world.seeker, { introductionId, reason: "" })).rejects.toThrow(Clash);
    expect(await employersView(introductionId)).toBe(ofEmployer);

    const coach = await introductionForCoach(deps, world.coach, { introductionId });
    expect(coach).toMatchObject({
      stage: "declined", toReview: true, can: { review: true, close: false }, closedWords: "The job seeker changed their mind",
    });
    expect(coach.history.slice(0, 2).map(({ words }) => words)).toEqual([
      "Closed: The job seeker changed their mind.", "The employer said no.",
    ]);
    expect(await eventsOf(introductionId)).toEqual(["EmployerDeclined", "IntroductionAgreed", "IntroductionClosed", "IntroductionProposed"]);
    await expect(propose()).rejects.toThrow("employer has already said no");

    // They can ask for the job again, as after any change of mind; the coach knows what to say.
    await askForIntroduction(deps, world.seeker, { openingId: vacancyId });
    await expect(propose()).rejects.toThrow("employer has already said no");
    await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false, words: "They have no time now." });
    const told = await introductionForJobSeeker(deps, world.seeker, { introductionId });
    expect(told).toMatchObject({ stage: "declined", ending: "They have no time now.", askAgain: null });
    expect(told.history.map(({ words }) => words)).toEqual(expect.arrayContaining(["You changed your mind.", "The employer said no."]));
  });

  test("stands when a member of the circle passes on that the person hides, who reads nothing of it, in SQL either", async () => {
    const introductionId = await declined();
    const supporter = await whoMayPassOnNo();
    const rowsAs = rowsAsActor(db);
    const stop = `select stop_beside_unread_no('${world.seeker.jobSeekerId}', '${world.employer.employerId}')`;
    const read = async () => {
      const [row] = await db.superuser`select status, closing_reason, closed_at from introduction where id = ${introductionId}`;
      return row;
    };
    expect(await rowsAs(supporter, "select 1 from introduction")).toBe(0);
    // While the employer is let in, nothing has ended.
    await deps.withActor(supporter, (store) => store.introductions.stopBesideUnreadNo({ ...world.seeker, ...world.employer }));
    expect(await read()).toEqual({ status: "declined", closing_reason: null, closed_at: null });
    await hides(supporter);
    expect(await read()).toEqual({ status: "declined", closing_reason: "seeker-hid", closed_at: expect.anything() });
    expect(await rowsAs(supporter, "select 1 from introduction")).toBe(0);
    expect(await introductionForCoach(deps, world.coach, { introductionId })).toMatchObject({ stage: "declined", toReview: true, closedWords: "No longer going ahead" });
    for (const stranger of [world.otherSeeker, world.otherCoach, world.otherSupporter, world.employer, world.operator]) {
      expect(await rowsAs(stranger, stop), stranger.kind).toBe(0);
    }
    expect(await rowsAs(supporter, stop)).toBe(1);
  });

  /** All that its login reads of it in SQL, past every page: the introduction and its question, each column it has. */
  async function employersRows(): Promise<string> {
    const columnsOf = (table: "introduction" | "introduction_request") => TABLE_ACCESS[`public.${table}`]!.reads!.employer!.join(", ");
    const { employer } = world;
    return db.as("firstshift_employer").begin(async (tx) => {
      for (const [name, value] of Object.entries(settingsOf(employer, db.clock.now()))) await tx`select set_config(${name}, ${value}, true)`;
      const rows = [];
      for (const table of ["introduction", "introduction_request"] as const) rows.push(await tx.unsafe(`select ${columnsOf(table)} from ${table}`));
      expect(rows.map(({ length }) => length)).toEqual([1, 1]);
      return JSON.stringify(rows);
    });
  }

  test.each<[string, (introductionId: string) => Promise<unknown>]>([
    ["stops", (introductionId) => closeIntroduction(deps, world.seeker, { introductionId, reason: "" })],
    ["hides", () => hides(world.seeker)],
  ])("is all that its login reads in SQL where the person then %s, of what it asked too", async (_what, end) => {
    await chooses(db, world.seeker, world.employer);
    await askCoach(deps, world.employer, { aliasId: (await aliasOf(world.seeker)).aliasId, opening });
    const introductionId = await declined();
    const before = await employersRows();
    db.clock.advance({ hours: 1 });
    await end(introductionId);
    const [ended] = await db.superuser`select closing_reason, closed_at from introduction where id = ${introductionId}`;
    expect(ended).toEqual({ closing_reason: expect.anything(), closed_at: expect.anything() });
    expect(await employersRows()).toBe(before);
  });

  test("that was read is no job to stop any more", async () => {
    const introductionId = await declined();
    await reviewDecline(deps, world.coach, { introductionId, passReasonOn: false });
    await expect(closeIntroduction(deps, world.seeker, { introductionId, reason: "" })).rejects.toThrow(Clash);
    expect((await introductionForCoach(deps, world.coach, { introductionId })).closedWords).toBeNull();
  });

  test("needs a reason from the list", async () => {
    const { introductionId } = await propose();
    await answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" });
    const bad = { introductionId, answer: "declined", reason: "too slow", words: "" } as const;
    await expect(decideIntroduction(deps, world.employer, bad)).rejects.toThrow(Invalid);
  });
});

describe("endings", () => {
  test("hiding from an employer closes what goes on with it, and it learns no reason", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    await withdrawVisibility(deps, world.seeker, { employerId: world.employer.employerId });
    const view = await introductionForEmployer(deps, world.employer, { introductionId });
    expect(view).toMatchObject({ stage: "closed", closedWords: "No longer going ahead", told: [], fit: null });
    expect(view.who).not.toBe("Pat");
  });

  test("a job seeker who stops is not asked again", async () => {
    const introductionId = await introduced(db, world, vacancyId);
    await closeIntroduction(deps, world.seeker, { introductionId, reason: "" });
    await expect(closeIntroduction(deps, world.seeker, { introductionId, reason: "" })).rejects.toThrow(Clash);
    await expect(propose()).rejects.toThrow("said no");
  });

  test("a coach closes with a reason, and may ask again later", async () => {
    const { introductionId } = await propose();
    await expect(closeIntroduction(deps, world.coach, { introductionId, reason: "because" })).rejects.toThrow(Invalid);
    await closeIntroduction(deps, world.coach, { introductionId, reason: "dates" });
    await expect(propose()).resolves.toHaveProperty("introductionId");
  });

  test("when the vacancy ends, what the employer never knew of is over too", async () => {
    await chooses(db, world.seeker, world.employer);
    await askCoach(deps, world.employer, { aliasId: (await aliasOf(world.seeker)).aliasId, opening });
    const { introductionId } = await propose();
    await closeOpening(deps, world.employer, { opening, reason: "not-needed" });
    expect((await introductionsForEmployer(deps, world.employer)).requests.items[0]).toMatchObject({ words: "Closed" });
    expect(await introductionForJobSeeker(deps, world.seeker, { introductionId })).toMatchObject({
      stage: "closed", ending: "The job is closed now.",
    });
    await expect(answerIntroduction(deps, world.seeker, { introductionId, answer: "yes" })).rejects.toThrow("closed");
  });
});
