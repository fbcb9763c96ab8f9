import { Link } from "react-router";
import { ButtonLink } from "../page.tsx";
import { WarningText } from "../notices.tsx";

/**
 * Why an employer is paused that left people without an answer, and what ends it.
 * @param waiting somebody still waits for an answer
 */
export function PausedForSilence({ waiting }: { waiting: boolean }) {
  return (
    <>
      <WarningText>You are paused, because people have waited more than two weeks for your answer.</WarningText>
      <p className="govuk-body">You see nobody new, and job seekers do not see what you posted. What you have agreed goes on.</p>
      {waiting ? (
        <p className="govuk-body">
          Say yes or no to each of them: <Link className="govuk-link" to="/employer/introductions">see who waits for you</Link>. With the last
          late answer you are back at once.
        </p>
      ) : (
        <ButtonLink to="/employer/organisation/resume">Nobody waits any more: end the pause</ButtonLink>
      )}
    </>
  );
}
