import { allow } from "../access/policy.ts";
import type { EmployerMember, JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { DomainEvent } from "../events.ts";
import { Clash, NotFound } from "../errors.ts";
import { CHANGED_MEANWHILE, isNews, markOf, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";

type Named = JobCoach | ProviderLead | EmployerMember;

/** What somebody of a team is called there, and what goes back with another name. */
export async function readOwnName(deps: Deps, actor: Named): Promise<{ name: string; seen: string }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "own-name:change", { accountId: actor.accountId });
    const name = await nameOf(store, actor);
    return { name, seen: markOf(name) };
  });
}

/**
 * What others read of somebody from now on. What was signed, and plans that name who supervises, stay as they were written.
 * @throws Clash when it was changed meanwhile
 */
export async function changeOwnName(deps: Deps, actor: Named, { name, seen }: Seen & { name: string }): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "own-name:change", { accountId: actor.accountId });
    const stands = await nameOf(store, actor);
    if (!isNews({ stands, wanted: name, seen })) return;
    const names = { before: stands, name };
    const renamed = await (actor.kind === "employerMember"
      ? store.teams.rename(actor.memberId, names)
      : store.providers.rename(actor.coachId, names));
    if (!renamed) {
      // Of two presses the second finds it done.
      if ((await nameOf(store, actor)) === name) return;
      throw new Clash(CHANGED_MEANWHILE);
    }
    const event: DomainEvent =
      actor.kind === "employerMember"
        ? { name: "MemberRenamed", subjects: { memberId: actor.memberId } }
        : { name: "CoachRenamed", subjects: { coachId: actor.coachId } };
    await store.events.record(event);
  });
}

async function nameOf(store: Store, actor: Named): Promise<string> {
  const own =
    actor.kind === "employerMember"
      ? (await store.teams.members(actor.employerId)).find(({ id }) => id === actor.memberId)
      : await store.providers.member(actor.coachId);
  if (!own) throw new NotFound("member");
  return own.name;
}
