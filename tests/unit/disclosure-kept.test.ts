import { describe, expect, test } from "vitest";
import { withTold } from "#app/domain/disclosure/facts-told.ts";
import { groupLabel, isDisclosureItem, itemOf, toldLines } from "#app/domain/disclosure/items.ts";
import { suggestibleItems, tellableItems } from "#app/domain/disclosure/tellable.ts";
import type { PublishedFacts, ShownFacts } from "#app/domain/matching/facts.ts";
import type { KeptValue, OutsideFact } from "#app/domain/recognisability/read-recognisability.ts";
import { shownFactsOf } from "#app/domain/recognisability/shown-facts.ts";
import { VALUE_KINDS } from "#app/domain/recognisability/single-values.ts";
import type { Store } from "#app/domain/store.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { QUALIFICATIONS, WORK_CERTIFICATES } from "#app/domain/vocabulary/qualifications.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { TIMES } from "#app/domain/vocabulary/week.ts";

const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);
const [FIRST_TASK = "", ...OTHER_TASKS] = codes(TASKS);
const [LONG = "", ...NOT_SO_LONG] = codes(SECTORS);

/** Somebody who has all there is, so that nothing is left out. */
const ALL: PublishedFacts = {
  hopes: codes(SECTORS), tasksLiked: codes(TASKS), tasksDone: codes(TASKS), tasksAlone: [FIRST_TASK], experience: codes(SECTORS),
  experienceLong: [LONG], certificates: codes(WORK_CERTIFICATES), environmentLike: codes(ENVIRONMENTS),
  environmentAvoid: codes(ENVIRONMENTS), helps: codes(ADJUSTMENTS), hoursStart: 8, hoursAim: 16, days: ["mon", "sat"],
  times: codes(TIMES).slice(0, 2), travelMetres: 8047,
};
const HOME = { id: 7, name: "Keynsham", area: "Bath and North East Somerset", country: "ENG", latitude: 51.4, longitude: -2.5 };

const storeOf = (published: PublishedFacts) =>
  ({
    profiles: {
      seekerById: async () => null,
      published: async () => ({ ...published, placeId: HOME.id }),
      profile: async () => ({
        approvedStrengths: null,
        approvedFacts: {
          experience: published.experience, experiencePlaces: { [LONG]: "paid" }, experienceNames: { [LONG]: "A Place, in a job" },
          experienceTimes: { [LONG]: "year", ...Object.fromEntries(NOT_SO_LONG.map((sector) => [sector, "months"])) },
          qualifications: codes(QUALIFICATIONS), travelHelp: null,
          taskIndependence: Object.fromEntries([[FIRST_TASK, "by-myself"], ...OTHER_TASKS.map((task) => [task, "some-help"])]),
        },
      }),
    },
    places: { byId: async () => HOME },
    disclosures: { contact: async () => null },
    photos: { of: async () => null },
  }) as unknown as Store;

const NOTHING: ShownFacts = shownFactsOf({ outside: [], told: [] });

/** By which item a person tells an employer what is kept of them. A new kind has one, or this is no program. */
const ITEM_OF_KIND: Record<KeptValue["kind"], (code: string) => string> = {
  hope: (code) => `hope:${code}`,
  liked: (code) => `liked:${code}`,
  done: (code) => `done:${code}`,
  alone: (code) => `task:${code}`,
  like: (code) => `like:${code}`,
  avoid: (code) => `avoid:${code}`,
  help: (code) => `helps:${code}`,
};
const ITEM_OF_FACT: Record<OutsideFact["fact"], (code: string) => string> = {
  area: () => "area",
  hours: () => "availability",
  days: () => "availability",
  times: () => "availability",
  experience: (code) => `experience:${code}`,
  certificate: (code) => `qualification:${code}`,
};
const OUTSIDE: Partial<Record<OutsideFact["fact"], string[]>> = { experience: ALL.experience, certificate: ALL.certificates };

describe("all that is kept until somebody is introduced", () => {
  const kept = [
    ...Object.entries(VALUE_KINDS).flatMap(([kind, list]) => ALL[list].map((code) => ITEM_OF_KIND[kind as KeptValue["kind"]](code))),
    ...Object.entries(ITEM_OF_FACT).flatMap(([fact, item]) => (OUTSIDE[fact as OutsideFact["fact"]] ?? [""]).map(item)),
  ];

  test("can be told, and suggested, one by one", async () => {
    expect(kept.length).toBeGreaterThan(200);
    const tellable = (await tellableItems(storeOf(ALL), "")).map(({ item }) => item);
    expect(kept.filter((item) => !tellable.includes(item) || !isDisclosureItem(item))).toEqual([]);
    const suggestible = (await suggestibleItems(storeOf(ALL), "")).map(({ item }) => item);
    expect(kept.filter((item) => !suggestible.includes(item))).toEqual([]);
  });

  test("says what it is, whoever reads it", () => {
    expect(itemOf("liked:wash-up")).toMatchObject({ label: "Tasks they like: Wash up and keep a kitchen clean", easy: "Tasks I like: Wash up in a kitchen" });
    const labels = kept.map((item) => itemOf(item)!.easy ?? itemOf(item)!.label);
    const twice = [...Map.groupBy(kept, (_, at) => labels[at]!).values()].filter((items) => new Set(items).size > 1);
    expect(twice.filter((items) => !items.some((item) => /^(task|helps|experience|qualification):/.test(item)))).toEqual([]);
    expect(toldLines([{ item: "avoid:hot", value: "Hot" }, { item: "area", value: "Keynsham" }], "plain")).toEqual([
      { label: "Where they live", values: ["Keynsham"] },
      { label: groupLabel("avoid", "plain"), values: ["Hot"] },
    ]);
  });

  test("is known to the employer it was told to just as it was approved", async () => {
    const told = await tellableItems(storeOf(ALL), "");
    const facts = withTold(NOTHING, told);
    const sorted = (list: readonly string[]) => list.toSorted();
    for (const list of [...Object.values(VALUE_KINDS), "experience", "experienceLong", "certificates"] as const) {
      expect(sorted(facts[list]), list).toEqual(sorted(ALL[list]));
    }
    expect(facts).toMatchObject({
      hours: { from: 8, to: 16 }, days: { can: ["mon", "sat"] }, times: { can: ALL.times }, travelMetres: null, region: null,
    });
  });

  test("and nothing comes with it that was not told", () => {
    expect(withTold(NOTHING, [{ item: "first_name", value: "Monday" }, { item: "area", value: "Keynsham" }])).toEqual(NOTHING);
    expect(withTold(NOTHING, [{ item: "task:wash-up", value: "Wash up: some help is useful" }])).toEqual({ ...NOTHING, tasksDone: ["wash-up"] });
    expect(withTold(NOTHING, [{ item: "availability", value: "Monday\n16 hours a week" }])).toMatchObject({
      hours: { from: 16, to: 16 }, days: { can: ["mon"] }, times: NOTHING.times,
    });
  });
});
