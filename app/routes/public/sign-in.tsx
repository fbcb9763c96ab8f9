import { redirect } from "react-router";
import { emailSchema } from "#app/forms/sign-in.ts";
import { Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";
import type { Route } from "./+types/sign-in";

export const loader = page("anyone", async ({ actor, url }) => {
  if (actor.kind !== "visitor") throw redirect(sameSitePath(url.searchParams.get("next"), "/sign-in/done"));
  return null;
});

export const action = submission("anyone", emailSchema, async ({ context, value, url }) => {
  await context.auth.sendCode(value.email, sameSitePath(url.searchParams.get("next")));
  return redirect("/sign-in/code");
});

export default function SignIn({ actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof emailSchema>({ id: "sign-in", lastResult: actionData?.result });
  return (
    <PublicLayout>
      <title>{pageTitle("Sign in or create an account", { error: actionData !== undefined })}</title>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="You do not need a password. We send a code to your email address, and you type it on the next page.">
            Sign in or create an account
          </PageTitle>
          <TextField field={fields.email} label="Email address" type="email" autoComplete="email" width="two-thirds" />
          <SubmitButton>Send me a code</SubmitButton>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
