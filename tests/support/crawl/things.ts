import { addPlanStep } from "#app/domain/action-plan/change-plan.ts";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import { giveConsent } from "#app/domain/told/give-consent.ts";
import { addToldNote } from "#app/domain/told/told-notes.ts";
import { raiseWorry } from "#app/domain/worry/raise-worry.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { changeProvider, readProviderAbout } from "#app/domain/membership/change-provider.ts";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { referPerson } from "#app/domain/referral/refer.ts";
import { referralToken } from "#app/domain/referral/referral-link.ts";
import { inviteMember } from "#app/domain/employer-team/invite-member.ts";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import type { JobSeeker } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import { makeStandingChoice } from "#app/domain/visibility/make-standing-choice.ts";
import { addSite } from "#app/domain/employer/add-site.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import type { TestDatabase } from "../database.ts";
import { checkListText } from "../published-list.ts";
import { aMember, type Line } from "../line.ts";
import type { Lane } from "../line-lanes.ts";

/** Somebody who was referred, and about whom nobody may learn it. */
export const REFERRED = {
  firstName: "Hesperia", email: "hesperia@somewhere.test", referrerName: "Leopold Fenwright", referrerEmail: "fenwright@chapel.test",
};

/** Waits for an operator: the other set's lead asked for it. */
export const NEW_PROVIDER_NAME = "Calder Renamed";

/** Ids that addresses and forms are filled in with: the own set's, unless the name says otherwise. */
export type Things = {
  line: Line;
  siteId: string;
  otherSiteId: string;
  /** What the own employer calls the own job seeker. */
  aliasId: string;
  /** What another employer calls its own. */
  otherAliasId: string;
  /** A rule of the own job seeker's. */
  standingChoiceId: string;
  /** Signed up, waiting to be verified. */
  waitingEmployerId: string;
  appliedProviderId: string;
  /** What the link of somebody referred carries, who has not answered. */
  referralToken: string;
  /** A step of the own job seeker's plan. */
  planStepId: string;
  /** A file with the published list that waits for the operator's decision. */
  listImportId: string;
  /** Sent to nobody who signs in here. */
  spareInvitationId: string;
  spareTeamInvitationId: string;
  /** Asked into the own job seeker's circle; answered by `invitedMember`. */
  spareCircleMemberId: string;
  /** Into the other job seeker's circle, of the own supporter. */
  circleInvitationId: string;
  /** Of the own supporter, waiting for an answer; the spare one is for them to take back. */
  worryId: string;
  spareWorryId: string;
  /** What the own job seeker lets the own supporter tell us; the spare one is for them to stop. */
  consentId: string;
  spareConsentId: string;
  toldNoteId: string;
  /** For whom it is about to take out, so that the other stays to be read. */
  spareToldNoteId: string;
  /** Where nothing is planned. */
  spareSiteId: string;
  /** About the employer that waits. */
  alertId: string;
  /** Of the own employer's team, and nobody who signs in here. */
  spareMemberId: string;
};

/** The things of one address: those of everybody, and how far one lane has come. */
export type At = Things & { lane: Lane };

/** Reaches no employer at all, so that it changes nothing for the others. */
async function standingOf(deps: Deps, seeker: JobSeeker): Promise<string> {
  await makeStandingChoice(deps, seeker, { leastLevel: "leader", sectors: ["animals"], miles: 1, shown: [], kept: [] });
  const [choice] = await deps.withActor(seeker, ({ standing }) => standing.standing(seeker.jobSeekerId));
  return choice!.id;
}

