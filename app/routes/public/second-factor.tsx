import { redirect } from "react-router";
import { APP_CODE_REFUSED, secondFactorSchema } from "#app/forms/sign-in.ts";
import { Columns, Details, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { WriteTo } from "#app/ui/reach.tsx";
import { CodeField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";
import type { Route } from "./+types/second-factor";

export const loader = page("anyone", async ({ context, url }) => {
  if (!context.auth.owesSecondFactor) throw redirect(sameSitePath(url.searchParams.get("next"), "/sign-in/done"));
  if ((await context.auth.secondFactorState()) === "not set up") throw redirect("/sign-in/second-factor/set-up");
  return null;
});

export const action = submission(
  "anyone",
  secondFactorSchema,
  async ({ context, value, url, again }) => {
    if (!context.auth.owesSecondFactor) return redirect("/sign-in/done");
    if (!(await context.auth.passSecondFactor(value.code))) return again({ code: APP_CODE_REFUSED });
    return redirect(sameSitePath(url.searchParams.get("next"), "/sign-in/done"));
  },
  { hide: ["code"] },
);

export default function SecondFactor({ actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof secondFactorSchema>({ id: "second-factor", lastResult });
  return (
    <PublicLayout>
      <title>{pageTitle("Enter the code from your app", { error: lastResult !== null })}</title>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="You can see other people's details, so we check twice that it is you.">
            Enter the code from your app
          </PageTitle>
          <CodeField field={fields.code} hint="6 numbers from your authenticator app" recovery />
          <SubmitButton>Continue</SubmitButton>
        </FormShell>
        <Details summary="I do not have my phone">
          <p className="govuk-body">Type one of your recovery codes instead. Each works once.</p>
          <p className="govuk-body">
            No recovery codes left? Ask the lead of your team to write with you to <WriteTo />. When we are sure that it is you,
            you set up a new second check.
          </p>
        </Details>
      </Columns>
    </PublicLayout>
  );
}
