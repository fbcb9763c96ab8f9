import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { BookingStore } from "#app/domain/booking/booking-store.ts";
import { criterionProposal } from "../schema/booking-follow-up.ts";
import type { QueryContext } from "./context.ts";

/** The part of the bookings that is about criteria somebody would rather have. */
export function proposalQueries({
  tx,
  actor,
}: QueryContext): Pick<BookingStore, "proposalsOf" | "addProposal" | "keepCriteria"> {
  const ofVersion = (bookingId: string, version: number) =>
    and(eq(criterionProposal.bookingId, bookingId), eq(criterionProposal.version, version));
  /** An employer's login may not read this column: it is told it by a function. */
  const keptReason =
    actor.kind === "employerMember"
      ? sql<string | null>`(select k.kept_reason from kept_reasons(${criterionProposal.bookingId}) k
          where k.side = ${criterionProposal.side} and k.version = ${criterionProposal.version})`
      : criterionProposal.keptReason;
  return {
    async proposalsOf(bookingId, version) {
      const { side, criteria } = criterionProposal;
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
