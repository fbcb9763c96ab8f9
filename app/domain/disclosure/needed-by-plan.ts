import type { Introduction } from "../introduction/introduction-store.ts";
import type { Store } from "../store.ts";
import { stands } from "./disclosure-store.ts";
import { HELPS } from "./items.ts";
import { nameAmong } from "./told-names.ts";

/**
 * What the plan for work that stands, or waits for signatures, is made of: the name of who
 * comes, and the items of what helps them in it. `take_back_unread` in the database spares the same.
 */
export async function neededByPlan(
  store: Store,
  { id, bookingId }: Pick<Introduction, "id" | "bookingId">,
): Promise<{ name: string | null; helps: string[] }> {
  if (bookingId === null) return { name: null, helps: [] };
  const told = (await store.disclosures.of([id])).filter(stands);
  const agreement = await store.bookings.agreementOf(bookingId);
  return {
    name: nameAmong(told)[0]?.item ?? null,
    helps: agreement?.terms.adjustments.map((code) => `${HELPS}${code}`) ?? [],
  };
}
