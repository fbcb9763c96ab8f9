import { describe, expect, test } from "vitest";
import { Clash, Invalid } from "#app/domain/errors.ts";
import { tellableItems } from "#app/domain/disclosure/tellable.ts";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { changeOwnDetail, readOwnDetails, type DetailPart } from "#app/domain/vocational-profile/own-details.ts";
import { emptyProfile } from "#app/domain/vocational-profile/profile.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import { readMarkedWords } from "#app/domain/words/mark-words.ts";
import { CHANGED_MEANWHILE } from "#app/domain/seen.ts";
import { formatDate } from "#app/ui/format.ts";
import { problemsOf, valuesOf } from "#tests/support/crawl/page-controls.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aWorld } from "#tests/support/people.ts";
import { aLine } from "#tests/support/line.ts";
import { browser, signIn, webApp } from "#tests/support/web-app.ts";

/* Who somebody is stays theirs to put right (P1), and what rests on it follows. */

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
const { deps } = db;

/** With a profile they said yes to: nights and long hours, and these words. */
async function aPerson(strengths: string) {
  const world = await aWorld(db);
  const { seeker } = world;
  const { jobSeekerId } = seeker;
  await deps.withActor(seeker, async (store) => {
    const [place] = await store.places.byName("Bristol");
    await store.profiles.start(jobSeekerId, emptyProfile(place!.id), { updatedAt: deps.clock.now(), updatedBy: seeker.accountId });
  });
  const answers: [string, StepAnswer][] = [
    ["tasks-liked", { kind: "list", field: "tasksLiked", chosen: ["bake", "wash-up"] }],
    ["hours", { kind: "hours", hoursStart: 16, hoursAim: 45 }],
    ["days", { kind: "list", field: "days", chosen: ["mon", "tue"] }],
    ["times", { kind: "list", field: "times", chosen: ["evening", "night"] }],
    ["area", { kind: "area", town: "Bristol", travelMiles: 5 }],
    ["strengths", { kind: "strengths", strengths }],
  ];
  for (const [step, answer] of answers) {
    const { seen } = await readProfileStep(deps, seeker, { jobSeekerId, step });
    await saveProfileStep(deps, seeker, { jobSeekerId, step, answer, seen });
  }
  const { revision } = await readProfile(deps, seeker, jobSeekerId);
  const { strengths: marked } = await readMarkedWords(deps, seeker, jobSeekerId);
  await approveProfile(deps, seeker, { revision, keep: marked.hits.map(({ value }) => value) });
  const strengthsTold = () =>
    deps.withActor(seeker, async (store) => (await tellableItems(store, jobSeekerId)).find(({ item }) => item === "strengths")?.value);
  const published = () => deps.withActor(seeker, (store) => store.profiles.published(jobSeekerId));
  return { ...world, jobSeekerId, strengthsTold, published };
}

const eventsOf = async (jobSeekerId: string) =>
  (await db.superuser<{ name: string }[]>`
    select name from event where subjects->>'jobSeekerId' = ${jobSeekerId} and name in ('OwnNameChanged', 'BirthDateChanged') order by 1`
  ).map(({ name }) => name);

