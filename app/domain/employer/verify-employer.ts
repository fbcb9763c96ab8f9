import { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import { EMPLOYER } from "./employer-lifecycle.ts";
import type { DisabilityConfidentLevel } from "./levels.ts";
import type { ListEntry } from "./published-list.ts";
import type { NotVerifiedReasonCode } from "./terms.ts";
import { validityOf } from "./validity.ts";

const DECIDED = "Somebody else has just decided about this employer. Here is how it stands now.";

export type Verification = {
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
 * @throws Invalid on `verifiedUntil` when it is past, or further away than the level's length allows
 */
export async function verifyEmployer(deps: Deps, actor: Operator, input: Verification): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const employer = await store.employers.byId(input.employerId);
    if (!employer) throw new NotFound("employer");
    moveTo(EMPLOYER, employer.status, "verified", actor.kind);
    const now = deps.clock.now();
    const verifiedUntil = lastDay(input, londonDay(now));
    const entry = input.listEntryId === null ? null : await store.employers.listEntry(input.listEntryId);
    if (input.listEntryId !== null && entry === null) {
      throw new Invalid({ listEntryId: "The list has changed since you opened this page. Choose again" });
    }
    const verified = await store.employers.verify(employer.id, employer.status, {
      level: input.level,
      evidence: entry ? `${entryWords(entry)}\n${input.evidence}` : input.evidence,
      listEntryId: input.listEntryId,
      verifiedUntil,
      checkedBy: actor.accountId,
      checkedAt: now,
    });
    if (!verified) throw new Clash(DECIDED);
    await store.events.record({ name: "EmployerVerified", subjects: { employerId: employer.id } });
  });
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

/** Records that no evidence was seen, and why; the employer reads what would help. */
export async function refuseVerification(
  deps: Deps,
  actor: Operator,
  input: { employerId: string; reason: NotVerifiedReasonCode },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    const employer = await store.employers.byId(input.employerId);
    if (!employer) throw new NotFound("employer");
    moveTo(EMPLOYER, employer.status, "not_verified", actor.kind);
    const decision = { reason: input.reason, checkedBy: actor.accountId, checkedAt: deps.clock.now() };
    if (!(await store.employers.refuse(employer.id, employer.status, decision))) throw new Clash(DECIDED);
    await store.events.record({ name: "EmployerNotVerified", subjects: { employerId: employer.id } });
  });
}
