import { redirect } from "react-router";
import { decideProviderName } from "#app/domain/membership/change-provider.ts";
import { readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { providerNameSchema } from "#app/forms/operator.ts";
import { BackLink, ButtonGroup, Columns, OperatorLayout, PageTitle, SummaryList } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider-name";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const { name, newName } = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  if (newName === null) throw redirect(`/operator/providers/${id("providerId")}`);
  return { id: id("providerId"), name, newName };
});

export const action = submission(["operator"], providerNameSchema, async ({ deps, actor, id, value: { newName, decision } }) => {
  const providerId = id("providerId");
  await decideProviderName(deps, actor, { providerId, newName, take: decision === "take" });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

const TITLE = "A new name of a provider";

export default function ProviderName({ loaderData: { id, name, newName }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof providerNameSchema>({ id: "provider-name", lastResult: actionData?.result });
  return (
    <OperatorLayout>
      <title>{pageTitle(TITLE, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/providers/${id}`}>{name}</BackLink>
      <Columns>
        <FormShell form={form} hidden={{ newName }}>
          <PageTitle lead="People choose a provider by its name, and you admitted it by the old one.">{TITLE}</PageTitle>
          <SummaryList
            rows={[
              { key: "Name now", value: name },
              { key: "New name", value: newName },
            ]}
          />
          <ButtonGroup>
            <SubmitButton name="decision" value="take">
              Take the new name
            </SubmitButton>
            <SubmitButton name="decision" value="leave" kind="secondary">
              Leave the old name
            </SubmitButton>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
