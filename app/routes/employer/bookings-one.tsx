import { readBooking } from "#app/domain/booking/read-booking.ts";
import { AgreementChanges } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementSummary } from "#app/ui/brokering/agreement-summary.tsx";
import { CalendarLink } from "#app/ui/brokering/calendar-link.tsx";
import { Proposals } from "#app/ui/brokering/criteria-forms.tsx";
import { MeetingNotes, TaskSupport } from "#app/ui/brokering/meeting-notes.tsx";
import { BookingProgress } from "#app/ui/brokering/booking-progress.tsx";
import { TalkTo } from "#app/ui/brokering/talk-to.tsx";
import { SIDE_WORDS, BookingTag } from "#app/ui/brokering/words.tsx";
import { TAKEN_WORDS } from "#app/ui/brokering/taken-words.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import {
  BackLink,
  ButtonGroup,
  ButtonLink,
  Columns,
  EmployerLayout,
  InsetText,
  NotificationBanner,
  PageTitle,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-one";

const DONE = {
  proposed: "The coach reads what you propose.",
  signed: "You have signed.",
  recorded: "Thank you. What you recorded is kept.",
  cancelled: "The booking is cancelled.",
  "not-taken-place": "It is kept that it did not take place. They and the job coach are told.",
  mentor: "Your choice is saved. The job coach tells the job seeker who it is.",
};

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  hires: actor.role !== "workplace_mentor",
  done: doneWords(DONE, url),
}));

export default function EmployerBooking({ loaderData: { booking, hires, done } }: Route.ComponentProps) {
  const at = `/employer/bookings/${booking.id}`;
  return (
    <EmployerLayout>
      <title>{pageTitle(`${kindName(booking.kind)}: ${booking.who}`)}</title>
      <BackLink to="/employer/bookings">Bookings</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns aside={booking.talkTo && <TalkTo coach={booking.talkTo} />}>
        <PageTitle caption={booking.openingTitle}>{kindName(booking.kind)}: {booking.who}</PageTitle>
        <p>
          <BookingTag status={booking.status} />
        </p>
        {booking.status === "job_offered" && (
          <InsetText>You both wanted it: the job is theirs. The vacancy is filled.</InsetText>
        )}
        {booking.status === "did_not_take_place" && (
          <InsetText>It did not take place, so nobody is asked how it went. New dates can be found with the job coach.</InsetText>
        )}
        {booking.status === "ended" && (
          <InsetText>
            {booking.closedWords === null
              ? "It is finished. It was a step towards the right job. Thank you for making it possible."
              : "It is finished. Thank you for making it possible."}
          </InsetText>
        )}
        {booking.status === "agreed" && booking.taken !== null && <InsetText>{TAKEN_WORDS[booking.taken]}</InsetText>}
        {booking.tooLateToSign && (
          <InsetText>Not every side signed in time, so nothing happens on these days. The job coach sets new dates, and every side signs them.</InsetText>
        )}
        {booking.payTooLow !== null && <InsetText>{booking.payTooLow}</InsetText>}
        {booking.mentorLeft && booking.can.chooseMentor && (
          <InsetText>The mentor has left your team. Choose another one: the job coach tells the job seeker who it is.</InsetText>
        )}
        {booking.wantsLonger && (
          <InsetText>It takes more time, for both of you. The job coach writes a longer agreement, and every side signs it.</InsetText>
        )}
        {booking.status === "agreed" && !booking.wantsLonger && booking.recorded.includes("employer") && (
          <InsetText>You have said how it went. You see what they say when it is over.</InsetText>
        )}
        <ButtonGroup>
          {booking.can.sign && <ButtonLink to={`${at}/sign`}>Read and sign</ButtonLink>}
          {booking.can.propose && (
            <ButtonLink to={`${at}/criteria`} kind="secondary">
              Propose other criteria
            </ButtonLink>
          )}
          {booking.can.record && <ButtonLink to={`${at}/outcome`}>Say how it went</ButtonLink>}
          {booking.can.chooseMentor && (
            <ButtonLink to={`${at}/mentor`} kind="secondary">
              {booking.mentor === null ? "Choose a mentor" : "Choose another mentor"}
            </ButtonLink>
          )}
          {booking.can.sayNotTakenPlace && (
            <ButtonLink to={`${at}/not-taken-place`} kind="quiet">
              It did not take place
            </ButtonLink>
          )}
          {booking.can.cancel && (
            <ButtonLink to={`${at}/cancel`} kind="quiet">
              Cancel the booking
            </ButtonLink>
          )}
        </ButtonGroup>
        <CalendarLink at={at} status={booking.status} />
        <MeetingNotes booking={booking} />
        <TaskSupport booking={booking} card="What they told you" />
        <BookingProgress booking={booking} names={SIDE_WORDS} />
        <Proposals booking={booking} names={SIDE_WORDS} />
        <AgreementChanges {...booking.agreement} />
        <AgreementSummary booking={booking} />
        {hires && (
          <ButtonLink to={`/employer/introductions/${booking.introductionId}`} kind="quiet">
            Go to the introduction
          </ButtonLink>
        )}
      </Columns>
    </EmployerLayout>
  );
}
