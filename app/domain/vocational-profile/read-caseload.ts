import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import { approvalOf, type ApprovalState } from "./profile.ts";
import type { CaseloadRow } from "./profile-store.ts";

/** What a coach can do with somebody next. Never a verdict on the person (PR2). */
export type NextWithPerson = "start-profile" | "approve-profile" | "approve-changes" | "choose-employer" | "find-job";

export type CaseloadPerson = {
  jobSeekerId: string;
  knownAs: string;
  coachName: string;
  /** ISO instant. */
  joinedAt: string;
  approval: ApprovalState;
  /** Employers this person chose. */
  chosen: number;
  next: NextWithPerson;
};

export type CaseloadView = { providerName: string; providerStatus: ProviderStatus; people: CaseloadPerson[] };

/**
 * The people a coach supports, with what to do next; for a lead, everybody at the
 * provider. Introductions and work trials that wait for the coach: `coachTasks`.
 */
export async function readCaseload(deps: Deps, actor: JobCoach | ProviderLead): Promise<CaseloadView> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "job-seeker:read");
    if (!scope) throw new NotAllowed();
    const provider = await store.providers.byId(actor.providerId);
    const people = (await store.profiles.caseload(scope)).map((person) => ({
      jobSeekerId: person.jobSeekerId,
      knownAs: person.knownAs,
      coachName: person.coachName,
      joinedAt: person.joinedAt.toString(),
      approval: approvalOf(person.profile),
      chosen: person.chosen,
      next: nextWith(person),
    }));
    return {
      providerName: provider?.name ?? "",
      providerStatus: provider?.status ?? "not_admitted",
      // Whose way to a job is not open yet comes first; among them who has waited longest.
      people: people.toSorted((a, b) => Number(a.next === "find-job") - Number(b.next === "find-job")),
    };
  });
}

export function nextWith(person: Pick<CaseloadRow, "profile" | "chosen">): NextWithPerson {
  switch (approvalOf(person.profile)) {
    case "not-approved":
      return person.profile.revision === 0 ? "start-profile" : "approve-profile";
    case "changed-since":
      return "approve-changes";
    case "approved":
      return person.chosen === 0 ? "choose-employer" : "find-job";
  }
}
