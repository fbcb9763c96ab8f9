import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { QUALIFICATIONS } from "#app/domain/vocabulary/qualifications.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { DAYS, TIMES } from "#app/domain/vocabulary/week.ts";
import { approvalOf, emptyProfile, type ProfileAnswers } from "#app/domain/vocational-profile/profile.ts";
import { missingParts, toPublished } from "#app/domain/vocational-profile/published.ts";
import { linesOf } from "#app/domain/vocational-profile/present-step.ts";
import { seenOf } from "#app/domain/vocational-profile/seen.ts";
import { isAnswered } from "#app/domain/vocational-profile/step-kinds.ts";
import { LISTED_STEPS, partAfter, partsOf, PROFILE_STEPS, stepAfter, stepNamed } from "#app/domain/vocational-profile/steps.ts";

const COMPLETE: ProfileAnswers = {
  ...emptyProfile(7),
  hopes: ["food"],
  tasksLiked: ["bake", "wash-up"],
  hoursStart: 8,
  hoursAim: 16,
  days: ["tue", "mon"],
  travelMetres: 8047,
  strengths: "Sam Marker is careful and has MARKER.",
};

const CODES: ReadonlySet<unknown> = new Set(
  [SECTORS, TASKS, ENVIRONMENTS, ADJUSTMENTS, QUALIFICATIONS, DAYS, TIMES].flatMap((terms) => terms.map((term) => term.code)),
);

