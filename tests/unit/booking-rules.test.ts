import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { agreementView } from "#app/domain/agreement/agreement-view.ts";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { minimumPenceAt } from "#app/domain/vacancy/minimum-wage.ts";
import { termsProblems, termsWarnings, type BookingFacts } from "#app/domain/booking/check-terms.ts";
import type { Shown } from "#app/domain/booking/check-evidence.ts";
import { basesOf, BOOKING_KINDS, SIX_FACTORS, type BookingKind } from "#app/domain/booking/kinds.ts";
import { bookingLimits } from "#app/domain/booking/booking-limits.ts";
import { sittingsOf } from "#app/domain/booking/sittings.ts";
import { hoursADay } from "#app/domain/booking/working-time.ts";
import { ageOn } from "#app/domain/membership/age.ts";
import { bankHolidays, bookingDays, weekdaysAmong, workingDayFrom, workingDayIn, workingDaysBefore, workingDayUntil } from "#app/domain/booking/working-days.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const TODAY = day("2026-06-08");
const PERMANENT = { hoursPerWeek: 16, contract: "permanent", contractMonths: null } as const;

const shown = (extra: Partial<Shown> = {}): Shown => ({
  agreedOn: null, interviewedOn: null, agreedWith: "", longerAgreed: false, factors: [], ...extra,
});
/** Interviewed, then agreed by somebody with a name. */
const agreed = (iso: string, extra: Partial<Shown> = {}) => ({
  shown: shown({ interviewedOn: day("2026-06-01"), agreedOn: day(iso), agreedWith: "J. Bell, Bristol Jobcentre", ...extra }),
});
const facts = (extra: Partial<BookingFacts> = {}): BookingFacts => ({
  today: TODAY,
  job: PERMANENT,
  tasks: ["wash-up", "lay-tables"],
  nation: "ENG",
  birthDate: day("2000-01-01"),
  noticeDays: 1,
  shown: shown(),
  before: null,
  wasAgreed: false,
  supervisors: ["May"],
  told: ["show-me"],
  earlier: [],
  elsewhere: [],
  ...extra,
});
const terms = (extra: Partial<AgreementTerms> = {}): AgreementTerms => ({
  startsOn: "2026-06-15", endsOn: "2026-06-19", days: ["mon", "tue", "wed", "thu", "fri"],
  startTime: "09:00", endTime: "13:00", breakMinutes: 0, support: "on-call", legalBasis: "paid", payPencePerHour: 1300,
  tasks: ["wash-up"], adjustments: ["show-me"], criteria: ["task:wash-up", "arrives"], supervisor: "May", ...extra,
});
const problems = (t: Partial<AgreementTerms> = {}, f: Partial<BookingFacts> = {}, kind: BookingKind = "work_trial") =>
  termsProblems(kind, terms(t), facts(f));
const unpaid = { legalBasis: "jobcentre_plus", payPencePerHour: null } as const;

test("a plain paid trial has nothing wrong with it", () => {
  expect(problems()).toEqual({});
});

