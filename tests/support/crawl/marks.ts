import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { addPlanStep, answerPlanPart } from "#app/domain/action-plan/change-plan.ts";
import { saveInTheWay } from "#app/domain/in-the-way/in-the-way.ts";
import { saveContact } from "#app/domain/disclosure/contact-details.ts";
import { savePhoto } from "#app/domain/photo/own-photo.ts";
import { readProfileStep } from "#app/domain/vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "#app/domain/vocational-profile/save-profile-step.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { vacancyRef } from "../brokering.ts";
import type { TestDatabase } from "../database.ts";
import type { Line, Words } from "../line.ts";
import { REFERRED } from "./things.ts";
import { aPhoto } from "../photos.ts";
import type { Who } from "./visitors.ts";

/** Words that stand nowhere else, for everything that is typed about the marked job seeker or beside them. */
export const MARKED: { own: Partial<Words>; other: Partial<Words> } = {
  own: {
    fullName: "Zephyrine Quarrelby", knownAs: "Ysolde", birthDate: "1987-11-23", town: "Midsomer Norton",
    strengths: "I polish brass until it sings.", worry: "The ferry over Tamarisk Sound is never on time.", told: "A cuckoo clock from Ravenglass calms.", note: "Vermilion is what the door looks like.",
    invitedName: "Thaddeus Ploverfield", ownerName: "Olive Ownerby",
  },
  other: {
    organisation: "Wychwood Tannery", ownerName: "Barnabas Tollgate", fullName: "Lysander Moorcroft", knownAs: "Perrin",
    coachName: "Cora Coachley", supporterName: "Sal Supportby", invitedName: "Ivo Invitedby",
  },
};
const DRAFT = "I juggle marmalade jars.";
const PLAN = "Ride the heliotrope tram once.";
const WORKED_AT = "The Gilded Bittern Tearooms";
const PHONE = "07700 900987";
const OTHER_EMAIL = "bittern.fan@mailbox.test";
const IN_THE_WAY = "The landlord of Quernmoor wants more rent.";
const OWN_WORDS = "I collect teapots shaped like zebras.";
const DECLINE = "Our apprentice would resent it.";
const CAMERA = "Brambling Telephone of Quernstone Lane";
const PHOTO = "the photo as it is now, petrol jacket";
const GIVEN_PHOTO = "the photo as it was given, saffron jacket";
const AGREED_WITH = "Gwendolen Ashcombe-Pyke";
const EVIDENCE = "The benefit letter of Lammas Quarter was seen.";
/** As the lanes have it. */
const MESSAGE = "Would Monday suit?";

/** A text that only some may be shown. */
export type Mark = {
  text: string;
  readers: readonly Who[];
  /** Nobody is shown it yet, though the readers might be. */
  unshown?: true;
  /** Beside people: machines that may hold it, and why; and the one whose emails may say it. */
  in?: { log?: string; index?: string; email?: Who };
};

const SUPPORT = ["seeker", "coach", "lead"] as const;
/** Whom the person lets see their profile, too. */
const LET_SEE = [...SUPPORT, "supporter"] as const;
const SUPPORT_OF_OTHER = ["otherSeeker", "otherCoach", "otherLead"] as const;
const PATH = "the addresses of a coach's pages hold it, and addresses are logged";

/**
 * The marked job seeker at the point where the most is shared: introduced to the
 * own employer by first name, with a trial; turned down by another employer whom
 * they had chosen too. Newer words about their strengths are not approved yet.
 */
export async function markedLine(db: TestDatabase, { own, other }: Line): Promise<void> {
  const { deps } = db;
  const { seeker, coach } = own;
  await chooseVisibility(deps, seeker, { employerId: other.owner.employerId, readBack: "this-employer" });
  const { vacancyId } = await other.lane("posted");
  const about = { jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" };
  const { introductionId } = await proposeIntroduction(deps, coach, about);
  await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, other.owner, { introductionId, answer: "declined", reason: "timing", words: DECLINE });
  await saveProfileStep(deps, seeker, {
    jobSeekerId: seeker.jobSeekerId, step: "strengths", seen: own.words.strengths,
    answer: { kind: "strengths", strengths: DRAFT },
  });
  const { seen: places } = await readProfileStep(deps, seeker, { jobSeekerId: seeker.jobSeekerId, step: "experience-names" });
  await saveProfileStep(deps, seeker, {
    jobSeekerId: seeker.jobSeekerId, step: "experience-names", seen: places, answer: { kind: "names", names: { food: WORKED_AT } },
  });
  await saveContact(deps, seeker, { part: "phone", value: PHONE });
  await saveContact(deps, seeker, { part: "email", value: OTHER_EMAIL });
  const planStep = { jobSeekerId: seeker.jobSeekerId, planStepId: deps.random.uuid() };
  await addPlanStep(deps, coach, { ...planStep, goal: "travel" });
  await answerPlanPart(deps, coach, { ...planStep, answer: { part: "what", what: PLAN } });
  await internalNote(db, own);
  await markedPhotos(db, own);
  await saveInTheWay(deps, seeker, { jobSeekerId: seeker.jobSeekerId, kinds: ["housing"], words: IN_THE_WAY, seen: 0 });
  const { seen } = await readProfileStep(deps, seeker, { jobSeekerId: seeker.jobSeekerId, step: "interests" });
  await saveProfileStep(deps, seeker, {
    jobSeekerId: seeker.jobSeekerId, step: "interests", seen,
    answer: { kind: "list", field: "interests", chosen: ["music"], words: OWN_WORDS },
  });
}

