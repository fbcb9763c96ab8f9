import { and, eq, exists, gte, inArray, lte, not, or, sql, type SQL } from "drizzle-orm";
import type { Scope } from "#app/domain/access/policy.ts";
import { BOOKING_IS_OFF } from "#app/domain/booking/booking-lifecycle.ts";
import type { BookingFilter } from "#app/domain/booking/booking-parts.ts";
import { agreementSignature, booking, bookingOutcome, trialAgreement } from "../schema/booking.ts";
import { supportedNow } from "./coaches-now.ts";
import type { QueryContext } from "./context.ts";

/** `lastDayToSign`, in the database's words. */
export const lastDayToSign = sql`case when ${booking.firstAgreedAt} is null then ${booking.startsOn} else ${booking.endsOn} end`;

/** What a list holds, in the database's words; `todo` of a booking's line says the same of one. */
export function inFilter(tx: QueryContext["tx"], filter: BookingFilter): SQL | undefined {
  return and(ofScope(tx, filter.scope), inPart(tx, filter));
}

/** The one who supports the person now is their coach, whoever made the booking. */
function ofScope(tx: QueryContext["tx"], { jobSeekerId, employerId, mentorId, ...coaches }: Scope): SQL | undefined {
  return and(
    jobSeekerId === undefined ? undefined : eq(booking.jobSeekerId, jobSeekerId),
    employerId === undefined ? undefined : eq(booking.employerId, employerId),
    mentorId === undefined ? undefined : eq(booking.mentorId, mentorId),
    supportedNow(tx, booking.jobSeekerId, coaches),
  );
}

function inPart(tx: QueryContext["tx"], { part, side, maySign, today }: BookingFilter): SQL | undefined {
  switch (part) {
    case "ahead":
      return inArray(booking.status, ["awaiting_signatures", "agreed"]);
    case "over":
      return inArray(booking.status, ["ended", "job_offered"]);
    case "cancelled":
      return inArray(booking.status, [...BOOKING_IS_OFF]);
    case "to-do": {
      if (side === null) return sql`false`;
      const latest = sql`(select a.id from ${trialAgreement} a where a.booking_id = ${booking.id} order by a.version desc limit 1)`;
      const signed = tx
        .select({ one: sql`1` })
        .from(agreementSignature)
        .where(and(eq(agreementSignature.side, side), sql`${agreementSignature.agreementId} = ${latest}`));
      const recorded = tx
        .select({ one: sql`1` })
        .from(bookingOutcome)
        .where(and(eq(bookingOutcome.bookingId, booking.id), eq(bookingOutcome.round, booking.round), eq(bookingOutcome.side, side)));
      return or(
        maySign ? and(eq(booking.status, "awaiting_signatures"), gte(lastDayToSign, today.toString()), not(exists(signed))) : undefined,
        and(eq(booking.status, "agreed"), lte(booking.startsOn, today), not(exists(recorded))),
      );
    }
  }
}
