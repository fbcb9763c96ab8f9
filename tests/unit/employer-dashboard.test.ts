import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { DashboardBooking, DashboardPosted } from "#app/domain/dashboard/dashboard-store.ts";
import { NO_LIMITS } from "#app/domain/employer/capacity.ts";
import { comingOf, tasksOf } from "#app/domain/dashboard/read-employer-dashboard.ts";

const on = (day: string) => Temporal.PlainDate.from(day);
const at = (moment: string) => Temporal.Instant.from(moment);
const TODAY = on("2026-06-08");
const NOW = at("2026-06-08T10:00:00Z");

function aBooking(changes: Partial<DashboardBooking> = {}): DashboardBooking {
  return {
    id: "b", who: "Amber Willow 27", opening: "Baker", kind: "work_trial", status: "agreed",
    startsOn: on("2026-06-10"), endsOn: on("2026-06-12"), firstAgreedAt: null, next: null, signed: true, payTooLow: false, recorded: [], ...changes,
  };
}

describe("what waits for an employer", () => {
  const none = { capacity: NO_LIMITS, introductions: [], bookings: [], messages: [], times: [], posted: [] };
  const posted = (id: string, changes: Partial<DashboardPosted> = {}): DashboardPosted => ({
    kind: "vacancy", id, title: "Baker", status: "open", confirmedAt: null, postedAt: at("2026-06-01T09:00:00Z"), staleWarnedAt: null, booked: false,
    payPencePerHour: 1500, startDate: TODAY, ...changes,
  });
  const introduction = (id: string, replyBy: string | null) => ({ id, who: "W", opening: "O", replyBy: replyBy && on(replyBy) });

  test("is one list by date, what is late first and what has no date last", () => {
    const tasks = tasksOf(
      {
        capacity: NO_LIMITS,
        introductions: [introduction("undated", null), introduction("later", "2026-06-20"), introduction("late", "2026-06-07")] as never,
        bookings: [
          aBooking({ id: "sign", status: "awaiting_signatures", signed: false, startsOn: on("2026-06-15") }),
          aBooking({ id: "record", startsOn: on("2026-06-01"), endsOn: on("2026-06-09") }),
        ],
        messages: [{ introductionId: "message", who: "W", since: at("2026-06-08T07:00:00Z") }],
        times: [{ id: "time", who: "W", opening: "O", startsAt: at("2026-06-15T09:00:00Z"), noticeDays: 3 }],
        posted: [
          posted("pay", { payPencePerHour: 799 }),
          posted("pay-later", { payPencePerHour: 799, startDate: on("2026-06-19") }),
          posted("paid", { payPencePerHour: 800 }),
        ],
      },
      NOW,
    );
    expect(tasks.map(({ id, late }) => [id, late])).toEqual([
      ["late", true], ["pay", false], ["message", false], ["record", false], ["time", false], ["sign", false], ["pay-later", false], ["later", false], ["undated", false],
    ]);
  });

  test.each([
    ["signed already", { status: "awaiting_signatures", signed: true }, []],
    ["not begun", {}, []],
    ["recorded already", { startsOn: on("2026-06-01"), recorded: ["employer"] }, []],
    ["recorded by the coach alone", { startsOn: on("2026-06-01"), recorded: ["coach"] }, ["record-booking"]],
  ] as const)("a booking that is %s", (_what, changes, kinds) => {
    const tasks = tasksOf({ ...none, bookings: [aBooking(changes as Partial<DashboardBooking>)] }, NOW);
    expect(tasks.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ["before its first day", {}, "2026-06-10", false],
    ["on its first day at the latest", { startsOn: TODAY }, "2026-06-08", false],
    ["until its last day where it has begun and is made longer", { startsOn: on("2026-06-01"), firstAgreedAt: at("2026-05-20T09:00:00Z") }, "2026-06-12", false],
    ["before its first day where it was moved", { firstAgreedAt: at("2026-05-20T09:00:00Z") }, "2026-06-10", false],
  ] as const)("an agreement is to be signed %s", (_what, changes, by, late) => {
    const bookings = [aBooking({ status: "awaiting_signatures", signed: false, ...(changes as Partial<DashboardBooking>) })];
    expect(tasksOf({ ...none, bookings }, NOW)).toEqual([expect.objectContaining({ kind: "sign-booking", by, late })]);
  });

  test("nobody is asked to sign what can be signed no more", () => {
    const bookings = [aBooking({ status: "awaiting_signatures", signed: false, startsOn: on("2026-06-05") })];
    expect(tasksOf({ ...none, bookings }, NOW)).toEqual([]);
  });

  test.each([
    ["a vacancy nobody confirmed for 60 days", { postedAt: at("2026-04-01T09:00:00Z"), staleWarnedAt: at("2026-06-01T09:00:00Z") }, "2026-06-29", false],
    ["an unmet need, which has no pay", { kind: "unmet_need", payPencePerHour: null, startDate: null, postedAt: at("2026-04-01T09:00:00Z") }, "2026-06-29", false],
    ["one that closes today", { postedAt: at("2026-03-10T09:00:00Z"), staleWarnedAt: at("2026-05-10T09:00:00Z") }, "2026-06-07", true],
    ["one that was confirmed since", { postedAt: at("2026-03-10T09:00:00Z"), confirmedAt: at("2026-06-01T09:00:00Z") }, null, false],
    ["one that is paused", { status: "paused", postedAt: at("2026-03-10T09:00:00Z") }, null, false],
    ["one with a booking under way", { booked: true, postedAt: at("2026-03-10T09:00:00Z") }, null, false],
  ] as const)("an opening asks whether it still stands: %s", (_what, changes, by, late) => {
    const tasks = tasksOf({ ...none, posted: [posted("it", changes as Partial<DashboardPosted>)] }, NOW);
    const kind = changes && "kind" in changes ? changes.kind : "vacancy";
    expect(tasks).toEqual(by === null ? [] : [expect.objectContaining({ kind: "renew-opening", id: "it", opening: kind, by, late })]);
  });

  test.each([
    ["an open vacancy", {}, true],
    ["one that starts today", { startDate: TODAY }, false],
    ["an unmet need, which has none", { kind: "unmet_need", startDate: null }, false],
    ["one that is paused", { status: "paused" }, false],
    ["one with a booking under way, whose days are agreed", { booked: true }, false],
  ] as const)("a start date that has passed asks for a new one: %s", (_what, changes, asks) => {
    const tasks = tasksOf({ ...none, posted: [posted("it", { startDate: on("2026-06-07"), ...(changes as Partial<DashboardPosted>) })] }, NOW);
    expect(tasks).toEqual(asks ? [expect.objectContaining({ kind: "set-start", id: "it", since: "2026-06-07" })] : []);
  });

  test("an employer that is away is not asked for a start date", () => {
    const capacity = { ...NO_LIMITS, pausedUntil: on("2026-07-01") };
    expect(tasksOf({ ...none, capacity, posted: [posted("it", { startDate: on("2026-06-07") })] }, NOW)).toEqual([]);
  });
});

describe("what comes", () => {
  test.each([
    ["in two weeks", { startsOn: on("2026-06-22"), endsOn: on("2026-06-22") }, "2026-06-22"],
    ["after two weeks", { startsOn: on("2026-06-23"), endsOn: on("2026-06-23") }, null],
    ["over", { startsOn: on("2026-06-01"), endsOn: on("2026-06-07") }, null],
    ["under way", { startsOn: on("2026-06-01"), endsOn: on("2026-06-12") }, "2026-06-08"],
    ["under way, next on Thursday", { startsOn: on("2026-06-01"), endsOn: on("2026-06-12"), next: at("2026-06-11T08:00:00Z") }, "2026-06-11"],
    ["called off", { status: "cancelled" }, null],
  ] as const)("%s", (_what, changes, day) => {
    const coming = comingOf([aBooking(changes as Partial<DashboardBooking>)], TODAY);
    expect(coming.map((one) => one.on)).toEqual(day === null ? [] : [day]);
  });

  test("comes in the order of the days", () => {
    const later = aBooking({ id: "later", startsOn: on("2026-06-15"), endsOn: on("2026-06-16") });
    const sooner = aBooking({ id: "sooner", next: at("2026-06-10T08:30:00Z") });
    expect(comingOf([later, sooner], TODAY).map(({ id }) => id)).toEqual(["sooner", "later"]);
  });
});
