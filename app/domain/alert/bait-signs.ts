import { Temporal } from "temporal-polyfill";
import type { Dated } from "../dated.ts";
import type { SiteMoments } from "../employer/site-limits.ts";
import type { HistoryEntry } from "../opening/opening-history-store.ts";
import type { Term } from "../vocabulary/terms.ts";

/** Ways of asking after people instead of hiring them. A sign is something to look at, never a verdict. */
export const BAIT_KINDS = [
  { code: "one-task", label: "Many openings with one task each" },
  { code: "tasks-cycled", label: "Tasks of one opening changed again and again, with a look at people after each" },
  { code: "closed-after-looking", label: "Openings closed soon after looking at people, with nobody asked about" },
  { code: "near-copies", label: "Openings that differ by one task" },
  { code: "sites-in-turns", label: "Sites opened and closed in turns, with a look at people after each" },
] as const satisfies readonly Term[];

export type BaitKind = (typeof BAIT_KINDS)[number]["code"];

/** When a pattern is worth an operator's look. A figure changes by a new row, with the day it holds from and why. */
type BaitFigures = {
  from: string;
  why: string;
  /** How far back is looked. */
  days: number;
  oneTask: number;
  cycles: number;
  closed: number;
  /** Closed within this after it was posted. */
  soonHours: number;
  nearCopies: number;
  /** How far back is looked for turns of sites: somebody new is seen after a week's notice, so turns take longer. */
  siteDays: number;
  siteTurns: number;
};

export const BAIT_FIGURES: Dated<BaitFigures> = [
  {
    from: "2026-11-01",
    why: "Set at the start: to tell one fact about somebody takes a pair of questions that differ by that fact, so four or five such pairs in two weeks are more than hiring does by chance; to move is one turn of sites, and nobody moves back and forth three times in a quarter of a year. To be set anew from what operators acknowledge.",
    days: 14,
    oneTask: 5,
    cycles: 4,
    closed: 4,
    soonHours: 72,
    nearCopies: 5,
    siteDays: 90,
    siteTurns: 3,
  },
];

/** Seen in what is done with openings alone. */
type OpeningBait = Exclude<BaitKind, "sites-in-turns">;

export type BaitSign = { kind: BaitKind; openingIds: string[] };

/** One opening's part of the history: what was asked for when it was posted, and all that followed. */
type Story = { id: string; posted: HistoryEntry | null; entries: HistoryEntry[] };

/**
 * What in an employer's history looks like bait. Only openings that people were looked
 * at for can be: a question nobody read the answer to tells nothing.
 * @param history of one employer, the oldest first, no further back than the figures say
 */
export function baitSigns(history: readonly HistoryEntry[], figures: BaitFigures): BaitSign[] {
  const stories = storiesOf(history).filter(({ entries }) => entries.some(({ what }) => what === "looked"));
  const found: Record<OpeningBait, Story[]> = {
    "one-task": stories.filter(({ posted }) => posted?.tasks.length === 1),
    "tasks-cycled": stories.filter((story) => cyclesOf(story) >= figures.cycles),
    "closed-after-looking": stories.filter((story) => isClosedSoon(story, figures.soonHours)),
    "near-copies": nearCopies(stories, figures.nearCopies),
  };
  const enough: Record<OpeningBait, number> = {
    "one-task": figures.oneTask, "tasks-cycled": 1, "closed-after-looking": figures.closed, "near-copies": figures.nearCopies,
  };
  const kinds = Object.keys(found) as OpeningBait[];
  return kinds
    .filter((kind) => found[kind].length >= enough[kind])
    .map((kind) => ({ kind, openingIds: found[kind].map(({ id }) => id) }));
}

/** What an employer did with one of its sites. */
export type SiteChange = { what: "opened" | "closed"; at: Temporal.Instant };

/** What it did with them since then, the oldest first. */
export function siteChanges(sites: readonly SiteMoments[], since: Temporal.Instant): SiteChange[] {
  return sites
    .flatMap(({ addedAt, closedAt }): SiteChange[] => [
      { what: "opened", at: addedAt },
      ...(closedAt ? [{ what: "closed", at: closedAt } as const] : []),
    ])
    .filter(({ at }) => Temporal.Instant.compare(at, since) >= 0)
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/**
 * Where sites were opened and closed in turns, with a look at people after each: who comes
 * and goes with a site lives near it.
 * @param history and `sites` of one employer, the oldest first, no further back than the figures say
 */
export function siteSigns(history: readonly HistoryEntry[], sites: readonly SiteChange[], figures: BaitFigures): BaitSign[] {
  const openingIds = new Set<string>();
  const left = [...sites];
  let before: SiteChange["what"] | null = null;
  let turns = 0;
  for (const look of history.filter(({ what }) => what === "looked")) {
    let changed: SiteChange["what"] | null = null;
    while (left[0] && Temporal.Instant.compare(left[0].at, look.at) <= 0) changed = left.shift()!.what;
    if (changed === null || changed === before) continue;
    before = changed;
    turns += 1;
    openingIds.add(look.opening.id);
  }
  return turns < figures.siteTurns ? [] : [{ kind: "sites-in-turns", openingIds: [...openingIds] }];
}

function storiesOf(history: readonly HistoryEntry[]): Story[] {
  return [...Map.groupBy(history, ({ opening }) => opening.id)].map(([id, entries]) => ({
    id,
    posted: entries.find(({ what }) => what === "posted") ?? null,
    entries,
  }));
}

/** How often the tasks became others and people were looked at before they changed once more. */
function cyclesOf({ entries }: Story): number {
  let tasks: string | null = null;
  let fresh = false;
  let cycles = 0;
  for (const entry of entries) {
    if (entry.what === "looked" && fresh) {
      cycles += 1;
      fresh = false;
    }
    if (entry.what !== "posted" && entry.what !== "changed") continue;
    const now = keyOf(entry.tasks);
    if (entry.what === "changed" && tasks !== null && now !== tasks) fresh = true;
    tasks = now;
  }
  return cycles;
}

function isClosedSoon({ posted, entries }: Story, soonHours: number): boolean {
  const closed = entries.find(({ what }) => what === "closed");
  if (!posted || !closed || entries.some(({ what }) => what === "asked")) return false;
  return posted.at.until(closed.at).total("hours") <= soonHours;
}

/** The largest set of openings that are joined by steps of one task: added, dropped or put for another. */
function nearCopies(stories: readonly Story[], fewest: number): Story[] {
  const posted = stories.filter((story) => story.posted !== null);
  const left = new Set(posted);
  let largest: Story[] = [];
  for (const start of posted) {
    if (!left.delete(start)) continue;
    const joined = [start];
    for (const story of joined) {
      for (const other of left) {
        if (!differByOne(story.posted!.tasks, other.posted!.tasks)) continue;
        left.delete(other);
        joined.push(other);
      }
    }
    if (joined.length > largest.length) largest = joined;
  }
  return largest.length >= fewest ? largest : [];
}

/** The same job at two sites is no near copy: nothing differs. */
function differByOne(a: readonly string[], b: readonly string[]): boolean {
  const gone = a.filter((task) => !b.includes(task)).length;
  const come = b.filter((task) => !a.includes(task)).length;
  return gone <= 1 && come <= 1 && gone + come > 0;
}

const keyOf = (tasks: readonly string[]) => tasks.toSorted().join(" ");
