import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { EasyRead } from "../easy-read.tsx";
import { JobGone } from "./job-gone.tsx";
import { kindName } from "./kind-words.ts";

/** How it stands, for the person whose time at work it is. */
export function MyBookingNews({ booking }: { booking: BookingView }) {
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
    case "did_not_take_place":
      return (
        <EasyRead picture="later">
          <p>The {kindName(booking.kind).toLowerCase()} did not take place.</p>
          <p>You do not have to say how it went.</p>
          <p>Your coach can find a new time with you. Is this wrong? Then tell your coach.</p>
        </EasyRead>
      );
    case "cancelled":
      return <EasyRead picture="speech">The {kindName(booking.kind).toLowerCase()} is stopped.</EasyRead>;
  }
}
