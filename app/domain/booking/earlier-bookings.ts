import { londonDay } from "../calendar.ts";
import type { AgreementTerms } from "../agreement/terms.ts";
import type { OpeningRef } from "../opening/opening-ref.ts";
import type { Store } from "../store.ts";
import type { PossibleLimits } from "./booking-limits.ts";
import type { Booking } from "./booking-store.ts";
import type { BookingKind, LegalBasis } from "./kinds.ts";
import { openingToTry } from "./opening-to-try.ts";
import { sittingsOf, type Sitting } from "./sittings.ts";
import type { Nation } from "./working-days.ts";

type Stretch = Pick<Sitting, "startsAt" | "endsAt">;

/** A booking somebody has or had with an employer, and when they worked or are to work. */
export type EarlierBooking = {
  kind: BookingKind;
  legalBasis: LegalBasis;
  /** It is about the very vacancy, or unmet need, that is planned for. */
  sameOpening: boolean;
  sittings: readonly Stretch[];
};

/** What is counted against a limit: days of work, days from the first to the last, hours with breaks. */
type Amounts = { days: number; calendarDays: number; hours: number };

/** What the coach reads about a limit that earlier bookings count towards. */
type Overrun = { field: "legalBasis" | "endsOn" | "endTime"; words: string };

/**
 * Bookings with this employer that count towards a limit together with what is planned.
 * Of a plan that stands every day counts; of what is over, or was called off, those that were worked; of what never took place, none.
 * @param except the booking that is changed
 */
export async function earlierBookings(
  store: Store,
  about: { jobSeekerId: string; employerId: string; opening: OpeningRef; nation: Nation },
  except: string | null,
): Promise<EarlierBooking[]> {
  const { jobSeekerId, employerId } = about;
  const found: EarlierBooking[] = [];
  for (const booking of await store.bookings.list({ jobSeekerId, employerId })) {
    if (booking.id === except || hadNoDays(booking)) continue;
    const terms = (await store.bookings.agreementOf(booking.id))?.terms;
    if (!terms) continue;
    const sameOpening = booking.opening.kind === about.opening.kind && booking.opening.id === about.opening.id;
    const nation = sameOpening ? about.nation : ((await openingToTry(store, booking.opening))?.nation ?? about.nation);
    const { kind, legalBasis } = booking;
    found.push({ kind, legalBasis, sameOpening, sittings: countedSittings(booking, terms, nation) });
  }
  return found;
}

type Counted = Pick<Booking, "status" | "firstAgreedAt" | "changedAt">;

/** Nobody agreed to it, or it never took place. */
function hadNoDays({ status, firstAgreedAt }: Pick<Counted, "status" | "firstAgreedAt">): boolean {
  return status === "did_not_take_place" || (status === "cancelled" && firstAgreedAt === null);
}

/** Those of a plan that stands, and those that had begun when it ended or was called off. */
export function countedSittings(booking: Counted, terms: AgreementTerms, nation: Nation): Sitting[] {
  if (hadNoDays(booking)) return [];
  const planned = sittingsOf(terms, nation);
  const stands = booking.status === "awaiting_signatures" || booking.status === "agreed";
  return stands ? planned : planned.filter(({ startsAt }) => startsAt.epochMilliseconds < booking.changedAt.epochMilliseconds);
}

/** How much of a basis earlier bookings of the same kind took up. */
export function usedOf(
  earlier: readonly EarlierBooking[],
  kind: BookingKind,
  basis: LegalBasis,
  { countedOver }: Pick<PossibleLimits, "countedOver">,
): Amounts {
  return earlier
    .filter((one) => one.kind === kind && one.legalBasis === basis && (countedOver === "employer" || one.sameOpening))
    .map(({ sittings }) => amountsOf(sittings))
    .reduce(
      (sum, one) => ({ days: sum.days + one.days, calendarDays: sum.calendarDays + one.calendarDays, hours: sum.hours + one.hours }),
      { days: 0, calendarDays: 0, hours: 0 },
    );
}

function amountsOf(sittings: readonly Stretch[]): Amounts {
  const [first, last] = [sittings[0], sittings.at(-1)];
  if (!first || !last) return { days: 0, calendarDays: 0, hours: 0 };
  return {
    days: sittings.length,
    calendarDays: londonDay(first.startsAt).until(londonDay(last.startsAt)).days + 1,
    hours: sittings.reduce((sum, { startsAt, endsAt }) => sum + startsAt.until(endsAt).total("hours"), 0),
  };
}

const FIELD = { days: "endsOn", calendarDays: "endsOn", hours: "endTime" } as const;

/** The limits there are, by what they count. */
function mosts(limits: PossibleLimits, longerAgreed: boolean): { of: keyof Amounts; most: number }[] {
  const days = (longerAgreed ? limits.mostWhenLongerAgreed : null) ?? limits.mostWorkingDays;
  const all = [["days", days], ["calendarDays", limits.mostCalendarDays], ["hours", limits.mostHours]] as const;
  return all.flatMap(([of, most]) => (most === null ? [] : [{ of, most }]));
}

/** What was used of a basis, in a sentence without its stop; null when that is nothing, or when nothing limits it. */
export function usedWords(limits: PossibleLimits, used: Amounts): string | null {
  const [limit] = mosts(limits, true);
  return limit && used[limit.of] > 0 ? sayUsed(limits, limit, used) : null;
}

/** Which limit a plan breaks only because of what was booked before, and what is left of it. */
export function overruns(limits: PossibleLimits, used: Amounts, planned: Amounts, longerAgreed: boolean): Overrun[] {
  return mosts(limits, longerAgreed)
    .filter(({ of, most }) => used[of] > 0 && used[of] + planned[of] > most)
    .map((limit) => {
      const left = limit.most - used[limit.of];
      const said = sayUsed(limits, limit, used);
      if (left <= 0) return { field: "legalBasis" as const, words: `${said}. On this basis there can be no more` };
      return {
        field: FIELD[limit.of],
        words: `${said}, so ${amount(left)} ${left === 1 ? "is" : "are"} left. This takes ${amount(planned[limit.of])}`,
      };
    });
}

function sayUsed({ countedOver }: PossibleLimits, { of, most }: { of: keyof Amounts; most: number }, used: Amounts): string {
  const unit = { days: "day", calendarDays: "calendar day", hours: "hour" }[of];
  const where = countedOver === "employer" ? "with this employer" : "for this vacancy";
  return `They have had or booked ${amount(used[of])} of at most ${most} ${unit}${most === 1 ? "" : "s"} on this basis ${where}`;
}

const amount = (count: number) => String(Math.round(count * 100) / 100);
