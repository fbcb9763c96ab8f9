import { reviseAgreement } from "#app/domain/agreement/revise-agreement.ts";
import { answerProposal } from "#app/domain/booking/answer-proposal.ts";
import { cancelBooking } from "#app/domain/booking/cancel-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { proposeCriteria } from "#app/domain/booking/propose-criteria.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { withdrawDisclosure } from "#app/domain/disclosure/withdraw-disclosure.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { introductionForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { relayMessage } from "#app/domain/message/relay-message.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { chooseVisibility } from "#app/domain/visibility/choose-visibility.ts";
import { withdrawVisibility } from "#app/domain/visibility/withdraw-visibility.ts";
import type { EmployerMember, JobSeeker } from "#app/domain/actor.ts";
import { vacancyRef } from "../brokering.ts";
import type { TestDatabase } from "../database.ts";
import type { Line } from "../line.ts";
import { bookingPlan } from "../line-lanes.ts";
import { TOLD_OF_KEPT } from "./kept.ts";
import type { Who } from "./visitors.ts";

/** Where something was planned and is not any more: what stood there before has to be gone from the pages. */
export type Ended = { introductionId: string; bookingId: string };
/** `hidden` is with the other employer, the rest with the own one. */
export type Endings = Record<"planned-anew" | "called-off" | "hidden", Ended>;

/** What helps, told and taken back unread: as an employer would read it. */
export const TAKEN_BACK = {
  "planned-anew": { code: "bsl", label: "British Sign Language or Makaton" },
  "called-off": { code: "large-print", label: "Large print or a screen reader" },
  hidden: { code: "seating", label: "Seating or a sit-stand place" },
} as const satisfies Record<keyof Endings, { code: string; label: string }>;

/** Typed on the way, by one side and by the coach. */
export const ON_THE_WAY = {
  fromEmployer: "Could they begin beside the heron gate?",
  toSeeker: "They ask whether the heron corner suits you.",
  fromSeeker: "Yes, if the kettle room is open by then.",
  toEmployer: "It suits them when the kettle room is open.",
  mentor: "The keeper of the marsh door",
  meetingNotes: "Knock twice on the lapis shutter.",
  criteriaStay: "The old list fits the osprey week better.",
  unread: "They would bring the walnut apron.",
  fromOther: "Is the drawbridge hour too early?",
  passedFromOther: "They wonder about the drawbridge hour.",
  otherMentor: "The keeper of the tannin vat",
  otherMeetingNotes: "Come through the ochre yard.",
} as const;

