import { describe, expect, test } from "vitest";
import { distanceBand, hoursBand } from "#app/domain/matching/bands.ts";
import { matchCard } from "#app/domain/matching/card.ts";
import { explainMatch as explainInWords, weighMatch } from "#app/domain/matching/explain-match.ts";
import type { Explanation, Opening, ShownFacts } from "#app/domain/matching/facts.ts";
import { timesBetween } from "#app/domain/matching/times.ts";
import { milesToMetres } from "#app/domain/place/place.ts";

const opening: Opening = {
  kind: "vacancy",
  id: "an-opening",
  sector: "food",
  tasks: [
    { code: "wash-up", need: "essential" },
    { code: "bake", need: "essential" },
    { code: "clean-floors", need: "adaptable" },
  ],
  hoursPerWeek: 16,
  days: ["mon", "tue"],
  times: ["morning"],
  environment: ["hot", "team"],
  adjustments: ["show-me", "written-steps"],
};

const NOTHING = { can: [], cannot: [] };

const person = (facts: Partial<ShownFacts> = {}): ShownFacts => ({
  hopes: [],
  tasksLiked: ["wash-up", "bake", "clean-floors"],
  tasksDone: [],
  tasksAlone: [],
  experience: [],
  experienceLong: [],
  certificates: [],
  environmentLike: [],
  environmentAvoid: [],
  helps: [],
  hours: { from: 16, to: 24 },
  days: { can: ["mon", "tue"], cannot: ["wed"] },
  times: NOTHING,
  travelMetres: milesToMetres(10),
  region: null,
  ...facts,
});

/** Explained, after seeing that weighing alone comes to the same. */
function explainMatch(...about: Parameters<typeof explainInWords>): Explanation {
  const explanation = explainInWords(...about);
  expect(weighMatch(...about)).toBe(explanation.weight);
  return explanation;
}

const explain = (facts?: Partial<ShownFacts>, miles = 2, from: "town" | "county" = "town") =>
  explainMatch(opening, person(facts), { metres: milesToMetres(miles), from });

describe("why it fits, what is uncertain, what would make it work", () => {
  test("a person who likes all of it leaves nothing open", () => {
    const { fits, uncertain, wouldWork } = explain();
    expect(fits).toContain("Likes: wash up and keep a kitchen clean; bake bread and cakes; sweep, mop and vacuum floors");
    expect(uncertain).toEqual([]);
    expect(wouldWork).toEqual([]);
  });

  test("tasks done alone, work before and certificates speak for somebody, and their absence says nothing", () => {
    const { fits, uncertain, weight } = explain({
      tasksDone: ["wash-up", "bake"], tasksAlone: ["bake"], experience: ["food", "retail"], experienceLong: ["food"],
      certificates: ["food-hygiene", "forklift"],
    });
    expect(fits).toEqual(expect.arrayContaining([
      "Does by themselves: bake bread and cakes",
      "Has done: wash up and keep a kitchen clean",
      "Has done work in food and hospitality before for a year or more",
      "Has a certificate for this work: food hygiene",
    ]));
    expect(uncertain).toEqual([]);
    const without = explain({ tasksDone: ["wash-up", "bake"] });
    expect(without.uncertain).toEqual([]);
    expect(without.fits.join()).not.toMatch(/certificate|before|themselves/);
    expect(weight).toBeGreaterThan(without.weight);
  });

  test("times of day are held against the job's, where somebody said", () => {
    expect(explain({ times: { can: ["morning", "evening"], cannot: ["night"] } }).fits).toContain("Can work at these times of day");
    const late = explain({ times: { can: ["afternoon"], cannot: ["morning"] } });
    expect(late.uncertain).toEqual(["Cannot work at this time of day now: morning, 9 to 12"]);
    expect(late.wouldWork).toEqual(["Ask whether the day could start later or end earlier"]);
    expect(explain({ times: NOTHING }).uncertain).toEqual([]);
  });

  test.each([
    ["09:00", "12:00", ["morning"]],
    ["08:30", "13:00", ["early", "morning", "afternoon"]],
    ["04:00", "08:00", ["early", "night"]],
    ["16:00", "23:00", ["afternoon", "evening", "night"]],
    ["22:00", "06:00", ["early", "night"]],
    ["17:00", "22:00", ["evening"]],
  ])("work from %s to %s is at these times of day", (start, end, times) => {
    expect(timesBetween(start, end)).toEqual(times);
  });

  test("an essential task nobody has tried is something to try, never a mark against them", () => {
    const { uncertain, wouldWork } = explain({ tasksLiked: ["wash-up"] });
    expect(uncertain).toContain("To find out: bake bread and cakes (they know similar work)");
    expect(wouldWork).toContain("A working interview or a work trial would show it better than talking");
    expect(wouldWork).toContain("You said this can be adapted: sweep, mop and vacuum floors");
  });

  test.each([
    ["fewer hours than the job", { hours: { from: 1, to: 15 } }, "Aims for fewer hours: up to 15 hours a week", "Share the hours, or take out a task somebody else can do"],
    ["fewer hours at first", { hours: { from: 1, to: 24 } }, null, "Start with fewer hours and build up"],
    ["more hours", { hours: { from: 25, to: 48 } }, "Hopes for more hours: 25 hours a week or more", null],
    ["other days", { days: { can: ["mon"], cannot: ["tue"] } }, "Cannot work on these days now: Tuesday", null],
    ["a place to avoid", { environmentAvoid: ["hot"] }, "Prefers to avoid: hot", "Ask the coach which part of the job or the place could be different"],
    ["an adjustment not offered", { helps: ["visual-timer"] }, null, "Would help: a visual timer or reminders"],
  ] as const)("%s", (_, facts, uncertain, wouldWork) => {
    const explained = explain(facts as Partial<ShownFacts>);
    if (uncertain) expect(explained.uncertain).toContain(uncertain);
    else expect(explained.uncertain).toEqual([]);
    if (wouldWork) expect(explained.wouldWork).toContain(wouldWork);
  });

  test("further than they travel now: travel training, unless nobody could", () => {
    expect(explain({}, 15).wouldWork).toContain("Travel training, or help with the journey (Access to Work)");
    expect(explain({}, 80)).toMatchObject({ uncertain: ["Lives more than 40 miles away, further than they travel now"], wouldWork: [] });
  });

  test("what is kept until they are introduced is no gap: nothing is said of it, and nothing counts", () => {
    const all = explain();
    const kept = explainMatch(opening, person({ hours: null, days: NOTHING, travelMetres: null }), null);
    expect(kept).toMatchObject({ uncertain: [], wouldWork: [] });
    expect(kept.fits.join()).not.toMatch(/hours|days|lives|get to you/i);
    expect(kept.weight).toBeLessThan(all.weight);
    // The same whatever the truth behind it is.
    expect(explainMatch(opening, person({ hours: null, days: NOTHING, travelMetres: null }), null)).toEqual(kept);
  });

  test("from the middle of a county no journey is promised, and a region is only named", () => {
    expect(explain({}, 8, "county").fits).toContain("May be able to get to you: lives in a county whose middle is 5 to 10 miles away");
    expect(explain({}, 30, "county").uncertain).toContain("Lives in a county whose middle is 20 to 40 miles away, further than they travel now");
    expect(explainMatch(opening, person({ region: "the South West" }), null).uncertain).toEqual(["Lives in the South West"]);
  });

  test("what an employer offers and what helps are laid side by side", () => {
    expect(explain({ helps: ["show-me"] }).fits).toContain("You offer what helps: tasks shown, not only told");
  });

  test("nobody is left out: the weakest match is still explained", () => {
    const weakest = explain({ tasksLiked: ["walk-dogs"], hopes: [], days: { can: [], cannot: ["mon", "tue"] }, hours: { from: 1, to: 7 } }, 500);
    expect(weakest.uncertain.length).toBeGreaterThan(0);
    expect(weakest.wouldWork.length).toBeGreaterThan(0);
  });
});

