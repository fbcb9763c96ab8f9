import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";

/** What an operator reads of a coach whose second check is in question: who they are, and where. */
type CoachToHelp = { coachId: string; name: string; provider: string; providerId: string };

export async function readCoachToHelp(
  deps: Deps,
  actor: Operator,
  input: { providerId: string; coachId: string },
): Promise<CoachToHelp> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "second-factor:clear");
    const member = await store.providers.member(input.coachId);
    const provider = member && (await store.providers.byId(member.providerId));
    if (!member || !provider || provider.id !== input.providerId) throw new NotFound("coach");
    return { coachId: member.id, name: member.name, provider: provider.name, providerId: provider.id };
  });
}

/**
 * Records that an operator clears the second check of a coach who lost their phone
 * and their recovery codes. The act is written down before it is done, so that
 * none is done unseen; a crash in between leaves the check as it was.
 * @returns the account to clear
 */
export async function clearSecondFactor(
  deps: Deps,
  actor: Operator,
  input: { providerId: string; coachId: string },
): Promise<{ accountId: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "second-factor:clear");
    const member = await store.providers.member(input.coachId);
    if (!member || member.providerId !== input.providerId) throw new NotFound("coach");
    await store.events.record({ name: "SecondFactorCleared", subjects: { coachId: member.id } });
    return { accountId: member.accountId };
  });
}
