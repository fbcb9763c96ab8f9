import { redirect } from "react-router";
import { decideProvider, readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { NOT_ADMITTED_REASONS } from "#app/domain/membership/provider-lifecycle.ts";
import { refuseProviderSchema } from "#app/forms/operator.ts";
import { BackLink, Columns, OperatorLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider-suspend";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const { id: providerId, name, can } = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  if (!can.suspend) throw redirect(`/operator/providers/${providerId}`);
  return { id: providerId, name };
});

export const action = submission(["operator"], refuseProviderSchema, async ({ deps, actor, id, value }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, to: "suspended", reason: value.reason });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function SuspendProvider({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof refuseProviderSchema>({
    id: "suspend",
    lastResult: actionData?.result,
  });
  return (
    <OperatorLayout>
      <title>{pageTitle(`Suspend ${loaderData.name}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/providers/${loaderData.id}`}>{loaderData.name}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={loaderData.name} lead="Nobody new can join it, and it invites nobody. People keep their coach, and can move away. You can admit it again.">
            Why is it suspended?
          </PageTitle>
          <Radios
            field={fields.reason}
            label="Choose the main reason"
            options={NOT_ADMITTED_REASONS.map(({ code, label, advice }) => ({
              value: code,
              label,
              hint: `They read: ${advice}`,
            }))}
          />
          <SubmitButton>Suspend this provider</SubmitButton>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
