import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { jobFilterFrom } from "#app/domain/jobs/job-filter.ts";
import type { IndexedOpening, JobQuery } from "#app/domain/jobs/job-store.ts";
import { dayNumber, jobDocument } from "#search/job-document.ts";
import { jobSearches, mergeFound, openOn } from "#search/job-search.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const opening = (more: Partial<IndexedOpening> = {}): IndexedOpening => ({
  id: "an-opening", kind: "vacancy", sector: "food", tasks: ["wash-up", "bake"], environment: ["quiet"], adjustments: ["show-me"],
  hoursPerWeek: 16, paysMore: true, at: { latitude: 51.45432, longitude: -2.58791 }, employerId: "an-employer",
  verifiedUntil: day("2028-01-01"), pausedUntil: null, postedOn: day("2026-06-08"), ...more,
});
const query = (more: Partial<JobQuery> = {}, words: Record<string, string> = {}): JobQuery => ({
  hopes: ["food"], tasks: ["wash-up"], priorities: [], hours: { start: 8, aim: 16 }, helps: ["show-me"],
  near: { latitude: 51.45, longitude: -2.59 }, filter: jobFilterFrom((name) => words[name] ?? null), today: day("2026-06-08"), ...more,
});

describe("a job in the index", () => {
  test("is codes, numbers, days and a rounded place, and nothing else", () => {
    const { employer, ...document } = jobDocument(opening(), "a key");
    expect(document).toEqual({
      id: "an-opening", kind: "vacancy", words: ["xwashup", "xbake", "xfood"], sector: "food", tasks: ["wash-up", "bake"],
      places: ["quiet"], helps: ["show-me"], hours: 16, paysMore: true, from: 0, until: 20280101, posted: 20260608,
      _geo: { lat: 51.45, lng: -2.59 },
    });
    expect(employer).toMatch(/^[\w-]{22}$/);
    expect(employer).not.toBe(jobDocument(opening(), "another key").employer);
    expect(employer).toBe(jobDocument(opening({ id: "another" }), "a key").employer);
  });

  test("whatever else a row holds stays out", () => {
    const planted = { ...opening(), title: "Typed", employerName: "Typed", siteName: "Typed" };
    expect(JSON.stringify(jobDocument(planted, "a key"))).not.toMatch(/Typed|an-employer/);
  });

  test("a break ends on its day", () => {
    expect(jobDocument(opening({ pausedUntil: day("2026-07-01") }), "k").from).toBe(20260701);
    expect(dayNumber(day("2026-12-31"))).toBeLessThan(dayNumber(day("2027-01-01")));
  });
});

describe("what is asked for", () => {
  const filters = (asked: JobQuery) => {
    const { hopes, others } = jobSearches(asked);
    return [...hopes, ...others].map(({ filter }) => filter);
  };

  test("every search asks for what is open today, and for what the person narrows it to", () => {
    const all = filters(query({ priorities: ["pay", "quiet", "near-home", "hours", "support", "kind-people"] }, { work: "food", kind: "job", hours: "8-15", far: "5" }));
    expect(all).toHaveLength(11);
    for (const filter of all) {
      expect(filter).toContain(openOn({ today: day("2026-06-08") }));
      for (const part of ['kind IN ["vacancy"]', 'sector IN ["food"]', "hours >= 8 AND hours < 16", "_geoRadius(51.45, -2.59, 9547)"]) {
        expect(filter).toContain(part);
      }
    }
  });

  test.each([
    ["pay", "paysMore = true"],
    ["quiet", 'places IN ["quiet"]'],
    ["outside", 'places IN ["outdoors"]'],
    ["hours", "hours >= 8 AND hours <= 16"],
    ["support", 'helps IN ["show-me"]'],
    ["near-home", "_geoRadius(51.45, -2.59, 9547)"],
  ] as const)("what matters is looked for: %s", (priority, part) => {
    expect(filters(query()).join()).not.toContain(part);
    expect(filters(query({ priorities: [priority] })).join()).toContain(part);
  });

  test("somebody who has said nothing is shown the newest, one of each employer among them", () => {
    const { hopes, others } = jobSearches(query({ hopes: [], tasks: [], hours: null, helps: [], near: null, priorities: ["near-home", "hours", "support"] }));
    expect(hopes).toEqual([]);
    expect(others.map(({ q, sort, distinct }) => ({ q, sort, distinct }))).toEqual([
      { q: "", sort: ["posted:desc"], distinct: "employer" },
      { q: "", sort: ["posted:desc"], distinct: undefined },
    ]);
  });
});

describe("what was found", () => {
  const many = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);

  test("hopes come first and get their share, the rest takes turns", () => {
    const merged = mergeFound({ hopes: [many("hope", 50)], others: [many("liked", 50), many("near", 50)] }, 10);
    expect(merged).toEqual([...many("hope", 6), "liked0", "near0", "hope0", "liked1", "near1"].filter((id, at, all) => all.indexOf(id) === at).slice(0, 10));
  });

  test("no id twice, and room that others leave goes to hopes", () => {
    const merged = mergeFound({ hopes: [many("hope", 50)], others: [["hope1", "near0"]] }, 10);
    expect(merged).toHaveLength(10);
    expect(new Set(merged).size).toBe(10);
    expect(merged).toContain("near0");
    expect(merged.filter((id) => id.startsWith("hope"))).toHaveLength(9);
  });

  test("nothing found is nothing", () => {
    expect(mergeFound({ hopes: [], others: [[], []] }, 10)).toEqual([]);
  });
});
