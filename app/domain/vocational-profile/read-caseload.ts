import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import { LIVE_INTRODUCTION_STATES, statusNow } from "../introduction/introduction-lifecycle.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import type { Store } from "../store.ts";
import type { BookingStatus } from "../booking/booking-lifecycle.ts";
import { approvalOf, type ApprovalState } from "./profile.ts";
import type { CaseloadRow } from "./profile-store.ts";

/** What a coach can do with somebody next. Never a verdict on the person (PR2). */
export type NextWithPerson =
  | "start-profile"
  | "approve-profile"
  | "choose-employer"
  | "approve-changes"
  | "find-job"
  | "in-introduction"
  | "in-booking"
  | "has-job";

/** Whose way to a job is not open yet comes first, then who has nothing under way. */
const ORDER: readonly NextWithPerson[] = [
  "start-profile", "approve-profile", "choose-employer", "approve-changes", "find-job", "in-introduction", "in-booking",
  "has-job",
];

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
    const underWay = await underWayFor(store);
    const people = (await store.profiles.caseload(scope)).map((person) => ({
      jobSeekerId: person.jobSeekerId,
      knownAs: person.knownAs,
      coachName: person.coachName,
      joinedAt: person.joinedAt.toString(),
      approval: approvalOf(person.profile),
      chosen: person.chosen,
      next: nextWith(person, underWay(person.jobSeekerId)),
    }));
    return {
      providerName: provider?.name ?? "",
      providerStatus: provider?.status ?? "not_admitted",
      // Within each, who has waited longest stays first.
      people: people.toSorted((a, b) => ORDER.indexOf(a.next) - ORDER.indexOf(b.next)),
    };
  });
}

export type UnderWay = Extract<NextWithPerson, "in-introduction" | "in-booking" | "has-job"> | null;

export function nextWith(person: Pick<CaseloadRow, "profile" | "chosen">, underWay: UnderWay): NextWithPerson {
  switch (approvalOf(person.profile)) {
    case "not-approved":
      return person.profile.revision === 0 ? "start-profile" : "approve-profile";
    case "changed-since":
      return underWay ?? "approve-changes";
    case "approved":
      return underWay ?? (person.chosen === 0 ? "choose-employer" : "find-job");
  }
}

/** By person: how far along they are with any employer. */
async function underWayFor(store: Store): Promise<(jobSeekerId: string) => UnderWay> {
  const bookings = await store.bookings.list();
  const live = (await store.introductions.list()).filter((one) => LIVE_INTRODUCTION_STATES.includes(statusNow(one)));
  const withBooking = (...statuses: BookingStatus[]) =>
    new Set(bookings.filter(({ status }) => statuses.includes(status)).map(({ jobSeekerId }) => jobSeekerId));
  const offered = withBooking("job_offered");
  const trying = withBooking("awaiting_signatures", "agreed");
  const introduced = new Set(live.map(({ jobSeekerId }) => jobSeekerId));
  return (id) =>
    offered.has(id) ? "has-job" : trying.has(id) ? "in-booking" : introduced.has(id) ? "in-introduction" : null;
}
