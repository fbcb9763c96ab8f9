import type { AgreementView } from "#app/domain/agreement/agreement-view.ts";
import { BOOKING_GOES_ON } from "#app/domain/booking/booking-lifecycle.ts";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { formatDate, formatFullDate, formatMoney } from "../format.ts";
import { SummaryList, type SummaryRow } from "../lists.tsx";
import { Bullets } from "./bullets.tsx";

/** The agreement in plain words: what is signed, all of it. */
export function AgreementSummary({ booking }: { booking: BookingView }) {
  const { agreement, status } = booking;
  // Of one that is over an employer may not read any more what helps: none is then not that there was none.
  const saysNone = BOOKING_GOES_ON.includes(status);
  return (
    <SummaryList
      card={`Agreement, version ${agreement.version}`}
      rows={agreementRows(agreement, { dates: `${booking.dates.length} in all; not on bank holidays`, place: booking.place, saysNone })}
    />
  );
}

type Beside = { /** More about the days. */ dates?: string; place?: string | null; saysNone?: boolean };

/** What an agreement says, row by row. */
export function agreementRows(agreement: AgreementView, { dates, place, saysNone = true }: Beside = {}): Pick<SummaryRow, "key" | "value">[] {
  return [
    { key: "Dates", value: `${formatFullDate(agreement.startsOn)} to ${formatFullDate(agreement.endsOn)}` },
    { key: "Days", value: [agreement.days.join(", "), dates].filter(Boolean).join(". ") },
    {
      key: "Hours",
      value:
        `${agreement.startTime} to ${agreement.endTime}` +
        (agreement.breakMinutes > 0 ? `, with a break of ${agreement.breakMinutes} minutes` : ""),
    },
    ...(place ? [{ key: "Place", value: place }] : []),
    { key: "Legal basis", value: agreement.basis },
    ...(agreement.payPencePerHour === null ? [] : [{ key: "Pay", value: payWords(agreement.payPencePerHour, agreement.ratesUnknownFrom) }]),
    { key: "Tasks", value: <Bullets items={agreement.tasks} /> },
    ...(agreement.adjustments.length > 0 || saysNone
      ? [{ key: "Adjustments", value: <Bullets items={agreement.adjustments} none="None agreed" /> }]
      : []),
    { key: "Criteria", value: <Bullets items={agreement.criteria.map(({ label }) => label)} /> },
    { key: "Supervisor", value: agreement.supervisor },
    { key: "Job coach", value: agreement.support },
  ];
}

function payWords(pencePerHour: number, unknownFrom: string | null): string {
  const pay = `${formatMoney(pencePerHour)} an hour`;
  if (unknownFrom === null) return pay;
  return `${pay}. The minimum wage from ${formatDate(unknownFrom)} is not known yet; if it is more than this, the pay rises to it`;
}
