import { redirect } from "react-router";
import { emailSchema } from "#app/forms/sign-in.ts";
import { Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";
import type { Route } from "./+types/sign-in";

export const loader = page("anyone", async ({ actor, url }) => {
  const next = sameSitePath(url.searchParams.get("next"), "/sign-in/done");
  if (actor.kind !== "visitor") throw redirect(next);
  return { afterwards: AFTER_CODE[next.split("?")[0]!] ?? null };
});

/** Whoever comes to join is asked for an address first, and told what that leads to. */
const AFTER_CODE: { readonly [page: string]: string } = {
  "/join/employer": "Then we ask about your organisation.",
  "/join/provider": "Then we ask about your service.",
  "/join/job-seeker": "Then we ask a few things about you. You can stop at any time.",
};

export const action = submission("anyone", emailSchema, async ({ context, value, url }) => {
  await context.auth.sendCode(value.email, sameSitePath(url.searchParams.get("next")));
  return redirect("/sign-in/code");
});

export default function SignIn({ loaderData: { afterwards }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof emailSchema>({ id: "sign-in", lastResult: actionData?.result });
  return (
    <PublicLayout>
      <title>{pageTitle("Sign in or create an account", { error: actionData !== undefined })}</title>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="You do not need a password. We send a code to your email address, and you type it on the next page.">
            Sign in or create an account
          </PageTitle>
          {afterwards && <p className="govuk-body">{afterwards}</p>}
          <TextField field={fields.email} label="Email address" type="email" autoComplete="email" width="two-thirds" />
          <SubmitButton>Send me a code</SubmitButton>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
