import { Form, redirect } from "react-router";
import { decideProvider, readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import type { ProviderStatus } from "#app/domain/membership/provider-lifecycle.ts";
import { decideProviderSchema } from "#app/forms/operator.ts";
import {
  BackLink, ButtonGroup, Columns, NotificationBanner, OperatorLayout, PageTitle, SummaryList, Tag,
} from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider";

const STANDING = {
  applied: <Tag tone="waiting">Waiting</Tag>,
  admitted: <Tag tone="good">Admitted</Tag>,
  not_admitted: <Tag tone="attention">Not admitted</Tag>,
} satisfies Record<ProviderStatus, unknown>;

export const loader = page(["operator"], async ({ deps, actor, id, url }) => ({
  provider: await readProviderCheck(deps, actor, { providerId: id("providerId") }),
  done: url.searchParams.get("done") === "decided",
}));

export const action = submission(["operator"], decideProviderSchema, async ({ deps, actor, id, value }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, admit: value.decision === "admit" });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function ProviderPage({ loaderData: { provider, done }, actionData }: Route.ComponentProps) {
  const problems = actionData?.result.error;
  return (
    <OperatorLayout>
      <title>{pageTitle(provider.name, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/providers?status=${provider.status}`}>Providers</BackLink>
      {problems && <ErrorSummary formId="decide" errors={problems as Record<string, string[]>} />}
      {done && !problems && <NotificationBanner kind="success">The decision is recorded.</NotificationBanner>}
      <Columns>
        <PageTitle caption={STANDING[provider.status]}>{provider.name}</PageTitle>
        <SummaryList
          rows={[
            { key: "Town", value: provider.town },
            { key: "What they do", value: provider.about },
            { key: "Applied", value: formatDate(provider.appliedOn) },
            ...(provider.leadName ? [{ key: "Led by", value: provider.leadName }] : []),
          ]}
        />
        <Form method="post" id="decide">
          <ButtonGroup>
            {provider.can.admit && (
              <SubmitButton name="decision" value="admit">
                Admit this provider
              </SubmitButton>
            )}
            {provider.can.refuse && (
              <SubmitButton name="decision" value="refuse" kind="secondary">
                Do not admit
              </SubmitButton>
            )}
          </ButtonGroup>
        </Form>
      </Columns>
    </OperatorLayout>
  );
}
