import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import { stands } from "./disclosure-store.ts";
import { nameAmong } from "./told-names.ts";

/**
 * What the plan for work that stands, or waits for signatures, needs to stay told: the name
 * of who comes, and what helps them in it. `take_back_unread` in the database spares the same.
 */
export async function neededByPlan(store: Store, { id, bookingId }: Pick<Introduction, "id" | "bookingId">): Promise<string[]> {
  if (bookingId === null) return [];
  const told = (await store.disclosures.of([id])).filter(stands);
  const agreement = await store.bookings.agreementOf(bookingId);
  return [...nameAmong(told).map(({ item }) => item), ...(agreement?.terms.adjustments.map((code) => `helps:${code}`) ?? [])];
}
