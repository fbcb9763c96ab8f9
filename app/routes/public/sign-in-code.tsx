import { Link, redirect } from "react-router";
import { codeSchema } from "#app/forms/sign-in.ts";
import { BackLink, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/sign-in-code";

export const loader = page("anyone", async ({ context }) => {
  const awaited = context.auth.awaitedCode();
  if (!awaited) throw redirect("/sign-in");
  return { email: awaited.email };
});

export const action = submission(
  "anyone",
  codeSchema,
  async ({ context, value, again }) => {
    const awaited = context.auth.awaitedCode();
    if (!awaited) return redirect("/sign-in");
    switch (await context.auth.signInWithCode(value.code)) {
      case "signed in":
        return redirect(`/sign-in/done?next=${encodeURIComponent(awaited.next)}`);
      case "wrong":
        return again({ code: "That is not the code in the newest email. Check it, or ask for a new code" });
      case "expired":
        return again({ code: "This code does not work any more. Ask for a new code" });
    }
  },
  { hide: ["code"] },
);

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof codeSchema>({ id: "code", lastResult });
  return (
    <PublicLayout>
      <title>{pageTitle("Check your email", { error: lastResult !== null })}</title>
      <BackLink to="/sign-in">Use another email address</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead={<>We sent an email to {loaderData.email}. It has a code of 6 numbers. It works for 10 minutes.</>}>
            Check your email
          </PageTitle>
          <TextField
            field={fields.code}
            label="Code"
            hint="6 numbers, like 123456"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            spellCheck={false}
          />
          <SubmitButton>Sign in</SubmitButton>
        </FormShell>
        <p className="govuk-body">
          No email? Look in your junk or spam folder, or <Link to="/sign-in">ask for a new code</Link>.
        </p>
      </Columns>
    </PublicLayout>
  );
}
