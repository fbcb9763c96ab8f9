import type { Scope } from "../access/policy.ts";
import type { Store } from "../store.ts";
import { approvalOf } from "./profile.ts";
import type { CaseloadRow } from "./profile-store.ts";

/** One thing a coach can do next for somebody. Never a verdict on the person (PR2). */
export type CaseloadTask = {
  jobSeekerId: string;
  text: string;
  /** Where it is done. */
  to: string;
  /** `answer` waits for the coach, `help` is worth doing, `wait` waits for somebody else. */
  urgency: "answer" | "help" | "wait";
};

/** Finds tasks of one kind for everybody in the scope at once. */
export type CaseloadSource = (store: Store, scope: Scope, people: readonly CaseloadRow[]) => Promise<CaseloadTask[]>;

/** Where tasks come from; each concept adds its own here. */
export const CASELOAD_SOURCES: readonly CaseloadSource[] = [async (_store, _scope, people) => people.flatMap(profileTasks)];

export function profileTasks(person: CaseloadRow): CaseloadTask[] {
  const { jobSeekerId, knownAs, profile } = person;
  const at = `/coach/people/${jobSeekerId}`;
  switch (approvalOf(profile)) {
    case "not-approved":
      return [
        {
          jobSeekerId,
          text: profile.revision === 0 ? `Start the profile with ${knownAs}` : `${knownAs} has not said yes to the profile`,
          to: `${at}/profile`,
          urgency: "help",
        },
      ];
    case "changed-since":
      return [
        { jobSeekerId, text: `${knownAs} has not said yes to the last changes`, to: `${at}/profile`, urgency: "help" },
      ];
    case "approved":
      return person.chosen === 0
        ? [{ jobSeekerId, text: `${knownAs} has not chosen an employer`, to: at, urgency: "help" }]
        : [];
  }
}