describe("bands", () => {
  test.each([
    [0, "within about 5 miles"],
    [5, "within about 5 miles"],
    [5.1, "5 to 10 miles away"],
    [20, "10 to 20 miles away"],
    [39, "20 to 40 miles away"],
    [41, "more than 40 miles away"],
  ])("%d miles: %s", (miles, band) => expect(distanceBand(milesToMetres(miles))).toBe(band));

  test.each([
    [7, "under 8 hours a week"],
    [8, "8 to 15 hours a week"],
    [15, "8 to 15 hours a week"],
    [16, "16 to 24 hours a week"],
    [25, "25 hours a week or more"],
  ])("%d hours: %s", (hours, band) => expect(hoursBand(hours)).toBe(band));
});

describe("what a coach could say of them", () => {
  const reasons = (facts: Partial<ShownFacts>, ...[distance = null]: [Parameters<typeof explainInWords>[2]?]) =>
    explainMatch(opening, person({ tasksLiked: [], hours: null, travelMetres: null, ...facts }), distance).reasons;

  test.each<[string, Partial<ShownFacts>, string[]]>([
    ["nothing of somebody of whom nothing is shown", {}, []],
    ["of the main tasks only where each of them is shown", { tasksLiked: ["wash-up", "clean-floors"], tasksDone: ["wash-up", "bake"] }, ["tasks-done"]],
    ["not of the others", { tasksLiked: ["clean-floors"] }, []],
    ["the hours where they fit", { hours: { from: 16, to: 24 } }, ["hours-fit"]],
    ["and not where they build up to them", { hours: { from: 20, to: 24 } }, []],
    ["the place and what is offered", { environmentLike: ["hot"], helps: ["show-me"] }, ["environment-fit", "adjustments-fit"]],
    ["no place they do not like, nothing that is not offered", { environmentAvoid: ["hot"], helps: ["bsl"] }, []],
  ])("%s", (_, facts, expected) => expect(reasons(facts)).toEqual(expected));

  test("that they can get there only from a town, and as far as they travel", () => {
    const from = (of: "town" | "county", miles: number) => reasons({ travelMetres: milesToMetres(10) }, { metres: milesToMetres(miles), from: of });
    expect(from("town", 5)).toEqual(["place-fit"]);
    expect(from("town", 15)).toEqual([]);
    expect(from("county", 5)).toEqual([]);
    expect(reasons({}, { metres: milesToMetres(5), from: "town" })).toEqual([]);
  });
});

describe("a card", () => {
  test("holds what the allow-list names and nothing else", () => {
    const card = matchCard({ aliasId: "a", label: "Teal Heron 11" }, { fits: ["f"], uncertain: [], wouldWork: [], reasons: [], weight: 7 }, { underWay: null, introductionId: null });
    expect(Object.keys(card).toSorted()).toEqual(["aliasId", "fits", "introductionId", "label", "uncertain", "underWay", "wouldWork"]);
  });
});
