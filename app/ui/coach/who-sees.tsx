import { NOT_VERIFIED_NAME } from "#app/domain/employer/employer.ts";
import { CARDS_PER_PAGE } from "#app/domain/paging.ts";
import type { VisibilityView } from "#app/domain/visibility/read-visibility.ts";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";
import { ButtonLink } from "../page.tsx";
import { Tag } from "../tag.tsx";

type WhoSeesProps = {
  visibility: Pick<VisibilityView, "employers" | "soon" | "stays" | "prepared">;
  knownAs: string;
  jobSeekerId: string;
};

/** For whoever coaches them: who sees somebody, who will, and who goes on to. */
export function WhoSees({ visibility, knownAs, jobSeekerId }: WhoSeesProps) {
  const more = visibility.employers.length - CARDS_PER_PAGE;
  return (
    <>
      {visibility.employers.length === 0 ? (
        <p className="govuk-body">No employer can find {knownAs} now.</p>
      ) : (
        <ul className="govuk-list">
          {visibility.employers.slice(0, CARDS_PER_PAGE).map((employer) => (
            <li key={employer.id}>
              {employer.name ?? capitalised(NOT_VERIFIED_NAME)}{" "}
              {!employer.seesNow && <Tag>Sees nothing now</Tag>}
            </li>
          ))}
          {more > 0 && <li>{`And ${more} more.`}</li>}
        </ul>
      )}
      {visibility.soon.length > 0 && (
        <p className="govuk-body">After their notice: {visibility.soon.map(({ name }) => name).join(", ")}.</p>
      )}
      {visibility.stays.length > 0 && (
        <p className="govuk-body">
          {knownAs} hides from {visibility.stays.map(({ name }) => name ?? NOT_VERIFIED_NAME).join(", ")}. A plan or a job goes on
          there, and they still see what {knownAs} told them.
        </p>
      )}
      {visibility.prepared.length > 0 && (
        <p className="govuk-body">
          Waits for {knownAs}’s own yes: {visibility.prepared.map(({ name }) => name).join(", ")}.
        </p>
      )}
      <p className="govuk-body">Only {knownAs} can let an employer see them, on their own pages.</p>
      <ButtonLink to={`/coach/people/${jobSeekerId}/visibility`} kind="secondary">
        Help with this
      </ButtonLink>
    </>
  );
}
