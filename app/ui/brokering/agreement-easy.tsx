import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { EasyReadList } from "../easy-read.tsx";
import { formatDate, formatFullDate, formatMoney } from "../format.ts";
import { Bullets } from "./bullets.tsx";

/** The same agreement, one idea at a time. */
export function AgreementEasy({ booking }: { booking: BookingView }) {
  const { agreement } = booking;
  // Where the days cannot be worked out any more, those that were signed.
  const [first, last] = [booking.dates[0] ?? agreement.startsOn, booking.dates.at(-1) ?? agreement.endsOn];
  return (
    <EasyReadList
      items={[
        {
          picture: "calendar",
          words: first === last ? (
            <>
              <p>It is one day.</p>
              <p>The day is {formatFullDate(first)}.</p>
            </>
          ) : (
            <>
              <p>The first day is {formatFullDate(first)}.</p>
              <p>The last day is {formatFullDate(last)}.</p>
              <p>You work on {inWords(agreement.days)}.</p>
              {booking.dates.length > 0 && <p>That is {booking.dates.length} days.</p>}
            </>
          ),
        },
        {
          picture: "clock", words: (
            <>
              <p>You start at {agreement.startTime}.</p>
              <p>You finish at {agreement.endTime}.</p>
              {agreement.breakMinutes > 0 && <p>You have a break of {agreement.breakMinutes} minutes.</p>}
            </>
          ),
        },
        ...(booking.place ? [{ picture: "place" as const, words: `The work is here: ${booking.place}.` }] : []),
        {
          picture: "money",
          words: (
            <>
              <p>{agreement.basis}.</p>
              {agreement.payPencePerHour !== null && (
                <p>It is {formatMoney(agreement.payPencePerHour)} for each hour.</p>
              )}
              {agreement.ratesUnknownFrom !== null && (
                <>
                  <p>The lowest pay the law allows may change on {formatDate(agreement.ratesUnknownFrom)}.</p>
                  <p>Then you may get more money.</p>
                </>
              )}
            </>
          ),
        },
        { picture: "tools", words: <Said what="You do this work:" items={agreement.tasks} /> },
        ...(agreement.adjustments.length > 0
          ? [{ picture: "hand" as const, words: <Said what="This helps you:" items={agreement.adjustments} /> }]
          : []),
        {
          picture: "star",
          words: (
            <Said what="Afterwards everyone says how this went:" items={agreement.criteria.map(({ label }) => label)} />
          ),
        },
        {
          picture: "person",
          words: (
            <>
              <p>You can ask {agreement.supervisor} at work.</p>
              <p>{agreement.support}.</p>
            </>
          ),
        },
        {
          picture: "handshake",
          words: (
            <>
              {booking.purpose.easy.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

/** "Tuesday, Wednesday and Friday". */
function inWords(days: readonly string[]): string {
  return [days.slice(0, -1).join(", "), ...days.slice(-1)].filter(Boolean).join(" and ");
}

function Said({ what, items }: { what: string; items: readonly string[] }) {
  return (
    <>
      <p>{what}</p>
      <Bullets items={items} />
    </>
  );
}
