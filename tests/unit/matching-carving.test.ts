import { describe, expect, test } from "vitest";
import { explainMatch } from "#app/domain/matching/explain-match.ts";
import type { Opening, ShownFacts } from "#app/domain/matching/facts.ts";

const need: Opening = {
  kind: "unmet_need",
  id: "a-need",
  sector: "retail",
  tasks: [
    { code: "recycle", need: "adaptable", minutes: 240 },
    { code: "fill-shelves", need: "adaptable", minutes: 480 },
    { code: "scan-stock", need: "adaptable", minutes: 30 },
  ],
  hoursPerWeek: 12.5,
  days: ["mon", "wed", "fri"],
  times: [],
  environment: [],
  adjustments: ["show-me"],
};

const person = (facts: Partial<ShownFacts> = {}): ShownFacts => ({
  hopes: [], tasksLiked: ["fill-shelves"], tasksDone: ["recycle"], environmentLike: [], environmentAvoid: [], helps: [],
  hours: { from: 8, to: 24 }, days: { can: ["mon", "tue"], cannot: ["wed", "fri"] }, travelMetres: 10_000, tasksAlone: [],
  experience: [], experienceLong: [], certificates: [], times: { can: [], cannot: [] }, region: null, ...facts,
});

const NOTHING = { can: [], cannot: [] };

const explain = (facts?: Partial<ShownFacts>) => explainMatch(need, person(facts), { metres: 1000, from: "town" });

describe("how a job could be made of an unmet need", () => {
  test("names which tasks could be theirs, and what can stay where it is", () => {
    const { fits, wouldWork, uncertain } = explain();
    expect(wouldWork).toEqual([
      "A job could be made of this: sort recycling; fill shelves and rotate stock",
      "Can stay with who does it now: scan and count stock",
    ]);
    expect(fits).toContain("The hours fit: 8 to 15 hours a week");
    expect(fits).toContain("Can work on: Monday");
    expect(uncertain).toEqual([]);
  });

  test("more than they aim for is hours to start with, never too much", () => {
    const { fits, wouldWork, uncertain } = explain({ hours: { from: 1, to: 7 } });
    expect(fits).toContain("There is more of this work than they need to start");
    expect(wouldWork).toContain("Start with up to 7 hours a week");
    expect(uncertain).toEqual([]);
  });

  test("less than they start at goes together with other work", () => {
    const { uncertain, wouldWork } = explain({ tasksLiked: [], hours: { from: 16, to: 24 } });
    expect(uncertain).toContain("Hopes for more hours than this: 16 hours a week or more");
    expect(wouldWork).toContain("Put it together with other work that needs doing");
  });

  test("somebody who has done none of it can try, and on other days it is uncertain", () => {
    const { uncertain, wouldWork } = explain({ tasksLiked: [], tasksDone: [], days: { can: ["sun"], cannot: ["mon", "wed", "fri"] } });
    expect(uncertain).toContain("To find out: sort recycling; fill shelves and rotate stock; scan and count stock");
    expect(uncertain).toContain("Cannot work on these days now");
    expect(wouldWork).toContain("Let them try one task for a few hours, and see what suits");
  });

  test.each([{}, { tasksLiked: [] }, { hours: { from: 16, to: 24 } }, { hours: null }, { days: NOTHING }])("says nothing of pay, a work trial or an essential task: %j", (facts) => {
    const { fits, uncertain, wouldWork } = explain(facts);
    expect([...fits, ...uncertain, ...wouldWork].join(" ")).not.toMatch(/pay|£|wage|trial|essential/i);
  });

  test("of what is kept until they are introduced, nothing is said and nothing counts", () => {
    const { fits, uncertain } = explain({ hours: null, days: NOTHING });
    expect([...fits, ...uncertain].join()).not.toMatch(/hours|work on/);
  });

  test("whoever likes more of the work comes first", () => {
    expect(explain().weight).toBeGreaterThan(explain({ tasksLiked: [] }).weight);
    expect(explain({ tasksLiked: [] }).weight).toBeGreaterThan(explain({ tasksLiked: [], tasksDone: [] }).weight);
  });
});
