import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { canMove, moveTo } from "../lifecycle.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { PROVIDER_REASONS, PROVIDER, type ProviderReasonCode, type ProviderStatus } from "./provider-lifecycle.ts";
import type { Provider } from "./provider-store.ts";

/** What an operator reads of a provider. Nothing about whom it supports. */
type ProviderLine = { id: string; name: string; town: string; appliedOn: string; status: ProviderStatus };
export type ProviderCheck = ProviderLine & {
  about: string;
  /** Asked for by a lead; it waits for an operator. */
  newName: string | null;
  /** Where whoever applied gets their email. */
  appliedBy: string | null;
  /** Leads first. Names, so that a coach can be helped who cannot sign in. */
  members: { id: string; name: string; role: "coach" | "lead" }[];
  /** Why it was not admitted, or is suspended. */
  reason: string | null;
  can: { admit: boolean; refuse: boolean; suspend: boolean };
};

const PER_PAGE = 25;

/** Providers of one standing, or with a new name that waits, whose name has this in it, the longest waiting first. */
export async function listProviders(
  deps: Deps,
  actor: Operator,
  input: { status: ProviderStatus | "new_name"; name: string; page: number },
): Promise<{ providers: ProviderLine[]; page: number; hasNext: boolean }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    const { status, page } = input;
    const name = input.name.trim();
    const wanted = { name, limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE };
    const found = await (status === "new_name" ? store.providers.withNewName(wanted) : store.providers.withStatus(status, wanted));
    return { providers: found.slice(0, PER_PAGE).map(lineOf), page, hasNext: found.length > PER_PAGE };
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
      newName: provider.newName,
      appliedBy: await store.workContacts.addressOfApplicant(provider.id),
      members: members.map(({ id, name, role }) => ({ id, name, role })),
      reason: provider.decisionReason && labelOf(PROVIDER_REASONS, provider.decisionReason),
      can: {
        admit: canMove(PROVIDER, provider.status, "admitted", actor.kind),
        suspend: canMove(PROVIDER, provider.status, "suspended", actor.kind),
        refuse: canMove(PROVIDER, provider.status, "not_admitted", actor.kind),
      },
    };
  });
}

type ProviderDecision = { providerId: string } & (
  | { to: "admitted" }
  | { to: "not_admitted" | "suspended"; reason: ProviderReasonCode }
);

const EVENTS = { admitted: "ProviderAdmitted", not_admitted: "ProviderNotAdmitted", suspended: "ProviderSuspended" } as const;

/** Admits a provider, or does not, or suspends it, and says why. Once admitted it can invite coaches and people can join it. */
export async function decideProvider(
  deps: Deps,
  actor: Operator,
  input: ProviderDecision,
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "provider:decide");
    const provider = await store.providers.byIdForChange(input.providerId);
    if (!provider) throw new NotFound("provider");
    const to = moveTo(PROVIDER, provider.status, input.to, actor.kind);
    const decided = await store.providers.decide({
      providerId: provider.id,
      from: provider.status,
      to,
      decidedBy: actor.accountId,
      decidedAt: deps.clock.now(),
      reason: input.to === "admitted" ? null : input.reason,
    });
    if (!decided) throw new Clash("Somebody else has just decided about this provider. Here is how it stands now.");
    await store.events.record({
      name: EVENTS[input.to],
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