describe("bank holidays, as gov.uk lists them", () => {
  test.each([
    ["ENG", 2026, ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"]],
    ["ENG", 2027, ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"]],
    ["SCT", 2027, ["2027-01-01", "2027-01-04", "2027-03-26", "2027-05-03", "2027-05-31", "2027-08-02", "2027-11-30", "2027-12-27", "2027-12-28"]],
    ["NIR", 2027, ["2027-01-01", "2027-03-17", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-07-12", "2027-08-30", "2027-12-27", "2027-12-28"]],
  ] as const)("%s %i", (nation, year, dates) => {
    expect([...bankHolidays(nation, year)].toSorted()).toEqual(dates);
  });
  test("a trial does not run on one", () => {
    const week = { startsOn: day("2026-08-31"), endsOn: day("2026-09-04"), days: ["mon", "tue"] };
    expect(bookingDays({ ...week, nation: "ENG" }).map(String)).toEqual(["2026-09-01"]);
    expect(bookingDays({ ...week, nation: "SCT" }).map(String)).toEqual(["2026-08-31", "2026-09-01"]);
  });
  test.each([
    ["a working day is itself", "2026-06-08", "2026-06-08", "2026-06-08"],
    ["a Saturday", "2026-06-06", "2026-06-08", "2026-06-05"],
    ["a Sunday", "2026-06-07", "2026-06-08", "2026-06-05"],
    ["Good Friday, over Easter", "2026-04-03", "2026-04-07", "2026-04-02"],
    ["Boxing Day on a Saturday, over its substitute", "2026-12-26", "2026-12-29", "2026-12-24"],
  ])("somebody acts on a working day: %s", (_, iso, from, until) => {
    expect([workingDayFrom(day(iso)), workingDayUntil(day(iso))].map(String)).toEqual([from, until]);
  });
  test("so many days later, asked for once and again, in either nation", () => {
    for (let time = 0; time < 2; time++) {
      expect(workingDayIn(2, day("2026-06-04")).toString()).toBe("2026-06-08");
      expect(workingDayIn(3, day("2026-06-04")).toString()).toBe("2026-06-08");
      expect(workingDayIn(1, day("2026-04-05")).toString()).toBe("2026-04-07");
      expect(workingDayIn(1, day("2026-04-05"), "SCT").toString()).toBe("2026-04-06");
    }
  });
  test("working days are counted back over weekends and bank holidays", () => {
    expect(workingDaysBefore(day("2026-06-15"), 2).toString()).toBe("2026-06-11");
    expect(workingDaysBefore(day("2026-04-08"), 2).toString()).toBe("2026-04-02");
    expect(workingDaysBefore(day("2026-04-08"), 2, "SCT").toString()).toBe("2026-04-06");
  });
  test("over the turn of a year", () => {
    const stretch = { startsOn: day("2026-12-31"), endsOn: day("2027-01-04"), days: ["thu", "fri", "mon"] };
    expect(bookingDays({ ...stretch, nation: "ENG" }).map(String)).toEqual(["2026-12-31", "2027-01-04"]);
    expect(bookingDays({ ...stretch, nation: "SCT" }).map(String)).toEqual(["2026-12-31"]);
  });
});

describe("days of the week", () => {
  test.each([
    ["2026-12-01", "2026-12-04", ["tue", "wed", "thu", "fri"]],
    ["2026-12-01", "2026-12-08", ["mon", "tue", "wed", "thu", "fri"]],
    // The Monday between is a bank holiday in England.
    ["2026-08-28", "2026-09-01", ["tue", "fri"]],
  ])("from %s to %s are those on which somebody comes, of all that the plan names", (startsOn, endsOn, expected) => {
    const days = ["mon", "tue", "wed", "thu", "fri"];
    const dates = bookingDays({ startsOn: Temporal.PlainDate.from(startsOn), endsOn: Temporal.PlainDate.from(endsOn), days, nation: "ENG" });
    expect(weekdaysAmong(dates)).toEqual(expected);
  });
});

describe("limits by basis and job", () => {
  test("Jobcentre Plus: 16 hours, 13 weeks, 5 days under six months, otherwise 20", () => {
    const limits = (job: Partial<Parameters<typeof bookingLimits>[2]>) => bookingLimits("work_trial", "jobcentre_plus", { ...PERMANENT, ...job }, TODAY);
    expect(limits({ hoursPerWeek: 15 })).toMatchObject({ possible: false });
    expect(limits({ contract: "fixed_term", contractMonths: 2 })).toMatchObject({ possible: false });
    expect(limits({ contract: "fixed_term", contractMonths: 3 })).toMatchObject({ possible: true, mostWorkingDays: 5 });
    expect(limits({ contract: "fixed_term", contractMonths: 5 })).toMatchObject({ mostWorkingDays: 5 });
    expect(limits({ contract: "fixed_term", contractMonths: 6 })).toMatchObject({ mostWorkingDays: 20, evidence: "after-interview", paid: false });
    expect(limits({})).toMatchObject({ mostWorkingDays: 20, usualWorkingDays: 5 });
  });
  test("a programme: six weeks, and agreed", () => {
    expect(bookingLimits("work_trial", "programme", PERMANENT, TODAY)).toMatchObject({ mostCalendarDays: 42, evidence: "agreed", paid: false });
    const programme = { legalBasis: "programme", payPencePerHour: null } as const;
    expect(problems({ ...programme, endsOn: "2026-07-26" }, agreed("2026-06-01"))).toEqual({});
    expect(problems({ ...programme, endsOn: "2026-07-27" }, agreed("2026-06-01"))).toHaveProperty("endsOn");
    expect(problems(programme, agreed("2026-06-01", { agreedWith: "", interviewedOn: null }))).toEqual({
      agreedWith: "Enter who agreed. Nothing unpaid can be booked without it",
    });
  });
  test("the longest and the one after, and a word about the unusual", () => {
    expect(problems({ ...unpaid, endsOn: "2026-07-10" }, agreed("2026-06-05"))).toEqual({});
    expect(problems({ ...unpaid, endsOn: "2026-07-13" }, agreed("2026-06-05"))).toHaveProperty("endsOn");
    const longer = agreed("2026-06-05", { longerAgreed: true });
    expect(problems({ ...unpaid, endsOn: "2026-07-24" }, longer)).toEqual({});
    expect(problems({ ...unpaid, endsOn: "2026-07-27" }, longer).endsOn).toContain("at most 30 days");
    const short = { job: { ...PERMANENT, contract: "fixed_term" as const, contractMonths: 5 } };
    expect(problems({ ...unpaid, endsOn: "2026-06-22" }, { ...longer, ...short }).endsOn).toContain("at most 5 days");
    expect(termsWarnings("work_trial", terms({ ...unpaid, endsOn: "2026-06-19" }), facts())).toEqual([]);
    expect(termsWarnings("work_trial", terms({ ...unpaid, endsOn: "2026-06-22" }), facts())).toEqual([expect.stringContaining("6 days")]);
  });
  test("nothing unpaid without the date it was agreed, which lies before the start and not ahead", () => {
    expect(problems(unpaid)).toHaveProperty("basisAgreedOn");
    expect(problems(unpaid, agreed("2026-06-09"))).toHaveProperty("basisAgreedOn");
    expect(problems(unpaid, agreed("2026-06-08"))).toEqual({});
    expect(problems({ ...unpaid, startsOn: "2026-06-15" }, { ...agreed("2026-06-15"), today: day("2026-06-15"), before: terms() })).toHaveProperty("basisAgreedOn");
  });
  test("Jobcentre Plus agrees after an interview for this vacancy", () => {
    const interviewed = (iso: string | null) =>
      problems(unpaid, agreed("2026-06-05", { interviewedOn: iso === null ? null : day(iso) }));
    expect(interviewed(null)).toHaveProperty("interviewedOn");
    expect(interviewed("2026-06-09")).toHaveProperty("interviewedOn");
    expect(interviewed("2026-06-06")).toEqual({ interviewedOn: "The interview comes first: Jobcentre Plus agrees after it" });
    expect(interviewed("2026-06-05")).toEqual({});
  });
  test("a job too small for Jobcentre Plus is said at the basis", () => {
    const job = { ...PERMANENT, hoursPerWeek: 8 };
    expect(problems(unpaid, { job, ...agreed("2026-06-08") })).toHaveProperty("legalBasis");
  });
});

describe("pay for this person on that day", () => {
  test.each([
    [21, "2026-06-15", 1271], [20, "2026-06-15", 1085], [17, "2026-06-15", 800], [21, "2026-03-31", 1221],
  ])("aged %i on %s: %i pence", (age, on, pence) => {
    expect(minimumPenceAt(age, day(on))).toBe(pence);
  });
  test.each([
    ["21 the day after the last", "2005-06-20", 1100, {}],
    ["21 on the last day", "2005-06-19", 1100, { legalBasis: expect.stringContaining("from 19 June 2026, £12.71") as string }],
    ["21 on the first day", "2005-06-15", 1100, { legalBasis: "The pay of this vacancy is below the minimum wage for this person on that day" }],
    ["18 in the middle", "2008-06-17", 900, { legalBasis: expect.stringContaining("from 17 June 2026, £10.85") as string }],
  ])("every day that is worked: %s", (_, birthDate, payPencePerHour, expected) => {
    expect(problems({ payPencePerHour }, { birthDate: day(birthDate) })).toEqual(expected);
  });
  test("new rates between the first day and the last", () => {
    const spring = { today: day("2026-03-02") };
    const over = (startsOn: string, endsOn: string, payPencePerHour = 1250) => problems({ startsOn, endsOn, payPencePerHour }, spring);
    expect(over("2026-03-23", "2026-03-31")).toEqual({});
    expect(over("2026-03-23", "2026-04-02")).toEqual({ legalBasis: expect.stringContaining("from 1 April 2026, £12.71") as string });
    expect(over("2026-03-23", "2026-04-02", 1271)).toEqual({});
    // The 1st is a Wednesday on which they do not work; the rate begins on it all the same.
    const need = { ...spring, job: null };
    expect(problems({ startsOn: "2026-03-30", endsOn: "2026-04-07", days: ["mon", "tue"], payPencePerHour: 1250 }, need, "work_experience").pay)
      .toBe("This is below the minimum wage for this person from 1 April 2026, £12.71. End it before that day, or agree more pay");
  });
  test("rates that are not known yet are said to the coach and on the agreement, of paid work alone", () => {
    const late = { startsOn: "2027-03-22", endsOn: "2027-04-01" };
    expect(termsWarnings("work_trial", terms(late), facts())).toEqual([expect.stringContaining("from 1 April 2027 is not known yet")]);
    expect(termsWarnings("work_trial", terms({ ...late, endsOn: "2027-03-31" }), facts())).toEqual([]);
    expect(termsWarnings("work_trial", terms({ ...late, legalBasis: "programme", payPencePerHour: null }), facts())).toEqual([]);
    expect(agreementView(terms(late), "easy").ratesUnknownFrom).toBe("2027-04-01");
    expect(agreementView(terms(), "easy").ratesUnknownFrom).toBeNull();
  });
  test("about an unmet need is said by the coach, and is lawful too", () => {
    const need = { job: null };
    expect(problems({ payPencePerHour: 1271 }, need, "work_experience")).toEqual({});
    expect(problems({ payPencePerHour: 1270 }, need, "work_experience").pay).toContain("£12.71");
    expect(problems({ payPencePerHour: null }, need, "work_experience")).toEqual({ pay: "Enter what the employer pays for each hour" });
    expect(bookingLimits("work_trial", "jobcentre_plus", null, TODAY)).toMatchObject({ possible: false });
  });
});

describe("dates and hours", () => {
  test("tomorrow at the earliest", () => {
    expect(problems({ startsOn: "2026-06-08" })).toHaveProperty("startsOn");
    expect(problems({ startsOn: "2026-06-09" })).toEqual({});
  });
  test("the notice the employer asks for", () => {
    expect(problems({ startsOn: "2026-06-14" }, { noticeDays: 7 }).startsOn).toContain("7 days' notice");
    expect(problems({ startsOn: "2026-06-15" }, { noticeDays: 7 })).toEqual({});
  });
  test("what has begun keeps its first day, and may end later but not in the past", () => {
    const begun = { today: day("2026-06-17"), before: terms(), wasAgreed: true };
    expect(problems({ endsOn: "2026-06-26" }, begun)).toEqual({});
    expect(problems({ startsOn: "2026-06-16" }, begun)).toHaveProperty("startsOn");
    expect(problems({ endsOn: "2026-06-16" }, begun)).toHaveProperty("endsOn");
  });
  test("what nobody finished signing has not begun: it gets new days, and not the ones that passed", () => {
    const unsigned = { today: day("2026-06-17"), before: terms() };
    expect(problems({ startsOn: "2026-06-22", endsOn: "2026-06-26" }, unsigned)).toEqual({});
    expect(problems({ endsOn: "2026-06-26" }, unsigned)).toHaveProperty("startsOn");
    expect(problems({}, { ...unsigned, today: day("2026-06-15") })).toEqual({});
  });
  test("the end is not before the start, nor a year away, and there is a day between", () => {
    expect(problems({ endsOn: "2026-06-14" })).toHaveProperty("endsOn");
    expect(problems({ endsOn: "2036-06-14" })).toHaveProperty("endsOn");
    expect(problems({ endsOn: "2026-06-15", days: ["sat"] })).toHaveProperty("endsOn");
    expect(problems({ days: [] })).toHaveProperty("days");
    expect(problems({ days: ["someday"] })).toHaveProperty("days");
  });
  test("an end before the start is on the next day", () => {
    expect(hoursADay({ startTime: "22:00", endTime: "06:00" })).toBe(8);
    expect(problems({ startTime: "22:00", endTime: "06:00", breakMinutes: 30 })).toEqual({});
    expect(problems({ startTime: "09:00", endTime: "09:00" })).toHaveProperty("endTime");
  });
  test("at 16 and 17: 8 hours a day, 40 a week, not between 22:00 and 07:00", () => {
    const young = { birthDate: day("2009-01-01") };
    const at = (t: Partial<AgreementTerms>) => problems({ breakMinutes: 30, ...t }, young);
    expect(at({ startTime: "07:00", endTime: "15:00" })).toEqual({});
    expect(at({ startTime: "14:00", endTime: "22:00" })).toEqual({});
    expect(at({ startTime: "06:59", endTime: "12:00" })).toHaveProperty("startTime");
    expect(at({ startTime: "15:00", endTime: "22:01" })).toHaveProperty("endTime");
    expect(at({ startTime: "20:00", endTime: "02:00" })).toHaveProperty("endTime");
    expect(at({ startTime: "09:00", endTime: "17:01" })).toHaveProperty("endTime");
    expect(at({ startTime: "09:00", endTime: "17:00", days: ["mon", "tue", "wed", "thu", "fri", "sat"] })).toHaveProperty("days");
    expect(at({ days: ["mon", "tue", "wed", "thu", "fri", "sat"] })).toEqual({ days: "Somebody of 16 or 17 may work on at most 5 days a week" });
    expect(problems({ startTime: "06:00", endTime: "17:00", breakMinutes: 20 })).toEqual({});
  });
  test.each([
    [17, "13:30", 0, {}], [17, "13:31", 29, { breakMinutes: expect.stringContaining("30 minutes") as string }], [17, "13:31", 30, {}],
    [18, "15:00", 0, {}], [18, "15:01", 19, { breakMinutes: expect.stringContaining("20 minutes") as string }], [18, "15:01", 20, {}],
    [18, "10:00", 60, { breakMinutes: "The break must be shorter than the day" }],
  ])("aged %i, 9:00 to %s with %i minutes of break", (age, endTime, breakMinutes, expected) => {
    const birthDate = day("2026-06-15").subtract({ years: age });
    expect(problems({ endTime, breakMinutes }, { birthDate })).toEqual(expected);
  });
  test("eleven hours of rest before the next day, twelve at 16 and 17, and a day a week without work", () => {
    const long = { startTime: "08:00", breakMinutes: 60 };
    expect(problems({ ...long, endTime: "21:00" })).toEqual({});
    expect(problems({ ...long, endTime: "21:01" })).toHaveProperty("endTime");
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    expect(problems({ days })).toHaveProperty("days");
    expect(problems({ days: days.slice(1) })).toEqual({});
  });
  test("age by the calendar", () => {
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(17);
    expect(ageOn(day("2008-02-29"), day("2026-03-01"))).toBe(18);
  });
});

describe("what the trial is about", () => {
  test("tasks of the vacancy, criteria of these tasks, a supervisor of the employer", () => {
    expect(problems({ tasks: [] })).toHaveProperty("tasks");
    expect(problems({ tasks: ["bake"] })).toHaveProperty("tasks");
    expect(problems({ criteria: [] })).toHaveProperty("criteria");
    expect(problems({ criteria: ["task:lay-tables"] })).toHaveProperty("criteria");
    expect(problems({ criteria: ["looks-nice"] })).toHaveProperty("criteria");
    expect(problems({ supervisor: "Somebody else" })).toHaveProperty("supervisor");
    expect(problems({ adjustments: ["magic"] })).toHaveProperty("adjustments");
    // What the person did not tell this employer, or the agreement said before.
    expect(problems({ adjustments: ["show-me", "bsl"] }).adjustments).toContain("British Sign Language");
    expect(problems({ adjustments: ["bsl"] }, { before: terms({ adjustments: ["bsl"] }) })).not.toHaveProperty("adjustments");
  });
});

describe("three kinds, never confused", () => {
  test.each([
    ["work_experience", ["paid", "programme", "supported_internship"]],
    ["working_interview", ["paid", "assessment"]],
    ["work_trial", ["paid", "jobcentre_plus", "programme"]],
  ] as const)("%s stands on %j and nothing else", (kind, bases) => {
    expect(basesOf(kind, TODAY)).toEqual(bases);
    const all = ["paid", "jobcentre_plus", "programme", "supported_internship", "assessment"] as const;
    for (const basis of all.filter((one) => !(bases as readonly string[]).includes(one))) {
      expect(bookingLimits(kind, basis, PERMANENT, TODAY)).toMatchObject({ possible: false });
    }
  });
  test("every figure names its source", () => {
    for (const { code } of BOOKING_KINDS) {
      for (const basis of basesOf(code, TODAY)) {
        expect(bookingLimits(code, basis, PERMANENT, TODAY).source.length).toBeGreaterThan(20);
      }
    }
  });
  test("an unpaid working interview: one day, eight hours, all six factors", () => {
    const factors = SIX_FACTORS.map(({ code }) => code);
    const assess = (t: Partial<AgreementTerms>, f: Partial<Shown> = { factors }) =>
      problems(
        { legalBasis: "assessment", payPencePerHour: null, endsOn: "2026-06-15", breakMinutes: 30, ...t },
        { shown: shown(f) },
        "working_interview",
      );
    expect(assess({})).toEqual({});
    expect(assess({ endTime: "17:00" })).toEqual({});
    expect(assess({ endTime: "17:01" })).toEqual({ endTime: "Without pay it may last at most 8 hours" });
    expect(assess({ endsOn: "2026-06-16" })).toHaveProperty("endsOn");
    expect(assess({ endsOn: "2026-06-21", days: ["mon"] })).toHaveProperty("endsOn");
    for (const missing of factors) {
      expect(assess({}, { factors: factors.filter((one) => one !== missing) })).toHaveProperty("factors");
    }
  });
  test("a paid working interview: five days", () => {
    expect(problems({ endsOn: "2026-06-19" }, {}, "working_interview")).toEqual({});
    expect(problems({ endsOn: "2026-06-22" }, {}, "working_interview")).toHaveProperty("endsOn");
  });
  test("work experience: eight weeks in a programme, a year in an internship, a word beyond eight weeks", () => {
    const experience = (legalBasis: "programme" | "supported_internship", endsOn: string) =>
      problems({ legalBasis, payPencePerHour: null, endsOn }, agreed("2026-06-01"), "work_experience");
    expect(experience("programme", "2026-08-09")).toEqual({});
    expect(experience("programme", "2026-08-10")).toHaveProperty("endsOn");
    expect(experience("supported_internship", "2027-06-14")).toEqual({});
    expect(experience("supported_internship", "2027-06-15").endsOn).toContain("one year");
    expect(termsWarnings("work_experience", terms({ endsOn: "2026-08-09" }), facts())).toEqual([]);
    expect(termsWarnings("work_experience", terms({ endsOn: "2026-08-10" }), facts())).toEqual([expect.stringContaining("9 weeks")]);
  });
});

describe("sittings", () => {
  const at = (t: Partial<AgreementTerms>, nation: "ENG" | "SCT" = "ENG") => sittingsOf(terms(t), nation);
  test("nine o'clock stays nine o'clock over both changes of the clocks", () => {
    const starts = (startsOn: string, endsOn: string) =>
      at({ startsOn, endsOn, days: ["fri", "mon"] }).map(({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);
    expect(starts("2026-10-23", "2026-10-26")).toEqual([
      "2026-10-23T08:00:00Z 2026-10-23T12:00:00Z", "2026-10-26T09:00:00Z 2026-10-26T13:00:00Z",
    ]);
    expect(starts("2027-03-26", "2027-04-02")).toEqual(["2027-04-02T08:00:00Z 2027-04-02T12:00:00Z"]);
  });
  test("a night over the change in autumn is an hour longer", () => {
    const [night] = at({ startsOn: "2026-10-24", endsOn: "2026-10-24", days: ["sat"], startTime: "22:00", endTime: "06:00" });
    expect(night!.startsAt.until(night!.endsAt).total("hours")).toBe(9);
  });
  test("bank holidays are left out, and the coach is where it was agreed", () => {
    const week = { startsOn: "2026-08-31", endsOn: "2026-09-02", days: ["mon", "tue", "wed"] };
    const attended = (support: AgreementTerms["support"]) => at({ ...week, support }).map(({ coachAttends }) => coachAttends);
    expect(at(week).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    expect(at(week, "SCT")).toHaveLength(3);
    expect(attended("every-day")).toEqual([true, true]);
    expect(attended("first-day")).toEqual([true, false]);
    expect(attended("on-call")).toEqual([false, false]);
  });
});
