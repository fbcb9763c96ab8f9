import { errorWords } from "./error-words.ts";
import { pageTitle } from "./form/page-title.ts";
import { PublicLayout } from "./layout/layouts.tsx";
import { HOME } from "./layout/navigation.ts";
import { useRootData } from "./layout/root-data.ts";
import { ButtonLink } from "./page.tsx";
import { WriteTo } from "./reach.tsx";

type ErrorPageProps = {
  status: number;
  /** What the server said, in words for people; stands in for our own account of what happened. */
  message?: string;
  /** The request, as our log calls it; shown only when something broke. */
  reference?: string;
};

/** A plain page for an error: what happened, and what to do next. */
export function ErrorPage({ status, message, reference }: ErrorPageProps) {
  const words = errorWords(status);
  const own = HOME[useRootData().kind];
  return (
    <PublicLayout>
      <title>{pageTitle(words.title)}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds fs-error">
          <p className="fs-error__status">Error {status}</p>
          <h1 className="govuk-heading-xl">{words.title}</h1>
          <p className="fs-lead">{message ?? words.what}</p>
          {!message && <p className="govuk-body">{words.next}</p>}
          {status >= 500 && reference && (
            <p className="govuk-body">
              Write to <WriteTo /> about this, and give this number: <code className="fs-reference">{reference}</code>
            </p>
          )}
          <ButtonLink to={own ?? "/"}>{own === null ? "Go to the home page" : "Go to your pages"}</ButtonLink>
        </div>
      </div>
    </PublicLayout>
  );
}
