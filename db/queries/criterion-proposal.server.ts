import { and, asc, eq, isNull } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { criterionProposal } from "../schema/booking-follow-up.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about criteria somebody would rather have. */
export function proposalQueries({
  tx,
}: QueryContext): Pick<BookingStore, "proposalsOf" | "addProposal" | "keepCriteria"> {
  const ofVersion = (bookingId: string, version: number) =>
    and(eq(criterionProposal.bookingId, bookingId), eq(criterionProposal.version, version));
  return {
    async proposalsOf(bookingId, version) {
      const { side, criteria, keptReason } = criterionProposal;
      return tx
        .select({ side, criteria, kept: keptReason })
        .from(criterionProposal)
        .where(ofVersion(bookingId, version))
        .orderBy(asc(criterionProposal.proposedAt), asc(side));
    },
    async addProposal(proposal) {
      await tx.insert(criterionProposal).values(proposal);
    },
    async keepCriteria(bookingId, version, kept) {
      await tx
        .update(criterionProposal)
        .set(kept)
        .where(and(ofVersion(bookingId, version), isNull(criterionProposal.keptReason)));
    },
  };
}
