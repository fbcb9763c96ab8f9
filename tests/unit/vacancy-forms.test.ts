import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { UNMET_NEED_FORMS, VACANCY_FORMS } from "#app/forms/opening-sections.ts";
import { taskChoiceSchema, unmetNeedTasksSchema, vacancyTasksSchema } from "#app/forms/vacancy.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { namingTasks } from "#app/ui/openings/task-problems.ts";

const SITE = "6b7f1c1e-2f0c-4a53-9d5e-3a1f0f2d9c11";

type SectionName = keyof typeof VACANCY_FORMS;

const GOOD: Record<SectionName, [string, string][]> = {
  job: [["title", "Kitchen helper"], ["sector", "food"], ["siteId", SITE]],
  hours: [["hoursPerWeek", "16"], ["days", "tue"], ["days", "mon"], ["startTime", "9:30"], ["endTime", "14.00"]],
  contract: [["contract", "permanent"], ["startDate.day", "1"], ["startDate.month", "9"], ["startDate.year", "2026"]],
  pay: [["pay", "£12.71"]],
  workplace: [["environment", "quiet"]],
  adjustments: [["adjustments", "show-me"]],
  selection: [["selection", "work_trial"]],
};

function form(fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

function send(section: SectionName, changes: Record<string, string | null> = {}) {
  const kept = GOOD[section].filter(([name]) => !(name in changes));
  const changed = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
  return parseWithZod(form([...kept, ...changed]), { schema: VACANCY_FORMS[section] });
}

const problemsOf = (section: SectionName, changes: Record<string, string | null> = {}) => {
  const sent = send(section, changes);
  return sent.status === "error" ? Object.keys(sent.error ?? {}) : [];
};
const valueOf = (section: SectionName, changes: Record<string, string | null> = {}) => {
  const sent = send(section, changes);
  if (sent.status !== "success") throw new Error(JSON.stringify(sent.reply()));
  return sent.value;
};

test("two times that are wrong are told apart where all that is wrong stands together", () => {
  const sent = send("hours", { startTime: "25:00", endTime: "9" });
  expect(sent.status === "error" && Object.values(sent.error ?? {}).flat()).toEqual([
    "Enter when a shift starts, like 9:30 or 14:00", "Enter when a shift ends, like 9:30 or 14:00",
  ]);
});

describe("the job, part by part", () => {
  test("reads pounds as pence, times as HH:MM, days in the order of the week and dates as dates", () => {
    expect(valueOf("pay")).toEqual({ payPencePerHour: 1271 });
    expect(valueOf("hours")).toEqual({ hoursPerWeek: 16, days: ["mon", "tue"], startTime: "09:30", endTime: "14:00" });
    expect(valueOf("contract").startDate?.toString()).toBe("2026-09-01");
    expect(valueOf("job")).toEqual({ title: "Kitchen helper", sector: "food", siteId: SITE });
  });

  test.each(["12.7", "12", "£ 12.70"])("takes %s for pay", (pay) => {
    expect(problemsOf("pay", { pay })).toEqual([]);
  });

  test.each([
    ["job", "title", null],
    ["job", "title", "x".repeat(81)],
    ["job", "title", "a\u202eb"],
    ["job", "sector", "banking"],
    ["job", "siteId", "not-a-site"],
    ["hours", "hoursPerWeek", "0"],
    ["hours", "hoursPerWeek", "49"],
    ["hours", "hoursPerWeek", "16.5"],
    ["hours", "days", null],
    ["hours", "startTime", "25:00"],
    ["hours", "endTime", "9.30pm"],
    ["hours", "endTime", "09:30"],
    ["pay", "pay", null],
    ["pay", "pay", "free"],
    ["pay", "pay", "12.715"],
    ["pay", "pay", "-12"],
    ["pay", "pay", "1e3"],
    ["pay", "pay", "999"],
    ["contract", "contract", "casual"],
    ["selection", "selection", null],
  ] as const)("%s refuses %s = %s beside its field", (section, field, value) => {
    expect(problemsOf(section, { [field]: value })).toEqual([field]);
  });

  test("refuses a day outside the week, and a date that is none", () => {
    expect(problemsOf("hours", { days: "someday" })).toEqual(["days[0]"]);
    expect(problemsOf("contract", { "startDate.day": "31" })).toEqual(["startDate"]);
  });

  test("asks for the months of a fixed-term job, and drops those of a permanent one", () => {
    expect(problemsOf("contract", { contract: "fixed_term" })).toEqual(["contractMonths"]);
    expect(valueOf("contract", { contract: "fixed_term", contractMonths: "6" })).toMatchObject({ contractMonths: 6 });
    expect(valueOf("contract", { contractMonths: "6" })).toMatchObject({ contractMonths: null });
  });
});

describe("an unmet need, part by part", () => {
  const send = (section: keyof typeof UNMET_NEED_FORMS, fields: [string, string][]) =>
    parseWithZod(form(fields), { schema: UNMET_NEED_FORMS[section] });

  test("asks for days and times of day, in their order", () => {
    const sent = send("times", [["days", "fri"], ["days", "mon"], ["times", "evening"], ["times", "morning"]]);
    expect(sent.status === "success" && sent.value).toEqual({ days: ["mon", "fri"], times: ["morning", "evening"] });
    const missing = send("times", []);
    expect(missing.status === "error" && Object.keys(missing.error ?? {}).toSorted()).toEqual(["days", "times"]);
  });

  test.each([["why", "because"], ["why", ""]])("refuses %s = %s", (field, value) => {
    expect(send("why", [[field, value]]).status).toBe("error");
  });

  test("each task says how long, how often and who does it now", () => {
    const tasks = (minutes: string, howOften = "daily") =>
      parseWithZod(
        form([
          ["tasks[0].code", "recycle"], ["tasks[0].minutes", minutes], ["tasks[0].howOften", howOften], ["tasks[0].doneBy", "nobody"],
        ]),
        { schema: unmetNeedTasksSchema },
      );
    const sent = tasks("45");
    expect(sent.status === "success" && sent.value.tasks).toEqual([
      { code: "recycle", minutes: 45, howOften: "daily", doneBy: "nobody" },
    ]);
    for (const minutes of ["0", "481", "1.5", "an hour", ""]) expect(tasks(minutes).status, minutes).toBe("error");
    expect(tasks("45", "often").status).toBe("error");
  });
});

describe("tasks and workplace", () => {
  test("a choice of tasks must be from the list and not empty", () => {
    const choose = (...tasks: string[]) =>
      parseWithZod(form(tasks.map((task) => ["task", task])), { schema: taskChoiceSchema }).status;
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

  test("a problem with one of several tasks names the task, in the summary and beside the field; others do not", () => {
    const sent = parseWithZod(
      form([["tasks[0].code", "wash-up"], ["tasks[0].need", "essential"], ["tasks[1].code", "bake"], ["tasks[1].need", "adaptable"]]),
      { schema: vacancyTasksSchema },
    );
    const { error } = namingTasks(sent.reply({ formErrors: ["Somebody changed it"] }), ["wash-up", "bake"]);
    expect(error).toEqual({
      "": ["Somebody changed it"],
      "tasks[0].frequency": [`${labelOf(TASKS, "wash-up")}: choose how often`],
      "tasks[1].frequency": [`${labelOf(TASKS, "bake")}: choose how often`],
    });
  });

  test("nothing is true of the workplace until somebody says so", () => {
    expect(valueOf("workplace", { environment: null })).toEqual({ environment: [] });
    expect(valueOf("adjustments")).toEqual({ adjustments: ["show-me"] });
  });
});
