import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { AgreementTerms } from "#app/domain/agreement/terms.ts";
import { minimumPenceAt } from "#app/domain/vacancy/minimum-wage.ts";
import { termsProblems, termsWarning, type BookingFacts } from "#app/domain/booking/check-terms.ts";
import { bookingLimits } from "#app/domain/booking/booking-limits.ts";
import { ageOn, hoursADay } from "#app/domain/booking/working-time.ts";
import { bankHolidays, bookingDays } from "#app/domain/booking/working-days.ts";

const day = (iso: string) => Temporal.PlainDate.from(iso);
const TODAY = day("2026-06-08");
const PERMANENT = { hoursPerWeek: 16, contract: "permanent", contractMonths: null } as const;

const facts = (extra: Partial<BookingFacts> = {}): BookingFacts => ({
  today: TODAY,
  job: { ...PERMANENT, payPencePerHour: 1300, tasks: ["wash-up", "lay-tables"] },
  nation: "ENG",
  birthDate: day("2000-01-01"),
  basisAgreedOn: null,
  supervisors: ["May"],
  ...extra,
});
const terms = (extra: Partial<AgreementTerms> = {}): AgreementTerms => ({
  startsOn: "2026-06-15", endsOn: "2026-06-19", days: ["mon", "tue", "wed", "thu", "fri"],
  startTime: "09:00", endTime: "13:00", legalBasis: "paid", payPencePerHour: 1300,
  tasks: ["wash-up"], adjustments: ["show-me"], criteria: ["task:wash-up", "arrives"], supervisor: "May", ...extra,
});
const problems = (t: Partial<AgreementTerms> = {}, f: Partial<BookingFacts> = {}) => termsProblems(terms(t), facts(f));
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
  test("over the turn of a year", () => {
    const stretch = { startsOn: day("2026-12-31"), endsOn: day("2027-01-04"), days: ["thu", "fri", "mon"] };
    expect(bookingDays({ ...stretch, nation: "ENG" }).map(String)).toEqual(["2026-12-31", "2027-01-04"]);
    expect(bookingDays({ ...stretch, nation: "SCT" }).map(String)).toEqual(["2026-12-31"]);
  });
});

describe("limits by basis and job", () => {
  test("Jobcentre Plus: 16 hours, 13 weeks, 5 days under six months, otherwise 20", () => {
    const limits = (job: Partial<Parameters<typeof bookingLimits>[1]>) => bookingLimits("jobcentre_plus", { ...PERMANENT, ...job }, TODAY);
    expect(limits({ hoursPerWeek: 15 })).toMatchObject({ possible: false });
    expect(limits({ contract: "fixed_term", contractMonths: 2 })).toMatchObject({ possible: false });
    expect(limits({ contract: "fixed_term", contractMonths: 3 })).toMatchObject({ possible: true, mostWorkingDays: 5 });
    expect(limits({ contract: "fixed_term", contractMonths: 5 })).toMatchObject({ mostWorkingDays: 5 });
    expect(limits({ contract: "fixed_term", contractMonths: 6 })).toMatchObject({ mostWorkingDays: 20, needsAgreement: true, paid: false });
    expect(limits({})).toMatchObject({ mostWorkingDays: 20, usualWorkingDays: 5 });
  });
  test("a programme: six weeks, and agreed", () => {
    expect(bookingLimits("programme", PERMANENT, TODAY)).toMatchObject({ mostCalendarDays: 42, needsAgreement: true, paid: false });
    const programme = { legalBasis: "programme", payPencePerHour: null } as const;
    const agreed = { basisAgreedOn: day("2026-06-01") };
    expect(problems({ ...programme, endsOn: "2026-07-26" }, agreed)).toEqual({});
    expect(problems({ ...programme, endsOn: "2026-07-27" }, agreed)).toHaveProperty("endsOn");
  });
  test("the longest and the one after, and a word about the unusual", () => {
    const agreed = { basisAgreedOn: day("2026-06-05") };
    expect(problems({ ...unpaid, endsOn: "2026-07-10" }, agreed)).toEqual({});
    expect(problems({ ...unpaid, endsOn: "2026-07-13" }, agreed)).toHaveProperty("endsOn");
    expect(termsWarning(terms({ ...unpaid, endsOn: "2026-06-19" }), facts())).toBeNull();
    expect(termsWarning(terms({ ...unpaid, endsOn: "2026-06-22" }), facts())).toContain("6 days");
  });
  test("nothing unpaid without the date it was agreed, which lies before the start and not ahead", () => {
    expect(problems(unpaid)).toHaveProperty("basisAgreedOn");
    expect(problems(unpaid, { basisAgreedOn: day("2026-06-09") })).toHaveProperty("basisAgreedOn");
    expect(problems(unpaid, { basisAgreedOn: TODAY })).toEqual({});
  });
  test("a job too small for Jobcentre Plus is said at the basis", () => {
    const job = { ...facts().job, hoursPerWeek: 8 };
    expect(problems(unpaid, { job, basisAgreedOn: TODAY })).toHaveProperty("legalBasis");
  });
});

describe("pay for this person on that day", () => {
  test.each([
    [21, "2026-06-15", 1271], [20, "2026-06-15", 1085], [17, "2026-06-15", 800], [21, "2026-03-31", 1221],
  ])("aged %i on %s: %i pence", (age, on, pence) => {
    expect(minimumPenceAt(age, day(on))).toBe(pence);
  });
  test("the day before the 21st birthday and the day itself", () => {
    const job = { ...facts().job, payPencePerHour: 1100 };
    expect(problems({}, { job, birthDate: day("2005-06-16") })).toEqual({});
    expect(problems({}, { job, birthDate: day("2005-06-15") })).toHaveProperty("legalBasis");
  });
});

describe("dates and hours", () => {
  test("tomorrow at the earliest", () => {
    expect(problems({ startsOn: "2026-06-08" })).toHaveProperty("startsOn");
    expect(problems({ startsOn: "2026-06-09" })).toEqual({});
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
    expect(problems({ startTime: "22:00", endTime: "06:00" })).toEqual({});
    expect(problems({ startTime: "09:00", endTime: "09:00" })).toHaveProperty("endTime");
  });
  test("at 16 and 17: 8 hours a day, 40 a week, not between 22:00 and 07:00", () => {
    const young = { birthDate: day("2009-01-01") };
    const at = (t: Partial<AgreementTerms>) => problems(t, young);
    expect(at({ startTime: "07:00", endTime: "15:00" })).toEqual({});
    expect(at({ startTime: "14:00", endTime: "22:00" })).toEqual({});
    expect(at({ startTime: "06:59", endTime: "12:00" })).toHaveProperty("startTime");
    expect(at({ startTime: "15:00", endTime: "22:01" })).toHaveProperty("endTime");
    expect(at({ startTime: "20:00", endTime: "02:00" })).toHaveProperty("endTime");
    expect(at({ startTime: "09:00", endTime: "17:01" })).toHaveProperty("endTime");
    expect(at({ startTime: "09:00", endTime: "17:00", days: ["mon", "tue", "wed", "thu", "fri", "sat"] })).toHaveProperty("days");
    expect(problems({ startTime: "06:00", endTime: "17:00" })).toEqual({});
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
  });
});
