import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { inForce } from "#app/domain/dated.ts";
import { whyNotThere } from "#app/domain/employer/outcode.ts";
import { SITE_LIMITS, whyNotClose, whyNotOpen, type SiteMoments } from "#app/domain/employer/site-limits.ts";

const limits = SITE_LIMITS[0];
const SIGNED_UP = Temporal.Instant.from("2026-01-01T09:00:00Z");
const day = (number: number) => SIGNED_UP.add({ hours: 24 * number });
const sites = (count: number, opened: number, closed: number | null = null): SiteMoments[] =>
  Array.from({ length: count }, () => ({ addedAt: day(opened), closedAt: closed === null ? null : day(closed) }));
const open = (all: SiteMoments[], on: number) => whyNotOpen(all, { signedUpAt: SIGNED_UP, now: day(on), limits });
const close = (all: SiteMoments[], on: number) => whyNotClose(all, { signedUpAt: SIGNED_UP, now: day(on), limits });

describe("how often sites may be opened and closed", () => {
  test("setting up what there is is no change: so many in the first days", () => {
    expect(open(sites(29, 3), 20)).toBeNull();
    // Those of the set-up do not count later either.
    expect(open(sites(30, 3), 20)).toBeNull();
    expect(open([...sites(30, 3), ...sites(9, 5)], 20)).toBeNull();
    expect(open([...sites(30, 3), ...sites(10, 5)], 20)).toMatch(/opened and closed 10 sites in the last 30 days/);
  });

  test("after that openings and closings count together, until enough of them are old", () => {
    const before = sites(5, 0);
    expect(open([...before, ...sites(9, 100)], 101)).toBeNull();
    expect(open([...before, ...sites(10, 100)], 101)).toMatch(/from 12 May 2026$/);
    // To move is to open one and close one.
    expect(open([...before, ...sites(5, 100, 101)], 102)).toMatch(/the most/);
    expect(close([...before, ...sites(5, 100, 101)], 102)).toMatch(/the most/);
    expect(close([...before, ...sites(4, 100, 101)], 102)).toBeNull();
    expect(open([...before, ...sites(10, 100)], 130.5)).toBeNull();
  });

  test("closing counts in the first days too: a set-up closes nothing", () => {
    expect(close(sites(11, 1, 2), 3)).toMatch(/the most/);
  });

  test("what it says is true: on that day it may, whenever the changes were", () => {
    const all = [...sites(5, 0), ...sites(4, 80), ...sites(6, 100)];
    const [, said] = /from (.+)$/.exec(open(all, 101)!)!;
    expect(said).toBe("22 April 2026");
    expect(open(all, 111)).toBeNull();
  });

  test("and never more than so many at once, set up or not", () => {
    expect(open(sites(59, 0), 400)).toBeNull();
    expect(open(sites(60, 0), 400)).toMatch(/60 sites/);
    expect(open([...sites(59, 0), ...sites(40, 0, 5)], 400)).toBeNull();
  });

  test("the row of the day holds, and each says from when and why", () => {
    const later = { ...limits, from: "2027-04-01", changes: 3 };
    const changes = (on: string, ...all: typeof SITE_LIMITS) => inForce(all, Temporal.PlainDate.from(on)).changes;
    expect([changes("2026-12-01", later, limits), changes("2027-04-01", later, limits), changes("2020-01-01", limits)]).toEqual([10, 3, 10]);
    for (const { why } of SITE_LIMITS) expect(why.length).toBeGreaterThan(40);
  });
});

test("an outcode belongs to a town that it lies around, where anybody knows where it lies", () => {
  const bristol = { id: 1, name: "Bristol", area: "Bristol", country: "ENG", latitude: 51.455, longitude: -2.588 };
  expect(whyNotThere(bristol, null)).toBeNull();
  expect(whyNotThere(bristol, { latitude: 51.5, longitude: -2.7 })).toBeNull();
  expect(whyNotThere(bristol, { latitude: 51.38, longitude: -2.36 })).toBeNull();
  expect(whyNotThere(bristol, { latitude: 53.8, longitude: -1.55 })).toMatch(/more than 15 miles from Bristol/);
});
