import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { QUALIFICATIONS } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { easyOf, isCode, labelOf, type Term } from "../vocabulary/terms.ts";

/** What can be told to an employer comes in groups, in this order. `label` is for employers and coaches. */
export const DISCLOSURE_GROUPS = [
  { code: "who", label: "Who they are", easy: "Who I am" },
  { code: "where", label: "Where they live", easy: "Where I live" },
  { code: "contact", label: "How to reach them", easy: "How to reach me" },
  { code: "strengths", label: "Strengths", easy: "What I am good at" },
  { code: "helps", label: "What helps", easy: "What helps me at work" },
  { code: "task", label: "Support with tasks", easy: "How I do tasks" },
  { code: "done", label: "Tasks they have done", easy: "Tasks I have done" },
  { code: "liked", label: "Tasks they like", easy: "Tasks I like" },
  { code: "hope", label: "Work they hope for", easy: "Work I hope for" },
  { code: "like", label: "What they like at work", easy: "What I like at work" },
  { code: "avoid", label: "What they prefer to avoid at work", easy: "What I do not like at work" },
  { code: "experience", label: "Experience", easy: "Work I have done" },
  { code: "qualification", label: "Qualifications", easy: "My certificates" },
  { code: "when", label: "When they can work", easy: "When I can work" },
] as const satisfies readonly Term[];

export type DisclosureGroup = (typeof DISCLOSURE_GROUPS)[number]["code"];

type Item = Term & { group: DisclosureGroup };

/** The one thing that is told without words: its value says that there is one, and a copy of it is kept beside. */
export const PHOTO_ITEM = "photo";

/** One choice each (V7). */
const SINGLE = [
  { code: "first_name", group: "who", label: "Name they go by", easy: "The name people call me" },
  { code: "full_name", group: "who", label: "Full name", easy: "My full name" },
  { code: PHOTO_ITEM, group: "who", label: "Photo", easy: "My photo" },
  { code: "area", group: "where", label: "Where they live", easy: "The town I live in" },
  { code: "phone", group: "contact", label: "Phone number", easy: "My phone number" },
  { code: "email", group: "contact", label: "Email address", easy: "My email address" },
  { code: "strengths", group: "strengths", label: "Strengths", easy: "What I am good at" },
  { code: "travel", group: "helps", label: "Travel to work", easy: "How I travel to work" },
  { code: "availability", group: "when", label: "Days and hours", easy: "My days and hours" },
  // Told in one before each was a choice of its own. Nothing is released as this any more.
  { code: "what_helps", group: "helps", label: "What helps", easy: "What helps me at work" },
] as const satisfies readonly Item[];

type ListedGroup = Exclude<DisclosureGroup, "who" | "where" | "contact" | "strengths" | "when">;

/**
 * Of these, each entry of a list is a choice: `helps:show-me`. All that is kept until somebody is
 * introduced, because few share it, is among them (V5).
 */
const LISTED: { prefix: ListedGroup; terms: readonly Term[] }[] = [
  { prefix: "helps", terms: ADJUSTMENTS },
  { prefix: "task", terms: TASKS },
  { prefix: "done", terms: TASKS },
  { prefix: "liked", terms: TASKS },
  { prefix: "hope", terms: SECTORS },
  { prefix: "like", terms: ENVIRONMENTS },
  { prefix: "avoid", terms: ENVIRONMENTS },
  { prefix: "experience", terms: SECTORS },
  { prefix: "qualification", terms: QUALIFICATIONS },
];

/** One task or place can be told in several ways, so these say which it is. */
const NAMED_BY_GROUP: readonly string[] = ["done", "liked", "hope", "like", "avoid"] satisfies ListedGroup[];

/** The first of these that was told is what pages call somebody. */
export const NAME_ITEMS: readonly string[] = ["first_name", "full_name"];

export function isDisclosureItem(code: string): boolean {
  return itemOf(code) !== null;
}

/** What an item is called; null for one there is not. */
export function itemOf(code: string): Item | null {
  const single = SINGLE.find((one) => one.code === code);
  if (single) return single;
  const [prefix, entry = ""] = code.split(":");
  const list = LISTED.find((one) => one.prefix === prefix);
  if (!list || !isCode(list.terms, entry)) return null;
  const of = (words: "plain" | "easy") => (NAMED_BY_GROUP.includes(list.prefix) ? `${groupLabel(list.prefix, words)}: ` : "");
  return {
    code, group: list.prefix, label: `${of("plain")}${labelOf(list.terms, entry)}`, easy: `${of("easy")}${easyOf(list.terms, entry)}`,
  };
}

export function groupLabel(code: DisclosureGroup, words: "plain" | "easy"): string {
  return (words === "easy" ? easyOf : labelOf)(DISCLOSURE_GROUPS, code);
}

type Told = { item: string; value: string };
/** As an employer reads it: one line for a single thing, one list for what is of one kind. */
export type ToldLine = {
  label: string;
  values: string[];
  /** Of the photo, what to call it for whoever does not see it: a name that was told too, or what it is. */
  photo?: { alt: string };
};

/** What was told, in the order of the groups and of their lists, the same on every page that shows it. */
export function toldLines(told: readonly Told[], words: "plain" | "easy"): ToldLine[] {
  const lines = new Map<string, ToldLine>();
  for (const { item, value } of inOrder(told)) {
    const found = itemOf(item);
    if (!found) continue;
    const label = item.includes(":") ? groupLabel(found.group, words) : words === "easy" ? found.easy! : found.label;
    const values = [...(lines.get(label)?.values ?? []), ...value.split("\n")];
    const name = NAME_ITEMS.flatMap((code) => told.filter((one) => one.item === code))[0]?.value;
    lines.set(label, { label, values, ...(item === PHOTO_ITEM ? { photo: { alt: name ?? found.label } } : {}) });
  }
  return [...lines.values()];
}

/** Codes of the adjustments among what was told and not taken back. */
export function helpsTold(told: readonly (Told & { withdrawnAt: unknown })[]): string[] {
  const standing = told.filter(({ withdrawnAt }) => withdrawnAt === null);
  const items = new Set(standing.map(({ item }) => item));
  const inOne = standing.filter(({ item }) => item === "what_helps").flatMap(({ value }) => value.split("\n"));
  return ADJUSTMENTS.filter(({ code, label }) => items.has(`helps:${code}`) || inOne.includes(label)).map(({ code }) => code);
}

/** What was told of how they do these tasks, one line each, in the words that were told. */
export function supportTold(told: readonly Told[], tasks: readonly string[]): string[] {
  const items = new Set(tasks.map(taskItem));
  return inOrder(told.filter(({ item }) => items.has(item))).map(({ value }) => value);
}

/** Before the code of an adjustment. */
export const HELPS = "helps:";
export const taskItem = (task: string) => `task:${task}`;

const ORDER: readonly string[] = DISCLOSURE_GROUPS.flatMap(({ code }) => [
  ...SINGLE.filter(({ group }) => group === code).map((one) => one.code),
  ...LISTED.filter(({ prefix }) => prefix === code).flatMap(({ prefix, terms }) => terms.map((term) => `${prefix}:${term.code}`)),
]);

export function inOrder<T extends { item: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => ORDER.indexOf(a.item) - ORDER.indexOf(b.item));
}
