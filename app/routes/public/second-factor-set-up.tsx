import { redirect } from "react-router";
import { renderSVG } from "uqr";
import { appCodeSchema } from "#app/forms/sign-in.ts";
import { Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { CodeField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { RecoveryCodes } from "#app/ui/recovery-codes.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/second-factor-set-up";

export const loader = page("anyone", async ({ context }) => {
  if (!context.auth.owesSecondFactor) throw redirect("/sign-in/done");
  const state = await context.auth.secondFactorState();
  if (state === "set up") throw redirect("/sign-in/second-factor");
  if (state === "just set up") return null;
  const { secret, uri } = await context.auth.newSecondFactor();
  return {
    secret: secret.replace(/(.{4})(?=.)/g, "$1 "),
    picture: `data:image/svg+xml,${encodeURIComponent(renderSVG(uri, { border: 2 }))}`,
  };
});

/** Recovery codes are shown in the answer itself: they are kept as hashes, so there is no second time. */
export const action = submission(
  "anyone",
  appCodeSchema,
  async ({ context, value, again }) => {
    if (!context.auth.owesSecondFactor) return redirect("/sign-in/done");
    const recoveryCodes = await context.auth.confirmSecondFactor(value.code);
    return recoveryCodes ? { recoveryCodes } : again({ code: "That code is not right. Wait for the next one and type that" });
  },
  { hide: ["code"] },
);

/** After the last step the page is done with: asking for it again would only lead away from the codes. */
export function shouldRevalidate() {
  return false;
}

export default function SecondFactorSetUp({ loaderData, actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof appCodeSchema>({ id: "set-up", lastResult });
  if (actionData && "recoveryCodes" in actionData) {
    return (
      <PublicLayout>
        <title>{pageTitle("Keep your recovery codes")}</title>
        <Columns>
          <RecoveryCodes codes={actionData.recoveryCodes} />
        </Columns>
      </PublicLayout>
    );
  }
  if (!loaderData) return null;
  return (
    <PublicLayout>
      <title>{pageTitle("Set up your second check", { error: lastResult !== null })}</title>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="You will see other people's details, so we check twice that it is you. You need an authenticator app on your phone.">
            Set up your second check
          </PageTitle>
          <h2 className="govuk-heading-m">1. Add Firstshift to your app</h2>
          <p className="govuk-body">Open your authenticator app and scan this picture.</p>
          <img src={loaderData.picture} width={220} height={220} alt="Code to scan with your authenticator app" />
          <p className="govuk-body">
            Cannot scan it? Type this into the app: <code className="fs-code">{loaderData.secret}</code>
          </p>
          <h2 className="govuk-heading-m">2. Type the code the app shows</h2>
          <CodeField field={fields.code} hint="6 numbers" />
          <SubmitButton>Continue</SubmitButton>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
