import { Link, redirect } from "react-router";
import { ROLE_KINDS } from "#app/domain/actor.ts";
import { startAtNewAddress } from "#app/domain/mailing/email-settings.ts";
import { codeSchema } from "#app/forms/sign-in.ts";
import { AccountLayout, BackLink, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-address-code";

export const loader = page(ROLE_KINDS, async ({ context: { auth } }) => {
  const email = await auth.awaitedAddress();
  if (email === null) throw redirect("/account/address");
  return { email };
});

export const action = submission(
  ROLE_KINDS,
  codeSchema,
  async ({ deps, actor, context: { auth }, value, again }) => {
    if ((await auth.awaitedAddress()) === null) return redirect("/account/address");
    switch (await auth.takeAddress(value.code)) {
      case "changed":
        await startAtNewAddress(deps, actor);
        return redirect("/account?done=address", 303);
      case "wrong":
        return again({ code: "That is not the code in the newest email. Check it, or ask for a new code" });
      case "expired":
        return again({ code: "This code does not work any more. Ask for a new code" });
      case "taken":
        return again({ code: "This address has an account of its own on Firstshift. Choose another address" });
    }
  },
  { hide: ["code"] },
);

export default function NewAddressCode({ loaderData: { email }, actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof codeSchema>({ id: "address-code", lastResult });
  return (
    <AccountLayout>
      <title>{pageTitle("Check your email", { error: lastResult !== null })}</title>
      <BackLink to="/account/address">Use another email address</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={<>We sent an email to {email}. It says what to do next. A code works for 10 minutes.</>}>Check your email</PageTitle>
          <TextField
            field={fields.code}
            label="Code"
            hint="6 numbers, like 123456"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            spellCheck={false}
          />
          <p className="govuk-body">You are then signed out on every other phone and computer. We tell your old address.</p>
          <SubmitButton>Sign in with this address from now on</SubmitButton>
        </FormShell>
        <p className="govuk-body">
          No email? Look in your junk or spam folder, or <Link to="/account/address">ask for a new code</Link>.
        </p>
      </Columns>
    </AccountLayout>
  );
}
