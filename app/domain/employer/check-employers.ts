import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { canMove } from "../lifecycle.ts";
import { isVerified, type Employer, type EmployerStatus } from "./employer.ts";
import { seenChecks, type CheckCause, type EmployerCheckRow } from "./employer-check.ts";
import { EMPLOYER } from "./employer-lifecycle.ts";
import type { ListedStanding } from "./employer-store.ts";
import { LEVELS, type DisabilityConfidentLevel } from "./levels.ts";
import { nameKey, rankCandidates, type Resemblance } from "./published-list.ts";
import { siteView, type SiteView } from "./read-own-employer.ts";
import { EXPIRY_WARNINGS, validityOf } from "./validity.ts";

/** Dates are ISO. */
export type EmployerLine = {
  id: string;
  name: string;
  claimedLevel: DisabilityConfidentLevel;
  level: DisabilityConfidentLevel | null;
  signedUpOn: string;
  verifiedUntil: string | null;
  /** Of the check that waits for an operator. */
  asked: { cause: CheckCause; level: DisabilityConfidentLevel; on: string } | null;
};

const PER_PAGE = 25;

/** Employers of one standing, whoever has waited longest first. */
export async function listEmployers(
  deps: Deps,
  actor: Operator,
  input: { standing: ListedStanding; name: string; page: number },
): Promise<{ employers: EmployerLine[]; page: number; hasNext: boolean }> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const { standing, name } = input;
    const found = await store.employers.list(
      { standing, name: name.trim(), ...daysOf(deps) },
      { limit: PER_PAGE + 1, offset: (input.page - 1) * PER_PAGE },
    );
    return {
      employers: found.slice(0, PER_PAGE).map(({ openCheck, ...employer }) => ({
        ...lineOf(employer),
        asked: openCheck && { cause: openCheck.cause, level: openCheck.claimedLevel, on: londonDay(openCheck.askedAt).toString() },
      })),
      page: input.page,
      hasNext: found.length > PER_PAGE,
    };
  });
}

/** The days an operator's lists go by: today, and the last one that a warning is due for. */
export function daysOf({ clock }: Pick<Deps, "clock">) {
  const today = londonDay(clock.now());
  return { today, endingBy: today.add({ days: Math.max(...EXPIRY_WARNINGS) }) };
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

export type CheckView = {
  id: string;
  status: EmployerCheckRow["status"];
  cause: CheckCause;
  claimedLevel: DisabilityConfidentLevel;
  newName: string | null;
  newSector: string | null;
  claimWords: string | null;
  askedOn: string;
  level: DisabilityConfidentLevel | null;
  evidence: string | null;
  verifiedUntil: string | null;
  notVerifiedReason: string | null;
  decidedOn: string | null;
  decidedByName: string | null;
};

/** What an operator reads before deciding about an employer. Dates are ISO. */
export type EmployerCheck = EmployerLine & {
  status: EmployerStatus;
  /** Verified, and the day has not passed. */
  inForce: boolean;
  sector: string;
  size: string;
  signedUpByName: string | null;
  /** Where they get their email. */
  signedUpByAddress: string | null;
  sites: SiteView[];
  open: CheckView | null;
  /** Decided before, the newest first. */
  history: CheckView[];
  /** Goes back with a decision. */
  seen: string;
  /** The list the candidates are from; null when none was imported. */
  listDate: string | null;
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
    const checks = (await store.employers.checks(employer.id)).map(checkView);
    const open = checks.find(({ status }) => status === "open") ?? null;
    const name = open?.newName ?? employer.name;
    const outcodes = sites.map((site) => site.outcode);
    const entries = await store.employers.listEntriesLike(nameKey(name), outcodes);
    const today = londonDay(deps.clock.now());
    const facts = { ...employer, today };
    return {
      ...lineOf(employer),
      asked: open && { cause: open.cause, level: open.claimedLevel, on: open.askedOn },
      status: employer.status,
      inForce: isVerified(employer, today),
      sector: employer.sector,
      size: employer.size,
      signedUpByAddress: await store.workContacts.addressOfApplicant(employer.id),
      signedUpByName: await store.employers.ownerName(employer.id),
      sites: sites.map(siteView),
      open,
      history: checks.filter((check) => check !== open),
      seen: seenChecks(checks),
      listDate: await store.employers.listDate(),
      candidates: rankCandidates({ name, outcodes }, entries).map(({ entry, resemblance }) => ({
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
        verify: canMove(EMPLOYER, employer.status, "verified", actor.kind, facts),
        refuse: open !== null || canMove(EMPLOYER, employer.status, "not_verified", actor.kind, facts),
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
    asked: null,
  };
}

function checkView(check: EmployerCheckRow): CheckView {
  const { id, status, cause, claimedLevel, newName, newSector, claimWords, level, evidence, notVerifiedReason, decidedByName } = check;
  return {
    id,
    status,
    cause,
    claimedLevel,
    newName,
    newSector,
    claimWords,
    level,
    evidence,
    notVerifiedReason,
    decidedByName,
    askedOn: londonDay(check.askedAt).toString(),
    verifiedUntil: check.verifiedUntil?.toString() ?? null,
    decidedOn: check.decidedAt && londonDay(check.decidedAt).toString(),
  };
}
