import type { TestDatabase } from "../database.ts";
import { ON_THE_WAY, TAKEN_BACK, type Endings } from "./endings.ts";
import { TYPED } from "./planted.ts";
import { marksOfKept } from "./kept.ts";
import { REFERRED } from "./things.ts";
import type { Who } from "./visitors.ts";
import type { CrawlWorld } from "./world.ts";

/** A text that only some may be shown. */
export type Mark = {
  text: string;
  readers: readonly Who[];
  /** Where a reader may be shown it, when not everywhere they can go. */
  only?: Partial<Record<Who, RegExp>>;
  /** Ids of what is over: no employer is shown it on their pages. */
  gone?: readonly string[];
  /** Where it is looked for, when other pages say the same words for another reason. */
  on?: RegExp;
  /** Nobody is shown it yet, though the readers might be. */
  unshown?: true;
  /** Beside people: machines that may hold it, and why; and the one whose emails may say it, who may be nobody that signs in. */
  in?: { index?: string; email?: Who; emailTo?: string };
};

const SUPPORT = ["seeker", "coach", "lead"] as const;
/** Whom the person lets see their profile, too. */
const LET_SEE = [...SUPPORT, "supporter"] as const;
const SUPPORT_OF_OTHER = ["otherSeeker", "otherCoach", "otherLead"] as const;
/** Everybody who signed in and is no employer: they choose among providers, and their coaches. */
const NEWCOMERS = ["newcomer", "invited", "invitedMember"] as const;
/** An employer talks to the coach where an introduction goes on, and a mentor where a day is planned. */
const WHERE_THEY_TALK = { owner: /^\/employer\/(introductions|bookings)\/[0-9a-f-]{36}/, mentor: /^\/employer\/bookings\/[0-9a-f-]{36}/ };
/** Whoever refers somebody chooses among providers; whoever holds the link that a referred person was sent reads for which it is. */
const REFERRERS = ["visitor", "owing", "supporter", "otherSupporter"] as const;
const HOLDERS = ["visitor", "otherSupporter", "otherCoach", "otherLead", "otherOwner"] as const;
const OF_REFERRALS = /^\/refer(red|\/near)?(\.data)?(\?|$)/;
const at = (readers: readonly Who[], address: RegExp): Mark["only"] => Object.fromEntries(readers.map((who) => [who, address]));
const oneOf = (...addresses: RegExp[]) => new RegExp(addresses.map(({ source }) => source).join("|"));
/** On the pages of vacancies and profiles the whole list of what can help stands for everybody. */
const OF_A_PLAN = /^\/(employer|coach|me)\/(introductions|bookings)\/[0-9a-f-]{36}(?!\/(tell|booking|change))/;

