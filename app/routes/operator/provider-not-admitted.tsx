import { redirect } from "react-router";
import { decideProvider, readProviderCheck } from "#app/domain/membership/decide-provider.ts";
import { providerReasonSchema } from "#app/forms/operator.ts";
import { ProviderReason } from "#app/ui/operator/provider-reason.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider-not-admitted";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const { id: providerId, name, can } = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  if (!can.refuse) throw redirect(`/operator/providers/${providerId}`);
  return { id: providerId, name };
});

export const action = submission(["operator"], providerReasonSchema, async ({ deps, actor, id, value }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, to: "not_admitted", reason: value.reason });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function ProviderNotAdmitted({ loaderData: provider, actionData }: Route.ComponentProps) {
  return (
    <ProviderReason
      provider={provider}
      title={`Not admitted: ${provider.name}`}
      question="Why can it not be admitted?"
      lead="They read what would help. You can admit them later."
      button="Record that it is not admitted"
      lastResult={actionData?.result}
    />
  );
}
