import { allow, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { placeLabel } from "../place/place.ts";
import { isVerified, type Employer, type EmployerSite } from "./employer.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import { NOT_VERIFIED_REASONS } from "./terms.ts";

/** Where an employer stands with the operator. Dates are ISO. */
export type Standing =
  | { kind: "waiting"; since: string }
  | { kind: "verified"; level: DisabilityConfidentLevel; until: string }
  | { kind: "lapsed"; until: string }
  | { kind: "not-verified"; advice: string };

export type SiteView = { id: string; name: string; town: string; outcode: string };

export type OwnEmployerView = {
  name: string;
  sector: string;
  size: string;
  claimedLevel: DisabilityConfidentLevel;
  standing: Standing;
  sites: SiteView[];
  /** May this member add sites and post vacancies? */
  mayHire: boolean;
};

export async function readOwnEmployer(deps: Deps, actor: EmployerMember): Promise<OwnEmployerView> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:read", { employerId: actor.employerId });
    const employer = await store.employers.byId(actor.employerId);
    if (!employer) throw new NotFound("organisation");
    const sites = await store.employers.sites(employer.id);
    return {
      name: employer.name,
      sector: employer.sector,
      size: employer.size,
      claimedLevel: employer.claimedLevel,
      standing: standingOf(employer, deps),
      sites: sites.map(siteView),
      mayHire: scopeOf(actor, "vacancy:write") !== null,
    };
  });
}

export function siteView(site: EmployerSite): SiteView {
  return { id: site.id, name: site.name, town: placeLabel(site.place), outcode: site.outcode };
}

function standingOf(employer: Employer, deps: Deps): Standing {
  if (employer.status === "waiting") return { kind: "waiting", since: londonDay(employer.signedUpAt).toString() };
  if (employer.status === "not_verified") {
    const reason = NOT_VERIFIED_REASONS.find((term) => term.code === employer.notVerifiedReason);
    return { kind: "not-verified", advice: reason?.advice ?? "We could not see evidence of your membership." };
  }
  const until = employer.verifiedUntil?.toString() ?? "";
  if (!isVerified(employer, londonDay(deps.clock.now())) || !employer.level) return { kind: "lapsed", until };
  return { kind: "verified", level: employer.level, until };
}

/** The sites a vacancy can be at, for members who hire. */
export async function listHiringSites(deps: Deps, actor: EmployerMember): Promise<SiteView[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "vacancy:write", { employerId: actor.employerId });
    return (await store.employers.sites(actor.employerId)).map(siteView);
  });
}
