import { Form, redirect } from "react-router";
import { ROLE_KINDS } from "#app/domain/actor.ts";
import { chooseEmailPace, readEmailSettings } from "#app/domain/mailing/email-settings.ts";
import { EMAIL_PACES } from "#app/domain/mailing/pace.ts";
import { easyOf, labelOf } from "#app/domain/vocabulary/terms.ts";
import { paceSchema } from "#app/forms/email-settings.ts";
import { AccountLayout, BackLink, Columns, InsetText, NotificationBanner, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-emails";

const DONE = { saved: "Your choice is saved.", again: "We send you emails again from now on." };

export const loader = page(ROLE_KINDS, async ({ deps, actor, url }) => {
  const { pace, offered, returned } = await readEmailSettings(deps, actor);
  const words = actor.kind === "jobSeeker" ? easyOf : labelOf;
  return {
    pace,
    returned,
    done: doneWords(DONE, url),
    options: offered.map((code) => ({ value: code, label: words(EMAIL_PACES, code) })),
  };
});

export const action = submission(ROLE_KINDS, paceSchema, async ({ deps, actor, value }) => {
  await chooseEmailPace(deps, actor, value);
  return redirect("/account/emails?done=saved", 303);
});

export default function AccountEmails({ loaderData, actionData }: Route.ComponentProps) {
  const { pace, options, returned, done } = loaderData;
  const { form, fields } = useFirstshiftForm<typeof paceSchema>({
    id: "emails",
    lastResult: actionData?.result,
    defaultValue: { pace },
  });
  return (
    <AccountLayout>
      <title>{pageTitle("Emails to you", { error: actionData !== undefined })}</title>
      <BackLink to="/account">Your account</BackLink>
      <Columns>
        {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
        {returned !== null && (
          <InsetText>
            <p className="govuk-body">Our last email to you came back. We have stopped sending you emails.</p>
            <p className="govuk-body">You can still sign in with a code. Does your address work again?</p>
            <Form method="post" defaultShouldRevalidate action="/account/emails/try-again">
              <SubmitButton kind="secondary">Send me emails again</SubmitButton>
            </Form>
          </InsetText>
        )}
        <FormShell form={form}>
          <PageTitle lead="Our emails only say that something is new. What it is, you read here.">Emails to you</PageTitle>
          <Radios
            field={fields.pace}
            label="How often should we write to you?"
            labelSize="m"
            hint="You always get an email about days and times, and when you have to sign."
            options={options}
          />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </AccountLayout>
  );
}
