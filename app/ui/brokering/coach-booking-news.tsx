import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { InsetText } from "../notices.tsx";

/** What a coach has to know of a booking as it stands, and what to do about it. */
export function BookingNews({ booking }: { booking: BookingView }) {
  return (
    <>
      {booking.wantsLonger && (
        <InsetText>
          Both have said how it went, and want more time. Write the longer agreement: it is a new version, which every side
          signs. If it cannot be longer, choose the next step with {booking.who} instead.
        </InsetText>
      )}
      {booking.tooLateToSign && (
        <InsetText>
          Not every side signed in time, so nobody can sign these dates any more. Set new ones with “Change the agreement”. Where
          nobody does within a week, it ends by itself, and the introduction stays.
        </InsetText>
      )}
      {booking.silences.length > 0 && (
        <InsetText>
          {booking.silences.map(({ label }) => `${label}. `).join("")}
          Both were asked twice, and nobody is asked any more. Ask them yourself, or close it, so that somebody else can have
          the job.
        </InsetText>
      )}
      {booking.mentorWaits && booking.can.note && (
        <InsetText>The employer chose {booking.mentor} as mentor. Pass it on with “Say what is good to know on the first day”.</InsetText>
      )}
      {booking.mentorLeft && booking.can.note && (
        <InsetText>
          The mentor has left the employer’s team, and {booking.who} does not read the name any more. Ask the employer who it is
          now, and choose them with “Say what is good to know on the first day”. The agreement stays as it was signed.
        </InsetText>
      )}
      {booking.status === "job_offered" && (
        <InsetText>Both wanted it: the job is theirs. The vacancy is filled.</InsetText>
      )}
      {booking.status === "did_not_take_place" && (
        <InsetText>
          It did not take place, so nobody is asked how it went, and its days count for nothing. The introduction stays, so you
          can book again.
        </InsetText>
      )}
      {booking.status === "ended" && (
        <InsetText>
          {booking.nextStep
            ? `It is finished, and it leads somewhere. The next step: ${booking.nextStep.words}.`
            : `It is finished. Talk with ${booking.who} about what it showed, and choose the next step together.`}
        </InsetText>
      )}
    </>
  );
}
