import { Link } from "react-router";
import type { EmployerTask } from "#app/domain/dashboard/read-employer-dashboard.ts";
import { ButtonLink } from "../page.tsx";
import { WarningText } from "../notices.tsx";

/** Why an employer is paused that left people without an answer, and what ends it. */
export function PausedForSilence({ tasks }: { tasks: readonly Pick<EmployerTask, "kind">[] }) {
  const waiting = tasks.some(({ kind }) => kind === "answer-introduction");
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
