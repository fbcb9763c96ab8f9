import { describe, expect, test } from "vitest";
import { explainJob, type JobFacts, type JobNote } from "#app/domain/jobs/explain-job.ts";
import { jobFilterFrom, jobFilterWords, passes } from "#app/domain/jobs/job-filter.ts";
import { coachNote, easyNote } from "#app/domain/jobs/job-words.ts";
import type { PersonFacts } from "#app/domain/jobs/person-facts.ts";
import { milesToMetres } from "#app/domain/place/place.ts";

const town = { latitude: 51.45, longitude: -2.59 };
/** A degree of latitude is 111.2 km. */
const north = (miles: number) => ({ latitude: town.latitude + milesToMetres(miles) / 111_195, longitude: town.longitude });

const job = (facts: Partial<JobFacts> = {}): JobFacts => ({
  kind: "vacancy", id: "a-job", sector: "food", selection: "work_trial", at: north(2), hoursPerWeek: 16, days: ["mon", "tue"],
  tasks: [{ code: "wash-up", need: "essential" }, { code: "bake", need: "essential" }, { code: "clean-floors", need: "adaptable" }],
  environment: ["hot", "team"], adjustments: ["show-me", "written-steps"], paysMore: false, ...facts,
});
const person = (facts: Partial<PersonFacts> = {}): PersonFacts => ({
  hopes: ["food"], tasksLiked: ["wash-up", "bake", "clean-floors"], tasksDone: [], environmentLike: [],
  environmentAvoid: [], helps: [], hoursStart: 16, hoursAim: 20, days: ["mon", "tue"], travelMetres: milesToMetres(10),
  town, priorities: [], ...facts,
});
/** Work that a job could be made of: any task can stay with whoever does it now. */
const need = (facts: Partial<JobFacts> = {}): JobFacts =>
  job({
    kind: "unmet_need", hoursPerWeek: 30, selection: null, paysMore: null,
    tasks: [{ code: "wash-up", need: "adaptable" }, { code: "shred", need: "adaptable" }], ...facts,
  });
const silent = person({
  hopes: [], tasksLiked: [], hoursStart: null, hoursAim: null, days: [], travelMetres: null, town: null,
});
const kinds = (notes: JobNote[]) => notes.map(({ kind }) => kind);

describe("why a job fits, what nobody knows yet, what would make it work", () => {
  test("a job that is all somebody hopes for leaves nothing open", () => {
    const { fits, unknown, wouldWork, hoped } = explainJob(job(), person());
    expect({ fits: kinds(fits), unknown, wouldWork, hoped }).toEqual({
      fits: ["hope", "likes", "hours", "days", "near"], unknown: [], wouldWork: [], hoped: true,
    });
  });

  test.each([
    ["a task nobody spoke of", {}, { tasksLiked: ["wash-up"] }, "unknown", "untried"],
    ["it can be tried", {}, { tasksLiked: ["wash-up"] }, "wouldWork", "try-first"],
    ["a task that can be shared", {}, { tasksLiked: ["wash-up"] }, "wouldWork", "adapt"],
    ["more hours than they want", { hoursPerWeek: 30 }, {}, "wouldWork", "fewer-hours"],
    ["fewer hours than they want", { hoursPerWeek: 8 }, {}, "wouldWork", "more-hours"],
    ["hours to grow into", { hoursPerWeek: 20 }, {}, "wouldWork", "build-up"],
    ["a day they do not work", { days: ["mon", "sun"] }, {}, "wouldWork", "other-days"],
    ["further than they travel", { at: north(15) }, {}, "wouldWork", "learn-way"],
    ["a place to avoid", {}, { environmentAvoid: ["hot"] }, "wouldWork", "avoid"],
    ["a place they like", {}, { environmentLike: ["team"] }, "fits", "place"],
    ["help that is offered", {}, { helps: ["show-me"] }, "fits", "help"],
    ["help nobody spoke of", {}, { helps: ["bsl"] }, "unknown", "help-unsaid"],
  ] as const)("%s", (_, jobFacts, facts, part, kind) => {
    const told = explainJob(job(jobFacts as Partial<JobFacts>), person(facts as Partial<PersonFacts>));
    expect(kinds(told[part])).toContain(kind);
  });

  test.each([
    ["more of it than they want is no gap", {}, {}, "wouldWork", "part-of-it"],
    ["a task they did not name can stay where it is", {}, {}, "wouldWork", "leave-out"],
    ["where they named none, one can be tried", {}, { tasksLiked: [] }, "wouldWork", "try-one"],
    ["and nobody knows what they would like of it", {}, { tasksLiked: [] }, "unknown", "untried"],
    ["some of its days are enough", { days: ["mon", "sun"] }, {}, "fits", "some-days"],
    ["none of its days is not", { days: ["sun"] }, {}, "wouldWork", "other-days"],
    ["nobody knows the pay", {}, {}, "unknown", "pay-open"],
    ["nor whether it is good", {}, { priorities: ["pay"] }, "unknown", "matters-unsaid"],
  ] as const)("of work that could become a job, %s", (_, jobFacts, facts, part, kind) => {
    const told = explainJob(need(jobFacts as Partial<JobFacts>), person(facts as Partial<PersonFacts>));
    expect(kinds(told[part])).toContain(kind);
    expect(kinds(told.wouldWork)).not.toEqual(expect.arrayContaining(["fewer-hours", "adapt", "try-first"]));
  });

  test("a trial is not promised where the employer only interviews", () => {
    const told = explainJob(job({ selection: "formal_interview" }), person({ tasksLiked: [] }));
    expect(kinds(told.wouldWork)).not.toContain("try-first");
  });

  test("somebody who has said nothing yet is shown the job, and what to say", () => {
    const { fits, unknown, metres } = explainJob(job(), silent);
    expect({ fits, unknown: kinds(unknown), metres }).toEqual({
      fits: [], unknown: ["untried", "hours-unsaid", "days-unsaid", "travel-unsaid"], metres: null,
    });
  });

  describe("what matters to them", () => {
    const kindsOf = (priority: PersonFacts["priorities"][number], jobFacts: Partial<JobFacts> = {}, facts: Partial<PersonFacts> = {}) => {
      const { fits, unknown } = explainJob(job(jobFacts), person({ priorities: [priority], ...facts }));
      return [...fits, ...unknown].filter(({ kind }) => kind.startsWith("matters")).map(({ kind }) => kind);
    };
    test.each([
      ["pay", { paysMore: true }, {}, ["matters"]],
      ["pay", {}, {}, []],
      ["near-home", {}, {}, ["matters"]],
      ["near-home", { at: north(8) }, {}, []],
      ["near-home", {}, { town: null }, []],
      ["team", {}, {}, ["matters"]],
      ["quiet", {}, {}, []],
      ["hours", {}, {}, ["matters"]],
      ["hours", { hoursPerWeek: 30 }, {}, []],
      ["tasks", {}, {}, ["matters"]],
      ["support", { adjustments: ["check-ins"] }, {}, ["matters"]],
      ["support", {}, {}, ["matters-unsaid"]],
      ["kind-people", {}, {}, ["matters-unsaid"]],
      ["learning", {}, {}, ["matters-unsaid"]],
    ] as const)("%s", (priority, jobFacts, facts, expected) => {
      expect(kindsOf(priority, jobFacts as Partial<JobFacts>, facts)).toEqual(expected);
    });

    test("what they put first weighs most", () => {
      const weight = (priorities: PersonFacts["priorities"]) => explainJob(job(), person({ priorities })).weight;
      expect(weight(["team", "pay"])).toBeGreaterThan(weight(["pay", "team"]));
    });
  });

  test("a hope weighs more than being near", () => {
    const hoped = explainJob(job({ at: north(30) }), person({ tasksLiked: [] }));
    const near = explainJob(job({ sector: "office" }), person({ tasksLiked: [] }));
    expect(hoped.weight).toBeGreaterThan(near.weight);
  });
});

