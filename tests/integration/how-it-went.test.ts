import { beforeAll, describe, expect, test } from "vitest";
import { aLine } from "#tests/support/line.ts";
import { testDatabase } from "#tests/support/database.ts";
import { browser, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

/** What a job seeker is asked after a time at work comes one question a page, and nothing is kept before it is sent. */
const db = await testDatabase();
const app = await webApp(db, { demo: true }, { clock: db.clock });
const line = await aLine(db);
const lane = await line.own.lane("started");
let session: Browser;
let other: Browser;
beforeAll(async () => {
  session = browser(app);
  await signIn(db, session, line.own.emails.seeker);
  other = browser(app);
  await signIn(db, other, line.other.emails.seeker);
});

async function ask(address: string, form?: Record<string, string>, by = session) {
  const response = await by.ask(address, { form });
  return { status: response.status, location: response.headers.get("Location"), body: await response.text() };
}
const at = `/me/bookings/${lane.bookingId}/outcome`;
const liking = `/me/bookings/${lane.bookingId}/reflection`;
const outcomes = () => db.superuser`select satisfied from booking_outcome where booking_id = ${lane.bookingId} and side = 'job_seeker'`;

const ANSWERS = { "task-wash-up": "met", arrives: "met-with-support", satisfied: "no" };

describe("how it went", () => {
  test("is asked criterion by criterion, then about the job, and read again before it is sent", async () => {
    expect((await ask(at)).body).toContain(`href="${at}/task-wash-up"`);
    const first = (await ask(`${at}/task-wash-up`)).body;
    expect(first.match(/<fieldset/g)).toHaveLength(1);
    expect((await ask(`${at}/check`)).location).toBe(`${at}/task-wash-up`);
    expect((await ask(`${at}/task-wash-up`, {})).status).toBe(422);
    expect((await ask(`${at}/task-wash-up`, { "task-wash-up": "met" })).location).toBe(`${at}/arrives`);
    expect((await ask(`${at}/arrives`, { arrives: "not-yet" })).location).toBe(`${at}/job`);
    expect((await ask(`${at}/job`, { satisfied: "no" })).location).toBe(`${at}/check`);
    expect((await ask(`${at}/arrives`)).body).toMatch(/value="not-yet"[^>]*checked|checked=""[^>]*value="not-yet"/);
    expect((await ask(`${at}/arrives`, { arrives: "met-with-support" })).location).toBe(`${at}/check`);
    const check = (await ask(`${at}/check`)).body;
    for (const said of ["Yes, with help", "No, not this job", `href="${at}/job"`]) expect(check).toContain(said);
    expect(check).not.toContain("Not yet");
    expect(await outcomes()).toEqual([]);
  });

  test("keeps the answers to themselves and to this booking", async () => {
    for (const question of ["works-safely", "task-lay-tables", "nonsense"]) expect((await ask(`${at}/${question}`)).status).toBe(404);
    expect((await ask(`${at}/works-safely`, { "works-safely": "met" })).status).toBe(404);
    for (const form of [undefined, ANSWERS]) {
      expect((await ask(`${at}/check`, form, other)).status).toBe(404);
      expect((await ask(`${liking}/feeling`, form, other)).status).toBe(404);
    }
    // The draft of one booking is none of another form's.
    expect((await ask(`${liking}/check`)).location).toBe(`${liking}/feeling`);
  });

  test("counts once it is sent, and once only; without an answer it does not", async () => {
    const { satisfied: _, ...without } = ANSWERS;
    expect((await ask(`${at}/check`, without)).status).toBe(422);
    expect(await outcomes()).toEqual([]);
    expect((await ask(`${at}/check`, ANSWERS)).location).toBe(`/me/bookings/${lane.bookingId}?done=recorded`);
    const again = await ask(`${at}/check`, ANSWERS);
    expect(again.status).toBe(409);
    expect(again.body).toContain("There is a problem");
    expect(await outcomes()).toHaveLength(1);
    expect((await ask(at)).body).toContain("There is nothing to say here now.");
  });
});

test("what they liked is asked task by task, and ends at the question whether their profile should say so", async () => {
  expect((await ask(liking)).body).toContain(`href="${liking}/feeling"`);
  expect((await ask(`${liking}/feeling`, { feeling: "liked" })).location).toBe(`${liking}/wash-up`);
  expect((await ask(`${liking}/wash-up`)).body.match(/<fieldset/g)).toHaveLength(1);
  expect((await ask(`${liking}/wash-up`, { "wash-up": "perhaps" })).status).toBe(422);
  expect((await ask(`${liking}/wash-up`, { "wash-up": "yes" })).location).toBe(`${liking}/check`);
  expect((await ask(`${liking}/check`)).body).toContain("I liked it");
  const said = { feeling: "liked", "wash-up": "yes" };
  expect((await ask(`${liking}/check`, said)).location).toBe(`${liking}/profile`);
  expect((await ask(`${liking}/check`, said)).status).toBe(409);
  expect((await ask(`/me/bookings/${lane.bookingId}`)).body).toContain(`href="${liking}/profile"`);
  expect(await db.superuser`select feeling, tasks_liked from reflection where booking_id = ${lane.bookingId}`).toEqual([
    { feeling: "liked", tasks_liked: ["wash-up"] },
  ]);
});

test("from a time at work each side comes to the messages about it, and a mentor to none", async () => {
  const { introductionId } = lane;
  expect((await ask(`/me/bookings/${lane.bookingId}`)).body).toContain(`href="/me/introductions/${introductionId}/messages"`);
  for (const [who, isLed] of [["owner", true], ["mentor", false]] as const) {
    const by = browser(app);
    await signIn(db, by, line.own.emails[who]);
    const { status, body } = await ask(`/employer/bookings/${lane.bookingId}`, undefined, by);
    expect({ who, status, isLed: body.includes(`href="/employer/introductions/${introductionId}"`) }).toEqual({ who, status: 200, isLed });
  }
});

test("who liked and did nothing is not asked to put nothing in their profile", async () => {
  await db.superuser`delete from reflection where booking_id = ${lane.bookingId}`;
  const said = { feeling: "not-for-me", "wash-up": "not-done" };
  const after = (await ask(`${liking}/check`, said)).location!;
  expect(after).toBe(`/me/bookings/${lane.bookingId}?done=liked`);
  const { body } = await ask(after);
  expect(body).toContain("You said how it was for you.");
  expect(body).not.toContain(`${liking}/profile`);
  expect((await ask(`${liking}/profile`)).body).not.toContain("Add this to my profile");
});

test("once its last day is over a plan is not stopped: its page has what can be said instead, and why", async () => {
  const { bookingId } = await line.own.lane("agreed");
  const plan = `/me/bookings/${bookingId}`;
  expect((await ask(plan)).body).toContain("I want to stop");
  const now = db.clock.now();
  db.clock.set(now.add({ hours: 24 * 14 }).toString());
  const { body } = await ask(plan);
  for (const said of ["Say how it went", `href="${plan}/not-taken-place"`]) expect(body).toContain(said);
  expect(body).not.toContain("I want to stop");
  const hidden = (await ask(`${plan}/cancel?done=hidden`)).body;
  for (const words of ["You are hidden now.", "There is nothing left to stop."]) expect(hidden).toContain(words);
  expect(hidden).not.toMatch(/until you stop it|name="reason"/);
  const refused = await ask(`${plan}/cancel`, { reason: "dates" });
  expect(refused).toMatchObject({ status: 409, body: expect.stringContaining("If it did not take place, say “It did not take place” instead.") });
  const form = (await ask(`${plan}/not-taken-place`)).body;
  for (const words of ["The dates did not work", "We did not meet", "The employer is not told your reason."]) expect(form).toContain(words);
  expect((await ask(`${plan}/not-taken-place`, { reason: "not-met" })).location).toBe(`${plan}?done=not-taken-place`);
  const after = (await ask(`${plan}?done=not-taken-place`)).body;
  for (const words of ["You said that it did not take place.", "You and the employer did not meet.", "You do not have to say how it went."]) expect(after).toContain(words);
  expect(after).not.toContain("Say how it went");
  db.clock.set(now.toString());
});

test("who hides and wants to stop a plan is told that they are hidden, and is led to every plan", async () => {
  const second = await line.own.lane("agreed");
  const page = (await ask("/me/hide")).body;
  expect(page).toContain("You signed 2 plans with");
  expect(page).toContain("Hide me, and I want to stop the plans");
  const hidden = (await ask("/me/hide", { booking: "stop" })).location!;
  expect(hidden).toBe("/me/bookings?done=hidden");
  // Without scripts the page of the second of two presses is the one that is shown.
  expect((await ask("/me/hide", { booking: "stop" })).location).toBe(hidden);
  const plans = (await ask(hidden)).body;
  expect(plans).toContain("You are hidden now.");
  for (const { bookingId } of [lane, second]) expect(plans).toContain(`href="/me/bookings/${bookingId}"`);
  const one = (await ask(`/me/bookings/${second.bookingId}/cancel?done=hidden`)).body;
  expect(one).toContain("The plan still stands until you stop it.");
});

test("hiding from one employer leads to its plan in the same way", async () => {
  const to = line.other.owner.employerId;
  const { bookingId } = await line.other.lane("agreed");
  const press = async () => (await ask(`/me/visibility/${to}/hide`, { booking: "stop" }, other)).location;
  expect(await press()).toBe(`/me/bookings/${bookingId}/cancel?done=hidden`);
  expect(await press()).toBe(`/me/bookings/${bookingId}/cancel?done=hidden`);
});

test("who hides and keeps a plan reads that it goes on, and who still sees it", async () => {
  const keeps = await line.own.lane("agreed");
  const hidden = (await ask("/me/hide", { booking: "keep" })).location!;
  expect(hidden).toBe("/me/visibility?done=hidden-plan-kept");
  const page = (await ask(hidden)).body;
  expect(page).toContain("You are hidden now. The plan goes on.");
  expect(page).toContain("They see what you signed.");
  expect(page).not.toContain("Nobody can see you now");
  expect((await ask("/me/visibility?done=hidden-from-all")).body).toContain("No employer can find you now.");
  // Of several plans with one employer, the way leads to the list of them.
  expect(page).toContain("Go to my plans");
  expect((await ask("/me/bookings")).body).toContain(`href="/me/bookings/${keeps.bookingId}"`);
  for (const address of ["/me", "/me/hide"]) expect((await ask(address)).body).not.toContain("Nobody can see you now");
});
