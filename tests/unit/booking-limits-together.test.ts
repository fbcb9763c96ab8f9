import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { termsProblems, termsWarnings, type BookingFacts } from "#app/domain/booking/check-terms.ts";
import { countedSittings, type EarlierBooking } from "#app/domain/booking/earlier-bookings.ts";
import { SIX_FACTORS, type BookingKind, type LegalBasis } from "#app/domain/booking/kinds.ts";
import { sittingsOf } from "#app/domain/booking/sittings.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const WEEK = ["mon", "tue", "wed", "thu", "fri"];
const terms = (extra: Partial<AgreementTerms> = {}): AgreementTerms => ({
  startsOn: "2026-06-15", endsOn: "2026-06-19", days: WEEK, startTime: "09:00", endTime: "13:00", breakMinutes: 0, support: "on-call",
  legalBasis: "jobcentre_plus", payPencePerHour: null, tasks: ["wash-up"], adjustments: [], criteria: ["task:wash-up"], supervisor: "May", ...extra,
});
const facts = (extra: Partial<BookingFacts> = {}): BookingFacts => ({
  today: day("2026-06-08"),
  job: { hoursPerWeek: 16, contract: "permanent", contractMonths: null },
  tasks: ["wash-up"],
  nation: "ENG",
  birthDate: day("2000-01-01"),
  noticeDays: 1,
  supervisors: ["May"],
  told: [],
  shown: {
    agreedOn: day("2026-06-03"), interviewedOn: day("2026-06-01"), agreedWith: "J. Bell", longerAgreed: false,
    factors: SIX_FACTORS.map(({ code }) => code),
  },
  before: null,
  wasAgreed: false,
  earlier: [],
  elsewhere: [],
  ...extra,
});
const problems = (kind: BookingKind, t: Partial<AgreementTerms>, f: Partial<BookingFacts> = {}) => termsProblems(kind, terms(t), facts(f));

/** A booking of before, of so many working days from 6 April 2026 on, a bank holiday. */
const had = (kind: BookingKind, legalBasis: LegalBasis, endsOn: string, extra: Partial<EarlierBooking> = {}): EarlierBooking => ({
  kind, legalBasis, sameOpening: true, sittings: sittingsOf(terms({ startsOn: "2026-04-06", endsOn }), "ENG"), ...extra,
});

describe("a limit holds for all bookings of one basis with an employer together", () => {
  const trial = (endsOn: string, earlier: EarlierBooking[], longerAgreed = false) =>
    problems("work_trial", { endsOn }, { earlier, shown: { ...facts().shown, longerAgreed } });

  test.each([
    ["15 of 20 days before, and 5 now", "2026-04-27", "2026-06-19", false, {}],
    ["15 of 20 days before, and 6 now", "2026-04-27", "2026-06-22", false, {
      endsOn: "They have had or booked 15 of at most 20 days on this basis with this employer, so 5 are left. This takes 6",
    }],
    ["15 of 30 days before, and 6 now", "2026-04-27", "2026-06-22", true, {}],
    ["19 of 20 days before, and 2 now", "2026-05-01", "2026-06-16", false, {
      endsOn: "They have had or booked 19 of at most 20 days on this basis with this employer, so 1 is left. This takes 2",
    }],
    ["all 20 before", "2026-05-05", "2026-06-15", false, {
      legalBasis: "They have had or booked 20 of at most 20 days on this basis with this employer. On this basis there can be no more",
    }],
    ["all 30 before, though longer was agreed again", "2026-05-19", "2026-06-15", true, {
      legalBasis: "They have had or booked 30 of at most 30 days on this basis with this employer. On this basis there can be no more",
    }],
  ])("Jobcentre Plus: %s", (_, before, endsOn, longerAgreed, expected) => {
    expect(trial(endsOn, [had("work_trial", "jobcentre_plus", before)], longerAgreed)).toEqual(expected);
  });

  test.each([
    ["another vacancy of the employer begins no new count", { sameOpening: false }, true],
    ["another basis does not count", { legalBasis: "programme" }, false],
    ["another kind does not count", { kind: "work_experience" }, false],
    ["what was never worked does not count", { sittings: [] }, false],
  ] as const)("%s", (_, extra, counts) => {
    const earlier = [had("work_trial", "jobcentre_plus", "2026-05-19", extra)];
    expect("legalBasis" in trial("2026-06-15", earlier)).toBe(counts);
  });

  test("several add up", () => {
    const one = had("work_trial", "jobcentre_plus", "2026-04-14");
    expect(trial("2026-06-19", [one, one])).toEqual({});
    expect(trial("2026-06-19", [one, one, one])).toHaveProperty("endsOn");
  });

  test("a programme: 42 days from the first to the last, all trials together", () => {
    const programme = (endsOn: string) =>
      problems("work_trial", { legalBasis: "programme", endsOn }, { earlier: [had("work_trial", "programme", "2026-04-27")] });
    // Tuesday 7 April to Monday 27 April: 21 days.
    expect(programme("2026-07-05")).toEqual({});
    expect(programme("2026-07-06")).toEqual({
      endsOn: "They have had or booked 21 of at most 42 calendar days on this basis with this employer, so 21 are left. This takes 22",
    });
  });

  test("a second unpaid test is refused, for the same vacancy and for another", () => {
    const test = (earlier: EarlierBooking[]) =>
      problems("working_interview", { legalBasis: "assessment", endsOn: "2026-06-15" }, { earlier });
    expect(test([])).toEqual({});
    for (const sameOpening of [true, false]) {
      expect(test([had("working_interview", "assessment", "2026-04-07", { sameOpening })]).legalBasis).toContain("1 of at most 1 day");
    }
  });

  test("paid interviews and trials are counted for the vacancy, since their limits only say what they are", () => {
    const paid = (sameOpening: boolean) =>
      problems("working_interview", { legalBasis: "paid", payPencePerHour: 1300, endsOn: "2026-06-16" }, {
        earlier: [had("working_interview", "paid", "2026-04-10", { sameOpening })],
      });
    expect(paid(false)).toEqual({});
    expect(paid(true).endsOn).toContain("4 of at most 5 days on this basis for this vacancy, so 1 is left");
  });

  test("the unusual is said of all together too", () => {
    const earlier = [had("work_trial", "jobcentre_plus", "2026-04-07")];
    expect(termsWarnings("work_trial", terms(), facts({ earlier }))).toEqual([
      "This is 6 days with the 1 booked before. Work trials through Jobcentre Plus are usually about 5.",
    ]);
  });
});

