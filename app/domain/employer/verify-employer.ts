import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { EMPLOYER_CHECK } from "./check-lifecycle.ts";
import { isVerified, type Employer } from "./employer.ts";
import { asksForSomething, seenChecks, type EmployerCheckRow } from "./employer-check.ts";
import { EMPLOYER } from "./employer-lifecycle.ts";
import type { CheckDecision } from "./employer-store.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { ListEntry } from "./published-list.ts";
import type { NotVerifiedReasonCode } from "./terms.ts";
import { validityOf, whyNotAgain } from "./validity.ts";

const DECIDED = "Somebody else has just decided about this employer. Here is how it stands now.";

/** `seenChecks` of what the operator read before deciding. Left out where nobody read a page. */
type Seen = { seen?: string };

type Verification = Seen & {
  employerId: string;
  level: DisabilityConfidentLevel;
  /** What the operator has seen, in their words. */
  evidence: string;
  /** The entry of the published list that is this employer, if one is. It proves membership, not always level. */
  listEntryId: string | null;
  /** The last day it counts; the longest the level allows when null. */
  verifiedUntil: Temporal.PlainDate | null;
};

/**
 * Records the level an operator has seen evidence for, and until when it counts.
 * A name and a sector that waited for this become the employer's. Rules that another sector
 * fits no more end for it, and for good (decision 017).
 * @throws Invalid on `verifiedUntil` when it is past, or further away than the level's length allows
 */
export async function verifyEmployer(deps: Deps, actor: Operator, input: Verification): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const now = deps.clock.now();
    const today = londonDay(now);
    const employer = await toDecide(store, input);
    moveTo(EMPLOYER, employer.status, "verified", actor.kind, { ...employer, today });
    const wrong = whyNotAgain(employer.level, input.level, today);
    // While it counts, an operator may mend what was recorded of the same level.
    if (wrong && !isVerified(employer, today)) throw new Invalid({ level: wrong });
    const verifiedUntil = lastDay(input, today);
    const entry = input.listEntryId === null ? null : await store.employers.listEntry(input.listEntryId);
    if (input.listEntryId !== null && entry === null) {
      throw new Invalid({ listEntryId: "The list has changed since you opened this page. Choose again" });
    }
    const evidence = entry ? `${entryWords(entry)}\n${input.evidence}` : input.evidence;
    const check = await decideCheck(deps, store, actor, employer, {
      status: "verified",
      level: input.level,
      evidence,
      verifiedUntil,
      notVerifiedReason: null,
      decidedBy: actor.accountId,
      decidedAt: now,
    });
    const verified = await store.employers.verify(employer.id, employer.status, {
      level: input.level,
      evidence,
      listEntryId: input.listEntryId,
      verifiedUntil,
      checkedBy: actor.accountId,
      checkedAt: now,
      ...(check?.newName ? { name: check.newName } : {}),
      ...(check?.newSector ? { sector: check.newSector } : {}),
    });
    if (!verified) throw new Clash(DECIDED);
    await store.events.record({ name: "EmployerVerified", subjects: { employerId: employer.id } });
    if (check?.newSector) await store.events.record({ name: "EmployerSectorChanged", subjects: { employerId: employer.id } });
  });
}

/**
 * Records that no evidence was seen, and why; the employer reads what would help.
 * @param input.keeps whether a level that still counts goes on counting; asked where an employer that has one wants more
 * @throws Invalid on `standing` when that is not said
 */
export async function refuseVerification(
  deps: Deps,
  actor: Operator,
  input: Seen & { employerId: string; reason: NotVerifiedReasonCode; keeps?: boolean },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const now = deps.clock.now();
    const today = londonDay(now);
    const employer = await toDecide(store, input);
    const open = await store.employers.openCheckForChange(employer.id);
    const asks = open !== null && asksForSomething(open);
    const hasMore = asks && isVerified(employer, today);
    if (hasMore && input.keeps === undefined) {
      throw new Invalid({ standing: "Choose what happens to the level they have now" });
    }
    const keeps = hasMore && input.keeps === true;
    if (!keeps && employer.status !== "not_verified") {
      moveTo(EMPLOYER, employer.status, "not_verified", actor.kind, { ...employer, today });
    }
    if (!asks && employer.status === "not_verified") throw new Clash(DECIDED);
    await decideCheck(deps, store, actor, employer, {
      status: "not_verified",
      level: null,
      evidence: null,
      verifiedUntil: null,
      notVerifiedReason: input.reason,
      decidedBy: actor.accountId,
      decidedAt: now,
    });
    if (!keeps) {
      const decision = { reason: input.reason, checkedBy: actor.accountId, checkedAt: now };
      if (!(await store.employers.refuse(employer.id, employer.status, decision))) throw new Clash(DECIDED);
    }
    const name = keeps ? "EmployerCheckRefused" : "EmployerNotVerified";
    await store.events.record({ name, subjects: { employerId: employer.id } });
  });
}

async function toDecide(store: Store, { employerId, seen }: Seen & { employerId: string }): Promise<Employer> {
  const employer = await store.employers.byIdForChange(employerId);
  if (!employer) throw new NotFound("employer");
  if (seen !== undefined && seenChecks(await store.employers.checks(employerId)) !== seen) throw new Clash(DECIDED);
  return employer;
}

/** Answers the check that is open, or begins one to answer. @returns the one that was open */
async function decideCheck(
  { clock, random }: Pick<Deps, "clock" | "random">,
  store: Store,
  actor: Operator,
  employer: Employer,
  decision: CheckDecision,
): Promise<EmployerCheckRow | null> {
  const open = await store.employers.openCheckForChange(employer.id);
  moveTo(EMPLOYER_CHECK, open?.status ?? EMPLOYER_CHECK.initial.state, decision.status, actor.kind);
  const id = open?.id ?? random.uuid();
  if (!open) {
    await store.employers.addCheck({
      id,
      employerId: employer.id,
      status: EMPLOYER_CHECK.initial.state,
      cause: "operator",
      claimedLevel: employer.claimedLevel,
      newName: null,
      newSector: null,
      claimWords: null,
      askedBy: actor.accountId,
      askedAt: clock.now(),
    });
  }
  if (!(await store.employers.decideCheck(id, decision))) throw new Clash(DECIDED);
  return open;
}

/** Written into the evidence, as the entry itself goes with the next list. */
function entryWords(entry: ListEntry): string {
  return `On the published list of ${entry.listDate}: ${entry.name}, ${entry.town} ${entry.outcode}.`;
}

function lastDay(input: Verification, today: Temporal.PlainDate): Temporal.PlainDate {
  const { latestUntil, years } = validityOf(input.level, today);
  const chosen = input.verifiedUntil ?? latestUntil;
  if (Temporal.PlainDate.compare(chosen, today) < 0) {
    throw new Invalid({ verifiedUntil: "The last day must be today or later" });
  }
  if (Temporal.PlainDate.compare(chosen, latestUntil) > 0) {
    throw new Invalid({ verifiedUntil: `This level counts for ${years} years at most` });
  }
  return chosen;
}
