import { allow, isAllowed, scopeOf } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { placeLabel } from "../place/place.ts";
import { markOf } from "../seen.ts";
import type { SectorCode } from "../vocabulary/sectors.ts";
import { aboutOf } from "./change-organisation.ts";
import { isAway, isPaused, type Capacity, type PauseReason } from "./capacity.ts";
import { isVerified, type Employer, type EmployerSite } from "./employer.ts";
import type { CheckCause, EmployerCheckRow } from "./employer-check.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import { NOT_VERIFIED_REASONS, type SizeCode } from "./terms.ts";
import { warningDue, type ExpiryWarning } from "./validity.ts";

/** Where an employer stands with the operator. Dates are ISO. */
export type Standing =
  /** For which level, and since when: it signed up then, or was checked before and asked again. */
  | { kind: "waiting"; level: DisabilityConfidentLevel; since: string; again: boolean; /** It has sent us what shows it. */ shown: boolean }
  | { kind: "verified"; level: DisabilityConfidentLevel; until: string; ends: ExpiryWarning | null; /** Since when another check waits. */ asked: string | null }
  | { kind: "lapsed"; until: string }
  | { kind: "not-verified"; advice: string };

/** Why nobody new reads what it posts and it sees nobody new, if so. */
export type KeptBack = "not-verified" | "paused";

export type SiteView = { id: string; name: string; town: string; outcode: string };

export type OwnEmployerView = {
  name: string;
  sector: SectorCode;
  size: SizeCode;
  claimedLevel: DisabilityConfidentLevel;
  standing: Standing;
  /** What an operator is looking at now. */
  check: OpenCheckView | null;
  /** Decided before, the newest first. */
  checks: PastCheckView[];
  capacity: CapacityView;
  keptBack: KeptBack | null;
  sites: SiteView[];
  /** Goes back with other answers about the organisation. */
  seen: string;
  /** May this member add sites, post vacancies and say how much the employer takes on? */
  mayHire: boolean;
  /** May this member change the organisation itself? */
  mayChange: boolean;
};

type OpenCheckView = {
  cause: CheckCause;
  level: DisabilityConfidentLevel;
  newName: string | null;
  newSector: SectorCode | null;
  words: string | null;
  since: string;
};

export type PastCheckView = {
  level: DisabilityConfidentLevel | null;
  until: string | null;
  advice: string | null;
  on: string;
};

type CapacityView = {
  /** Go back with another pause, and with another number. */
  seen: { pause: string; startsPerMonth: string };
  pause: { until: string; reason: PauseReason | null } | null;
  /** Paused because people wait for its answers. */
  silent: boolean;
  startsPerMonth: number | null;
};

export async function readOwnEmployer(deps: Deps, actor: EmployerMember): Promise<OwnEmployerView> {
  return deps.withActor(actor, async (store) => {
    const { employerId } = actor;
    allow(actor, "employer:read", { employerId });
    const employer = await store.employers.byId(employerId);
    if (!employer) throw new NotFound("organisation");
    const [sites, checks, capacity] = await Promise.all([
      store.employers.sites(employerId),
      store.employers.checks(employerId),
      store.employers.capacity(employerId),
    ]);
    const open = checks.find(({ status }) => status === "open") ?? null;
    const today = londonDay(deps.clock.now());
    return {
      name: employer.name,
      sector: employer.sector,
      size: employer.size,
      claimedLevel: open?.claimedLevel ?? employer.claimedLevel,
      standing: standingOf(employer, open, deps),
      keptBack: !isVerified(employer, today) ? "not-verified" : isPaused(capacity, today) ? "paused" : null,
      check: open && openCheckView(open),
      checks: checks.filter((check) => check !== open).map(pastCheckView),
      capacity: capacityView(capacity, deps),
      sites: sites.map(siteView),
      seen: markOf(aboutOf({ ...employer, check: open })),
      mayHire: scopeOf(actor, "vacancy:write") !== null,
      mayChange: isAllowed(actor, "organisation:change", { employerId }),
    };
  });
}

export function siteView(site: EmployerSite): SiteView {
  return { id: site.id, name: site.name, town: placeLabel(site.place), outcode: site.outcode };
}

/** Whoever asked to be checked waits, unless what they have still counts. */
export function standingOf(
  employer: Employer,
  open: Pick<EmployerCheckRow, "askedAt" | "claimedLevel" | "claimWords"> | null,
  { clock }: Pick<Deps, "clock">,
): Standing {
  const today = londonDay(clock.now());
  if (isVerified(employer, today) && employer.level && employer.verifiedUntil) {
    const { level, verifiedUntil } = employer;
    const asked = open && londonDay(open.askedAt).toString();
    return { kind: "verified", level, until: verifiedUntil.toString(), ends: warningDue(verifiedUntil, today), asked };
  }
  if (open || employer.status === "waiting") {
    const since = londonDay(open?.askedAt ?? employer.signedUpAt).toString();
    const level = open?.claimedLevel ?? employer.claimedLevel;
    return { kind: "waiting", level, since, again: employer.checkedAt !== null, shown: Boolean(open?.claimWords) };
  }
  if (employer.status === "not_verified") return { kind: "not-verified", advice: adviceOn(employer.notVerifiedReason) };
  return { kind: "lapsed", until: employer.verifiedUntil?.toString() ?? "" };
}

function adviceOn(reason: string | null): string {
  const term = NOT_VERIFIED_REASONS.find(({ code }) => code === reason);
  return term?.advice ?? "We could not see evidence of your membership.";
}

function openCheckView({ cause, claimedLevel, newName, newSector, claimWords, askedAt }: EmployerCheckRow): OpenCheckView {
  return { cause, level: claimedLevel, newName, newSector, words: claimWords, since: londonDay(askedAt).toString() };
}

function pastCheckView({ level, verifiedUntil, notVerifiedReason, decidedAt, askedAt }: EmployerCheckRow): PastCheckView {
  return {
    level,
    until: verifiedUntil?.toString() ?? null,
    advice: level ? null : adviceOn(notVerifiedReason),
    on: londonDay(decidedAt ?? askedAt).toString(),
  };
}

function capacityView(capacity: Capacity, { clock }: Pick<Deps, "clock">): CapacityView {
  const { pausedUntil, pauseReason, silentSince, startsPerMonth } = capacity;
  const paused = isAway(capacity, londonDay(clock.now())) && pausedUntil;
  const seen = { pause: markOf({ until: pausedUntil, reason: pauseReason }), startsPerMonth: markOf(startsPerMonth) };
  return { seen, pause: paused ? { until: paused.toString(), reason: pauseReason } : null, silent: silentSince !== null, startsPerMonth };
}

/** The sites a vacancy can be at, for members who hire. */
export async function listHiringSites(deps: Deps, actor: EmployerMember): Promise<SiteView[]> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "vacancy:write", { employerId: actor.employerId });
    return (await store.employers.sites(actor.employerId)).map(siteView);
  });
}
