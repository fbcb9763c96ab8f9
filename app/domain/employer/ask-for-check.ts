import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import type { Employer } from "./employer.ts";
import { causeOf } from "./employer-check.ts";
import { EMPLOYER_CHECK } from "./check-lifecycle.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import { whyNotAgain } from "./validity.ts";

/**
 * Asks to be checked: again, for a level they did not have, or before the one
 * they have ends. What stands, stands until an operator decides. Asking while a
 * check is open adds to that one.
 * @throws Invalid on `level` when it is one that cannot be renewed
 */
export async function askForCheck(
  deps: Deps,
  actor: EmployerMember,
  input: { level: DisabilityConfidentLevel; words: string },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "organisation:change", { employerId });
    // Of two presses the second waits, and finds what the first asked.
    const employer = await store.employers.byIdForChange(employerId);
    if (!employer) throw new NotFound("organisation");
    const wrong = whyNotAgain(employer.level, input.level, londonDay(deps.clock.now()));
    if (wrong) throw new Invalid({ level: wrong });
    const open = await store.employers.openCheckForChange(employerId);
    // Pressed twice.
    if (open?.claimedLevel === input.level && open.claimWords === input.words) return;
    await openCheck(store, deps, actor, employer, { claimedLevel: input.level, claimWords: input.words });
    await store.events.record({ name: "EmployerCheckAsked", subjects: { employerId } });
  });
}

type Asked = { claimedLevel?: DisabilityConfidentLevel; claimWords?: string; newName?: string; newSector?: SectorCode };

/** Begins a check, or adds to the one that is open. */
export async function openCheck(
  store: Store,
  { clock, random }: Pick<Deps, "clock" | "random">,
  actor: EmployerMember,
  employer: Employer,
  asked: Asked,
): Promise<void> {
  const open = await store.employers.openCheckForChange(employer.id);
  if (open) return store.employers.addToCheck(open.id, asked);
  const claimedLevel = asked.claimedLevel ?? employer.level ?? employer.claimedLevel;
  const newName = asked.newName ?? null;
  const newSector = asked.newSector ?? null;
  const now = clock.now();
  await store.employers.addCheck({
    id: random.uuid(),
    employerId: employer.id,
    status: EMPLOYER_CHECK.initial.state,
    cause: causeOf(employer, { level: claimedLevel, newName, newSector }, londonDay(now)),
    claimedLevel,
    newName,
    newSector,
    claimWords: asked.claimWords ?? null,
    askedBy: actor.accountId,
    askedAt: now,
  });
}
