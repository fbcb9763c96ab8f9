import { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import { inForce } from "../dated.ts";

/** After how many days without a word that it still stands an opening is warned about, and closed. */
const STALE = [
  {
    from: "2026-01-01",
    warn: 60,
    close: 90,
    /** Days between a warning and closing, however late time came round to the warning. */
    notice: 14,
    source: "Comparable services: a stale vacancy is warned at 60 days and closed at 90; notice is a working rule of Firstshift",
  },
] as const;

type Standing = {
  status: string;
  /** When somebody last said that it still stands; posting says so too. */
  confirmedAt: Temporal.Instant | null;
  postedAt: Temporal.Instant | null;
  staleWarnedAt: Temporal.Instant | null;
};

/** What has not been confirmed since before this moment is to be warned about, or closed. */
export function staleBefore(step: "warn" | "close", now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO("Europe/London").subtract({ days: inForce(STALE, londonDay(now))[step] }).toInstant();
}

const isBefore = (one: Temporal.Instant, other: Temporal.Instant) => Temporal.Instant.compare(one, other) < 0;

/** Only what is open goes stale: a paused one has a day, or somebody who paused it on purpose. */
export function staleStep(opening: Standing, now: Temporal.Instant): "warn" | "close" | null {
  const since = opening.confirmedAt ?? opening.postedAt;
  if (opening.status !== "open" || since === null) return null;
  const warned = opening.staleWarnedAt !== null && !isBefore(opening.staleWarnedAt, since);
  if (!warned) return isBefore(since, staleBefore("warn", now)) ? "warn" : null;
  return Temporal.PlainDate.compare(closingDay(since, opening.staleWarnedAt!, now), londonDay(now)) <= 0 ? "close" : null;
}

/** The day it closes by itself, from the day it is warned about; null before. */
export function closesOn(opening: Standing, now: Temporal.Instant): Temporal.PlainDate | null {
  const since = opening.confirmedAt ?? opening.postedAt;
  if (opening.status !== "open" || since === null || !isBefore(since, staleBefore("warn", now))) return null;
  const warnedAt = opening.staleWarnedAt;
  return closingDay(since, warnedAt === null || isBefore(warnedAt, since) ? now : warnedAt, now);
}

function closingDay(since: Temporal.Instant, warnedAt: Temporal.Instant, now: Temporal.Instant): Temporal.PlainDate {
  const { close, notice } = inForce(STALE, londonDay(now));
  const [byAge, byNotice] = [londonDay(since).add({ days: close }), londonDay(warnedAt).add({ days: notice })];
  return Temporal.PlainDate.compare(byAge, byNotice) < 0 ? byNotice : byAge;
}
