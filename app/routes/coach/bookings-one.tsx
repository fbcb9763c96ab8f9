import { readBooking } from "#app/domain/booking/read-booking.ts";
import { BasisEvidence } from "#app/ui/brokering/basis-evidence.tsx";
import { AgreementChanges } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { CalendarLink } from "#app/ui/brokering/calendar-link.tsx";
import { Proposals } from "#app/ui/brokering/criteria-forms.tsx";
import { MeetingNotes, TaskSupport } from "#app/ui/brokering/meeting-notes.tsx";
import { ReflectionSummary } from "#app/ui/brokering/reflection-summary.tsx";
import { BookingNews } from "#app/ui/brokering/coach-booking-news.tsx";
import { BookingProgress } from "#app/ui/brokering/booking-progress.tsx";
import { SIDE_WORDS, BookingTag } from "#app/ui/brokering/words.tsx";
import { TAKEN_FOR_COACH } from "#app/ui/brokering/taken-words.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import {
  BackLink,
  ButtonGroup,
  ButtonLink,
  CoachLayout,
  Columns,
  InsetText,
  NotificationBanner,
  PageTitle,
  WarningText,
} from "#app/ui/index.ts";
import { formatFullMoment } from "#app/ui/format.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-one";

const DONE = {
  booked: "It is booked. Everyone is asked to sign.",
  revised: "There is a new version. Everyone is asked to sign it.",
  kept: "The criteria stay as they are. Every side can read why.",
  signed: "You have signed.",
  recorded: "What you saw is kept.",
  next: "The next step is kept.",
  reminded: "The reminder is sent.",
  noted: "Every side can read it now.",
  stays: "It is settled: the plan stays.",
  cancelled: "The booking is cancelled.",
  closed: "The booking is closed. Both sides are told.",
  "not-taken-place": "It is kept that it did not take place. Both sides are told.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  done: doneWords(DONE, url),
}));

export default function CoachBooking({ loaderData: { booking, done } }: Route.ComponentProps) {
  const at = `/coach/bookings/${booking.id}`;
  return (
    <CoachLayout>
      <title>{pageTitle(`${kindName(booking.kind)}: ${booking.who}`)}</title>
      <BackLink to="/coach/bookings">Bookings</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={`${booking.openingTitle}${booking.employerName ? `, ${booking.employerName}` : ""}`}>
          {kindName(booking.kind)}: {booking.who}
        </PageTitle>
        <p>
          <BookingTag status={booking.status} />
        </p>
        {booking.clashes.length > 0 && (
          <WarningText>
            The coach has to be somewhere else at the same time: {booking.clashes.map(formatFullMoment).join(", ")}.
            Move one of the two, or let the agreement say that the coach can be called.
          </WarningText>
        )}
        {booking.warnings.map((warning) => (
          <WarningText key={warning}>{warning}</WarningText>
        ))}
        {booking.status === "agreed" && booking.taken !== null && <InsetText>{TAKEN_FOR_COACH[booking.taken]}</InsetText>}
        <BookingNews booking={booking} />
        <ButtonGroup>
          {booking.can.sign && <ButtonLink to={`${at}/sign`}>Read and sign</ButtonLink>}
          {booking.can.revise && (
            <ButtonLink to={`${at}/change`} kind="secondary">
              {booking.wantsLonger ? "Write the longer agreement" : booking.status === "agreed" ? "Move or extend it" : "Change the agreement"}
            </ButtonLink>
          )}
          {booking.can.answerProposal && <ButtonLink to={`${at}/criteria`}>Answer the proposed criteria</ButtonLink>}
          {booking.can.record && <ButtonLink to={`${at}/outcome`}>Record what you saw</ButtonLink>}
          {booking.can.chooseNext && (
            <ButtonLink to={`${at}/next-step`}>{booking.wantsLonger ? "It cannot be longer: choose the next step" : booking.nextStep ? "Change the next step" : "Choose the next step"}</ButtonLink>
          )}
          {booking.can.note && (
            <ButtonLink to={`${at}/notes`} kind="secondary">
              Say what is good to know on the first day
            </ButtonLink>
          )}
          {booking.can.remind.length > 0 && (
            <ButtonLink to={`${at}/remind`} kind="secondary">
              Send a reminder
            </ButtonLink>
          )}
          {booking.can.sayNotTakenPlace && (
            <ButtonLink to={`${at}/not-taken-place`} kind="quiet">
              It did not take place
            </ButtonLink>
          )}
          {(booking.can.cancel || booking.silences.length > 0) && (
            <ButtonLink to={`${at}/cancel`} kind="quiet">
              {booking.silences.length > 0 ? "Close it as it stands" : "Cancel the booking"}
            </ButtonLink>
          )}
        </ButtonGroup>
        <CalendarLink at={at} status={booking.status} />
        <MeetingNotes booking={booking} />
        <TaskSupport booking={booking} card="What they told the employer" />
        <BookingProgress booking={booking} names={SIDE_WORDS} />
        <Proposals booking={booking} names={SIDE_WORDS} />
        <ReflectionSummary booking={booking} />
        <AgreementChanges {...booking.agreement} />
        <AgreementSummary booking={booking} />
        {booking.evidence && <BasisEvidence evidence={booking.evidence} />}
        <ButtonLink to={`/coach/introductions/${booking.introductionId}`} kind="quiet">
          Go to the introduction
        </ButtonLink>
      </Columns>
    </CoachLayout>
  );
}