describe("the words", () => {
  const everyNote = [person(), silent, person({ environmentAvoid: ["hot"], environmentLike: ["team"], helps: ["show-me", "bsl"], tasksLiked: [], tasksDone: ["bake"], priorities: ["team", "kind-people"] })].flatMap((facts) =>
    [job(), job({ hoursPerWeek: 30, at: north(60), days: ["sun"] }), job({ hoursPerWeek: 8 }), job({ hoursPerWeek: 20 }), need(), need({ days: ["mon", "sun"] })].flatMap((one) => {
      const { fits, unknown, wouldWork } = explainJob(one, facts);
      return [...fits, ...unknown, ...wouldWork];
    }),
  );

  test("all kinds of note are read here", () => {
    expect(new Set(kinds(everyNote)).size).toBe(28);
  });

  test("easy read: 15 words at the most in a sentence, no percentages, no numbers on a person", () => {
    for (const note of everyNote) {
      const { words, next } = easyNote(note);
      const sentences = `${words} ${next ?? ""}`.split(/[.:]/).map((sentence) => sentence.trim()).filter(Boolean);
      for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      expect(words).not.toMatch(/%|score|ready/i);
    }
  });

  test("for the coach, on one line", () => {
    const { fits, wouldWork } = explainJob(job({ at: north(15) }), person());
    expect(fits.map(coachNote)).toContain("Likes: Wash up and keep a kitchen clean; Bake bread and cakes; Sweep, mop and vacuum floors");
    expect(wouldWork.map(coachNote)).toContain("Lives 10 to 20 miles away, further than they travel now: travel training, or help with the journey");
  });
});

describe("the filter", () => {
  const from = (words: Record<string, string>) => jobFilterFrom((name) => words[name] ?? null);

  test("is read from the address and written back", () => {
    const words = { kind: "could-be", work: "food", far: "10", hours: "8-15" };
    expect(jobFilterWords(from(words))).toEqual(words);
    expect(jobFilterWords(from({}))).toEqual({});
  });

  test("what it does not know is no matter", () => {
    expect(from({ kind: "unmet_need", work: "spying", far: "7", hours: "all" })).toEqual({ kind: null, sector: null, miles: null, hours: null });
  });

  test.each([
    ["only jobs", { kind: "job" }, 1, true],
    ["only work that could become one", { kind: "could-be" }, 1, false],
    ["another kind of work", { work: "office" }, 1, false],
    ["that kind of work", { work: "food" }, 1, true],
    ["just far enough", { far: "5" }, milesToMetres(5), true],
    ["too far", { far: "5" }, milesToMetres(5) + 1, false],
    ["nobody knows from where", { far: "5" }, null, true],
    ["the last hour of a band", { hours: "8-15" }, 1, true],
    ["the first hour of the next", { hours: "16-24" }, 1, false],
  ] as const)("%s", (_, words, metres, shown) => {
    expect(passes(from(words), { kind: "vacancy", sector: "food", hoursPerWeek: 15 }, metres)).toBe(shown);
  });
});
