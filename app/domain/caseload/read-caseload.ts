import type { Temporal } from "temporal-polyfill";
import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import type { Store } from "../store.ts";
import { approvalOf, type ApprovalState } from "../vocational-profile/profile.ts";
import type { CaseloadPerson, OpenThing } from "./caseload-store.ts";
import { byDate, firstContactBy, idleSince, isOverdue, stepsWith, type Step, type StepKind } from "./next-steps.ts";

type Coach = JobCoach | ProviderLead;

/** A step as a page shows it. Dates are ISO. */
export type StepView = Omit<Step, "due"> & { due: string | null; overdue: boolean };

export type CaseloadLine = {
  jobSeekerId: string;
  knownAs: string;
  coachName: string;
  joinedAt: string;
  approval: ApprovalState;
  chosen: number;
  /** Days for which nothing has been under way; null while something is, or once they have a job. */
  idleDays: number | null;
  /** ISO date of the rapid job search clock, while no employer has been spoken with. */
  firstContactBy: string | null;
  next: StepView;
};

export type CoachTask = StepView & { jobSeekerId: string; who: string; coachName: string };

/** Which part of the caseload is shown. */
export const CASELOAD_PARTS = [
  { code: "profile", label: "Profile to build or approve" },
  { code: "search", label: "Looking for a job" },
  { code: "waiting", label: "Waiting for an answer" },
  { code: "booking", label: "Booked" },
  { code: "job", label: "In a job" },
] as const;
export type CaseloadPart = (typeof CASELOAD_PARTS)[number]["code"];

export type CaseloadFilter = { coachId: string | null; part: CaseloadPart | null; overdue: boolean };

export type CaseloadView = {
  providerName: string;
  providerStatus: ProviderStatus;
  people: CaseloadLine[];
  /** What the coach has to do, the earliest first, whatever the filter. */
  tasks: CoachTask[];
  /** For a lead: each coach with how many people and how much is overdue. */
  coaches: { id: string; name: string; people: number; overdue: number }[];
  page: number;
  pageCount: number;
  /** People the filter leaves. */
  shown: number;
  /** All of them. */
  total: number;
};

const PEOPLE_PER_PAGE = 20;

/** A person with all that is to do with them. */
type Situation = { person: CaseloadPerson; steps: Step[]; idleSince: Temporal.Instant | null };

/**
 * The people a coach supports, with what to do next and by when; for a lead,
 * everybody at the provider. Whoever has been without anything under way for
 * longest comes first (M4), then who has the earliest date.
 */
export async function readCaseload(
  deps: Deps,
  actor: Coach,
  { filter, page }: { filter: CaseloadFilter; page: number },
): Promise<CaseloadView> {
  const today = londonDay(deps.clock.now());
  return deps.withActor(actor, async (store) => {
    const [provider, everybody] = await Promise.all([
      store.providers.byId(actor.providerId),
      situationsOf(store, actor, today),
    ]);
    const wanted = everybody.filter((one) => isWanted(one, filter, today)).toSorted(stalledFirst);
    const pageCount = Math.max(1, Math.ceil(wanted.length / PEOPLE_PER_PAGE));
    const shown = Math.min(Math.max(1, page), pageCount);
    return {
      providerName: provider?.name ?? "",
      providerStatus: provider?.status ?? "not_admitted",
      people: wanted.slice((shown - 1) * PEOPLE_PER_PAGE, shown * PEOPLE_PER_PAGE).map((one) => lineOf(one, today)),
      tasks: tasksOf(everybody.filter(({ person }) => isOfCoach(person, filter)), today),
      coaches: actor.kind === "providerLead" ? coachesOf(everybody, today) : [],
      page: shown,
      pageCount,
      shown: wanted.length,
      total: everybody.length,
    };
  });
}

/** People of this caseload whose name begins with these letters, or has a part that does. */
export async function findPeople(deps: Deps, actor: Coach, { name }: { name: string }): Promise<CaseloadLine[]> {
  const today = londonDay(deps.clock.now());
  const wanted = name.trim().toLocaleLowerCase("en-GB");
  return deps.withActor(actor, async (store) => {
    const everybody = await situationsOf(store, actor, today);
    return everybody
      .filter(({ person }) => ` ${person.knownAs.toLocaleLowerCase("en-GB")}`.includes(` ${wanted}`))
      .map((one) => lineOf(one, today));
  });
}