describe("a job seeker's own details", () => {
  test("are put right by the person, and their coach reads the new name", async () => {
    const { seeker, coach, jobSeekerId } = await aPerson("I am careful.");
    expect(await changeOwnDetail(deps, seeker, { part: "name", value: "Alexandra Poole" })).toEqual({ words: false, young: false });
    await changeOwnDetail(deps, seeker, { part: "called", value: "Lexie" });
    await changeOwnDetail(deps, seeker, { part: "born", value: "1999-02-28" });
    expect(await readOwnDetails(deps, seeker)).toMatchObject({ name: "Alexandra Poole", called: "Lexie", born: "1999-02-28" });
    expect(await readPerson(deps, coach, jobSeekerId)).toMatchObject({ fullName: "Alexandra Poole", knownAs: "Lexie" });
    // The words say nothing of it, so the yes stands.
    expect(await readProfile(deps, seeker, jobSeekerId)).toMatchObject({ approval: "approved" });
    expect(await eventsOf(jobSeekerId)).toEqual(["BirthDateChanged", "OwnNameChanged", "OwnNameChanged"]);
  });

  test("pressed twice are saved once, and another answer from an old page is shown what stands", async () => {
    const { seeker, jobSeekerId } = await aPerson("I am careful.");
    const { seen } = await readOwnDetails(deps, seeker);
    const once = { part: "called", value: "Lexie", seen: seen.called } as const;
    await changeOwnDetail(deps, seeker, once);
    await changeOwnDetail(deps, seeker, once);
    await expect(changeOwnDetail(deps, seeker, { ...once, value: "Sasha" })).rejects.toThrow(new Clash(CHANGED_MEANWHILE));
    // Another part is another page.
    await changeOwnDetail(deps, seeker, { part: "name", value: "Alexandra Poole", seen: seen.name });
    expect(await eventsOf(jobSeekerId)).toEqual(["OwnNameChanged", "OwnNameChanged"]);
  });

  test.each([
    ["2012-06-01", /You can join when you are 16\. At 14 and 15/],
    ["2014-06-01", /for people who are 16 or older/],
    ["2031-01-01", /in the future/],
    ["1890-01-01", /a very long time ago/],
  ])("somebody born on %s is refused as at joining", async (born, words) => {
    const { seeker, jobSeekerId } = await aPerson("I am careful.");
    const before = await readOwnDetails(deps, seeker);
    const refused = await changeOwnDetail(deps, seeker, { part: "born", value: born }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Invalid);
    expect((refused as Invalid).fields.birthDate).toMatch(words);
    expect(await readOwnDetails(deps, seeker)).toEqual(before);
    expect(await eventsOf(jobSeekerId)).toEqual([]);
  });

  test("of words that hold the new name nothing is told any more before they say yes again", async () => {
    const { seeker, jobSeekerId, strengthsTold } = await aPerson("I am careful and grow rosemary.");
    expect(await strengthsTold()).toBe("I am careful and grow rosemary.");
    expect(await changeOwnDetail(deps, seeker, { part: "called", value: "Rosemary" })).toEqual({ words: true, young: false });
    expect(await strengthsTold()).toBeUndefined();
    const { revision, approval, strengths } = await readProfile(deps, seeker, jobSeekerId);
    expect({ approval, strengths }).toEqual({ approval: "changed-since", strengths: "I am careful and grow rosemary." });
    const { strengths: marked } = await readMarkedWords(deps, seeker, jobSeekerId);
    expect(marked.hits).toMatchObject([{ kind: "own-name", text: "rosemary", keptAt: null }]);
    await expect(approveProfile(deps, seeker, { revision })).rejects.toBeInstanceOf(Invalid);
    await approveProfile(deps, seeker, { revision, keep: marked.hits.map(({ value }) => value) });
    expect(await strengthsTold()).toBe("I am careful and grow rosemary.");
  });

  test("before 18 no nights and no more than 40 hours are asked for, or shown to anybody", async () => {
    const { seeker, jobSeekerId, published } = await aPerson("I am careful.");
    expect(await published()).toMatchObject({ times: ["evening", "night"], hoursAim: 45 });
    expect(await changeOwnDetail(deps, seeker, { part: "born", value: "2009-06-01" })).toEqual({ words: false, young: true });
    expect(await published()).toMatchObject({ times: ["evening"], hoursStart: 16, hoursAim: 40 });
    const { approval, steps } = await readProfile(deps, seeker, jobSeekerId);
    expect(approval).toBe("changed-since");
    expect(steps.filter(({ changed }) => changed).map(({ name }) => name)).toEqual(["hours", "times"]);
  });

  test("belong to nobody else, in SQL either", async () => {
    const world = await aPerson("I am careful.");
    const { jobSeekerId } = world;
    for (const actor of [world.coach, world.lead, world.otherCoach, world.otherSeeker, world.supporter, world.operator]) {
      const changed = deps.withActor(actor, (store) => store.profiles.changeSeeker(jobSeekerId, { fullName: "Somebody Else" }));
      await changed.catch(() => null);
      const part: DetailPart = "name";
      await expect(changeOwnDetail(deps, actor as never, { part, value: "Somebody Else" }), actor.kind).rejects.toBeInstanceOf(Error);
    }
    expect(await readOwnDetails(deps, world.seeker)).toMatchObject({ name: "Pat Example" });
  });
});

test("each is one question with what stands in its box, and what was typed comes back", async () => {
  const { own } = await aLine(db);
  const seeker = browser(app);
  await signIn(db, seeker, own.emails.seeker);
  const born = await (await seeker.ask("/me/details/born")).text();
  const [seen] = valuesOf(born, "seen");
  const young = { "birthDate.day": "1", "birthDate.month": "1", "birthDate.year": "2013", seen: seen! };
  const answer = await seeker.ask("/me/details/born", { form: young });
  const html = await answer.text();
  expect({ status: answer.status, problems: problemsOf(html), typed: valuesOf(html, "birthDate.year") }).toEqual({
    status: 422, problems: [expect.stringContaining("16 or older")], typed: ["2013"],
  });
  const saved = await seeker.ask("/me/details/born", { form: { ...young, "birthDate.year": "1998" } });
  expect({ status: saved.status, to: saved.headers.get("location") }).toEqual({ status: 303, to: "/me/details?done=saved" });
  expect(await (await seeker.ask("/me/details?done=saved")).text()).toMatch(new RegExp(`Saved\\..*${formatDate("1998-01-01")}`, "s"));
});
