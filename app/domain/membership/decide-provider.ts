import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { canMove, moveTo } from "../lifecycle.ts";
import { PROVIDER, type ProviderStatus } from "./provider-lifecycle.ts";
import type { Provider } from "./provider-store.ts";

/** What an operator reads of a provider. Nothing about whom it supports. */
export type ProviderLine = { id: string; name: string; town: string; appliedOn: string; status: ProviderStatus };
export type ProviderCheck = ProviderLine & {
  about: string;
  leadName: string | null;
  can: { admit: boolean; refuse: boolean };
};

export async function listProviders(
  deps: Deps,
  actor: Operator,
  input: { status: ProviderStatus },
): Promise<ProviderLine[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    return (await store.providers.withStatus(input.status)).map(lineOf);
  });
}

export async function readProviderCheck(
  deps: Deps,
  actor: Operator,
  input: { providerId: string },
): Promise<ProviderCheck> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    const provider = await store.providers.byId(input.providerId);
    if (!provider) throw new NotFound("provider");
    const members = await store.providers.members(provider.id);
    return {
      ...lineOf(provider),
      about: provider.about,
      leadName: members.find((member) => member.role === "lead")?.name ?? null,
      can: {
        admit: canMove(PROVIDER, provider.status, "admitted", actor.kind),
        refuse: canMove(PROVIDER, provider.status, "not_admitted", actor.kind),
      },
    };
  });
}

/** Admits a provider, or does not. Once admitted it can invite coaches and people can join it. */
export async function decideProvider(
  deps: Deps,
  actor: Operator,
  input: { providerId: string; admit: boolean },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    const provider = await store.providers.byIdToDecide(input.providerId);
    if (!provider) throw new NotFound("provider");
    const to = moveTo(PROVIDER, provider.status, input.admit ? "admitted" : "not_admitted", actor.kind);
    const decided = await store.providers.decide({
      providerId: provider.id,
      from: provider.status,
      to,
      decidedBy: actor.accountId,
      decidedAt: deps.clock.now(),
    });
    if (!decided) throw new Clash("Somebody else has just decided about this provider. Here is how it stands now.");
    await store.events.record({
      name: input.admit ? "ProviderAdmitted" : "ProviderNotAdmitted",
      subjects: { providerId: provider.id },
    });
  });
}

function lineOf(provider: Provider): ProviderLine {
  return {
    id: provider.id,
    name: provider.name,
    town: provider.town,
    appliedOn: londonDay(provider.appliedAt).toString(),
    status: provider.status,
  };
}
