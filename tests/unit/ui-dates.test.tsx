import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub } from "react-router";
import { describe, expect, test } from "vitest";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { agreementRows } from "#app/ui/brokering/agreement-summary.tsx";
import { BookingList } from "#app/ui/brokering/booking-list.tsx";
import { nextForEmployer } from "#app/ui/brokering/next-words.ts";
import { ComingBookings } from "#app/ui/employer/coming.tsx";
import { formatDate, formatDateTime, formatDay, formatFullDate, formatFullDay, formatFullMoment, formatWeekday } from "#app/ui/format.ts";

function text(element: ReactElement): string {
  const Stub = createRoutesStub([{ path: "*", Component: () => element }]);
  return renderToStaticMarkup(<Stub initialEntries={["/"]} />).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("a day", () => {
  test.each([
    [formatDate("2026-06-08"), "8\u00a0June 2026"],
    [formatWeekday("2026-06-08"), "Monday 8\u00a0June"],
    [formatFullDate("2026-06-08"), "Monday 8\u00a0June 2026"],
    // Past midnight there.
    [formatDay("2026-06-08T23:30:00Z"), "9\u00a0June 2026"],
    [formatFullDay("2026-06-08T23:30:00Z"), "Tuesday 9\u00a0June 2026"],
    [formatDateTime("2026-06-08T23:30:00Z"), "9\u00a0June 2026 at 00:30"],
    [formatFullMoment("2026-06-08T23:30:00Z"), "Tuesday 9\u00a0June 2026 at 00:30"],
  ])("is called %s, the month never on a line without its day", (said, words) => {
    expect(said).toBe(words);
  });
});

describe("whoever has to be somewhere reads the day of the week", () => {
  const agreement = {
    startsOn: "2026-06-08", endsOn: "2026-06-12", days: ["Monday", "Friday"], startTime: "09:00", endTime: "13:00", breakMinutes: 0, basis: "Paid",
    payPencePerHour: null, ratesUnknownFrom: null, tasks: [], adjustments: [], criteria: [], supervisor: "Tom", support: "The coach is there",
  } as unknown as BookingView["agreement"];
  const booking = { agreement, dates: ["2026-06-08", "2026-06-12"], place: null, purpose: { easy: [] } } as unknown as BookingView;
  const line = { id: "b", openingTitle: "Baker", kind: "work_trial", status: "agreed", todo: null, startsOn: "2026-06-08", endsOn: "2026-06-12" };

  test.each([
    ["in the plan, in easy words", text(<AgreementEasy booking={booking} />), ["is Monday 8 June 2026.", "is Friday 12 June 2026."]],
    ["in a list of times at work", text(<BookingList bookings={[line] as never} at="/me/bookings" />), ["Monday 8 June 2026 to Friday 12 June 2026"]],
    ["in what comes to an employer", text(<ComingBookings coming={[{ ...line, who: "Sam", opening: "Baker", unsigned: false, on: "2026-06-08", at: "2026-06-08T08:00:00Z" }] as never} />), ["Monday 8 June 2026 at 09:00"]],
    ["in the agreement", String(agreementRows(agreement)[0]!.value), [`${formatFullDate("2026-06-08")} to ${formatFullDate("2026-06-12")}`]],
    ["in what has to be answered", String(nextForEmployer({ code: "answer", by: "2026-06-08", late: false } as never)), [`by ${formatFullDate("2026-06-08")}`]],
  ])("%s", (_where, said, words) => {
    for (const part of words) expect(said).toContain(part);
  });
});
