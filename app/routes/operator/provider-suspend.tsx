import { redirect } from "react-router";
import { decideProvider, readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { providerReasonSchema } from "#app/forms/operator.ts";
import { ProviderReason } from "#app/ui/operator/provider-reason.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider-suspend";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const { id: providerId, name, can } = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  if (!can.suspend) throw redirect(`/operator/providers/${providerId}`);
  return { id: providerId, name };
});

export const action = submission(["operator"], providerReasonSchema, async ({ deps, actor, id, value }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, to: "suspended", reason: value.reason });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function SuspendProvider({ loaderData: provider, actionData }: Route.ComponentProps) {
  return (
    <ProviderReason
      provider={provider}
      title={`Suspend ${provider.name}`}
      question="Why is it suspended?"
      lead="Nobody new can join it, and it invites nobody. People keep their coach, and can move away. You can admit it again."
      button="Suspend this provider"
      lastResult={actionData?.result}
    />
  );
}
