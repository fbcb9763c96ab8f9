import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import { CASELOAD_SOURCES, type CaseloadTask } from "./caseload-tasks.ts";
import { approvalOf, type ApprovalState } from "./profile.ts";

export type CaseloadPerson = {
  jobSeekerId: string;
  knownAs: string;
  coachName: string;
  /** ISO instant. */
  joinedAt: string;
  approval: ApprovalState;
  /** Employers this person chose. */
  chosen: number;
  tasks: Omit<CaseloadTask, "jobSeekerId">[];
};

export type CaseloadView = { providerName: string; providerStatus: ProviderStatus; people: CaseloadPerson[] };

const URGENCIES: readonly CaseloadTask["urgency"][] = ["answer", "help", "wait"];

/** The people a coach supports, with what to do next; for a lead, everybody at the provider. */
export async function readCaseload(deps: Deps, actor: JobCoach | ProviderLead): Promise<CaseloadView> {
  return deps.withActor(actor, async (store) => {
    const scope = scopeOf(actor, "job-seeker:read");
    if (!scope) throw new NotAllowed();
    const provider = await store.providers.byId(actor.providerId);
    const people = await store.profiles.caseload(scope);
    const tasks: CaseloadTask[] = [];
    for (const source of CASELOAD_SOURCES) tasks.push(...(await source(store, scope, people)));
    return {
      providerName: provider?.name ?? "",
      providerStatus: provider?.status ?? "not_admitted",
      people: people.map((person) => ({
        jobSeekerId: person.jobSeekerId,
        knownAs: person.knownAs,
        coachName: person.coachName,
        joinedAt: person.joinedAt.toString(),
        approval: approvalOf(person.profile),
        chosen: person.chosen,
        tasks: tasks
          .filter((task) => task.jobSeekerId === person.jobSeekerId)
          .sort((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency))
          .map(({ text, to, urgency }) => ({ text, to, urgency })),
      })),
    };
  });
}
