import type { Temporal } from "temporal-polyfill";
import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import { stands } from "./disclosure-store.ts";
import { nameAmong } from "./told-names.ts";

/** What the plan for work that stands, or waits for signatures, says of what helps. It stays told for as long. */
export async function helpsInPlan(store: Store, { bookingId }: Pick<Introduction, "bookingId">): Promise<string[]> {
  const agreement = bookingId === null ? null : await store.bookings.agreementOf(bookingId);
  return agreement?.terms.adjustments.map((code) => `helps:${code}`) ?? [];
}

/**
 * Takes back everything that one employer was told and nobody of it has read. What a plan
 * for work needs stays told: the name of who comes, and what helps them in it.
 */
export async function takeBackUnread(
  store: Store,
  pair: { jobSeekerId: string; employerId: string },
  now: Temporal.Instant,
): Promise<void> {
  for (const introduction of await store.introductions.list(pair)) {
    const told = (await store.disclosures.of([introduction.id])).filter(stands);
    const needed = introduction.bookingId === null ? [] : [...nameAmong(told).map(({ item }) => item), ...(await helpsInPlan(store, introduction))];
    for (const { item } of told.filter(({ item, firstReadAt }) => firstReadAt === null && !needed.includes(item))) {
      await store.disclosures.withdraw(introduction.id, item, now);
    }
  }
}
