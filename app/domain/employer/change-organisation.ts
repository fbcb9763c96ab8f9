import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import { openCheck } from "./ask-for-check.ts";
import type { SizeCode } from "./terms.ts";

/**
 * Changes what an organisation says of itself. Its name is part of what was
 * checked and of what job seekers choose by, so a new one waits for an operator.
 * @returns whether the name waits
 */
export async function changeOrganisation(
  deps: Deps,
  actor: EmployerMember,
  input: { organisation: string; sector: SectorCode; size: SizeCode },
): Promise<{ nameWaits: boolean }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "organisation:change", { employerId });
    const employer = await store.employers.byId(employerId);
    if (!employer) throw new NotFound("organisation");
    await store.employers.change(employerId, { sector: input.sector, size: input.size });
    const open = await store.employers.openCheckForChange(employerId);
    const waiting = open?.newName ?? null;
    // The name they have needs no check: whoever goes back to it takes the other one back.
    if (open && waiting !== null && input.organisation === employer.name) await store.employers.addToCheck(open.id, { newName: null });
    const nameWaits = input.organisation !== employer.name && input.organisation !== waiting;
    if (nameWaits) await openCheck(store, deps, actor, employer, { newName: input.organisation });
    const name = nameWaits ? "EmployerCheckAsked" : "OrganisationChanged";
    await store.events.record({ name, subjects: { employerId } });
    return { nameWaits };
  });
}
