import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { vacancyDetailsSchema, vacancyTaskChoiceSchema, vacancyTasksSchema, workplaceSchema } from "#app/forms/vacancy.ts";

const SITE = "6b7f1c1e-2f0c-4a53-9d5e-3a1f0f2d9c11";

const GOOD: [string, string][] = [
  ["title", "Kitchen helper"],
  ["sector", "food"],
  ["siteId", SITE],
  ["hoursPerWeek", "16"],
  ["days", "tue"],
  ["days", "mon"],
  ["startTime", "9:30"],
  ["endTime", "14.00"],
  ["pay", "£12.71"],
  ["contract", "permanent"],
  ["startDate.day", "1"],
  ["startDate.month", "9"],
  ["startDate.year", "2026"],
  ["selection", "work_trial"],
];

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

function details(changes: Record<string, string | null> = {}) {
  const kept = GOOD.filter(([name]) => !(name in changes));
  const changed = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
  return parseWithZod(form([...kept, ...changed]), { schema: vacancyDetailsSchema });
}

const problemsOf = (changes: Record<string, string | null>) => {
  const sent = details(changes);
  return sent.status === "error" ? Object.keys(sent.error ?? {}) : [];
};

describe("the job", () => {
  test("reads pounds as pence, times as HH:MM and days in the order of the week", () => {
    const sent = details();
    if (sent.status !== "success") throw new Error(JSON.stringify(sent.reply()));
    expect(sent.value).toMatchObject({
      payPencePerHour: 1271,
      startTime: "09:30",
      endTime: "14:00",
      days: ["mon", "tue"],
      contractMonths: null,
    });
    expect(sent.value.startDate.toString()).toBe("2026-09-01");
  });

  test.each(["12.7", "12", "£ 12.70"])("takes %s for pay", (pay) => {
    expect(details({ pay }).status).toBe("success");
  });

  test.each([
    ["title", null],
    ["title", "x".repeat(81)],
    ["title", "a\u202eb"],
    ["sector", "banking"],
    ["siteId", "not-a-site"],
    ["hoursPerWeek", "0"],
    ["hoursPerWeek", "49"],
    ["hoursPerWeek", "16.5"],
    ["days", null],
    ["startTime", "25:00"],
    ["endTime", "9.30pm"],
    ["endTime", "09:30"],
    ["pay", null],
    ["pay", "free"],
    ["pay", "12.715"],
    ["pay", "-12"],
    ["pay", "1e3"],
    ["pay", "999"],
    ["contract", "casual"],
    ["selection", null],
  ])("refuses %s = %s beside its field", (field, value) => {
    expect(problemsOf({ [field]: value })).toEqual([field]);
  });

  test("refuses a day outside the week, and a date that is none", () => {
    expect(problemsOf({ days: "someday" })).toEqual(["days[0]"]);
    expect(problemsOf({ "startDate.day": "31" })).toEqual(["startDate"]);
  });

  test("asks for the months of a fixed-term job, and drops those of a permanent one", () => {
    expect(problemsOf({ contract: "fixed_term" })).toEqual(["contractMonths"]);
    const fixed = details({ contract: "fixed_term", contractMonths: "6" });
    const permanent = details({ contractMonths: "6" });
    expect(fixed.status === "success" && fixed.value.contractMonths).toBe(6);
    expect(permanent.status === "success" && permanent.value.contractMonths).toBeNull();
  });
});

describe("tasks and workplace", () => {
  test("a choice of tasks must be from the list and not empty", () => {
    const choose = (...tasks: string[]) =>
      parseWithZod(form(tasks.map((task) => ["task", task])), { schema: vacancyTaskChoiceSchema }).status;
    expect(choose("wash-up")).toBe("success");
    expect(choose("wash-up", "bake")).toBe("success");
    expect(choose()).toBe("error");
    expect(choose("hack")).toBe("error");
  });

  test("each task says how needed and how often", () => {
    const sent = parseWithZod(
      form([
        ["tasks[0].code", "wash-up"],
        ["tasks[0].need", "essential"],
        ["tasks[0].frequency", "daily"],
        ["tasks[1].code", "bake"],
        ["tasks[1].need", "adaptable"],
      ]),
      { schema: vacancyTasksSchema },
    );
    expect(sent.status === "error" && sent.error).toEqual({ "tasks[1].frequency": ["Choose how often"] });
  });

  test("nothing is true of the workplace until somebody says so", () => {
    const sent = parseWithZod(form([["environment", "quiet"]]), { schema: workplaceSchema });
    expect(sent.status === "success" && sent.value).toEqual({ environment: ["quiet"], adjustments: [] });
  });
});