export async function thingsOf(db: TestDatabase, line: Line): Promise<Things> {
  const { deps } = db;
  const siteOf = async (side: Line["own"]) => {
    const { employerId } = side.owner;
    const [site] = await deps.withActor(side.owner, ({ employers }) => employers.sites(employerId));
    return site!.id;
  };
  const aliasOf = async ({ owner, seeker }: Line["own"]) => {
    const aliases = await deps.withActor(owner, ({ visibility }) =>
      visibility.aliasesFor(owner.employerId, [seeker.jobSeekerId]),
    );
    return aliases.get(seeker.jobSeekerId)!.aliasId;
  };
  const waiting = await line.stage.accounts.open("owner@waiting.test", "Wanda Waiting");
  const { employerId } = await signUpEmployer(deps, waiting, {
    organisation: "Waiting Rooms", sector: "retail", size: "micro", claimedLevel: "committed", name: "Wanda Waiting",
    siteName: "The room", town: "Bristol", outcode: "BS2",
  });
  const { town } = await readProviderAbout(deps, line.other.lead);
  await changeProvider(deps, line.other.lead, { organisation: NEW_PROVIDER_NAME, town });
  const applicant = await line.stage.accounts.open("lead@applied.test", "Abe Applicant");
  const { providerId } = await applyAsProvider(deps, applicant, {
    organisation: "Applied Works", town: "Bristol", about: "We begin.", name: "Abe Applicant",
  });
  const { invitationId } = await inviteCoach(deps, line.own.lead, { name: "Sid Spare", email: "sid@spare.test" });
  const { owner } = line.own;
  const spare = { name: "Sue Spare", email: "sue@spare.test", role: "workplace_mentor" } as const;
  const { teamInvitationId } = await inviteMember(deps, owner, spare);
  const { siteId } = await addSite(deps, owner, { siteName: "The spare room", town: "Bristol", outcode: "BS9" });
  const colleague = { email: "hiring@spare.test", name: "Hal Hiring" };
  const { memberId } = await aMember(line.stage, owner, colleague, "hiring_manager");
  const asked = { name: "Great-uncle Ned", relation: "family" } as const;
  const { circleMemberId } = await inviteIntoCircle(deps, line.own.seeker, { ...asked, email: line.own.emails.invitedMember });
  const toSupporter = { ...asked, email: line.own.emails.supporter };
  const { circleMemberId: circleInvitationId } = await inviteIntoCircle(deps, line.other.seeker, toSupporter);
  const worries = { worryId: deps.random.uuid(), spareWorryId: deps.random.uuid() };
  const { supporter, seeker: about } = line.own;
  for (const worryId of Object.values(worries)) {
    await raiseWorry(deps, supporter, { worryId, jobSeekerId: about.jobSeekerId, topic: "money", words: line.own.words.worry });
  }
  const told = { consentId: deps.random.uuid(), spareConsentId: deps.random.uuid(), toldNoteId: deps.random.uuid(), spareToldNoteId: deps.random.uuid() };
  for (const consentId of [told.consentId, told.spareConsentId]) {
    const { circleMemberId: teller } = line.own;
    const yes = { circleMemberId: teller, who: null, topics: ["helps"], howLong: "month", givenOn: null } as const;
    await giveConsent(deps, line.own.seeker, { consentId, ...yes });
  }
  const { consentId } = told;
  const telling = { consentId, jobSeekerId: about.jobSeekerId, topic: "helps", words: line.own.words.told } as const;
  for (const toldNoteId of [told.toldNoteId, told.spareToldNoteId]) await addToldNote(deps, supporter, { ...telling, toldNoteId });
  const planStepId = deps.random.uuid();
  const { seeker } = line.own;
  await addPlanStep(deps, seeker, { jobSeekerId: seeker.jobSeekerId, planStepId, goal: "travel" });
  const { listImportId } = await checkListText(deps, line.operator, "name,postcode\nOak,BS1\n", londonDay(db.clock.now()).toString());
  const referring = { providerId: line.own.lead.providerId, referrerName: "Mary Bell", referrer: "school", referrerEmail: "bell@school.test" } as const;
  await referPerson(deps, { kind: "visitor" }, { ...referring, firstName: "Rae", email: "rae@referred.test", readTogether: true });
  // Of whom nobody is told.
  await referPerson(deps, { kind: "visitor" }, { ...referring, ...REFERRED, readTogether: false });
  const [referred] = await db.superuser<{ id: string }[]>`select id from referral where email = 'rae@referred.test'`;
  const alertId = deps.random.uuid();
  await db.superuser`insert into alert (id, employer_id, kind, opening_ids, status, raised_at)
    values (${alertId}, ${employerId}, 'one-task', '{}', 'raised', ${db.clock.now().toString()})`;
  return {
    line,
    alertId,
    listImportId,
    siteId: await siteOf(line.own),
    otherSiteId: await siteOf(line.other),
    aliasId: await aliasOf(line.own),
    otherAliasId: await aliasOf(line.other),
    standingChoiceId: await standingOf(deps, line.own.seeker),
    waitingEmployerId: employerId,
    appliedProviderId: providerId,
    referralToken: referralToken(deps, referred!.id),
    planStepId,
    spareInvitationId: invitationId,
    spareTeamInvitationId: teamInvitationId,
    spareMemberId: memberId,
    spareSiteId: siteId,
    spareCircleMemberId: circleMemberId,
    circleInvitationId,
    ...worries,
    ...told,
  };
}
