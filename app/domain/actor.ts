/**
 * Who is acting. Every use case takes one, every transaction carries one, and
 * the database reads the same ids in its row-level policies.
 *
 * A person signs in as an *account*; what the account may do follows from the
 * one role it holds. Nobody holds two roles: a coach who also hires would broker
 * for themselves.
 */
export type Actor =
  | Visitor
  | Newcomer
  | Referred
  | JobSeeker
  | Supporter
  | JobCoach
  | ProviderLead
  | EmployerMember
  | Operator
  | Indexing
  | Mailing
  | Timekeeping;

/** Not signed in. */
export type Visitor = { kind: "visitor" };
/** Signed in, holds no role yet: may join, apply, or accept an invitation sent to this (proven) address. */
export type Newcomer = { kind: "newcomer"; accountId: string; email: string };
/** Whoever holds the link that a referred person was sent, signed in or not. */
export type Referred = { kind: "referred"; referralId: string };
export type JobSeeker = { kind: "jobSeeker"; accountId: string; jobSeekerId: string };
/** In the circle of support of one or more job seekers. Others may invite the same proven address into theirs. */
export type Supporter = { kind: "supporter"; accountId: string; supporterId: string; email: string };
export type JobCoach = { kind: "jobCoach"; accountId: string; coachId: string; providerId: string };
/** Leads a provider's coaches; may hold a caseload too. */
export type ProviderLead = { kind: "providerLead"; accountId: string; coachId: string; providerId: string };
export type EmployerRole = "owner" | "hiring_manager" | "workplace_mentor";
export type EmployerMember = {
  kind: "employerMember";
  accountId: string;
  memberId: string;
  employerId: string;
  role: EmployerRole;
};
export type Operator = { kind: "operator"; accountId: string };
/** The worker, keeping the search index in step. */
export type Indexing = { kind: "indexing" };
/** The worker, writing emails from the state at the time of sending. */
export type Mailing = { kind: "mailing" };

/** The worker, making the changes that only time brings about. */
export type Timekeeping = { kind: "timekeeping" };

export type ActorKind = Actor["kind"];

/** The actors who are people with a role, in the order pages list them. */
export const ROLE_KINDS = ["jobSeeker", "supporter", "jobCoach", "providerLead", "employerMember", "operator"] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

/** Coaches, provider leads and operators reach other people's data, so an emailed code alone is not enough for them. */
export function needsSecondFactor(kind: ActorKind): boolean {
  return kind === "jobCoach" || kind === "providerLead" || kind === "operator";
}