describe("what is published of a profile", () => {
  it("is exactly these fields, in the lists' own order, and no words", () => {
    expect(toPublished(COMPLETE)).toEqual({
      hopes: ["food"],
      tasksLiked: ["wash-up", "bake"],
      tasksDone: [],
      tasksAlone: [],
      experience: [],
      experienceLong: [],
      certificates: [],
      environmentLike: [],
      environmentAvoid: [],
      helps: [],
      hoursStart: 8,
      hoursAim: 16,
      days: ["mon", "tue"],
      times: [],
      placeId: 7,
      travelMetres: 8047,
    });
  });

  it("says of tasks which somebody does alone, of work whether for a year, of certificates those about a kind of work", () => {
    const answers: ProfileAnswers = {
      ...COMPLETE,
      tasksDone: ["mow", "wash-up", "bake"],
      taskIndependence: { bake: "by-myself", mow: "beside-me", "wash-up": "some-help" },
      experience: ["retail", "food"],
      experiencePlaces: { retail: "home", food: "paid" },
      experienceTimes: { retail: "months", food: "years" },
      qualifications: ["level-2", "food-hygiene", "maths"],
      times: ["evening", "early"],
    };
    expect(toPublished(answers)).toMatchObject({
      tasksDone: ["wash-up", "bake", "mow"],
      tasksAlone: ["bake"],
      experience: ["retail", "food"],
      experienceLong: ["food"],
      certificates: ["food-hygiene"],
      times: ["early", "evening"],
    });
  });

  it("is the same whatever else the profile holds: interests, journeys, what matters, own words", () => {
    const more: Partial<ProfileAnswers> = {
      interests: ["music"], interestsWords: "MARKER", experienceWords: "MARKER", qualificationsWords: "MARKER",
      travelWays: ["bus"], travelHelp: "together", priorities: ["pay"], goodAt: ["kind"],
    };
    expect(toPublished({ ...COMPLETE, ...more })).toEqual(toPublished(COMPLETE));
  });

  it("holds nothing anybody typed, whatever stands in any field", () => {
    const junk = fc.oneof(fc.string(), fc.integer(), fc.constant("MARKER"), fc.constantFrom("bake", "mon", "food"));
    const list = fc.array(junk, { maxLength: 5 });
    const fields = { hopes: list, tasksLiked: list, tasksDone: list, environmentLike: list, environmentAvoid: list, helps: list };
    const said = fc.dictionary(fc.constantFrom("bake", "food", "MARKER"), junk);
    const further = { experience: list, qualifications: list, times: list, taskIndependence: said, experienceTimes: said };
    const typed = fc.record({ ...fields, ...further, days: list, hoursStart: junk, hoursAim: junk, strengths: fc.string() });
    const extra = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(typed, extra, (answers, more) => {
        const published = toPublished({ ...more, ...COMPLETE, ...answers } as unknown as ProfileAnswers);
        if (published === null) return;
        expect(Object.keys(published).sort()).toEqual(Object.keys(toPublished(COMPLETE)!).sort());
        for (const value of Object.values(published).flat()) {
          if (typeof value === "string") expect(CODES.has(value)).toBe(true);
          else expect(Number.isInteger(value)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["no task at all", { tasksLiked: [] }, ["tasks-liked"]],
    ["a task done instead of liked", { tasksLiked: [], tasksDone: ["mow"] }, []],
    ["no hours", { hoursStart: null }, ["hours"]],
    ["no days", { days: [] }, ["days"]],
    ["no distance", { travelMetres: null }, ["area"]],
    ["no town", { placeId: null }, ["area"]],
    ["no hopes, no places, no help, no strengths", { hopes: [], strengths: "" }, []],
  ] satisfies [string, Partial<ProfileAnswers>, string[]][])("with %s", (_name, change, missing) => {
    const answers = { ...COMPLETE, ...change };
    expect(missingParts(answers).map(({ step }) => step)).toEqual(missing);
    expect(toPublished(answers) === null).toBe(missing.length > 0);
  });

  it.each([
    ["hours nobody can be asked for", { hoursStart: 400 }],
    ["a distance that was not offered", { travelMetres: 8046 }],
    ["half an hour", { hoursAim: 7.5 }],
  ])("is nothing with %s", (_name, change) => {
    expect(toPublished({ ...COMPLETE, ...change })).toBeNull();
  });
});

describe("the steps of a profile", () => {
  it("ask one thing after another and find their way by name", () => {
    expect(PROFILE_STEPS.map((step) => stepNamed(step.name))).toEqual([...PROFILE_STEPS]);
    expect(stepNamed("readiness")).toBeNull();
    const [first] = PROFILE_STEPS;
    expect(stepAfter(first, COMPLETE)?.name).toBe("interests");
    expect(stepAfter(PROFILE_STEPS.at(-1)!, COMPLETE)).toBeNull();
  });

  it("go further only into what was answered", () => {
    const done = stepNamed("tasks-done")!;
    expect(stepAfter(done, COMPLETE)?.name).toBe("experience");
    expect(partAfter(done, COMPLETE)).toBeNull();
    const more: ProfileAnswers = { ...COMPLETE, tasksDone: ["mow"], experience: ["food"], priorities: ["pay", "quiet"] };
    expect(partAfter(done, more)?.name).toBe("how-i-do-tasks");
    expect(stepAfter(stepNamed("how-i-do-tasks")!, more)?.name).toBe("experience");
    expect(partAfter(stepNamed("experience")!, more)?.name).toBe("experience-where");
    expect(partAfter(stepNamed("experience-where")!, more)?.name).toBe("experience-time");
    expect(partAfter(stepNamed("experience-time")!, more)?.name).toBe("experience-names");
    expect(partAfter(stepNamed("experience-names")!, more)).toBeNull();
    expect(partAfter(stepNamed("matters")!, more)?.name).toBe("matters-order");
    expect(partAfter(stepNamed("matters")!, { ...more, priorities: ["pay"] })).toBeNull();
    for (const step of LISTED_STEPS) for (const part of partsOf(step)) expect(part.group).toBe(step.group);
  });

  it("are presented with what goes further into them", () => {
    const said: ProfileAnswers = {
      ...COMPLETE,
      tasksDone: ["mow", "bake"],
      taskIndependence: { bake: "some-help" },
      experience: ["food"],
      experiencePlaces: { food: "volunteering" },
      experienceTimes: { food: "year" },
      experienceWords: "In a café.",
      travelWays: ["bus"],
      travelHelp: "alone",
      priorities: ["quiet", "pay"],
    };
    const words = (name: string) => linesOf(stepNamed(name)!, said, null).map((line) => line.words);
    expect(words("tasks-done")).toEqual(["Cut grass", "Bake bread and cakes: with some help"]);
    expect(words("experience")).toEqual(["Working with food and drinks: as a volunteer, a year or more", "In a café."]);
    expect(words("travel")).toEqual(["By bus", "I travel on my own"]);
    expect(words("matters")).toEqual(["1. A quiet place", "2. Good pay"]);
  });

  it("tell apart any two different answers to a question", () => {
    const changes: [string, Partial<ProfileAnswers>][] = [
      ["interests", { interestsWords: "Chess" }],
      ["how-i-do-tasks", { taskIndependence: { mow: "some-help" } }],
      ["how-i-do-tasks", { tasksDone: ["bake"] }],
      ["travel-help", { travelHelp: "together" }],
      ["matters-order", { priorities: ["quiet", "pay"] }],
    ];
    const base: ProfileAnswers = { ...COMPLETE, tasksDone: ["mow"], priorities: ["pay", "quiet"] };
    for (const [name, change] of changes) {
      const step = stepNamed(name)!;
      expect(seenOf(step, { ...base, ...change }), name).not.toBe(seenOf(step, base));
    }
  });

  it("are open at first, but for nothing that was given on joining", () => {
    expect(PROFILE_STEPS.filter((step) => isAnswered(step, emptyProfile(7)))).toEqual([]);
    expect(PROFILE_STEPS.filter((step) => isAnswered(step, COMPLETE)).map(({ name }) => name)).toEqual([
      "hopes", "tasks-liked", "hours", "days", "area", "strengths",
    ]);
  });

  it("are worded in sentences of at most 15 words (easy read)", () => {
    for (const { question, hint, title } of PROFILE_STEPS) {
      for (const sentence of `${title}. ${question} ${hint}`.split(/(?<=[.?])\s+/)) {
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
      }
    }
  });
});

describe("an approval", () => {
  it.each([
    [0, null, "not-approved"],
    [3, 3, "approved"],
    [4, 3, "changed-since"],
  ] as const)("of revision %s after %s is %s", (revision, approvedRevision, state) => {
    expect(approvalOf({ revision, approvedRevision })).toBe(state);
  });
});
