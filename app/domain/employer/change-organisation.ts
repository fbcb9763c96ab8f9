import { allow } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import { isNews, type Seen } from "../seen.ts";
import { openCheck } from "./ask-for-check.ts";
import type { Employer } from "./employer.ts";
import type { SizeCode } from "./terms.ts";

type About = { organisation: string; sector: SectorCode; size: SizeCode };

/** What is asked about an organisation, as it stands: of two names, the one that waits. */
export function aboutOf({ name, sector, size, check }: Pick<Employer, "name" | "sector" | "size"> & { check: { newName: string | null } | null }): About {
  return { organisation: check?.newName ?? name, sector, size };
}

/**
 * Changes what an organisation says of itself. Its name is part of what was
 * checked and of what job seekers choose by, so a new one waits for an operator.
 * @returns whether the name waits for a check that this asks for
 * @throws Clash when somebody changed it meanwhile
 */
export async function changeOrganisation(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & About,
): Promise<{ nameWaits: boolean }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "organisation:change", { employerId });
    const employer = await store.employers.byIdForChange(employerId);
    if (!employer) throw new NotFound("organisation");
    const open = await store.employers.openCheckForChange(employerId);
    const waiting = open?.newName ?? null;
    const { seen, ...wanted } = input;
    if (!isNews({ stands: aboutOf({ ...employer, check: open }), wanted, seen })) return { nameWaits: false };
    await store.employers.change(employerId, { sector: input.sector, size: input.size });
    // The name they have needs no check: whoever goes back to it takes the other one back.
    if (open && waiting !== null && input.organisation === employer.name) await store.employers.addToCheck(open.id, { newName: null });
    const nameWaits = input.organisation !== employer.name && input.organisation !== waiting;
    if (nameWaits) await openCheck(store, deps, actor, employer, { newName: input.organisation });
    const name = nameWaits ? "EmployerCheckAsked" : "OrganisationChanged";
    await store.events.record({ name, subjects: { employerId } });
    return { nameWaits };
  });
}
