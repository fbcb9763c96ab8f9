import { redirect } from "react-router";
import { decideProvider, readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { NOT_ADMITTED_REASONS } from "#app/domain/membership/provider-lifecycle.ts";
import { refuseProviderSchema } from "#app/forms/operator.ts";
import { BackLink, Columns, OperatorLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider-not-admitted";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const { id: providerId, name, can } = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  if (!can.refuse) throw redirect(`/operator/providers/${providerId}`);
  return { id: providerId, name };
});

export const action = submission(["operator"], refuseProviderSchema, async ({ deps, actor, id, value }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, to: "not_admitted", reason: value.reason });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function ProviderNotAdmitted({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof refuseProviderSchema>({
    id: "refuse",
    lastResult: actionData?.result,
  });
  return (
    <OperatorLayout>
      <title>{pageTitle(`Not admitted: ${loaderData.name}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/providers/${loaderData.id}`}>{loaderData.name}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={loaderData.name} lead="They read what would help. You can admit them later.">
            Why can it not be admitted?
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
          <SubmitButton>Record that it is not admitted</SubmitButton>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
