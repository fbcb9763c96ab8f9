import { Temporal } from "temporal-polyfill";
import { isAllowed } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import { namesOf } from "../introduction/read-for-coach.ts";
import { toldNames } from "../disclosure/told-names.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import { mayRecord } from "./record-outcome.ts";
import { sideOf } from "./move-booking.ts";
import type { Side, BookingStatus } from "./booking-lifecycle.ts";
import type { BookingKind } from "./kinds.ts";
import type { Booking } from "./booking-store.ts";
import { isTooLateToSign } from "./unsigned-rule.ts";

type Reader = JobSeeker | JobCoach | ProviderLead | EmployerMember;

/** `change-pay`: it would be theirs to sign, and pays too little, so nobody can before the coach has changed it. */
export type BookingTodo = "sign" | "change-pay" | "record";

export type BookingLine = {
  id: string;
  introductionId: string;
  opening: OpeningRef;
  openingTitle: string;
  /** For the job seeker and the coach. */
  employerName: string | null;
  /** The person, as this reader knows them; null for the job seeker themselves. */
  who: string | null;
  kind: BookingKind;
  status: BookingStatus;
  /** ISO dates. */
  startsOn: string;
  endsOn: string;
  signed: Side[];
  /** Sides that said how it went, as far as this reader may know. */
  recorded: Side[];
  mayRecord: boolean;
  /** What this reader's side has to do, if anything. */
  todo: BookingTodo | null;
};

export async function bookingLines(
  store: Store,
  actor: Reader,
  bookings: readonly Booking[],
  today: Temporal.PlainDate,
): Promise<BookingLine[]> {
  const who = await whoFor(store, actor, bookings);
  const signs = (booking: Booking) => {
    const side = sideOf(actor, booking);
    return (
      side !== null &&
      booking.status === "awaiting_signatures" &&
      !booking.signed.includes(side) &&
      !isTooLateToSign(booking, today) &&
      isAllowed(actor, "booking:sign", booking)
    );
  };
  const short = await store.bookings.paidTooLittle(bookings.filter(signs).map(({ id }) => id));
  return bookings.map((booking) => {
    const side = sideOf(actor, booking);
    const records = side !== null && mayRecord(booking, side, today);
    return {
      id: booking.id,
      introductionId: booking.introductionId,
      opening: booking.opening,
      openingTitle: booking.openingTitle,
      employerName: actor.kind === "employerMember" ? null : booking.employerName,
      who: who(booking),
      kind: booking.kind,
      status: booking.status,
      startsOn: booking.startsOn.toString(),
      endsOn: booking.endsOn.toString(),
      signed: booking.signed,
      recorded: booking.recorded,
      mayRecord: records,
      todo: signs(booking) ? (short.has(booking.id) ? "change-pay" : "sign") : toRecord(booking, actor, records),
    };
  });
}

function toRecord(booking: Booking, actor: Reader, records: boolean): "record" | null {
  return records && booking.status === "agreed" && isAllowed(actor, "booking:record", booking) ? "record" : null;
}

async function whoFor(
  store: Store,
  actor: Reader,
  bookings: readonly Booking[],
): Promise<(booking: Booking) => string | null> {
  if (actor.kind === "jobSeeker") return () => null;
  if (actor.kind === "employerMember") {
    const introductions = await store.introductions.byIds(bookings.map(({ introductionId }) => introductionId));
    const names = await toldNames(store, introductions);
    const aliases = await store.visibility.aliasesFor(
      actor.employerId,
      bookings.map(({ jobSeekerId }) => jobSeekerId),
    );
    return ({ introductionId, jobSeekerId }) =>
      names.get(introductionId) ?? aliases.get(jobSeekerId)?.label ?? "Somebody";
  }
  const nameOf = await namesOf(store, actor);
  return ({ jobSeekerId }) => nameOf(jobSeekerId);
}