export async function situationsOf(store: Store, actor: Coach, today: Temporal.PlainDate): Promise<Situation[]> {
  const scope = scopeOf(actor, "job-seeker:read");
  if (!scope) throw new NotAllowed();
  const [people, things] = await Promise.all([store.caseload.people(scope), store.caseload.openThings()]);
  const of = Map.groupBy(things, ({ jobSeekerId }) => jobSeekerId);
  return people.map((person) => situationOf(person, of.get(person.jobSeekerId) ?? [], today));
}

function situationOf(person: CaseloadPerson, things: readonly OpenThing[], today: Temporal.PlainDate): Situation {
  const steps = stepsWith(person, things, today);
  return { person, steps, idleSince: idleSince(person, things) };
}

function stalledFirst(a: Situation, b: Situation): number {
  const since = (one: Situation) => one.idleSince?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const [left, right] = [since(a), since(b)];
  return (left === right ? 0 : left - right) || byDate(nextOf(a), nextOf(b)) || (a.person.jobSeekerId < b.person.jobSeekerId ? -1 : 1);
}

function isOfCoach({ coachId }: CaseloadPerson, filter: CaseloadFilter): boolean {
  return filter.coachId === null || coachId === filter.coachId;
}

function isWanted(one: Situation, filter: CaseloadFilter, today: Temporal.PlainDate): boolean {
  return (
    isOfCoach(one.person, filter) &&
    (filter.part === null || partOf(nextOf(one).kind) === filter.part) &&
    (!filter.overdue || one.steps.some((step) => isOverdue(step, today)))
  );
}

export function partOf(kind: StepKind): CaseloadPart {
  switch (kind) {
    case "start-profile":
    case "approve-profile":
    case "approve-changes":
      return "profile";
    case "choose-employer":
    case "find-job":
    case "answer-request":
    case "answer-wish":
    case "review-decline":
      return "search";
    case "answer-worry":
    case "read-told":
    case "relay-message":
    case "wait-seeker":
    case "wait-later":
    case "wait-employer":
    case "wait-tell":
    case "employer-late":
    case "make-booking":
      return "waiting";
    case "sign-booking":
    case "chase-signatures":
    case "wait-start":
    case "record-booking":
    case "chase-outcome":
    case "make-longer":
    case "settle-clash":
    case "ask-about-plan":
      return "booking";
    case "keep-in-touch":
      return "job";
  }
}

function nextOf({ person, steps }: Situation): Step {
  const nothing: Step = {
    kind: "keep-in-touch", mine: false, due: null, about: { kind: "person", id: person.jobSeekerId }, title: null,
  };
  return steps[0] ?? nothing;
}

function lineOf(one: Situation, today: Temporal.PlainDate): CaseloadLine {
  const { person } = one;
  return {
    jobSeekerId: person.jobSeekerId,
    knownAs: person.knownAs,
    coachName: person.coachName,
    joinedAt: person.joinedAt.toString(),
    approval: approvalOf(person),
    chosen: person.chosen,
    idleDays: one.idleSince && londonDay(one.idleSince).until(today).days,
    firstContactBy: firstContactBy(person, today)?.toString() ?? null,
    next: stepView(nextOf(one), today),
  };
}

export function stepView(step: Step, today: Temporal.PlainDate): StepView {
  return { ...step, due: step.due?.toString() ?? null, overdue: isOverdue(step, today) };
}

function tasksOf(everybody: readonly Situation[], today: Temporal.PlainDate): CoachTask[] {
  return everybody
    .flatMap(({ person, steps }) => steps.filter(({ mine }) => mine).map((step) => ({ person, step })))
    .toSorted((a, b) => byDate(a.step, b.step))
    .map(({ person, step }) => ({
      ...stepView(step, today),
      jobSeekerId: person.jobSeekerId,
      who: person.knownAs,
      coachName: person.coachName,
    }));
}

function coachesOf(everybody: readonly Situation[], today: Temporal.PlainDate): CaseloadView["coaches"] {
  return [...Map.groupBy(everybody, ({ person }) => person.coachId)]
    .map(([id, theirs]) => ({
      id,
      name: theirs[0]!.person.coachName,
      people: theirs.length,
      overdue: theirs.flatMap(({ steps }) => steps.filter((step) => isOverdue(step, today))).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
