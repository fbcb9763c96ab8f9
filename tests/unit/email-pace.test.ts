import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { ROLE_KINDS } from "#app/domain/actor.ts";
import { defaultPace, nextDigestAt, pacesFor } from "#app/domain/mailing/pace.ts";

describe("the daily email", () => {
  test.each([
    ["before eight on a Monday", "2026-06-08T05:00:00Z", "2026-06-08T07:00:00Z"],
    ["too near to eight", "2026-06-08T06:57:00Z", "2026-06-09T07:00:00Z"],
    ["in the afternoon", "2026-06-08T15:00:00Z", "2026-06-09T07:00:00Z"],
    ["on a Friday afternoon: over the weekend", "2026-06-12T15:00:00Z", "2026-06-15T07:00:00Z"],
    ["on a Sunday", "2026-06-14T10:00:00Z", "2026-06-15T07:00:00Z"],
    ["over the end of summer time", "2026-10-23T15:00:00Z", "2026-10-26T08:00:00Z"],
    ["over the start of summer time", "2026-03-27T15:00:00Z", "2026-03-30T07:00:00Z"],
  ])("%s", (_, now, due) => {
    expect(nextDigestAt(Temporal.Instant.from(now)).toString()).toBe(due);
  });
});

test("everybody starts with something they could have chosen", () => {
  for (const kind of ROLE_KINDS) expect(pacesFor(kind)).toContain(defaultPace(kind));
});

test("a job seeker has no daily list to work through", () => {
  expect(pacesFor("jobSeeker")).not.toContain("daily");
});
