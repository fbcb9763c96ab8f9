import { readBooking } from "#app/domain/booking/read-booking.ts";
import { AgreementChangesEasy } from "#app/ui/brokering/agreement-changes.tsx";
import { AgreementEasy } from "#app/ui/brokering/agreement-easy.tsx";
import { CalendarLink } from "#app/ui/brokering/calendar-link.tsx";
import { Proposals } from "#app/ui/brokering/criteria-forms.tsx";
import { GetReady } from "#app/ui/brokering/get-ready.tsx";
import { MeetingNotes } from "#app/ui/brokering/meeting-notes.tsx";
import { MyBookingNews } from "#app/ui/brokering/my-booking-news.tsx";
import { BookingProgress } from "#app/ui/brokering/booking-progress.tsx";
import { SIDE_EASY, BookingTag } from "#app/ui/brokering/words.tsx";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import {
  BackLink, ButtonGroup, ButtonLink, NotificationBanner, PageTitle, Section, SeekerLayout,
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
  "not-taken-place": "Thank you. You said that it did not take place.",
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
      <MyBookingNews booking={booking} />
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
        {booking.can.sayNotTakenPlace && (
          <ButtonLink to={`${at}/not-taken-place`} kind="quiet">
            It did not take place
          </ButtonLink>
        )}
        {booking.can.cancel && (
          <ButtonLink to={`${at}/cancel`} kind="quiet">
            I want to stop
          </ButtonLink>
        )}
      </ButtonGroup>
      <CalendarLink at={at} status={booking.status} easy />
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
