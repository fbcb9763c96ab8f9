import type { ShownFacts } from "../matching/facts.ts";
import { placeLabel, type Place } from "../place/place.ts";
import type { Store } from "../store.ts";
import { A_YEAR_OR_MORE, EXPERIENCE_TIMES } from "../vocabulary/experience.ts";
import { TASK_SUPPORT } from "../vocabulary/independence.ts";
import { WORK_CERTIFICATES } from "../vocabulary/qualifications.ts";
import { isCode, labelOf, type Term } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { helpsTold } from "./items.ts";

type Told = { item: string; value: string };

/** The lists of `ShownFacts` to which an item adds what stands behind its colon. */
const LISTS = {
  done: "tasksDone", task: "tasksDone", liked: "tasksLiked", hope: "hopes", like: "environmentLike", avoid: "environmentAvoid",
  experience: "experience",
} as const satisfies Record<string, keyof ShownFacts>;

/**
 * What one employer may know of somebody: what everybody is shown, and what they told this
 * one. Read back from the very words that were told (`tellable.ts`), so that nothing else of
 * the profile, and nothing that changed since, comes with it.
 */
export function withTold(shown: ShownFacts, told: readonly Told[]): ShownFacts {
  const facts: ShownFacts = { ...shown };
  const add = (list: ListName, code: string) => void (facts[list] = [...new Set([...facts[list], code])]);
  for (const code of helpsTold(told.map((one) => ({ ...one, withdrawnAt: null })))) add("helps", code);
  for (const { item, value } of told) {
    const [kind = "", code = ""] = item.split(":");
    if (kind in LISTS) add(LISTS[kind as keyof typeof LISTS], code);
    if (kind === "task" && value.endsWith(labelOf(TASK_SUPPORT, "by-myself"))) add("tasksAlone", code);
    if (kind === "experience" && saysAYear(value)) add("experienceLong", code);
    if (kind === "qualification" && isCode(WORK_CERTIFICATES, code)) add("certificates", code);
    if (kind === "availability") Object.assign(facts, availabilityIn(value));
  }
  return facts;
}

type ListName = "helps" | "tasksAlone" | "experienceLong" | "certificates" | (typeof LISTS)[keyof typeof LISTS];

/** "Retail: in a job with pay, a year or more" */
function saysAYear(value: string): boolean {
  const [, further = ""] = value.split(": ");
  const long = A_YEAR_OR_MORE.map((code) => labelOf(EXPERIENCE_TIMES, code).toLowerCase());
  return further.split(", ").some((words) => long.includes(words));
}

/** "Monday, Tuesday" / "Morning, 9 to 12" / "8 hours a week at first, 16 later" */
function availabilityIn(value: string): Partial<Pick<ShownFacts, "days" | "times" | "hours">> {
  const lines = value.split("\n");
  const days = codesOf(DAYS, lines.flatMap((line) => line.split(", ")));
  const times = codesOf(TIMES, lines);
  const [, from, later] = /^(\d+) hours a week(?: at first, (\d+) later)?$/m.exec(value) ?? [];
  return {
    ...(days.length > 0 && { days: exactly(DAYS, days) }),
    ...(times.length > 0 && { times: exactly(TIMES, times) }),
    ...(from !== undefined && { hours: { from: Number(from), to: Number(later ?? from) } }),
  };
}

function codesOf(terms: readonly Term[], labels: readonly string[]): string[] {
  return terms.filter(({ label }) => labels.includes(label)).map(({ code }) => code);
}

function exactly(terms: readonly Term[], can: readonly string[]) {
  return { can, cannot: terms.map(({ code }) => code).filter((code) => !can.includes(code)) };
}

/** The town they told, where they did. */
export async function homeTold({ places }: Pick<Store, "places">, told: readonly Told[]): Promise<Place | null> {
  const value = told.find(({ item }) => item === "area")?.value;
  if (value === undefined) return null;
  const [name = ""] = value.split(", ");
  return (await places.byName(name)).find((place) => placeLabel(place) === value) ?? null;
}