/** What makes unpaid time lawful may name benefits. Kept for coaches, beside every booking there is, whatever its basis. */
async function internalNote({ superuser: sql, clock }: TestDatabase, { seeker, coach }: Line["own"]): Promise<void> {
  const note = {
    id: crypto.randomUUID(), job_seeker_id: seeker.jobSeekerId, coach_id: coach.coachId, agreed_with: AGREED_WITH, details: EVIDENCE,
    written_by: coach.accountId, written_at: clock.now().toString(),
  };
  await sql`insert into basis_evidence ${sql(note)}`;
  await sql`update booking set evidence_id = ${note.id} where job_seeker_id = ${seeker.jobSeekerId}`;
}

/** Words after the end of a picture, which no browser shows: where they are read, the picture was sent. */
async function markedPhotos({ deps, superuser: sql }: TestDatabase, { seeker }: Line["own"]): Promise<void> {
  const marked = (words: string) => sql`picture || convert_to(${words}, 'UTF8')`;
  const theirs = sql`job_seeker_id = ${seeker.jobSeekerId}`;
  await sql`update disclosure_photo set picture = ${marked(GIVEN_PHOTO)} where ${theirs}`;
  await savePhoto(deps, seeker, { file: await aPhoto({ words: CAMERA }) });
  await sql`update photo set picture = ${marked(PHOTO)} where ${theirs}`;
}

