import type { ReactNode } from "react";
import { LEVELS } from "#app/domain/employer/levels.ts";
import type { Standing } from "#app/domain/employer/read-own-employer.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";
import { InsetText } from "../notices.tsx";
import { ButtonLink } from "../page.tsx";
import { Tag } from "../tag.tsx";

/** What an employer reads about being verified: what is the case, and what happens next. `AskForCheck` follows it. */
export function StandingNotice({ standing, mayChange }: { standing: Standing; mayChange: boolean }) {
  return <InsetText>{words(standing, mayChange)}</InsetText>;
}

function words(standing: Standing, mayChange: boolean): ReactNode {
  switch (standing.kind) {
    case "waiting":
      return (
        <>
          <p className="govuk-body">
            <strong>We are checking that you are a {labelOf(LEVELS, standing.level)}.</strong>
          </p>
          <p className="govuk-body">
            {standing.again ? "You asked us" : "You signed up"} on {formatDate(standing.since)}. Until we have checked, you see
            no people and nobody sees your vacancies and unmet needs. You can add sites and prepare them meanwhile. We will
            email you.
          </p>
        </>
      );
    case "verified":
      return (
        <>
          <p className="govuk-body">
            <strong>You are verified as a {labelOf(LEVELS, standing.level)}</strong> until {formatDate(standing.until)}.
          </p>
          {standing.ends && (
            <p className="govuk-body">
              That is within the next {standing.ends} days. After it you see no people until we have checked again.{" "}
              {standing.asked
                ? `You asked us to check on ${formatDate(standing.asked)}. We will email you.`
                : mayChange && "Once you have renewed your membership, ask us to check it."}
            </p>
          )}
        </>
      );
    case "lapsed":
      return (
        <p className="govuk-body">
          <strong>Your verification ended on {formatDate(standing.until)}.</strong> You see no people until we have
          checked your membership again.
        </p>
      );
    case "not-verified":
      return (
        <>
          <p className="govuk-body">
            <strong>We could not verify your organisation yet.</strong>
          </p>
          <p className="govuk-body">{standing.advice}</p>
        </>
      );
  }
}

/** A check goes by evidence, and signing up asks for none. */
export const SEND_WHAT_SHOWS_IT = "Send us what shows your level";

/** What ends it, where an employer is not verified or will not be for long; only its owners can ask. */
export function AskForCheck({ standing, mayChange }: { standing: Standing; mayChange: boolean }) {
  if (standing.kind === "verified" && (!standing.ends || standing.asked)) return null;
  if (standing.kind === "waiting") {
    if (standing.shown || !mayChange) return null;
    return <ButtonLink to="/employer/organisation/level">{SEND_WHAT_SHOWS_IT}</ButtonLink>;
  }
  if (!mayChange) return <p className="govuk-body">An owner of your team can ask us to check it again.</p>;
  return <ButtonLink to="/employer/organisation/level">Ask to be checked again</ButtonLink>;
}

export function StandingTag({ kind }: { kind: Standing["kind"] }) {
  switch (kind) {
    case "waiting":
      return <Tag tone="waiting">Being checked</Tag>;
    case "verified":
      return <Tag tone="good">Verified</Tag>;
    case "lapsed":
      return <Tag tone="attention">Verification ended</Tag>;
    case "not-verified":
      return <Tag tone="attention">Not verified</Tag>;
  }
}
