import { Link } from "react-router";
import { InsetText } from "../notices.tsx";
import { addressOf } from "./address.ts";

/** A job is being made of an unmet need: where that goes on. */
export function DraftOfIt({ draftVacancyId }: { draftVacancyId: string | null }) {
  return (
    draftVacancyId !== null && (
      <InsetText>
        A vacancy is being made of it, which nobody else sees yet.{" "}
        <Link className="govuk-link" to={addressOf({ kind: "vacancy", id: draftVacancyId })}>
          Go on with the draft
        </Link>
      </InsetText>
    )
  );
}
