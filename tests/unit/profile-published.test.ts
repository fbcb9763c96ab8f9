import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import { approvalOf, emptyProfile, type ProfileAnswers } from "#app/domain/vocational-profile/profile.ts";
import { missingParts, toPublished } from "#app/domain/vocational-profile/published.ts";
import { isAnswered, PROFILE_STEPS, stepAfter, stepNamed } from "#app/domain/vocational-profile/steps.ts";

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
  [SECTORS, TASKS, ENVIRONMENTS, ADJUSTMENTS, DAYS].flatMap((terms) => terms.map((term) => term.code)),
);

describe("what is published of a profile", () => {
  it("is exactly these fields, in the lists' own order, and no words", () => {
    expect(toPublished(COMPLETE)).toEqual({
      hopes: ["food"],
      tasksLiked: ["wash-up", "bake"],
      tasksDone: [],
      environmentLike: [],
      environmentAvoid: [],
      helps: [],
      hoursStart: 8,
      hoursAim: 16,
      days: ["mon", "tue"],
      placeId: 7,
      travelMetres: 8047,
    });
  });

  it("holds nothing anybody typed, whatever stands in any field", () => {
    const junk = fc.oneof(fc.string(), fc.integer(), fc.constant("MARKER"), fc.constantFrom("bake", "mon", "food"));
    const list = fc.array(junk, { maxLength: 5 });
    const fields = { hopes: list, tasksLiked: list, tasksDone: list, environmentLike: list, environmentAvoid: list, helps: list };
    const typed = fc.record({ ...fields, days: list, hoursStart: junk, hoursAim: junk, strengths: fc.string() });
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
    expect(stepAfter(first)?.name).toBe("tasks-liked");
    expect(stepAfter(PROFILE_STEPS.at(-1)!)).toBeNull();
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
