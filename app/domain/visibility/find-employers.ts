import { allow } from "../access/policy.ts";
import type { JobSeeker } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { easyOf } from "../vocabulary/terms.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import type { EmployerToChoose } from "./visibility-store.ts";

export type EmployerView = { id: string; name: string; work: string; towns: string[]; chosen: boolean };

/** Shorter names would list half of everybody. */
export const SHORTEST_SEARCH = 2;

/** Verified employers whose name has this in it; nobody is shown anything by searching. */
export async function findEmployers(deps: Deps, actor: JobSeeker, input: { name: string }): Promise<EmployerView[]> {
  const name = input.name.trim();
  if (name.length < SHORTEST_SEARCH) return [];
  return deps.withActor(actor, async (store) => {
    allow(actor, "visibility:choose", { jobSeekerId: actor.jobSeekerId });
    const today = londonDay(deps.clock.now());
    const found = await store.visibility.employersNamed(name, today);
    const standing = await store.visibility.standing(actor.jobSeekerId, today);
    const chosen = new Set(standing.map((choice) => choice.employerId));
    return found.map((employer) => employerView(employer, chosen.has(employer.employerId)));
  });
}

/** @throws NotFound when there is no such employer, or it is not verified now */
export async function readEmployerToChoose(
  deps: Deps,
  actor: JobSeeker,
  employerId: string,
): Promise<EmployerView & { published: boolean }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "visibility:choose", { jobSeekerId: actor.jobSeekerId });
    const employer = await store.visibility.employerToChoose(employerId, londonDay(deps.clock.now()));
    if (!employer) throw new NotFound("employer");
    const chosen = await store.visibility.isStanding(actor.jobSeekerId, employerId);
    const published = await store.profiles.published(actor.jobSeekerId);
    return { ...employerView(employer, chosen), published: published !== null };
  });
}

function employerView(employer: EmployerToChoose, chosen: boolean): EmployerView {
  return {
    id: employer.employerId,
    name: employer.name,
    work: easyOf(SECTORS, employer.sector),
    towns: employer.towns,
    chosen,
  };
}
