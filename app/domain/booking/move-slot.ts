import type { ActorKind } from "../actor.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import type { Slot } from "./slot.ts";
import { SLOT, type SlotStatus } from "./slot-lifecycle.ts";

/**
 * Of several who move one time at once, the database lets one do it.
 * @param slot as it stands, or has to for this move
 * @returns false when somebody else was first
 */
export async function moveSlot(
  store: Store,
  by: ActorKind,
  slot: Pick<Slot, "id" | "status">,
  to: SlotStatus,
): Promise<boolean> {
  moveTo(SLOT, slot.status, to, by);
  return store.bookings.moveSlot(slot.id, slot.status, to);
}
