import { createHmac } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { IndexedOpening } from "#app/domain/jobs/job-store.ts";
import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { asWord } from "./profile-document.ts";

/**
 * One vacancy or unmet need in the index. Only what is open gets here, so it holds
 * what every job seeker may read anyway: codes, hours, days and a place. No word
 * that an employer typed, no name, no id but the opening's own.
 */
export type JobDocument = {
  id: string;
  kind: OpeningKind;
  /** Codes as single words: what somebody likes to do is searched among them. */
  words: string[];
  sector: string;
  tasks: string[];
  places: string[];
  helps: string[];
  /** A week. */
  hours: number;
  paysMore: boolean;
  /** A keyed hash, so that a search can ask for one job of each. */
  employer: string;
  /** Days as numbers: back from its break, verified until, posted. Time alone makes a job appear and go. */
  from: number;
  until: number;
  posted: number;
  _geo: { lat: number; lng: number };
};

/** About 1 km, which is no more than an outcode says. */
const GEO_DECIMALS = 2;

export function jobDocument(opening: IndexedOpening, atomKey: string): JobDocument {
  const { sector, tasks, at } = opening;
  return {
    id: opening.id,
    kind: opening.kind,
    words: [...tasks, sector].map(asWord),
    sector,
    tasks,
    places: opening.environment,
    helps: opening.adjustments,
    hours: opening.hoursPerWeek,
    paysMore: opening.paysMore,
    employer: createHmac("sha256", atomKey).update(`jobs-of:${opening.employerId}`).digest("base64url").slice(0, 22),
    from: opening.pausedUntil ? dayNumber(opening.pausedUntil) : 0,
    until: dayNumber(opening.verifiedUntil),
    posted: dayNumber(opening.postedOn),
    _geo: { lat: rounded(at.latitude), lng: rounded(at.longitude) },
  };
}

/** 2026-06-08 as 20260608: compares as days do. */
export function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return (year * 100 + month) * 100 + day;
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(GEO_DECIMALS));
}
