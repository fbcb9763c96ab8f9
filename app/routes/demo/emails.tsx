import { NotFound } from "#app/domain/errors.ts";
import { Details, PageTitle, PublicLayout, Tag } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import { byReader } from "#app/ui/email-readers.ts";
import type { Route } from "./+types/emails";

/** Every email that Firstshift can send, by who reads it. Outside the demo there is no such page. */
export const loader = page("anyone", async ({ context }) => {
  if (!context.demo) throw new NotFound();
  const samples = await context.samples();
  return byReader(samples.map(({ name, audience, subject, canWait, text }) => ({ name, audience, subject, canWait, text })));
});

export default function Catalogue({ loaderData }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle("Every email")}</title>
      <PageTitle lead="Each with made-up state, as it is sent. No email says who, which job or how it went; an invitation names whoever sends it.">
        Every email
      </PageTitle>
      {loaderData.map(({ title, waits, emails }) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          <ul className="govuk-list fs-outbox">
            {emails.map((email) => (
              <li key={email.name} className="fs-outbox__email">
                <h3 className="govuk-heading-s">{email.subject}</h3>
                <p className="govuk-body-s">
                  <code>{email.name}</code> {email.canWait && <Tag>{waits}</Tag>}
                </p>
                <Details summary="Read the plain text">
                  <pre className="fs-outbox__text">{email.text}</pre>
                </Details>
                <p className="govuk-body">
                  <a className="govuk-link" href={`/demo/emails/${email.name}`}>
                    See “{email.subject}” as it is sent
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </PublicLayout>
  );
}
