import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { canMove } from "../lifecycle.ts";
import type { Employer, EmployerStatus } from "./employer.ts";
import { EMPLOYER } from "./employer-lifecycle.ts";
import { LEVELS, type DisabilityConfidentLevel } from "./levels.ts";
import { nameKey, rankCandidates, type Resemblance } from "./published-list.ts";
import { siteView, type SiteView } from "./read-own-employer.ts";
import { validityOf } from "./validity.ts";

export type EmployerLine = {
  id: string;
  name: string;
  claimedLevel: DisabilityConfidentLevel;
  level: DisabilityConfidentLevel | null;
  /** ISO dates. */
  signedUpOn: string;
  verifiedUntil: string | null;
};

const PER_PAGE = 25;

/** Employers of one standing, whoever has waited longest first. */
export async function listEmployers(
  deps: Deps,
  actor: Operator,
  input: { status: EmployerStatus; page: number },
): Promise<{ employers: EmployerLine[]; page: number; hasNext: boolean }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const found = await store.employers.ofStatus(input.status, {
      limit: PER_PAGE + 1,
      offset: (input.page - 1) * PER_PAGE,
    });
    return {
      employers: found.slice(0, PER_PAGE).map(lineOf),
      page: input.page,
      hasNext: found.length > PER_PAGE,
    };
  });
}

export type CandidateView = {
  id: string;
  name: string;
  town: string;
  outcode: string;
  sector: string;
  level: DisabilityConfidentLevel | null;
  listDate: string;
  resemblance: Resemblance;
};

/** What an operator reads before deciding about an employer. Dates are ISO. */
export type EmployerCheck = EmployerLine & {
  status: EmployerStatus;
  sector: string;
  size: string;
  signedUpByName: string | null;
  sites: SiteView[];
  evidence: string | null;
  notVerifiedReason: string | null;
  checkedOn: string | null;
  candidates: CandidateView[];
  validity: { level: DisabilityConfidentLevel; years: number; latestUntil: string; source: string; announced: string | null }[];
  can: { verify: boolean; refuse: boolean };
};

export async function readEmployerCheck(
  deps: Deps,
  actor: Operator,
  input: { employerId: string },
): Promise<EmployerCheck> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    allow(actor, "published-list:read");
    const employer = await store.employers.byId(input.employerId);
    if (!employer) throw new NotFound("employer");
    const sites = await store.employers.sites(employer.id);
    const outcodes = sites.map((site) => site.outcode);
    const entries = await store.employers.listEntriesLike(nameKey(employer.name), outcodes);
    const today = londonDay(deps.clock.now());
    return {
      ...lineOf(employer),
      status: employer.status,
      sector: employer.sector,
      size: employer.size,
      signedUpByName: await store.employers.ownerName(employer.id),
      sites: sites.map(siteView),
      evidence: employer.evidence,
      notVerifiedReason: employer.notVerifiedReason,
      checkedOn: employer.checkedAt ? londonDay(employer.checkedAt).toString() : null,
      candidates: rankCandidates({ name: employer.name, outcodes }, entries).map(({ entry, resemblance }) => ({
        id: entry.id,
        name: entry.name,
        town: entry.town,
        outcode: entry.outcode,
        sector: entry.sector,
        level: entry.level,
        listDate: entry.listDate,
        resemblance,
      })),
      validity: LEVELS.map(({ code }) => {
        const { years, latestUntil, source, announced } = validityOf(code, today);
        return { level: code, years, latestUntil: latestUntil.toString(), source, announced };
      }),
      can: {
        verify: canMove(EMPLOYER, employer.status, "verified", actor.kind),
        refuse: canMove(EMPLOYER, employer.status, "not_verified", actor.kind),
      },
    };
  });
}

function lineOf(employer: Employer): EmployerLine {
  return {
    id: employer.id,
    name: employer.name,
    claimedLevel: employer.claimedLevel,
    level: employer.level,
    signedUpOn: londonDay(employer.signedUpAt).toString(),
    verifiedUntil: employer.verifiedUntil?.toString() ?? null,
  };
}
