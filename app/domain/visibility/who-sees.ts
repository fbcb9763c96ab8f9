import type { Temporal } from "temporal-polyfill";
import { londonDay } from "../calendar.ts";
import type { Store } from "../store.ts";

/** Why an employer may see somebody: chosen by name, or admitted by a standing choice. */
export type Why = "named" | "standing";

export type Sight = {
  employerId: string;
  /** Null while the employer is not verified: its name is not ours to show then. */
  name: string | null;
  why: Why;
  /** Verified today, and still what the standing choice asks for. */
  seesNow: boolean;
  since: Temporal.Instant;
};

/** An employer that a standing choice admits, in its notice. */
export type Announced = { employerId: string; name: string; from: Temporal.Instant };

/**
 * Who may see this person, and who will. An employer that a standing choice admitted
 * and that no longer fits it is in neither: it sees nothing.
 */
export async function whoSees(
  store: Store,
  jobSeekerId: string,
  now: Temporal.Instant,
): Promise<{ sights: Sight[]; announced: Announced[] }> {
  const today = londonDay(now);
  const [chosen, admitted] = await Promise.all([
    store.visibility.standing(jobSeekerId, today),
    store.standing.admissions(jobSeekerId, today),
  ]);
  const named: Sight[] = chosen.map(({ chosenAt, ...choice }) => ({
    ...choice,
    why: "named",
    since: chosenAt,
  }));
  const taken = new Set(named.map(({ employerId }) => employerId));
  const sights = [...named];
  const announced: Announced[] = [];
  // Earliest first: an employer that two choices admit sees from the earlier day on.
  const admissions = admitted.toSorted((a, b) => a.admittedFrom.epochMilliseconds - b.admittedFrom.epochMilliseconds);
  for (const { employerId, name, fitsNow, admittedFrom } of admissions) {
    if (!fitsNow || name === null || taken.has(employerId)) continue;
    taken.add(employerId);
    if (admittedFrom.epochMilliseconds <= now.epochMilliseconds) {
      sights.push({ employerId, name, why: "standing", seesNow: true, since: admittedFrom });
    } else announced.push({ employerId, name, from: admittedFrom });
  }
  return { sights: sights.toSorted((a, b) => (a.name ?? "").localeCompare(b.name ?? "")), announced };
}

/** Employers that may see this person now, profile or not. */
export async function employersSeeing(store: Store, jobSeekerId: string, now: Temporal.Instant): Promise<string[]> {
  const { sights } = await whoSees(store, jobSeekerId, now);
  return sights.map(({ employerId }) => employerId);
}
