import { Temporal } from "temporal-polyfill";
import type { Clock } from "#app/domain/deps.ts";

export type TestClock = Clock & {
  set(iso: string): void;
  advance(duration: Temporal.DurationLike): void;
};

/** A Monday morning, far from a bank holiday and from both clock changes. */
export const A_MONDAY = "2026-06-08T09:00:00Z";

export function testClock(start: string = A_MONDAY): TestClock {
  let now = Temporal.Instant.from(start);
  return {
    now: () => now,
    set: (iso) => {
      now = Temporal.Instant.from(iso);
    },
    advance: (duration) => {
      now = now.toZonedDateTimeISO("Europe/London").add(duration).toInstant();
    },
  };
}
