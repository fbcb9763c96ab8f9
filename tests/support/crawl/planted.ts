import { addPlanStep, answerPlanPart } from "#app/domain/action-plan/change-plan.ts";
import { saveContact } from "#app/domain/disclosure/contact-details.ts";
import { changeOrganisation } from "#app/domain/employer/change-organisation.ts";
import { renameSite } from "#app/domain/employer/change-site.ts";
import { saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { changeProvider, readProviderAbout } from "#app/domain/membership/change-provider.ts";
import { saveProviderContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { giveConsent } from "#app/domain/told/give-consent.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import { answerWorry } from "#app/domain/worry/answer-worry.ts";
import { raiseWorry } from "#app/domain/worry/raise-worry.ts";
import { PROFILES } from "#db/seed/profiles.ts";
import { vacancyRef } from "../brokering.ts";
import type { TestDatabase } from "../database.ts";
import type { Line, Words } from "../line.ts";
import { aPhoto } from "../photos.ts";
import { endingsOf, type Endings } from "./endings.ts";
import { keepMoments, keepRareValues } from "./kept.ts";
import type { CrawlWorld } from "./world.ts";

/** Words that stand nowhere else, for everything that is typed about the marked job seeker or beside them. */
export const MARKED: { own: Partial<Words>; other: Partial<Words> } = {
  own: {
    fullName: "Zephyrine Quarrelby", knownAs: "Ysolde", birthDate: "1987-11-23", town: "Midsomer Norton",
    strengths: "I polish brass until it sings.", worry: "The ferry over Tamarisk Sound is never on time.", told: "A cuckoo clock from Ravenglass calms.", note: "Vermilion is what the door looks like.",
    invitedName: "Thaddeus Ploverfield", ownerName: "Olive Ownerby", mentorName: "Montague Pepperday", workedAt: "The Turnstone Bakehouse",
    provider: "Tidewrack Guild", about: "We row people to work.", leadName: "Leopold Sandgate", coachName: "Marigold Fenwright", colleagueName: "Colette Marlpit",
  },
  other: {
    organisation: "Wychwood Tannery", ownerName: "Barnabas Tollgate", fullName: "Lysander Moorcroft", knownAs: "Perrin",
    coachName: "Cora Coachley", supporterName: "Sal Supportby", invitedName: "Ivo Invitedby",
  },
};

/** Typed after that, into the other fields there are. */
export const TYPED = {
  draft: "I juggle marmalade jars.",
  plan: "Ride the heliotrope tram once.",
  workedAt: "The Gilded Bittern Tearooms",
  interests: "I collect teapots shaped like zebras.",
  experience: "I minded the otters of Ashlar Weir.",
  qualifications: "The diploma of the Larkspur Fencing Hall",
  phone: "07700 900987",
  otherEmail: "bittern.fan@mailbox.test",
  inTheWay: "The landlord of Quernmoor wants more rent.",
  decline: "Our apprentice would resent it.",
  camera: "Brambling Telephone of Quernstone Lane",
  photo: "the photo as it is now, petrol jacket",
  givenPhoto: "the photo as it was given, saffron jacket",
  agreedWith: "Gwendolen Ashcombe-Pyke",
  evidence: "The benefit letter of Lammas Quarter was seen.",
  worryAnswered: "Who waits with them at Puffin Quay?",
  worryAnswer: "The harbour bus leaves Limpet Cross on time.",
  teller: "Wilhelmina Sallowfield",
  coachPhone: "07700 900411",
  providerNewName: "Thistledown Alliance",
  providerPhone: "07700 900412",
  providerEmail: "front.desk@tidewrack.test",
  site: "The larder under Heronsgate",
  otherSite: "The vats of Oxbow Yard",
  draftedJob: "Ferry hand of the moonlit quay",
  draftedNeed: "Sorting the buttons of mother-of-pearl",
  otherJob: "Saddle-soap apprentice",
  newName: "Quayside Kitchens of Quillmere",
  claim: "Our plaque hangs beside the fuchsia lift.",
  teamName: "Tabitha Newsomeby",
  accountName: "Zephyrine Signs-In",
  browser: "Quillon Browser 7",
  address: "198.51.100.77",
} as const;

/**
 * The marked job seeker at the point where the most is shared: introduced to the
 * own employer by first name, with a trial; turned down by another employer whom
 * they had chosen too, and hidden from it since. Newer words about their strengths are not approved yet.
 */
export async function markedWorld(db: TestDatabase, { things, lanes }: CrawlWorld): Promise<Endings> {
  const { line } = things;
  await declinedElsewhere(db, line);
  await sayMore(db, line);
  await besideThem(db, line);
  await keepRareValues(db, line);
  const endings = await endingsOf(db, line);
  await internalNote(db, line.own);
  await markedPhotos(db, line.own);
  await sayTwice(db, line);
  const sql = db.superuser;
  const draft = lanes.get("draft")!;
  await sql`update vacancy set title = ${TYPED.draftedJob} where id = ${draft.vacancyId}`;
  await sql`update unmet_need set title = ${TYPED.draftedNeed} where id = ${draft.unmetNeedId}`;
  await sql`update vacancy set title = ${TYPED.otherJob} where employer_id = ${line.other.owner.employerId} and status = 'open'`;
  await sql`update auth.session set user_agent = ${TYPED.browser}, ip_address = ${TYPED.address} where account_id = ${line.own.seeker.accountId}`;
  await sql`update auth.account set name = ${TYPED.accountName} where id = ${line.own.seeker.accountId}`;
  await keepMoments(db, line);
  return endings;
}

async function declinedElsewhere(db: TestDatabase, { own: { seeker, coach }, other }: Line): Promise<void> {
  const { deps } = db;
  await chooseVisibility(deps, seeker, { employerId: other.owner.employerId, readBack: "this-employer" });
  const { vacancyId } = await other.lane("posted");
  const about = { jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" };
  const { introductionId } = await proposeIntroduction(deps, coach, about);
  await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, other.owner, { introductionId, answer: "declined", reason: "timing", words: TYPED.decline });
}

/** What the person writes, and what is written with them. */
async function sayMore({ deps }: TestDatabase, { own: { seeker, coach, supporter } }: Line): Promise<void> {
  await saveContact(deps, seeker, { part: "phone", value: TYPED.phone });
  await saveContact(deps, seeker, { part: "email", value: TYPED.otherEmail });
  const planStep = { jobSeekerId: seeker.jobSeekerId, planStepId: deps.random.uuid() };
  await addPlanStep(deps, coach, { ...planStep, goal: "travel" });
  await answerPlanPart(deps, coach, { ...planStep, answer: { part: "what", what: TYPED.plan } });
  await saveInTheWay(deps, seeker, { jobSeekerId: seeker.jobSeekerId, kinds: ["housing"], words: TYPED.inTheWay, seen: 0 });
  const worryId = deps.random.uuid();
  await raiseWorry(deps, supporter, { worryId, jobSeekerId: seeker.jobSeekerId, topic: "travel", words: TYPED.worryAnswered });
  await answerWorry(deps, coach, { worryId, words: TYPED.worryAnswer });
  await giveConsent(deps, seeker, {
    consentId: deps.random.uuid(), circleMemberId: null, who: TYPED.teller, topics: ["helps"], howLong: "month", givenOn: null,
  });
}

/** What the profile says now, and nobody has approved. */
async function sayTwice({ deps }: TestDatabase, { own: { seeker } }: Line): Promise<void> {
  const { interests, experience, qualifications } = PROFILES.sam;
  const answers: Record<string, StepAnswer> = {
    strengths: { kind: "strengths", strengths: TYPED.draft },
    interests: { kind: "list", field: "interests", chosen: interests!, words: TYPED.interests },
    experience: { kind: "list", field: "experience", chosen: experience!, words: TYPED.experience },
    "experience-names": { kind: "names", names: { food: TYPED.workedAt } },
    qualifications: { kind: "list", field: "qualifications", chosen: qualifications!, words: TYPED.qualifications },
  };
  for (const [step, answer] of Object.entries(answers)) {
    const about = { jobSeekerId: seeker.jobSeekerId, step };
    const { seen } = await readProfileStep(deps, seeker, about);
    await saveProfileStep(deps, seeker, { ...about, seen, answer });
  }
}

/** What organisations and coaches write of themselves. */
async function besideThem({ deps, superuser: sql }: TestDatabase, { own, other }: Line): Promise<void> {
  await saveWorkContact(deps, own.coach, { phone: TYPED.coachPhone, email: own.emails.coach });
  await saveProviderContact(deps, own.lead, { phone: TYPED.providerPhone, email: TYPED.providerEmail });
  for (const [{ owner }, siteName] of [[own, TYPED.site], [other, TYPED.otherSite]] as const) {
    const [site] = await deps.withActor(owner, ({ employers }) => employers.sites(owner.employerId));
    await renameSite(deps, owner, { siteId: site!.id, siteName });
  }
  const { town } = await readProviderAbout(deps, own.lead);
  await changeProvider(deps, own.lead, { organisation: TYPED.providerNewName, town });
  await changeOrganisation(deps, own.owner, { organisation: TYPED.newName, sector: "food", size: "medium" });
  await sql`update employer_check set claim_words = ${TYPED.claim} where employer_id = ${own.owner.employerId} and status = 'open'`;
  await sql`update team_invitation set name = ${TYPED.teamName} where id = ${own.teamInvitationId}`;
}

/** What makes unpaid time lawful may name benefits. Kept for coaches, beside every booking there is, whatever its basis. */
async function internalNote({ superuser: sql, clock }: TestDatabase, { seeker, coach }: Line["own"]): Promise<void> {
  const note = {
    id: crypto.randomUUID(), job_seeker_id: seeker.jobSeekerId, coach_id: coach.coachId, agreed_with: TYPED.agreedWith, details: TYPED.evidence,
    written_by: coach.accountId, written_at: clock.now().toString(),
  };
  await sql`insert into basis_evidence ${sql(note)}`;
  await sql`update booking set evidence_id = ${note.id} where job_seeker_id = ${seeker.jobSeekerId}`;
}

/** Words after the end of a picture, which no browser shows: where they are read, the picture was sent. */
async function markedPhotos({ deps, superuser: sql }: TestDatabase, { seeker }: Line["own"]): Promise<void> {
  const marked = (words: string) => sql`picture || convert_to(${words}, 'UTF8')`;
  const theirs = sql`job_seeker_id = ${seeker.jobSeekerId}`;
  await sql`update disclosure_photo set picture = ${marked(TYPED.givenPhoto)} where ${theirs}`;
  await savePhoto(deps, seeker, { file: await aPhoto({ words: TYPED.camera }) });
  await sql`update photo set picture = ${marked(TYPED.photo)} where ${theirs}`;
}
