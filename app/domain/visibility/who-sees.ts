import type { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";

/** Why an employer may see somebody: chosen by name, or admitted by a standing choice. */
export type Why = "named" | "standing";

/** How an employer stands today, as far as this actor may know it. */
export type EmployerNow = { verified: boolean; /** Its membership of the scheme ended. */ lapsed: boolean; /** It takes a break, or was put on one. */ onBreak: boolean };

export type WhyNot = "membership-ended" | "not-checked" | "not-fitting" | "on-break";

/** Why an employer that somebody let see them does not; null where it does. */
export function whyNotSeeing({ verified, lapsed, onBreak }: EmployerNow, fits = true): WhyNot | null {
  if (!verified) return lapsed ? "membership-ended" : "not-checked";
  if (!fits) return "not-fitting";
  return onBreak ? "on-break" : null;
}

type Sight = {
  employerId: string;
  /** Null while the employer is not verified, for anybody but the person who let it see them. */
  name: string | null;
  why: Why;
  /** Verified today, and still what the standing choice asks for. */
  seesNow: boolean;
  /** A break is no reason not to see somebody it talks to: it only looks for nobody. */
  whyNot: WhyNot | null;
  since: Temporal.Instant;
};

/** An employer that a standing choice admits, in its notice. */
type Announced = { employerId: string; name: string; from: Temporal.Instant };

/**
 * Who may see this person, and who will. An employer that a standing choice admitted
 * and that no longer fits it is in neither: it sees nothing. Nobody hides from it, though:
 * it is let in like the others, by name or by a choice that stands (`letIn`).
 */
export async function whoSees(
  store: Store,
  jobSeekerId: string,
  now: Temporal.Instant,
): Promise<{ sights: Sight[]; announced: Announced[]; letIn: ReadonlySet<string> }> {
  const today = londonDay(now);
  const [chosen, admitted] = await Promise.all([
    store.visibility.standing(jobSeekerId, today),
    store.standing.admissions(jobSeekerId, today),
  ]);
  const named: Sight[] = chosen.map(({ chosenAt, now, ...choice }) => ({
    ...choice,
    why: "named",
    seesNow: now.verified,
    whyNot: whyNotSeeing(now),
    since: chosenAt,
  }));
  const taken = new Set(named.map(({ employerId }) => employerId));
  const letIn = new Set([...taken, ...admitted.map(({ employerId }) => employerId)]);
  const sights = [...named];
  const announced: Announced[] = [];
  // Earliest first: an employer that two choices admit sees from the earlier day on.
  const admissions = admitted.toSorted((a, b) => a.admittedFrom.epochMilliseconds - b.admittedFrom.epochMilliseconds);
  for (const { employerId, name, fitsNow, now: employer, admittedFrom } of admissions) {
    if (!fitsNow || name === null || taken.has(employerId)) continue;
    taken.add(employerId);
    if (admittedFrom.epochMilliseconds <= now.epochMilliseconds) {
      sights.push({ employerId, name, why: "standing", seesNow: true, whyNot: whyNotSeeing(employer), since: admittedFrom });
    } else announced.push({ employerId, name, from: admittedFrom });
  }
  return { sights: sights.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "")), announced, letIn };
}

/** Employers that may see this person now, profile or not. */
export async function employersSeeing(store: Store, jobSeekerId: string, now: Temporal.Instant): Promise<string[]> {
  const { sights } = await whoSees(store, jobSeekerId, now);
  return sights.map(({ employerId }) => employerId);
}

/**
 * Of what somebody was introduced for, what goes on with employers that they hide from: a plan that all have
 * signed, or the job it led to. Such an employer keeps what it needs (V2), so it is among those who see.
 * By employer.
 */
export function goesOnHidden<Line extends Pick<Introduction, "employerId" | "bookingStands">>(
  introductions: readonly Line[],
  letIn: ReadonlySet<string>,
): Map<string, Line[]> {
  const hidden = introductions.filter(({ employerId, bookingStands }) => bookingStands && !letIn.has(employerId));
  return Map.groupBy(hidden, ({ employerId }) => employerId);
}