describe("what counts of an earlier booking", () => {
  const at = (iso: string) => Temporal.Instant.from(iso);
  const AGREED = at("2026-06-08T09:00:00Z");
  test.each([
    ["stands unsigned", "awaiting_signatures", null, AGREED, 5],
    ["is agreed", "agreed", AGREED, AGREED, 5],
    ["ended after its last day", "ended", AGREED, at("2026-06-20T09:00:00Z"), 5],
    ["ended on its third day", "ended", AGREED, at("2026-06-17T10:00:00Z"), 3],
    ["led to the job", "job_offered", AGREED, at("2026-06-19T12:30:00Z"), 5],
    ["was called off before it began", "cancelled", AGREED, at("2026-06-15T07:59:00Z"), 0],
    ["was called off on its second day", "cancelled", AGREED, at("2026-06-16T10:00:00Z"), 2],
    ["was never agreed, and called off later", "cancelled", null, at("2026-06-18T10:00:00Z"), 0],
  ] as const)("one that %s", (_, status, firstAgreedAt, changedAt, days) => {
    expect(countedSittings({ status, firstAgreedAt, changedAt }, terms(), "ENG")).toHaveLength(days);
  });
});

/** Somewhere else, on one day. */
function work(iso: string, from: string, to: string) {
  const moment = (time: string) =>
    day(iso).toZonedDateTime({ timeZone: "Europe/London", plainTime: Temporal.PlainTime.from(time) }).toInstant();
  return { startsAt: moment(from), endsAt: moment(to) };
}

describe("a young worker's time with all employers together", () => {
  const YOUNG = day("2009-01-01");
  const plan = (t: Partial<AgreementTerms>, elsewhere: ReturnType<typeof work>[], birthDate = YOUNG) =>
    problems("work_trial", { legalBasis: "programme", breakMinutes: 30, ...t }, { elsewhere, birthDate });

  test.each([
    ["nothing else", {}, [], {}],
    ["something in another week", {}, [work("2026-06-13", "09:00", "17:00"), work("2026-06-22", "09:00", "17:00")], {}],
    ["a sixth day in the week", {}, [work("2026-06-20", "09:00", "11:00")], {
      days: "With what else is booked it is 6 days in the week of Monday 15 June. Somebody of 16 or 17 may work on at most 5 days a week",
    }],
    ["the same days, 8 hours together", {}, [work("2026-06-16", "14:00", "18:00")], {}],
    ["the same days, more than 8 hours together", {}, [work("2026-06-16", "14:00", "18:30")], {
      endTime: "With what else is booked it is 8.5 hours on Tuesday 16 June. Somebody of 16 or 17 may work at most 8 hours a day",
    }],
    ["more than 40 hours in the week", { days: ["mon", "tue", "wed", "thu"], endTime: "17:00" }, [work("2026-06-19", "09:00", "17:30")], {
      days: "With what else is booked it is 40.5 hours in the week of Monday 15 June. Somebody of 16 or 17 may work at most 40 hours a week",
    }],
    ["a late evening before", { startsOn: "2026-06-16", days: ["tue"], startTime: "07:00", endTime: "11:00" }, [work("2026-06-15", "17:00", "21:00")], {
      startTime: "They have something else booked late on the day before Tuesday 16 June. Somebody of 16 or 17 must have 12 hours of rest between one day's work and the next",
    }],
    ["twelve hours after it", { startsOn: "2026-06-16", days: ["tue"] }, [work("2026-06-15", "17:00", "21:00")], {}],
    ["an early morning after, in the next week", { days: ["fri"], endsOn: "2026-06-19", startTime: "18:00", endTime: "22:00" }, [work("2026-06-20", "08:00", "12:00")], {
      endTime: "They have something else booked early on the day after Friday 19 June. Somebody of 16 or 17 must have 12 hours of rest between one day's work and the next",
    }],
  ])("%s", (_, t, elsewhere, expected) => {
    expect(plan(t, elsewhere)).toEqual(expected);
  });
  test.each([
    ["without a break on a day that is long only together", { breakMinutes: 0 }, [work("2026-06-16", "13:00", "14:00")], {
      breakMinutes: "With what else is booked it is 5 hours on Tuesday 16 June. Somebody of 16 or 17 must have a break of 30 minutes when a day is longer than 4 and a half hours",
    }],
    ["with half an hour between the two", { breakMinutes: 0 }, [work("2026-06-16", "13:30", "14:30")], {}],
  ])("%s", (_, t, elsewhere, expected) => {
    expect(plan(t, elsewhere)).toEqual(expected);
  });

  test("from the 18th birthday on six days a week", () => {
    const sixth = [work("2026-06-20", "09:00", "11:00")];
    expect(plan({}, sixth, day("2008-06-15"))).toEqual({});
    expect(plan({}, sixth, day("2008-06-16"))).toHaveProperty("days");
  });
});

