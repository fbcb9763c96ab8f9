import { APP_CODE_REFUSED, appCodeSchema } from "#app/forms/sign-in.ts";
import { AccountLayout, BackLink, Columns, PageTitle } from "#app/ui/index.ts";
import { CodeField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { RecoveryCodes } from "#app/ui/recovery-codes.tsx";
import { page, submission, type Kinds } from "#app/web/page.server.ts";
import type { Route } from "./+types/account-recovery-codes";

const WITH_SECOND_FACTOR = ["jobCoach", "providerLead", "operator"] as const satisfies Kinds;

export const loader = page(WITH_SECOND_FACTOR, async () => null);

export const action = submission(
  WITH_SECOND_FACTOR,
  appCodeSchema,
  async ({ context, value, again }) => {
    const recoveryCodes = await context.auth.renewRecoveryCodes(value.code);
    return recoveryCodes ? { recoveryCodes } : again({ code: APP_CODE_REFUSED });
  },
  { hide: ["code"] },
);

export default function AccountRecoveryCodes({ actionData }: Route.ComponentProps) {
  const lastResult = actionData && "result" in actionData ? actionData.result : null;
  const { form, fields } = useFirstshiftForm<typeof appCodeSchema>({ id: "recovery-codes", lastResult });
  if (actionData && "recoveryCodes" in actionData) {
    return (
      <AccountLayout>
        <title>{pageTitle("Keep your recovery codes")}</title>
        <Columns>
          <RecoveryCodes codes={actionData.recoveryCodes} />
        </Columns>
      </AccountLayout>
    );
  }
  return (
    <AccountLayout>
      <title>{pageTitle("Make new recovery codes", { error: lastResult !== null })}</title>
      <BackLink to="/account" />
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="The codes you have now will stop working.">Make new recovery codes</PageTitle>
          <CodeField field={fields.code} label="Code from your authenticator app" hint="6 numbers" />
          <SubmitButton>Make new codes</SubmitButton>
        </FormShell>
      </Columns>
    </AccountLayout>
  );
}