export async function endingsOf(db: TestDatabase, line: Line): Promise<Endings> {
  await db.superuser`update published_profile set helps = helps || ${Object.values(TAKEN_BACK).map(({ code }) => code)}
    where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
  return { "planned-anew": await plannedAnew(db, line), "called-off": await calledOff(db, line), hidden: await hidden(db, line) };
}

/** The second version leaves out what helps, and the person takes it back before anybody at the employer opened either. */
async function plannedAnew(db: TestDatabase, { own }: Line): Promise<Ended> {
  const { deps } = db;
  const { seeker, coach, owner } = own;
  const { code } = TAKEN_BACK["planned-anew"];
  const { introductionId } = await own.lane("introduced");
  await passedOn(db, own, { introductionId, by: owner, text: ON_THE_WAY.fromEmployer, as: ON_THE_WAY.toSeeker });
  await passedOn(db, own, { introductionId, by: seeker, text: ON_THE_WAY.fromSeeker, as: ON_THE_WAY.toEmployer });
  await tellEmployer(deps, seeker, { introductionId, items: ["task:wash-up", TOLD_OF_KEPT] });
  const { bookingId, plan } = await bookedWith(db, own, own.words.ownerName, introductionId, code);
  await reviseAgreement(deps, coach, { bookingId, plan: { ...plan, adjustments: ["show-me"] } });
  await withdrawDisclosure(deps, seeker, { introductionId, item: `helps:${code}` });
  await noteBooking(deps, coach, { bookingId, mentor: { name: ON_THE_WAY.mentor }, meetingNotes: ON_THE_WAY.meetingNotes });
  const { agreement } = await readBooking(deps, seeker, { bookingId });
  await proposeCriteria(deps, seeker, { bookingId, agreementId: agreement.id, criteria: ["works-safely"] });
  await answerProposal(deps, coach, { bookingId, agreementId: agreement.id, answer: "not-now", reason: ON_THE_WAY.criteriaStay });
  return { introductionId, bookingId };
}

async function calledOff(db: TestDatabase, { own }: Line): Promise<Ended> {
  const { seeker, coach } = own;
  const { code } = TAKEN_BACK["called-off"];
  const { introductionId } = await own.lane("introduced");
  const { bookingId } = await bookedWith(db, own, own.words.ownerName, introductionId, code);
  await cancelBooking(db.deps, coach, { bookingId, reason: "dates" });
  await withdrawDisclosure(db.deps, seeker, { introductionId, item: `helps:${code}` });
  return { introductionId, bookingId };
}

/**
 * Introduced to the other employer, which has read a name; then hidden from it before it read the rest, and before all
 * had signed. Choosing it again later brings nothing of that back.
 */
async function hidden(db: TestDatabase, { own, other }: Line): Promise<Ended> {
  const { deps } = db;
  const { seeker, coach } = own;
  const { owner } = other;
  const { vacancyId } = await other.lane("posted");
  const about = { jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(vacancyId), reasons: ["keen"], note: "" };
  const { introductionId } = await proposeIntroduction(deps, coach, about);
  await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
  await decideIntroduction(deps, owner, { introductionId, answer: "interested" });
  await tellEmployer(deps, seeker, { introductionId, items: ["first_name"] });
  await introductionForEmployer(deps, owner, { introductionId });
  await tellEmployer(deps, seeker, { introductionId, items: ["helps:show-me", "task:wash-up", "strengths", "phone", "email", "full_name", "photo"] });
  await passedOn(db, own, { introductionId, by: owner, text: ON_THE_WAY.fromOther, as: ON_THE_WAY.passedFromOther });
  await passedOn(db, own, { introductionId, by: seeker, text: "Yes.", as: ON_THE_WAY.unread });
  const { bookingId } = await bookedWith(db, own, other.words.mentorName, introductionId, TAKEN_BACK.hidden.code);
  await noteBooking(deps, coach, { bookingId, mentor: { name: ON_THE_WAY.otherMentor }, meetingNotes: ON_THE_WAY.otherMeetingNotes });
  await withdrawVisibility(deps, seeker, { employerId: owner.employerId });
  await chooseVisibility(deps, seeker, { employerId: owner.employerId, readBack: "this-employer" });
  return { introductionId, bookingId };
}

async function bookedWith(db: TestDatabase, { seeker, coach }: Line["own"], supervisor: string, introductionId: string, code: string) {
  await tellEmployer(db.deps, seeker, { introductionId, items: [`helps:${code}`] });
  const plan = { ...(await bookingPlan(db, supervisor)), adjustments: ["show-me", code] };
  const { bookingId } = await makeBooking(db.deps, coach, { introductionId, plan });
  return { bookingId, plan };
}

/** Written by one side, and relayed in the coach's own words. */
async function passedOn(
  { deps, superuser: sql }: TestDatabase,
  { coach }: Line["own"],
  { introductionId, by, text, as }: { introductionId: string; by: EmployerMember | JobSeeker; text: string; as: string },
): Promise<void> {
  await writeMessage(deps, by, { introductionId, text });
  const [row] = await sql<{ id: string }[]>`select id from message where introduction_id = ${introductionId} and text = ${text}`;
  await relayMessage(deps, coach, { introductionId, messageId: row!.id, text: as });
}

const ROOM: Partial<Record<Who, string>> = {
  owner: "/employer", mentor: "/employer", otherOwner: "/employer", seeker: "/me", otherSeeker: "/me",
  coach: "/coach", lead: "/coach", colleague: "/coach", otherCoach: "/coach",
};
const PAGES = {
  "/employer": ["", "/messages", "/photo"], "/me": ["", "/messages", "/told", "/photo"], "/coach": ["", "/messages"],
} as Record<string, readonly string[]>;

/** Where somebody could look for what has ended: their own pages about it. */
export function pagesOfEndings(who: Who, ended: readonly Ended[]): string[] {
  const room = ROOM[who];
  if (room === undefined) return [];
  return ended.flatMap(({ introductionId, bookingId }) => [
    ...PAGES[room]!.map((page) => `${room}/introductions/${introductionId}${page}`),
    ...(bookingId === "" ? [] : ["", "/booking.ics", "/sign", "/criteria"].map((page) => `${room}/bookings/${bookingId}${page}`)),
  ]);
}
