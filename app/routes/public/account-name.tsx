import { redirect } from "react-router";
import { changeOwnName, readOwnName } from "#app/domain/membership/own-name.ts";
import { ownNameSchema } from "#app/forms/contact.ts";
import { withSeen } from "#app/forms/seen.ts";
import { AccountLayout, BackLink, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission, type Kinds } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-name";

const NAMED = ["jobCoach", "providerLead", "employerMember"] as const satisfies Kinds;

export const loader = page(NAMED, ({ deps, actor }) => readOwnName(deps, actor));

export const action = submission(NAMED, withSeen(ownNameSchema), async ({ deps, actor, value }) => {
  await changeOwnName(deps, actor, value);
  return redirect("/account?done=name", 303);
});

export default function OwnName({ loaderData: { name, seen }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof ownNameSchema>({ id: "name", lastResult: actionData?.result, defaultValue: { name } });
  return (
    <AccountLayout>
      <title>{pageTitle("Your name", { error: actionData !== undefined })}</title>
      <BackLink to="/account">Your account</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now: [{ key: "Your name", value: name }] }}>
          <PageTitle lead="Others read it from now on. What was signed before, and a plan that names who supervises, stays as it was written.">
            Your name
          </PageTitle>
          <TextField field={fields.name} label="First and last name" autoComplete="name" width="two-thirds" />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </AccountLayout>
  );
}