/** Who may be shown each mark, at this point and never before: the table of the leak crawl. */
export async function marksOf(db: TestDatabase, { own, other }: Line): Promise<Record<string, Mark>> {
  const sql = db.superuser;
  const { jobSeekerId, accountId } = own.seeker;
  const one = async (rows: PromiseLike<readonly { text: string }[]>) => (await rows)[0]!.text;
  const alias = (column: string, employerId: string) =>
    one(sql<{ text: string }[]>`select ${sql(column)} as text from employer_alias
      where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId}`);
  const id = (table: string, column = "id") =>
    one(sql<{ text: string }[]>`select ${sql(column)} as text from ${sql(table)} where job_seeker_id = ${jobSeekerId} limit 1`);

  return {
    "full name": { text: own.words.fullName, readers: SUPPORT },
    "first name, told to the own employer": { text: own.words.knownAs, readers: [...LET_SEE, "owner", "mentor", "invitedMember"] },
    "date of birth": { text: own.words.birthDate, readers: SUPPORT, unshown: true },
    "date of birth in words": { text: "23 November 1987", readers: SUPPORT, unshown: true },
    "home town": { text: own.words.town, readers: LET_SEE },
    "approved strengths, told to nobody": { text: own.words.strengths, readers: SUPPORT },
    "strengths not yet approved": { text: DRAFT, readers: LET_SEE },
    "where they worked": { text: WORKED_AT, readers: LET_SEE },
    "their phone number, told to nobody": { text: PHONE, readers: SUPPORT },
    "their email address for employers, told to nobody": { text: OTHER_EMAIL, readers: SUPPORT },
    "what the camera wrote into their photo": { text: CAMERA, readers: [], unshown: true },
    "their photo": { text: PHOTO, readers: ["seeker"] },
    "the photo they gave to the own employer": { text: GIVEN_PHOTO, readers: ["seeker", "owner"] },
    "id of their photo": { text: await id("photo"), readers: ["seeker"] },
    "the plan": { text: PLAN, readers: SUPPORT },
    "own words about interests": { text: OWN_WORDS, readers: LET_SEE },
    // A lead is no party to it.
    "what is in the way": { text: IN_THE_WAY, readers: ["seeker", "coach"] },
    "email address": { text: own.emails.seeker, readers: ["seeker"] },
    "the coach's note": { text: own.words.note, readers: SUPPORT },

    "id of the job seeker": { text: jobSeekerId, readers: LET_SEE, in: { log: PATH } },
    "id of the account": { text: accountId, readers: [] },
    "id in the index": { text: await id("published_profile", "search_id"), readers: [], in: { index: "its key" } },
    "id of a choice": { text: await id("visibility_choice"), readers: [] },
    "id of the coaching": { text: await id("coaching"), readers: [] },
    "id of a disclosure": { text: await id("disclosure"), readers: [] },
    "id of the note": { text: await id("introduction_note"), readers: [] },

    // The person looks at the very card an employer gets, with what that employer calls them.
    "the own employer's alias": { text: await alias("label", own.owner.employerId), readers: ["owner", "mentor", "seeker"] },
    "the own employer's alias id": { text: await alias("id", own.owner.employerId), readers: ["owner", "seeker"] },
    "the other employer's alias": { text: await alias("label", other.owner.employerId), readers: ["otherOwner", "seeker"] },
    "the other employer's alias id": { text: await alias("id", other.owner.employerId), readers: ["otherOwner", "seeker"] },
    // Nothing an employer typed reaches the person before the coach passed it on.
    "the employer's message, as it was typed": { text: MESSAGE, readers: ["owner", "coach", "lead"] },
    "with whom a legal basis was agreed": { text: AGREED_WITH, readers: ["coach", "lead"], unshown: true },
    "the evidence of a legal basis": { text: EVIDENCE, readers: ["coach", "lead"], unshown: true },
    "the other employer's words": { text: DECLINE, readers: ["otherOwner", "coach", "lead"] },
    // Whom else somebody chose is not for an employer to know, nor for anyone who has not joined.
    "the other employer's name": {
      text: other.words.organisation,
      readers: [
        "otherOwner", ...LET_SEE, ...SUPPORT_OF_OTHER, "otherSupporter", "colleague", "operator",
      ],
      // An invitation into a team says which team it is.
      in: { email: "otherOwner" },
    },
    "the other employer's person": {
      text: other.words.ownerName, readers: ["otherOwner", ...SUPPORT_OF_OTHER, "operator"],
    },

    "the other job seeker's name": { text: other.words.fullName, readers: SUPPORT_OF_OTHER },
    // Asked into that circle too.
    "the other job seeker's first name": { text: other.words.knownAs, readers: [...SUPPORT_OF_OTHER, "otherSupporter", "supporter", "otherOwner"] },
    "id of the other job seeker": { text: other.seeker.jobSeekerId, readers: [...SUPPORT_OF_OTHER, "otherSupporter"], in: { log: PATH } },

    "the coach's account": { text: own.coach.accountId, readers: [] },
    // Job seekers choose among coaches; an operator helps a coach whose phone is lost.
    "the coach's id": { text: own.coach.coachId, readers: ["lead", "seeker", "operator"], in: { log: PATH } },
    // How they are reached at work, until they give another: by the person, their lead, and the employer while it goes on.
    "the coach's address": { text: own.emails.coach, readers: ["coach", "owing", "lead", "seeker", "owner", "mentor"] },
    "what the person calls their supporter": { text: own.words.supporterName, readers: SUPPORT },
    // Between the person, their own coach, and whoever told it.
    "what the supporter told us": { text: own.words.told, readers: ["seeker", "coach", "supporter"] },
    "what worries the supporter": { text: own.words.worry, readers: LET_SEE },
    "the supporter's address": { text: own.emails.supporter, readers: ["supporter", "seeker", "otherSeeker"] },
    "id of the supporter": { text: own.supporter.supporterId, readers: [] },
    "the supporter's account": { text: own.supporter.accountId, readers: [] },
    "the owner's account": { text: own.owner.accountId, readers: [] },
    "the owner's id": { text: own.owner.memberId, readers: ["owner"], unshown: true },
    // An operator writes to whoever signed the organisation up.
    "the owner's address": { text: own.emails.owner, readers: ["owner", "operator"] },
    "who is invited": { text: own.words.invitedName, readers: ["lead", "invited"] },
    "where the invited is written to": { text: own.emails.invited, readers: ["lead", "invited"] },
    // Not even whoever coaches for that provider: they hear when somebody joins.
    "what somebody referred is called": { text: REFERRED.firstName, readers: [] },
    "where somebody referred is written to": { text: REFERRED.email, readers: [] },
    "the evidence seen": { text: "Certificate seen on a video call", readers: ["operator"], unshown: true },
  };
}