/** Who may be shown each mark, at this point and never before: the table of the leak crawl. */
export async function marksOf(db: TestDatabase, { things, lanes }: CrawlWorld, endings: Endings): Promise<Record<string, Mark>> {
  const { own, other } = things.line;
  const sql = db.superuser;
  const { jobSeekerId, accountId } = own.seeker;
  const one = async (rows: PromiseLike<readonly { text: string }[]>) => (await rows)[0]!.text;
  const alias = (column: string, employerId: string) =>
    one(sql<{ text: string }[]>`select ${sql(column)} as text from employer_alias
      where job_seeker_id = ${jobSeekerId} and employer_id = ${employerId}`);
  const id = (table: string, column = "id") =>
    one(sql<{ text: string }[]>`select ${sql(column)} as text from ${sql(table)} where job_seeker_id = ${jobSeekerId} limit 1`);
  const gone = [lanes.get("declined")!.introductionId, endings.hidden.introductionId, endings.hidden.bookingId];

  return {
    ...marksOfKept(lanes, endings),
    "full name": { text: own.words.fullName, readers: SUPPORT },
    "first name, told to the own employer": { text: own.words.knownAs, readers: [...LET_SEE, "owner", "mentor", "invitedMember"] },
    "date of birth": { text: own.words.birthDate, readers: SUPPORT, unshown: true },
    "date of birth in words": { text: "23 November 1987", readers: SUPPORT, unshown: true },
    "home town": { text: own.words.town, readers: LET_SEE },
    "approved strengths, never read by an employer": { text: own.words.strengths, readers: SUPPORT },
    "strengths not yet approved": { text: TYPED.draft, readers: LET_SEE },
    "where they worked, not approved": { text: TYPED.workedAt, readers: LET_SEE },
    "their phone number, never read": { text: TYPED.phone, readers: SUPPORT },
    "their email address for employers, never read": { text: TYPED.otherEmail, readers: SUPPORT },
    "what the camera wrote into their photo": { text: TYPED.camera, readers: [], unshown: true },
    "their photo": { text: TYPED.photo, readers: ["seeker"] },
    "the photo they gave to the own employer": { text: TYPED.givenPhoto, readers: ["seeker", "owner"] },
    "id of their photo": { text: await id("photo"), readers: ["seeker"] },
    "the plan": { text: TYPED.plan, readers: SUPPORT },
    "where they worked, told to nobody": { text: own.words.workedAt, readers: LET_SEE },
    "own words about work": { text: TYPED.experience, readers: LET_SEE },
    "own words about certificates": { text: TYPED.qualifications, readers: LET_SEE },
    "own words about interests": { text: TYPED.interests, readers: LET_SEE },
    // A lead is no party to it.
    "what is in the way": { text: TYPED.inTheWay, readers: ["seeker", "coach"] },
    "the name their account has": { text: TYPED.accountName, readers: [], unshown: true },
    "what signs them in": { text: await one(sql<{ text: string }[]>`select token as text from auth.session where account_id = ${accountId} order by created_at desc limit 1`), readers: ["seeker"], unshown: true },
    "their browser": { text: TYPED.browser, readers: [], unshown: true },
    "where they signed in from": { text: TYPED.address, readers: [], unshown: true },
    "email address": { text: own.emails.seeker, readers: ["seeker"] },
    "the coach's note": { text: own.words.note, readers: SUPPORT },

    "id of the job seeker": { text: jobSeekerId, readers: LET_SEE },
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
    "the employer's message, as it was typed": { text: "Would Monday suit?", readers: ["owner", "coach", "lead"] },
    "with whom a legal basis was agreed": { text: TYPED.agreedWith, readers: ["coach", "lead"], unshown: true },
    "the evidence of a legal basis": { text: TYPED.evidence, readers: ["coach", "lead"], unshown: true },
    "the other employer's words": { text: TYPED.decline, readers: ["otherOwner", "coach", "lead"] },
    // Between the two sides, in the coach's words.
    "what the employer wrote, passed on in other words": { text: ON_THE_WAY.fromEmployer, readers: ["owner", "coach", "lead"] },
    "what was passed on to the person": { text: ON_THE_WAY.toSeeker, readers: SUPPORT },
    "what the person wrote, passed on in other words": { text: ON_THE_WAY.fromSeeker, readers: SUPPORT },
    "what was passed on to the employer": { text: ON_THE_WAY.toEmployer, readers: ["owner", "coach", "lead"] },
    "why the criteria stay": { text: ON_THE_WAY.criteriaStay, readers: [...SUPPORT, "owner", "mentor"] },
    "whom to look for on the first day": { text: ON_THE_WAY.mentor, readers: [...SUPPORT, "owner", "mentor"] },
    "what to know on the first day": { text: ON_THE_WAY.meetingNotes, readers: [...SUPPORT, "owner", "mentor"] },
    "how they do a task, told to the own employer": {
      text: "Wash up and keep a kitchen clean: they do this by themselves", readers: [...SUPPORT, "owner", "mentor"], only: WHERE_THEY_TALK, gone,
    },
    // What was taken back unread, from an old version and from what is over.
    "what helped in the first version": { text: TAKEN_BACK["planned-anew"].label, readers: SUPPORT, on: OF_A_PLAN },
    "what helped in a plan that was called off": { text: TAKEN_BACK["called-off"].label, readers: SUPPORT, on: OF_A_PLAN },
    "what helped where they hid": { text: TAKEN_BACK.hidden.label, readers: SUPPORT, on: OF_A_PLAN },
    "what an employer wrote before they hid": { text: ON_THE_WAY.fromOther, readers: ["otherOwner", "coach", "lead"] },
    "what was passed on to the person before they hid": { text: ON_THE_WAY.passedFromOther, readers: SUPPORT },
    "what was passed on to an employer before they hid": { text: ON_THE_WAY.unread, readers: ["coach", "lead"] },
    "whom to look for, where they hid": { text: ON_THE_WAY.otherMentor, readers: SUPPORT },
    "what to know, where they hid": { text: ON_THE_WAY.otherMeetingNotes, readers: SUPPORT },

    "the own employer's name": {
      text: own.words.organisation, readers: [...LET_SEE, "owner", "mentor", "invitedMember", "otherSeeker", "operator", "colleague", "otherCoach", "otherLead", "otherSupporter"],
      in: { email: "invitedMember" },
    },
    "the own employer's site": { text: TYPED.site, readers: [...SUPPORT, "owner", "mentor", "otherSeeker", "colleague", "otherCoach", "otherLead", "operator"] },
    "the other employer's site": { text: TYPED.otherSite, readers: [...SUPPORT, ...SUPPORT_OF_OTHER, "otherOwner", "colleague", "operator"] },
    "the other employer's job": { text: TYPED.otherJob, readers: [...SUPPORT, ...SUPPORT_OF_OTHER, "otherOwner", "colleague"] },
    "a job not posted yet": { text: TYPED.draftedJob, readers: ["owner", "mentor"] },
    "a need not posted yet": { text: TYPED.draftedNeed, readers: ["owner", "mentor"] },
    "a name the employer asked for": { text: TYPED.newName, readers: ["owner", "mentor", "operator"] },
    "what the employer claims": { text: TYPED.claim, readers: ["owner", "mentor", "operator"] },
    "the owner's name": { text: own.words.ownerName, readers: [...SUPPORT, "owner", "mentor", "operator"] },
    // The person whom they show the work, once the coach has passed the name on.
    "the mentor's name": {
      text: own.words.mentorName, readers: ["owner", "mentor", "coach", "lead", "operator", "seeker"], only: { seeker: /^\/me\/bookings\/[0-9a-f-]{36}/ },
    },
    "who is asked into the team": { text: TYPED.teamName, readers: ["owner", "invitedMember"] },
    "where they are written to": { text: own.emails.invitedMember, readers: ["owner", "invitedMember", "seeker"] },
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
    "id of the other job seeker": { text: other.seeker.jobSeekerId, readers: [...SUPPORT_OF_OTHER, "otherSupporter"] },

    // Job seekers choose among providers and their coaches. An employer talks to one, while an introduction goes on.
    "the coach's name": {
      text: own.words.coachName, readers: [...LET_SEE, "owing", "colleague", "operator", "owner", "mentor"], only: WHERE_THEY_TALK, gone,
    },
    "another coach's name": { text: own.words.colleagueName, readers: ["colleague", "lead", "seeker", "operator"] },
    "the lead's name": { text: own.words.leadName, readers: ["lead", "operator"] },
    "the provider's name": {
      text: own.words.provider,
      readers: [...LET_SEE, ...NEWCOMERS, "owing", "colleague", "operator", "otherSeeker", "owner", "mentor", ...HOLDERS],
      only: {
        ...at(HOLDERS, OF_REFERRALS),
        owner: oneOf(WHERE_THEY_TALK.owner, OF_REFERRALS), mentor: oneOf(WHERE_THEY_TALK.mentor, OF_REFERRALS),
      },
      gone,
      in: { email: "invited" },
    },
    "the name a provider asked for": { text: TYPED.providerNewName, readers: ["lead", "operator"] },
    "what the provider says of itself": { text: own.words.about, readers: ["lead", "operator", "seeker", "otherSeeker", ...NEWCOMERS, ...REFERRERS], only: at(REFERRERS, OF_REFERRALS) },
    "the coach's phone number": { text: TYPED.coachPhone, readers: ["coach", "owing", "lead", "seeker", "owner", "mentor"], only: WHERE_THEY_TALK, gone },
    "the provider's phone number": { text: TYPED.providerPhone, readers: ["coach", "colleague", "lead", "seeker", "owner", "mentor", "otherSeeker", ...NEWCOMERS], only: WHERE_THEY_TALK, gone },
    "the provider's address": { text: TYPED.providerEmail, readers: ["coach", "colleague", "lead", "seeker", "owner", "mentor", "otherSeeker", ...NEWCOMERS], only: WHERE_THEY_TALK, gone },
    "the operator's name": { text: "Opal Operator", readers: ["operator"], unshown: true },
    "the coach's account": { text: own.coach.accountId, readers: [] },
    // Job seekers choose among coaches; an operator helps a coach whose phone is lost.
    "the coach's id": { text: own.coach.coachId, readers: ["lead", "seeker", "operator"] },
    // How they are reached at work, until they give another: by the person, their lead, and the employer while it goes on.
    "the coach's address": { text: own.emails.coach, readers: ["coach", "owing", "lead", "seeker", "owner", "mentor"], only: WHERE_THEY_TALK, gone },
    "what the person calls their supporter": { text: own.words.supporterName, readers: SUPPORT },
    // Between the person, their own coach, and whoever told it.
    // No coach has read it yet, so the person does not either; the same of a worry until it is answered.
    "what the supporter told us": { text: own.words.told, readers: ["coach", "supporter"] },
    "what worries the supporter": { text: own.words.worry, readers: ["coach", "lead", "supporter"] },
    "a worry that was answered": { text: TYPED.worryAnswered, readers: LET_SEE },
    "who else may tell us": { text: TYPED.teller, readers: ["seeker", "coach"] },
    "the answer to a worry": { text: TYPED.worryAnswer, readers: LET_SEE },
    "the supporter's address": { text: own.emails.supporter, readers: ["supporter", "seeker", "otherSeeker"] },
    "id of the supporter": { text: own.supporter.supporterId, readers: [] },
    "the supporter's account": { text: own.supporter.accountId, readers: [] },
    "the owner's account": { text: own.owner.accountId, readers: [] },
    "the owner's id": { text: own.owner.memberId, readers: ["owner", "coach"], only: { coach: /^\/coach\/bookings\/[0-9a-f-]{36}\/notes/ }, unshown: true },
    // An operator writes to whoever signed the organisation up.
    "the owner's address": { text: own.emails.owner, readers: ["owner", "operator"] },
    "who is invited": { text: own.words.invitedName, readers: ["lead", "invited"] },
    "where the invited is written to": { text: own.emails.invited, readers: ["lead", "invited"] },
    // Not even whoever coaches for that provider: they hear when somebody joins.
    "what somebody referred is called": { text: REFERRED.firstName, readers: [] },
    "where somebody referred is written to": { text: REFERRED.email, readers: [] },
    "who referred them": { text: REFERRED.referrerName, readers: [], in: { emailTo: REFERRED.email } },
    "where who referred them is reached": { text: REFERRED.referrerEmail, readers: [] },
    "the evidence seen": { text: "Certificate seen on a video call", readers: ["operator"], unshown: true },
  };
}