describe("an adult's time with all employers together", () => {
  const plan = (t: Partial<AgreementTerms>, elsewhere: ReturnType<typeof work>[]) =>
    problems("work_trial", { legalBasis: "programme", ...t }, { elsewhere });
  const tuesday = { startsOn: "2026-06-16", endsOn: "2026-06-16", days: ["tue"] };

  test.each([
    ["nothing else", {}, [], {}],
    ["long days and weeks, with breaks and rest", { endTime: "17:00", breakMinutes: 30 }, [work("2026-06-16", "17:00", "20:00"), work("2026-06-20", "09:00", "20:00")], {}],
    ["a seventh day in the week", {}, [work("2026-06-20", "09:00", "11:00"), work("2026-06-21", "09:00", "11:00")], {
      days: "With what else is booked it is 7 days in the week of Monday 15 June. Everyone may work on at most 6 days a week",
    }],
    ["a sixth and the first of the next week", {}, [work("2026-06-20", "09:00", "11:00"), work("2026-06-22", "09:00", "11:00")], {}],
    ["a late evening before", tuesday, [work("2026-06-15", "18:00", "22:30")], {
      startTime: "They have something else booked late on the day before Tuesday 16 June. Everyone must have 11 hours of rest between one day's work and the next",
    }],
    ["eleven hours after it", tuesday, [work("2026-06-15", "18:00", "22:00")], {}],
    ["an early morning after", { ...tuesday, startTime: "18:00", endTime: "22:00" }, [work("2026-06-17", "08:59", "12:00")], {
      endTime: "They have something else booked early on the day after Tuesday 16 June. Everyone must have 11 hours of rest between one day's work and the next",
    }],
    ["more than six hours at a stretch", {}, [work("2026-06-16", "13:10", "15:30")], {
      breakMinutes: "With what else is booked it is 6.3 hours on Tuesday 16 June. Everyone must have a break of 20 minutes when a day is longer than 6 hours",
    }],
    ["six hours at a stretch", {}, [work("2026-06-16", "13:00", "15:00")], {}],
    ["twenty minutes between the two", {}, [work("2026-06-16", "13:20", "17:00")], {}],
    ["a break in what is planned", { breakMinutes: 20 }, [work("2026-06-16", "13:00", "17:00")], {}],
    ["the same time, which is for the database to refuse", { startTime: "06:00", breakMinutes: 20 }, [work("2026-06-16", "12:59", "22:30")], {}],
    ["a stretch elsewhere that has its own break", {}, [work("2026-06-16", "13:00", "19:30")], {}],
  ])("%s", (_, t, elsewhere, expected) => {
    expect(plan(t, elsewhere)).toEqual(expected);
  });

  test("what is short over a change of the clocks by the plan alone is not elsewhere's doing", () => {
    const night = { startsOn: "2026-03-28", endsOn: "2026-03-29", days: ["sat", "sun"], startTime: "09:00", endTime: "22:00", breakMinutes: 30 };
    const before = { today: day("2026-03-20"), shown: { ...facts().shown, agreedOn: day("2026-03-15") }, elsewhere: [work("2026-03-26", "09:00", "11:00")] };
    expect(problems("work_trial", { legalBasis: "programme", ...night }, before)).toEqual({});
  });
});
