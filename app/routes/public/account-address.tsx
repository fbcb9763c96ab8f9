import { redirect } from "react-router";
import { needsSecondFactor, ROLE_KINDS } from "#app/domain/actor.ts";
import { APP_CODE_REFUSED, NO_APP_CODE, newAddressSchema } from "#app/forms/sign-in.ts";
import { AccountLayout, BackLink, Columns, PageTitle } from "#app/ui/index.ts";
import { CodeField, FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-address";

export const loader = page(ROLE_KINDS, async ({ actor, context }) => ({
  email: context.auth.signedIn?.email ?? "",
  asksCode: needsSecondFactor(actor.kind),
}));

export const action = submission(
  ROLE_KINDS,
  newAddressSchema,
  async ({ actor, context: { auth }, value: { email, code }, again }) => {
    if (email === auth.signedIn?.email) return again({ email: "You sign in with this address already. Enter another one" });
    if (needsSecondFactor(actor.kind)) {
      if (code === "") return again({ code: NO_APP_CODE });
      if (!(await auth.passSecondFactor(code))) return again({ code: APP_CODE_REFUSED });
    }
    await auth.askForAddress(email);
    return redirect("/account/address/code", 303);
  },
  { hide: ["code"] },
);

export default function NewAddress({ loaderData: { email, asksCode }, actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof newAddressSchema>({ id: "address", lastResult });
  return (
    <AccountLayout>
      <title>{pageTitle("Sign in with another address", { error: lastResult !== null })}</title>
      <BackLink to="/account">Your account</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={<>You sign in with {email} now. Everything you have here stays as it is.</>}>Sign in with another address</PageTitle>
          <TextField
            field={fields.email}
            label="New email address"
            hint="We send a code to it, to see that it is yours"
            type="email"
            autoComplete="email"
            width="two-thirds"
          />
          {asksCode && (
            <CodeField field={fields.code} label="Code from your authenticator app" hint="6 numbers, or one of your recovery codes" recovery />
          )}
          <SubmitButton>Send me a code</SubmitButton>
        </FormShell>
      </Columns>
    </AccountLayout>
  );
}
