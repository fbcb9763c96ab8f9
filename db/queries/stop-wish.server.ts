import { and, eq, isNull } from "drizzle-orm";
import type { StopWishStore } from "#app/domain/booking/stop-wish-store.ts";
import { stopWish } from "../schema/stop-wish.ts";
import type { QueryContext } from "./context.ts";

const open = (bookingId: string) => and(eq(stopWish.bookingId, bookingId), isNull(stopWish.settledAt));

export function stopWishQueries({ tx }: QueryContext): StopWishStore {
  return {
    async passOn(wish) {
      // Without a target: whoever passes it on may not read what waits.
      const { count } = await tx.insert(stopWish).values(wish).onConflictDoNothing();
      return count > 0;
    },
    async open(bookingId) {
      const [row] = await tx.select().from(stopWish).where(open(bookingId));
      return row ?? null;
    },
    async settle(bookingId, settledAt) {
      const rows = await tx.update(stopWish).set({ settledAt }).where(open(bookingId)).returning({ id: stopWish.id });
      return rows.length > 0;
    },
  };
}
