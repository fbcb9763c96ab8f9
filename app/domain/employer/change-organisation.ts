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

type Asked = { newName: string | null; newSector: SectorCode | null };

/** What is asked about an organisation, as it stands: of two names, or two sectors, the one that waits. */
export function aboutOf({ name, sector, size, check }: Pick<Employer, "name" | "sector" | "size"> & { check: Asked | null }): About {
  return { organisation: check?.newName ?? name, sector: check?.newSector ?? sector, size };
}

/**
 * Changes what an organisation says of itself. Its name and its sector are part of what
 * was checked and of what job seekers choose by, so new ones wait for an operator.
 * @returns whether something waits for a check that this asks for
 * @throws Clash when somebody changed it meanwhile
 */
export async function changeOrganisation(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & About,
): Promise<{ waits: boolean }> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "organisation:change", { employerId });
    const employer = await store.employers.byIdForChange(employerId);
    if (!employer) throw new NotFound("organisation");
    const open = await store.employers.openCheckForChange(employerId);
    const { seen, ...wanted } = input;
    if (!isNews({ stands: aboutOf({ ...employer, check: open }), wanted, seen })) return { waits: false };
    await store.employers.change(employerId, { size: input.size });
    // What they have needs no check: whoever goes back to it takes the other one back.
    if (open?.newName && input.organisation === employer.name) await store.employers.addToCheck(open.id, { newName: null });
    if (open?.newSector && input.sector === employer.sector) await store.employers.addToCheck(open.id, { newSector: null });
    const asked = {
      ...(input.organisation !== employer.name && input.organisation !== open?.newName ? { newName: input.organisation } : {}),
      ...(input.sector !== employer.sector && input.sector !== open?.newSector ? { newSector: input.sector } : {}),
    };
    const waits = Object.keys(asked).length > 0;
    if (waits) await openCheck(store, deps, actor, employer, asked);
    const name = waits ? "EmployerCheckAsked" : "OrganisationChanged";
    await store.events.record({ name, subjects: { employerId } });
    return { waits };
  });
}
