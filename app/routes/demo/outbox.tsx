import { Link } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { Details, EmptyState, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/outbox";

/** The emails of the demo, which go nowhere else. Outside the demo there is no such page. */
export const loader = page("anyone", async ({ context }) => {
  if (!context.demo) throw new NotFound();
  const emails = await context.outbox();
  return emails.map(({ id, to, subject, text, keptAt }) => ({ id, to, subject, text, keptAt }));
});

export default function Outbox({ loaderData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle("Emails")}</title>
      <PageTitle lead="In the demo no email leaves this machine. The newest is first.">Emails</PageTitle>
      <p className="govuk-body">
        <Link className="govuk-link" to="/demo/emails">
          See every email there is
        </Link>
      </p>
      {loaderData.length === 0 && <EmptyState title="No emails yet" />}
      <ul className="govuk-list fs-outbox">
        {loaderData.map((email) => (
          <li key={email.id} className="fs-outbox__email" data-to={email.to}>
            <h2 className="govuk-heading-s">{email.subject}</h2>
            <p className="govuk-body-s">
              To {email.to}, <time dateTime={email.keptAt}>{formatDateTime(email.keptAt)}</time>
            </p>
            <Details summary="Read the email">
              <pre className="fs-outbox__text">{email.text}</pre>
              {linksIn(email.text).map((link) => (
                <p className="govuk-body" key={link}>
                  <a className="govuk-link" href={link}>
                    {link}
                  </a>
                </p>
              ))}
            </Details>
          </li>
        ))}
      </ul>
    </PublicLayout>
  );
}

/** The addresses spelt out in an email's plain text, to follow with one click. */
function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/\S+/g))];
}
