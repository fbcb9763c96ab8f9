import { afterAll } from "vitest";
import type { EmployerMember, EmployerRole, JobCoach, JobSeeker, Newcomer, Operator, ProviderLead, Supporter } from "#app/domain/actor.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { acceptCircleInvitation } from "#app/domain/circle/answer-circle-invitation.ts";
import { chooseCircleAccess } from "#app/domain/circle/change-member.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import { acceptTeamInvitation } from "#app/domain/employer-team/answer-team-invitation.ts";
import { inviteMember } from "#app/domain/employer-team/invite-member.ts";
import { acceptInvitation } from "#app/domain/membership/answer-invitation.ts";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { addOperator } from "#db/import/operator.server.ts";
import { openAccounts } from "#db/seed/accounts.server.ts";
import { chanceFrom } from "#db/seed/chance.ts";
import { KITCHEN_ASSISTANT, STOCK_ROOM } from "#db/seed/jobs.ts";
import { admittedProvider, nowPlaying, verifiedEmployer, type Stage } from "#db/seed/part.ts";
import { PROFILES } from "#db/seed/profiles.ts";
import { choose, fillProfile, join } from "#db/seed/seekers.ts";
import { urlOf } from "#db/logins.ts";
import type { TestDatabase } from "./database.ts";
import { laneTo, type Lane, type LaneStage } from "./line-lanes.ts";
import { aPhoto } from "./photos.ts";
import { TEST_SECRET } from "./template.ts";

/** What of one set is typed in by people, so that a test can mark it. */
export type Words = {
  organisation: string;
  ownerName: string;
  mentorName: string;
  /** Of employer and provider; `town` is where the job seeker lives. */
  workTown: string;
  outcode: string;
  provider: string;
  /** What the provider says of itself. */
  about: string;
  leadName: string;
  coachName: string;
  /** What the job seeker calls the member of their circle. */
  supporterName: string;
  /** What worries that member. */
  worry: string;
  /** What that member tells us. */
  told: string;
  colleagueName: string;
  invitedName: string;
  fullName: string;
  knownAs: string;
  birthDate: string;
  town: string;
  strengths: string;
  /** Where they worked, as they approved it. */
  workedAt: string;
  note: string;
};

export const ROLES = ["seeker", "supporter", "coach", "colleague", "lead", "owner", "mentor"] as const;
export type Role = (typeof ROLES)[number];

/** One employer, one provider and one job seeker who have to do with each other and with nobody else. */
export type Side = {
  words: Words;
  emails: Record<Role | "invited" | "invitedMember", string>;
  seeker: JobSeeker;
  /** In the job seeker's circle, and may do whatever a person can let somebody do. */
  supporter: Supporter;
  circleMemberId: string;
  /** Supports the job seeker. */
  coach: JobCoach;
  /** Of the same provider, and supports somebody else. */
  colleague: JobCoach;
  lead: ProviderLead;
  owner: EmployerMember;
  mentor: EmployerMember;
  invitationId: string;
  /** Into the employer's team; to somebody else than the coach's invitation. */
  teamInvitationId: string;
  /** A new vacancy with this person brought up to this point, through the use cases. */
  lane<S extends LaneStage>(stage: S): Promise<Lane>;
};

export type Line = { operator: Operator; operatorEmail: string; newcomer: Newcomer; own: Side; other: Side; stage: Stage };

const OWN: Words = {
  organisation: "Quayside Kitchens", ownerName: "Olive Owner", mentorName: "Mo Mentor", workTown: "Bristol",
  outcode: "BS1", provider: "Harbour Works", about: "Supported employment.", leadName: "Lena Lead", coachName: "Chris Coach", supporterName: "Sue Support", worry: "Is the money enough?", told: "A clock helps.",
  colleagueName: "Col League", invitedName: "Ina Invited", fullName: "Robin Example", knownAs: "Robin",
  birthDate: "2001-02-03", town: "Bristol", strengths: "I keep going until it shines.", workedAt: "Tideway Community Cafe",
  note: "They want to meet you.",
};

export const OTHER: Words = {
  organisation: "Moorland Bakers", ownerName: "Otto Other", mentorName: "Maud Mentor", workTown: "Leeds",
  outcode: "LS1", provider: "Aire Works", about: "Supported employment.", leadName: "Leo Lead", coachName: "Cora Coach", supporterName: "Sal Support", worry: "Is it far?", told: "A song helps.",
  colleagueName: "Cole League", invitedName: "Ivo Invited", fullName: "Alex Elsewhere", knownAs: "Alex",
  birthDate: "1999-05-06", town: "Leeds", strengths: "I am always on time.", workedAt: "Calder Canteen", note: "It is a warm place.",
};

/** Two independent sets of people on one database, and an operator and a newcomer between them. */
export async function aLine(db: TestDatabase, words: { own?: Partial<Words>; other?: Partial<Words> } = {}): Promise<Line> {
  const accounts = openAccounts(urlOf(db.databaseUrl, TEST_SECRET, "firstshift_auth"), db.deps.random);
  afterAll(() => accounts.close());
  const stage: Stage = {
    deps: db.deps,
    clock: { now: () => db.clock.now(), goTo: (moment) => db.clock.set(moment.toString()) },
    accounts,
    chance: chanceFrom(1),
    today: londonDay(db.clock.now()),
  };
  const operatorEmail = "operator@firstshift.test";
  const { accountId } = await accounts.open(operatorEmail, "Opal Operator");
  await addOperator(db.deps.withActor, { ownerUrl: db.ownerUrl, email: operatorEmail, name: "Opal Operator", addedAt: db.clock.now().toString() });
  const operator: Operator = { kind: "operator", accountId };
  const newcomer = await accounts.open("newcomer@people.test", "Nell Newcomer");
  return {
    operator,
    operatorEmail,
    newcomer,
    own: await aSide(db, stage, operator, "own", { ...OWN, ...words.own }),
    other: await aSide(db, stage, operator, "other", { ...OTHER, ...words.other }),
    stage,
  };
}

