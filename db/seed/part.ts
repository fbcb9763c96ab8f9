import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker, Newcomer, Operator, ProviderLead, Supporter } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { acceptInvitation } from "#app/domain/membership/answer-invitation.ts";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { decideProvider } from "#app/domain/membership/decide-provider.ts";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { saveProviderContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import { isWorkingDay } from "#app/domain/booking/working-days.ts";
import { changeUnmetNeed } from "#app/domain/unmet-need/change-unmet-need.ts";
import type { NeedCost } from "#app/domain/unmet-need/cost.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import type { UnmetNeedDetails, UnmetNeedTask } from "#app/domain/unmet-need/unmet-need.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { signUpEmployer, type SignUp } from "#app/domain/employer/sign-up-employer.ts";
import { verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import type { VacancyDetails, VacancyTask, Workplace } from "#app/domain/vacancy/vacancy.ts";
import type { Accounts } from "./accounts.server.ts";
import type { Chance } from "./chance.ts";

/** A clock that the seed turns, so that the demo has a past. */
export type SeedClock = { now(): Temporal.Instant; goTo(moment: Temporal.Instant): void };

/** What every part of the seed works with. */
export type Stage = { deps: Deps; clock: SeedClock; accounts: Accounts; chance: Chance; today: Temporal.PlainDate };

/** The actor an account has become by joining. */
export async function nowPlaying<Kind extends "jobSeeker" | "supporter" | "jobCoach" | "providerLead" | "employerMember">(
  { deps }: Stage,
  newcomer: Newcomer,
  kind: Kind,
): Promise<{ jobSeeker: JobSeeker; supporter: Supporter; jobCoach: JobCoach; providerLead: ProviderLead; employerMember: EmployerMember }[Kind]> {
  const actor = await deps.withActor(newcomer, (store) => store.membership.roleOf(newcomer.accountId));
  if (actor?.kind !== kind) throw new Error(`Expected a ${kind}, found ${actor?.kind ?? "nobody"}`);
  return actor as never;
}

/** An employer from sign-up to verification. */
export async function verifiedEmployer(
  stage: Stage,
  operator: Operator,
  owner: { email: string; name: string },
  signUp: Omit<SignUp, "name">,
): Promise<EmployerMember> {
  const newcomer = await stage.accounts.open(owner.email, owner.name);
  const { employerId } = await signUpEmployer(stage.deps, newcomer, { ...signUp, name: owner.name });
  await verifyEmployer(stage.deps, operator, {
    employerId,
    level: signUp.claimedLevel,
    evidence: "Certificate seen on a video call",
    listEntryId: null,
    verifiedUntil: null,
  });
  return nowPlaying(stage, newcomer, "employerMember");
}

type Person = { email: string; name: string };

/** A provider applies, is admitted, and its lead invites its coaches, who accept. */
export async function admittedProvider(
  stage: Stage,
  operator: Operator,
  provider: { organisation: string; town: string; about: string; lead: Person; coaches: readonly Person[] },
): Promise<{ lead: ProviderLead; coaches: JobCoach[] }> {
  const { deps, accounts } = stage;
  const { lead: applying, coaches: invited, ...application } = provider;
  const applicant = await accounts.open(applying.email, applying.name);
  const { providerId } = await applyAsProvider(deps, applicant, { ...application, name: applying.name });
  await decideProvider(deps, operator, { providerId, to: "admitted" });
  const lead = await nowPlaying(stage, applicant, "providerLead");
  // Numbers that Ofcom keeps for drama: they ring nowhere.
  await saveProviderContact(deps, lead, { phone: "01632 960100", email: applying.email });
  const coaches: JobCoach[] = [];
  for (const { email, name } of invited) {
    const { invitationId } = await inviteCoach(deps, lead, { name, email });
    const newcomer = await accounts.open(email, name);
    // One after the other, so that who joined first, and so who coaches whom, is the same in every demo.
    stage.clock.goTo(stage.clock.now().add({ minutes: 1 }));
    await acceptInvitation(deps, newcomer, { invitationId, name });
    const coach = await nowPlaying(stage, newcomer, "jobCoach");
    await saveWorkContact(deps, coach, { phone: `01632 960${101 + coaches.length}`, email });
    coaches.push(coach);
  }
  return { lead, coaches };
}

export type JobToPost = Omit<VacancyDetails, "siteId" | "startDate"> & Workplace & { tasks: VacancyTask[] };

export type NeedToPost = Omit<UnmetNeedDetails, "siteId"> & { tasks: UnmetNeedTask[] };

/** An unmet need at the employer's first site, posted. */
export async function openNeed({ deps }: Stage, employer: EmployerMember, { tasks, ...need }: NeedToPost, cost: NeedCost | null = null): Promise<string> {
  const sites = await deps.withActor(employer, (store) => store.employers.sites(employer.employerId));
  const { unmetNeedId } = await draftUnmetNeed(deps, employer, { details: { ...need, siteId: sites[0]!.id }, tasks });
  if (cost) await changeUnmetNeed(deps, employer, { unmetNeedId, answer: { cost } });
  await postUnmetNeed(deps, employer, { unmetNeedId });
  return unmetNeedId;
}

/** A vacancy at the employer's first site, posted, to start on a working day in six weeks. */
export async function openVacancy(stage: Stage, employer: EmployerMember, job: JobToPost): Promise<string> {
  const sites = await stage.deps.withActor(employer, (store) => store.employers.sites(employer.employerId));
  const { tasks, environment, adjustments, ...details } = job;
  const { vacancyId } = await draftVacancy(stage.deps, employer, {
    details: { ...details, siteId: sites[0]!.id, startDate: workday(stage.today.add({ weeks: 6 })) },
    tasks,
    workplace: { environment, adjustments },
  });
  await postVacancy(stage.deps, employer, { vacancyId });
  return vacancyId;
}

/** The day itself, or the first working day after it. */
export function workday(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, "ENG") ? day : workday(day.add({ days: 1 }));
}

/** The day itself, or the last working day before it. */
export function lastWorkday(day: Temporal.PlainDate): Temporal.PlainDate {
  return isWorkingDay(day, "ENG") ? day : lastWorkday(day.subtract({ days: 1 }));
}
