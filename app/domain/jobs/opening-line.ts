import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import { statusNow, type IntroductionStatus } from "../introduction/introduction-lifecycle.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { whyNotPropose } from "../introduction/proposal-rules.ts";
import { distanceBand } from "../matching/bands.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import { placeLabel } from "../place/place.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { labelOf } from "../vocabulary/terms.ts";
import type { JobExplanation } from "./explain-job.ts";
import { coachNote } from "./job-words.ts";
import type { OpenWork } from "./open-work.ts";

/** An opening as a coach reads it in a list. */
export type OpeningLine = OpeningRef & {
  title: string;
  employerName: string;
  level: DisabilityConfidentLevel | null;
  work: string;
  town: string;
  /** From whom or where it is looked for; null when that is not known. */
  distance: string | null;
  /** Of an unmet need, all of its work. */
  hoursPerWeek: number;
  /** Null of an unmet need. */
  payPencePerHour: number | null;
};

/** Why it fits, what nobody knows yet, what would make it work: of an opening and somebody. */
export type Reasons = { fits: string[]; unknown: string[]; wouldWork: string[] };

/** Whether somebody can be asked about an opening. */
export type Asking = {
  introduction: (Pick<Introduction, "id" | "lastBooking"> & { stage: IntroductionStatus }) | null;
  /** They said "not for me", or no, and have not asked about it since. */
  notForThem: boolean;
  /** They asked their coach about it. */
  wished: boolean;
  /** The coach may propose it. */
  open: boolean;
};

export function lineOf(work: OpenWork, metres: number | null): OpeningLine {
  const { kind, id, title, employerName, hoursPerWeek, payPencePerHour } = work;
  return {
    kind, id, title, employerName, hoursPerWeek, payPencePerHour,
    level: work.employerLevel,
    work: labelOf(SECTORS, work.sector),
    town: placeLabel(work.town),
    distance: metres === null ? null : distanceBand(metres),
  };
}

export function reasonsOf({ fits, unknown, wouldWork }: JobExplanation): Reasons {
  return { fits: fits.map(coachNote), unknown: unknown.map(coachNote), wouldWork: wouldWork.map(coachNote) };
}

/**
 * A no stands until the person takes it back themselves, by asking about the job (PR1).
 * @param history of one person and one opening, the latest change first
 */
export function askingOf(history: readonly Introduction[], { setAside, wished }: { setAside: boolean; wished: boolean }): Asking {
  const [latest] = history;
  const stage = latest && statusNow(latest);
  const aside = setAside && !wished;
  return {
    introduction: latest && stage ? { id: latest.id, lastBooking: latest.lastBooking, stage } : null,
    notForThem: aside || (stage === "refused" && !wished),
    wished,
    open: !aside && whyNotPropose(history, { asked: wished }) === null,
  };
}

/** Whether every word of a search stands in one of the texts. */
export function holds(texts: readonly string[], search: string): boolean {
  const text = texts.join(" ").toLocaleLowerCase("en-GB");
  return search
    .toLocaleLowerCase("en-GB")
    .split(/\s+/)
    .every((word) => text.includes(word));
}
