import type { Actor, ActorKind, EmployerMember, JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { CircleItem } from "../circle/circle-items.ts";
import { NotAllowed, NotFound } from "../errors.ts";

/**
 * Who may do what to which thing: every rule of the product, on one page.
 *
 * A rule answers with a *scope*: the ids a thing must carry for this actor to
 * reach it (`{}` is everything of its kind). A single record is held against the
 * scope and a list is filtered by it, so the two can never disagree. The
 * database's row-level policies repeat these rules independently.
 */
export type Resource = {
  accountId?: string;
  employerId?: string;
  jobSeekerId?: string;
  /** The coach who supports the job seeker the thing is about. */
  coachId?: string;
  providerId?: string;
  email?: string;
  referralId?: string;
  /** The member of the employer's team who mentors at work. */
  mentorId?: string | null;
  /** The member of the person's circle who acts, and what the person lets them do. */
  supporterId?: string;
  circleItems?: readonly CircleItem[];
};

export type Scope = Partial<Record<Exclude<keyof Resource, "circleItems">, string>> & {
  /** What the person must have let a member of their circle do. */
  circleItem?: CircleItem;
};

type Rules = { [Kind in ActorKind]?: (actor: Extract<Actor, { kind: Kind }>) => Scope | null };

const anything = (): Scope => ({});
const theirs = (actor: JobSeeker): Scope => ({ jobSeekerId: actor.jobSeekerId });
const caseload = (actor: JobCoach): Scope => ({ coachId: actor.coachId });
/** A lead may support people too: theirs, as a coach's are a coach's. */
const ownPeople = (actor: ProviderLead): Scope => ({ coachId: actor.coachId });
const coaches = (actor: ProviderLead): Scope => ({ providerId: actor.providerId });
const employers = (actor: EmployerMember): Scope => ({ employerId: actor.employerId });
const owners = (actor: EmployerMember): Scope | null => (actor.role === "owner" ? employers(actor) : null);
/** Workplace mentors do not hire: they decide nothing, sign nothing and look through no matches. */
const hiring = (actor: EmployerMember): Scope | null => (actor.role === "workplace_mentor" ? null : employers(actor));

/** A coach refers to the provider they work for. */
const ownProvider = (actor: JobCoach | ProviderLead): Scope => ({ providerId: actor.providerId });

/** For a workplace mentor, the bookings that name them. */
const atWork = (actor: EmployerMember): Scope =>
  actor.role === "workplace_mentor" ? { ...employers(actor), mentorId: actor.memberId } : employers(actor);

const own = (actor: { accountId: string }): Scope => ({ accountId: actor.accountId });

const inCircle = (actor: Supporter): Scope => ({ supporterId: actor.supporterId });
/** Access is itemised, and the person sets each item. */
const circle = (circleItem: CircleItem) => (actor: Supporter): Scope => ({ ...inCircle(actor), circleItem });

const seekerAndCoaches = { jobSeeker: theirs, jobCoach: caseload, providerLead: coaches } satisfies Rules;
const ownPeopleOnly = { jobCoach: caseload, providerLead: ownPeople } satisfies Rules;
const confided = { jobSeeker: theirs, ...ownPeopleOnly } satisfies Rules;
const coachesOnly = { jobCoach: caseload, providerLead: coaches } satisfies Rules;
const everyRole = {
  jobSeeker: own, supporter: own, jobCoach: own, providerLead: own, employerMember: own, operator: own,
} satisfies Rules;

export const POLICY = {
  "employer:sign-up": { newcomer: anything },
  "employer:read": { employerMember: employers, operator: anything },
  "employer:verify": { operator: anything },
  "published-list:read": { operator: anything },
  "published-list:import": { operator: anything },
  "queues:read": { operator: anything },
  "queues:retry": { operator: anything },
  "sign-in:forget-expired": { timekeeping: anything },
  "search-index:read": { operator: anything },
  "search-index:rebuild": { operator: anything },
  "site:add": { employerMember: hiring },
  "site:change": { employerMember: hiring },
  "employer:lapse": { timekeeping: anything },
  "organisation:change": { employerMember: owners },
  "employer:pause-silent": { timekeeping: anything },
  "capacity:set": { employerMember: hiring },
  "team:read": { employerMember: employers },
  "team:manage": { employerMember: owners },
  "team-invitation:answer": { newcomer: (actor) => ({ email: actor.email }) },
  "provider:apply": { newcomer: anything },
  "provider:decide": { operator: anything },
  "second-factor:clear": { operator: anything },
  "provider:change": { providerLead: coaches },
  "coach:invite": { providerLead: coaches },
  "coach-team:manage": { providerLead: coaches },
  "work-contact:save": ownPeopleOnly,
  "provider-contact:save": { providerLead: coaches },
  "coach:reach": { jobSeeker: theirs },
  "invitation:accept": { newcomer: (actor) => ({ email: actor.email }) },

  "job-seeker:join": { newcomer: anything },
  // P3: whoever knows the person may pass on that they agree to it; nothing comes of it but by their own yes.
  "referral:make": {
    visitor: anything, newcomer: anything, jobSeeker: anything, supporter: anything, jobCoach: ownProvider, providerLead: ownProvider,
  },
  "referral:answer": { referred: (actor) => ({ referralId: actor.referralId }) },
  "referral:join-by": { newcomer: (actor) => ({ email: actor.email }) },
  "referral:forget": { timekeeping: anything },
  "job-seeker:read": seekerAndCoaches,
  // Who somebody is, they say.
  "own-name:change": { jobCoach: own, providerLead: own, employerMember: own },
  "own-details:change": { jobSeeker: theirs },
  // The person chooses (J2); a lead finds another coach where one is away. No coach hands a person on.
  "coach:change": { jobSeeker: theirs, providerLead: coaches },
  // PR1: the circle is the person's. Nobody else puts anybody in, takes anybody out or says what they may do.
  "circle:manage": { jobSeeker: theirs },
  "circle:read": seekerAndCoaches,
  "circle-invitation:answer": {
    newcomer: (actor) => ({ email: actor.email }),
    supporter: (actor) => ({ email: actor.email }),
  },
  "circle:be-in": { supporter: inCircle },
  "worry:raise": { supporter: inCircle },
  "worry:read": { ...seekerAndCoaches, supporter: inCircle },
  "worry:answer": coachesOnly,
  "worry:escalate": { timekeeping: anything },
  // P3: the person says yes; whoever coaches them, or tells it, writes it down. A lead is no party to it.
  "told-consent:give": { jobSeeker: theirs },
  "told:read": { ...confided, supporter: inCircle },
  "told-note:add": { ...ownPeopleOnly, supporter: inCircle },
  "told-note:review": ownPeopleOnly,

  "assistance:say": seekerAndCoaches,
  "profile:read": { ...seekerAndCoaches, supporter: circle("see-profile") },
  "profile:write": { ...seekerAndCoaches, supporter: circle("help-profile") },
  "dates:read": { supporter: circle("see-dates") },
  "contact:read": seekerAndCoaches,
  "contact:save": { jobSeeker: theirs },
  // A face says more than words: not even whoever coaches them sees it, or whether there is one.
  "photo:read": { jobSeeker: theirs },
  "photo:save": { jobSeeker: theirs },
  // Private: the person and their own coach. A lead is no party to it.
  "in-the-way:read": confided,
  "in-the-way:write": confided,
  // PR1: the job seeker decides. No coach, lead or operator appears in the next two.
  "profile:approve": { jobSeeker: theirs },
  "visibility:choose": { jobSeeker: theirs },
  // A no only protects, so whoever helps may record it; nobody but the person can undo it.
  "visibility:withdraw": { ...seekerAndCoaches, supporter: circle("help-choose") },
  // A wish to stop a signed plan stops nothing: the coach talks with the person.
  "plan-stop:pass-on": { supporter: circle("help-choose") },
  "plan-stop:settle": coachesOnly,
  // Writing a yes down lets nobody see anything.
  "visibility:prepare": { ...coachesOnly, supporter: circle("help-choose") },
  "visibility:help": { ...coachesOnly, supporter: circle("see-visibility") },
  "visibility:read": seekerAndCoaches,
  // How far somebody has read is theirs alone.
  "visibility:look": { jobSeeker: theirs },
  "visibility:announce": { timekeeping: anything },

  "crowd:count": { timekeeping: anything },
  "recognisability:read": seekerAndCoaches,

  "jobs:find": seekerAndCoaches,
  "jobs:set-aside": { jobSeeker: theirs },

  "vacancy:read": { employerMember: employers, jobSeeker: anything, jobCoach: anything, providerLead: anything },
  "vacancy:write": { employerMember: hiring },
  "unmet-need:read": { employerMember: employers, jobSeeker: anything, jobCoach: anything, providerLead: anything },
  "unmet-need:write": { employerMember: hiring },
  "opening:sweep": { timekeeping: anything },
  "matches:read": { employerMember: hiring },
  "matches:hold": { operator: anything },
  "alert:raise": { timekeeping: anything },
  "alert:read": { operator: anything },
  "alert:acknowledge": { operator: anything },

  // PR7: from a card an employer can do one thing.
  "introduction:ask-coach": { employerMember: hiring },
  "introduction:wish": { jobSeeker: theirs },
  "introduction:propose": coachesOnly,
  "introduction:read": { ...seekerAndCoaches, employerMember: hiring },
  "introduction:answer": { jobSeeker: theirs },
  "introduction:decide": { employerMember: hiring },
  "introduction:review": coachesOnly,
  "introduction:tell": { jobSeeker: theirs },
  // What a coach suggests tells nobody anything.
  "introduction:suggest": coachesOnly,
  "introduction:close": { ...seekerAndCoaches },
  "message:write": { jobSeeker: theirs, employerMember: hiring },
  "message:relay": coachesOnly,
  "introduction:remind": { ...coachesOnly, timekeeping: anything },
  "introduction:lapse": { timekeeping: anything },

  "time:propose": ownPeopleOnly,
  "booking:make": ownPeopleOnly,
  "booking:read": { ...seekerAndCoaches, employerMember: atWork },
  "booking:choose-mentor": { employerMember: hiring },
  "booking:sign": { jobSeeker: theirs, ...ownPeopleOnly, employerMember: hiring },
  "booking:propose-criteria": { jobSeeker: theirs, employerMember: hiring },
  "booking:reflect": { jobSeeker: theirs },
  "booking:record": { jobSeeker: theirs, ...ownPeopleOnly, employerMember: hiring },
  // What comes next is between the person and their coach.
  "booking:next-step": coachesOnly,
  "booking:remind": { ...coachesOnly, timekeeping: anything },
  "booking:end-unsigned": { timekeeping: anything },
  "booking:end-unanswered": coachesOnly,
  "booking:cancel": { jobSeeker: theirs, jobCoach: caseload, providerLead: coaches, employerMember: hiring },

  "email-settings:change": everyRole,
  "address:bring-back": { newcomer: own, ...everyRole },
} as const satisfies Record<string, Rules>;

export type Verb = keyof typeof POLICY;

/** What of this kind the actor may reach by this verb; null is nothing at all. */
export function scopeOf(actor: Actor, verb: Verb): Scope | null {
  const rule = (POLICY[verb] as Rules)[actor.kind] as ((actor: Actor) => Scope | null) | undefined;
  return rule ? rule(actor) : null;
}

/** May this actor do this to this thing? */
export function isAllowed(actor: Actor, verb: Verb, resource: Resource = {}): boolean {
  const scope = scopeOf(actor, verb);
  return scope !== null && covers(scope, resource);
}

/**
 * Before a thing is looked for that the database may not even show: whoever never does this is told so, whatever exists.
 * @throws NotAllowed
 */
export function allowEver(actor: Actor, verb: Verb): void {
  if (scopeOf(actor, verb) === null) throw new NotAllowed();
}

/**
 * Lets the use case go on, or stops it.
 * @throws NotAllowed when this kind of actor never does this
 * @throws NotFound when the thing is somebody else's: its existence is not confirmed
 */
export function allow(actor: Actor, verb: Verb, resource: Resource = {}): void {
  const scope = scopeOf(actor, verb);
  if (scope === null) throw new NotAllowed();
  if (!covers(scope, resource)) throw new NotFound();
}

function covers({ circleItem, ...ids }: Scope, resource: Resource): boolean {
  if (circleItem && !resource.circleItems?.includes(circleItem)) return false;
  return (Object.keys(ids) as (keyof typeof ids)[]).every((key) => ids[key] === resource[key]);
}