export async function aSide(db: TestDatabase, stage: Stage, operator: Operator, key: string, words: Words): Promise<Side> {
  const email = (role: string) => `${role.toLowerCase()}@${key}.test`;
  const emails = Object.fromEntries([...ROLES, "invited", "invitedMember"].map((role) => [role, email(role)])) as Side["emails"];
  const person = (name: string, role: Role) => ({ email: email(role), name });
  const { lead, coaches } = await admittedProvider(stage, operator, {
    organisation: words.provider,
    town: words.workTown,
    about: words.about,
    lead: person(words.leadName, "lead"),
    coaches: [person(words.coachName, "coach")],
  });
  const owner = await verifiedEmployer(stage, operator, person(words.ownerName, "owner"), {
    organisation: words.organisation, sector: "food", size: "medium", claimedLevel: "leader",
    siteName: "The kitchen", town: words.workTown, outcode: words.outcode,
  });
  const mentor = await aMember(stage, owner, person(words.mentorName, "mentor"), "workplace_mentor");
  const named = { email: emails.seeker, name: words.fullName, kind: "jobSeeker", what: "" } as const;
  const seeker = await join(stage, named, lead.providerId, words.town, words.birthDate);
  await db.superuser`update job_seeker set known_as = ${words.knownAs} where id = ${seeker.jobSeekerId}`;
  await fillProfile(stage, seeker, { ...PROFILES.sam, town: words.town, strengths: words.strengths, experienceNames: { food: words.workedAt } });
  await choose(stage, seeker, [owner.employerId]);
  await savePhoto(db.deps, seeker, { file: await aPhoto({ words: `photo of ${words.fullName}` }) });
  const { supporter, circleMemberId } = await aSupporter(stage, seeker, person(words.supporterName, "supporter"));
  // Only now, so that the job seeker has the other one.
  const colleague = await aColleague(stage, lead, person(words.colleagueName, "colleague"));
  const { invitationId } = await inviteCoach(db.deps, lead, { name: words.invitedName, email: emails.invited });
  const toTeam = { name: "Tia Team", email: emails.invitedMember, role: "hiring_manager" } as const;
  const { teamInvitationId } = await inviteMember(db.deps, owner, toTeam);
  const coach = coaches[0]!;
  const parties = { seeker, coach, owner, mentor };
  return {
    words, emails, seeker, supporter, circleMemberId, coach, colleague, lead, owner, mentor, invitationId, teamInvitationId,
    lane: async (to) => laneTo(db, parties, words, to, await someDrafts(db, owner)),
  };
}

async function aColleague(stage: Stage, lead: ProviderLead, who: { email: string; name: string }): Promise<JobCoach> {
  const { invitationId } = await inviteCoach(stage.deps, lead, who);
  const newcomer = await stage.accounts.open(who.email, who.name);
  await acceptInvitation(stage.deps, newcomer, { invitationId, name: who.name });
  return nowPlaying(stage, newcomer, "jobCoach");
}

async function someDrafts({ deps, clock }: TestDatabase, owner: EmployerMember) {
  const sites = await deps.withActor(owner, ({ employers }) => employers.sites(owner.employerId));
  const { tasks, environment, adjustments, ...details } = KITCHEN_ASSISTANT;
  const startDate = londonDay(clock.now()).add({ weeks: 6 });
  const { vacancyId } = await draftVacancy(deps, owner, {
    details: { ...details, siteId: sites[0]!.id, startDate },
    tasks,
    workplace: { environment, adjustments },
  });
  const { tasks: work, ...need } = STOCK_ROOM;
  const { unmetNeedId } = await draftUnmetNeed(deps, owner, { details: { ...need, siteId: sites[0]!.id }, tasks: work });
  return { vacancyId, unmetNeedId };
}

/** Somebody whom a person asked into their circle and lets do whatever there is, and who said yes. */
export async function aSupporter(stage: Stage, seeker: JobSeeker, { email, name }: { email: string; name: string }) {
  const { circleMemberId } = await inviteIntoCircle(stage.deps, seeker, { name, email, relation: "family" });
  const newcomer = await stage.accounts.open(email, name);
  await acceptCircleInvitation(stage.deps, newcomer, { circleMemberId });
  await chooseCircleAccess(stage.deps, seeker, { circleMemberId, items: codesOf(CIRCLE_ITEMS) });
  return { supporter: await nowPlaying(stage, newcomer, "supporter"), circleMemberId };
}

/** Somebody who was invited into the employer's team, and said yes. */
export async function aMember(
  stage: Stage,
  owner: EmployerMember,
  { email, name }: { email: string; name: string },
  role: EmployerRole,
): Promise<EmployerMember> {
  const { teamInvitationId } = await inviteMember(stage.deps, owner, { name, email, role });
  const newcomer = await stage.accounts.open(email, name);
  await acceptTeamInvitation(stage.deps, newcomer, { teamInvitationId, name });
  return nowPlaying(stage, newcomer, "employerMember");
}
