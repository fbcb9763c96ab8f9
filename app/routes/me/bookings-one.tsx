import { readBooking, type BookingView } from "#app/domain/booking/read-booking.ts";
import { AgreementChangesEasy } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { CalendarLink } from "#app/ui/brokering/calendar-link.tsx";
import { Proposals } from "#app/ui/brokering/criteria-forms.tsx";
import { GetReady } from "#app/ui/brokering/get-ready.tsx";
import { JobGone } from "#app/ui/brokering/job-gone.tsx";
import { MeetingNotes } from "#app/ui/brokering/meeting-notes.tsx";
import { BookingProgress } from "#app/ui/brokering/booking-progress.tsx";
import { SIDE_EASY, BookingTag } from "#app/ui/brokering/words.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import {
  BackLink, ButtonGroup, ButtonLink, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { ReachEasy } from "#app/ui/reach.tsx";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/bookings-one";

const DONE = {
  proposed: "You told your coach what you would like.",
  signed: "You signed the plan.",
  recorded: "Thank you. You said how it went.",
  liked: "Thank you. You said how it was for you.",
  added: "It is in your profile now.",
  cancelled: "This is stopped now.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, id, url }) => ({
  booking: await readBooking(deps, actor, { bookingId: id("bookingId") }),
  done: doneWords(DONE, url),
}));

export default function MyBooking({ loaderData: { booking, done } }: Route.ComponentProps) {
  const at = `/me/bookings/${booking.id}`;
  return (
    <SeekerLayout>
      <BackLink to="/me/bookings">My time at work</BackLink>
      <title>{pageTitle(`${kindName(booking.kind)}: ${booking.openingTitle}`)}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle caption={booking.employerName}>{kindName(booking.kind)}: {booking.openingTitle}</PageTitle>
      <p>
        <BookingTag status={booking.status} easy />
      </p>
      <News booking={booking} />
      <ButtonGroup>
        {booking.can.sign && <ButtonLink to={`${at}/sign`}>Read the plan, and sign</ButtonLink>}
        {booking.can.propose && (
          <ButtonLink to={`${at}/criteria`} kind="secondary">
            Change what we talk about
          </ButtonLink>
        )}
        {booking.can.record && <ButtonLink to={`${at}/outcome`}>Say how it went</ButtonLink>}
        {booking.can.reflect && <ButtonLink to={`${at}/reflection`}>Say what you liked</ButtonLink>}
        {booking.reflection?.toAdd && (
          <ButtonLink to={`${at}/reflection/profile`}>Put what you liked in your profile</ButtonLink>
        )}
        {booking.can.cancel && (
          <ButtonLink to={`${at}/cancel`} kind="quiet">
            I want to stop
          </ButtonLink>
        )}
      </ButtonGroup>
      <EasyRead picture="calendar">
        <CalendarLink at={at}>Put it in my calendar</CalendarLink>
      </EasyRead>
      <GetReady booking={booking} />
      <MeetingNotes booking={booking} />
      <BookingProgress booking={booking} names={SIDE_EASY} />
      <Proposals booking={booking} names={SIDE_EASY} />
      <AgreementChangesEasy {...booking.agreement} />
      <Section title="The plan">
        <AgreementEasy booking={booking} />
      </Section>
      {booking.talkTo && (
        <Section title="Your job coach">
          <ReachEasy talkTo={booking.talkTo} />
          <ButtonLink to={`/me/introductions/${booking.introductionId}/messages`} kind="secondary">
            Messages about this job
          </ButtonLink>
        </Section>
      )}
    </SeekerLayout>
  );
}

function News({ booking }: { booking: BookingView }) {
  switch (booking.status) {
    case "awaiting_signatures":
      if (booking.tooLateToSign) {
        return (
          <EasyRead picture="later">
            <p>Not everyone signed in time.</p>
            <p>You do not go there on these days. Your coach looks for new days with you.</p>
          </EasyRead>
        );
      }
      if (booking.payTooLow !== null) return <EasyRead picture="speech">{booking.payTooLow}</EasyRead>;
      if (booking.can.sign === false && !booking.signed.includes("job_seeker")) {
        return <EasyRead picture="speech">The job is gone now. There is nothing to sign.</EasyRead>;
      }
      return booking.can.sign ? (
        <EasyRead picture="signature">Read the plan. Sign it if it is right for you.</EasyRead>
      ) : (
        <EasyRead picture="later">You signed. We wait for the others.</EasyRead>
      );
    case "agreed":
      if (booking.wantsLonger) {
        return (
          <EasyRead picture="later">
            <p>You tried the work. More time is good for both of you.</p>
            <p>Your coach writes a new plan. You read it. You sign it if it is right for you.</p>
          </EasyRead>
        );
      }
      return booking.recorded.includes("job_seeker") ? (
        <EasyRead picture="later">You said how it went. Now the employer says how it went.</EasyRead>
      ) : (
        <>
          <EasyRead picture="check">Everyone has signed the plan.</EasyRead>
          <JobGone taken={booking.taken} />
        </>
      );
    case "job_offered":
      return (
        <EasyRead picture="party">
          <p>You want the job. The employer wants you too.</p>
          <p>The job is yours.</p>
        </EasyRead>
      );
    case "ended":
      return (
        <EasyRead picture="idea">
          <p>The {kindName(booking.kind).toLowerCase()} is finished.</p>
          {booking.closedWords === null && <p>You know more now about the right job for you.</p>}
          {booking.nextStep ? (
            <p>Your next step: {booking.nextStep.words}.</p>
          ) : (
            <p>Your coach talks with you about what comes next.</p>
          )}
        </EasyRead>
      );
    case "cancelled":
      return <EasyRead picture="speech">The {kindName(booking.kind).toLowerCase()} is stopped.</EasyRead>;
  }
}
