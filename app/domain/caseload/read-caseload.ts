import type { Temporal } from "temporal-polyfill";
import { scopeOf } from "../access/policy.ts";
import type { JobCoach, ProviderLead } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotAllowed } from "../errors.ts";
import { LINES_PER_PAGE, paged, pagedByKind, type KindFilter, type Paged, type PagedByKind } from "../paging.ts";
import type { ProviderStatus } from "../membership/provider-lifecycle.ts";
import type { Store } from "../store.ts";
import { approvalOf, type ApprovalState } from "../vocational-profile/profile.ts";
import { codesOf } from "../vocabulary/terms.ts";
import type { CaseloadPerson, OpenThing } from "./caseload-store.ts";
import { byDate, firstContactView, idleSince, isOverdue, stepsWith, type FirstContact, type Step } from "./next-steps.ts";
import { caseloadPartOf, TASK_PARTS, taskPartOf, type CaseloadPart, type TaskPart } from "./parts.ts";

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
  /** The rapid job search clock, while no employer has been spoken with. */
  firstContact: FirstContact | null;
  next: StepView;
};

export type CoachTask = StepView & { jobSeekerId: string; who: string; coachName: string };

export type CaseloadFilter = { coachId: string | null; part: CaseloadPart | null; overdue: boolean };

/** A coach's caseload in a line, for a lead. */
export type CoachLine = { id: string; name: string; people: number; overdue: number };

export type CaseloadView = {
  providerName: string;
  providerStatus: ProviderStatus;
  people: CaseloadLine[];
  /** One page of what the coach has to do, the earliest first: of people the filter leaves out too, but not of other coaches. */
  tasks: CoachTask[];
  todo: Omit<PagedByKind<CoachTask, TaskPart>, "items">;
  /** For a lead: every coach who supports somebody, to choose by. */
  coaches: { id: string; name: string }[];
  /** And one page of them with how many people and how much is overdue. */
  coachLines: Paged<CoachLine>;
  page: number;
  pageCount: number;
  /** People the filter leaves. */
  shown: number;
  /** All of them. */
  total: number;
};

/** Fewer than lines of a table: the people stand below them. */
const TASKS_PER_PAGE = 8;

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
  { filter, page, todo = { kind: null, page: 1 }, coachPage = 1 }: { filter: CaseloadFilter; page: number; todo?: KindFilter<TaskPart>; coachPage?: number },
): Promise<CaseloadView> {
  const today = londonDay(deps.clock.now());
  return deps.withActor(actor, async (store) => {
    const [provider, everybody] = await Promise.all([
      store.providers.byId(actor.providerId),
      situationsOf(store, actor, today),
    ]);
    const wanted = everybody.filter((one) => isWanted(one, filter, today)).toSorted(stalledFirst);
    const people = paged(wanted, page, LINES_PER_PAGE);
    const { items: tasks, ...listed } = pagedByKind(tasksOf(everybody.filter(({ person }) => isOfCoach(person, filter))), BY_PART, todo);
    const coaches = actor.kind === "providerLead" ? coachesOf(everybody, today) : [];
    return {
      providerName: provider?.name ?? "",
      providerStatus: provider?.status ?? "not_admitted",
      people: people.items.map((one) => lineOf(one, today)),
      tasks: tasks.map((task) => taskView(task, today)),
      todo: listed,
      coaches: coaches.map(({ id, name }) => ({ id, name })),
      coachLines: paged(coaches, coachPage, LINES_PER_PAGE),
      page: people.page,
      pageCount: people.pageCount,
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
    (filter.part === null || caseloadPartOf(nextOf(one).kind) === filter.part) &&
    (!filter.overdue || one.steps.some((step) => isOverdue(step, today)))
  );
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
    firstContact: firstContactView(person, today),
    next: stepView(nextOf(one), today),
  };
}

export function stepView(step: Step, today: Temporal.PlainDate): StepView {
  return { ...step, due: step.due?.toString() ?? null, overdue: isOverdue(step, today) };
}

type TaskOf = { person: CaseloadPerson; step: Step };

function tasksOf(everybody: readonly Situation[]): TaskOf[] {
  return everybody
    .flatMap(({ person, steps }) => steps.filter(({ mine }) => mine).map((step) => ({ person, step })))
    .toSorted((a, b) => byDate(a.step, b.step));
}

const BY_PART = { kinds: codesOf(TASK_PARTS), kindOf: ({ step }: TaskOf) => taskPartOf(step.kind), perPage: TASKS_PER_PAGE };

/** A step with whom it is about and who coaches them. */
export function taskView({ person, step }: TaskOf, today: Temporal.PlainDate): CoachTask {
  return { ...stepView(step, today), jobSeekerId: person.jobSeekerId, who: person.knownAs, coachName: person.coachName };
}

export function coachesOf(everybody: readonly Situation[], today: Temporal.PlainDate): CoachLine[] {
  return [...Map.groupBy(everybody, ({ person }) => person.coachId)]
    .map(([id, theirs]) => ({
      id,
      name: theirs[0]!.person.coachName,
      people: theirs.length,
      overdue: theirs.flatMap(({ steps }) => steps.filter((step) => isOverdue(step, today))).length,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
