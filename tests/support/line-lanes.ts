import { Temporal } from "temporal-polyfill";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { londonDay } from "#app/domain/calendar.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { askForIntroduction } from "#app/domain/introduction/ask-for-introduction.ts";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { writeMessage } from "#app/domain/message/write-message.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import { proposeTime } from "#app/domain/booking/propose-time.ts";
import { isWorkingDay } from "#app/domain/booking/working-days.ts";
import { offerSlot } from "#app/domain/booking/offer-slots.ts";
import { noteBooking } from "#app/domain/booking/note-booking.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { vacancyRef } from "./brokering.ts";
import type { TestDatabase } from "./database.ts";
import type { Words } from "./line.ts";

/** How far a vacancy, one person and an employer have come, in the order of the line. */
export const LANE_STAGES = [
  "draft", "posted", "asked", "wished", "proposed", "with_employer", "declined", "interested", "introduced", "signing", "agreed", "started",
] as const;
export type LaneStage = (typeof LANE_STAGES)[number];

/** Ids of what has come about; those that do not exist at this stage are empty. */
export type Lane = {
  vacancyId: string;
  /** Beside the vacancy: a draft while that is one, open afterwards. */
  unmetNeedId: string;
  /** A time the employer offers. */
  slotId: string;
  /** One that the coach proposes to it. */
  proposedTimeId: string;
  requestId: string;
  wishId: string;
  introductionId: string;
  /** The employer's, waiting for the coach. */
  messageId: string;
  bookingId: string;
  agreementId: string;
  contentHash: string;
};

type Parties = { seeker: JobSeeker; coach: JobCoach; owner: EmployerMember; mentor: EmployerMember };

const NOTHING: Omit<Lane, "vacancyId" | "unmetNeedId"> = {
  slotId: "", proposedTimeId: "", requestId: "", wishId: "", introductionId: "", messageId: "", bookingId: "", agreementId: "", contentHash: "",
};

/** Tests post more in one day than any employer may: the oldest of theirs make room, and what was done is forgotten. */
async function makeRoom({ superuser }: TestDatabase, { employerId }: EmployerMember): Promise<void> {
  await superuser`delete from opening_history where employer_id = ${employerId}`;
  for (const table of ["vacancy", "unmet_need"]) {
    await superuser`update ${superuser(table)} set status = 'closed' where id in (
      select id from ${superuser(table)} where employer_id = ${employerId} and status in ('open', 'paused')
      order by posted_at desc, id offset 20)`;
  }
}

/** Plays a drafted vacancy up to a stage, with an unmet need beside it. `asked`, `wished` and `declined` are ends of their own; the others build on each other. */
export async function laneTo(
  db: TestDatabase,
  parties: Parties,
  words: Words,
  to: LaneStage,
  { vacancyId, unmetNeedId }: Pick<Lane, "vacancyId" | "unmetNeedId">,
): Promise<Lane> {
  const { deps } = db;
  const { seeker, coach, owner } = parties;
  const lane: Lane = { vacancyId, unmetNeedId, ...NOTHING };
  const passes = (stage: LaneStage) => LANE_STAGES.indexOf(to) >= LANE_STAGES.indexOf(stage);
  if (!passes("posted")) return lane;
  await makeRoom(db, owner);
  await postVacancy(deps, owner, { vacancyId });
  await postUnmetNeed(deps, owner, { unmetNeedId });
  lane.slotId = await offered(db, parties, vacancyId);
  if (to === "asked") return { ...lane, requestId: await asked(db, parties, lane.vacancyId) };
  if (to === "wished") return { ...lane, wishId: await wished(db, parties, lane.vacancyId) };
  if (!passes("proposed")) return lane;
  ({ introductionId: lane.introductionId } = await proposeIntroduction(deps, coach, {
    jobSeekerId: seeker.jobSeekerId, opening: vacancyRef(lane.vacancyId), reasons: ["keen"], note: words.note,
  }));
  const { introductionId } = lane;
  if (!passes("with_employer")) return lane;
  await answerIntroduction(deps, seeker, { introductionId, answer: "yes" });
  if (to === "declined") {
    const answer = { answer: "declined", reason: "supervision", words: "We have nobody to show them." } as const;
    await decideIntroduction(deps, owner, { introductionId, ...answer });
    return lane;
  }
  if (!passes("interested")) return lane;
  await decideIntroduction(deps, owner, { introductionId, answer: "interested" });
  lane.messageId = await written(db, parties, introductionId);
  if (!passes("introduced")) return lane;
  await tellEmployer(deps, seeker, { introductionId, items: ["first_name", "helps:show-me", "photo"] });
  lane.proposedTimeId = await proposed(db, parties, introductionId);
  if (!passes("signing")) return lane;
  return { ...lane, ...(await booked(db, parties, words, introductionId, to)) };
}

async function offered({ deps, clock, superuser }: TestDatabase, { owner }: Parties, vacancyId: string): Promise<string> {
  await offerSlot(deps, owner, { vacancyId, times: { day: aWorkingDay(clock, 9), startTime: "05:00", endTime: "06:00" } });
  const [row] = await superuser<{ id: string }[]>`select id from booking_slot where vacancy_id = ${vacancyId}`;
  return row!.id;
}

async function proposed({ deps, clock, superuser }: TestDatabase, { coach }: Parties, introductionId: string): Promise<string> {
  // Weeks after every booking of a lane.
  await proposeTime(deps, coach, { introductionId, times: { day: aWorkingDay(clock, 40), startTime: "04:10", endTime: "04:15" } });
  const [row] = await superuser<{ id: string }[]>`select id from booking_slot where introduction_id = ${introductionId}`;
  return row!.id;
}

/** The first working day so many days ahead, or after that. */
export function aWorkingDay({ now }: TestDatabase["clock"], days: number): string {
  let day = londonDay(now()).add({ days });
  while (!isWorkingDay(day, "ENG")) day = day.add({ days: 1 });
  return day.toString();
}

async function asked({ deps, superuser }: TestDatabase, { seeker, owner }: Parties, vacancyId: string): Promise<string> {
  const aliases = await deps.withActor(owner, ({ visibility }) =>
    visibility.aliasesFor(owner.employerId, [seeker.jobSeekerId]),
  );
  await askCoach(deps, owner, { opening: vacancyRef(vacancyId), aliasId: aliases.get(seeker.jobSeekerId)!.aliasId });
  const [row] = await superuser<{ id: string }[]>`select id from introduction_request where vacancy_id = ${vacancyId}`;
  return row!.id;
}

async function wished({ deps, superuser }: TestDatabase, { seeker }: Parties, vacancyId: string): Promise<string> {
  await askForIntroduction(deps, seeker, { openingId: vacancyId });
  const [row] = await superuser<{ id: string }[]>`select id from introduction_wish where vacancy_id = ${vacancyId}`;
  return row!.id;
}

async function written({ deps, superuser }: TestDatabase, { owner }: Parties, introductionId: string): Promise<string> {
  await writeMessage(deps, owner, { introductionId, text: "Would Monday suit?" });
  const [row] = await superuser<{ id: string }[]>`select id from message where introduction_id = ${introductionId}`;
  return row!.id;
}

async function booked(db: TestDatabase, parties: Parties, words: Words, introductionId: string, to: LaneStage) {
  const { seeker, coach, owner, mentor } = parties;
  const plan = await bookingPlan(db, words.ownerName);
  const { bookingId } = await makeBooking(db.deps, coach, { introductionId, plan });
  await noteBooking(db.deps, coach, { bookingId, mentor: { member: mentor.memberId }, meetingNotes: "" });
  const { agreement } = await readBooking(db.deps, coach, { bookingId });
  const signed = { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash };
  if (to === "signing") return signed;
  for (const actor of [coach, owner, seeker]) await signAgreement(db.deps, actor, signed);
  if (to === "started") db.clock.set(`${plan.startsOn}T10:00:00Z`);
  return signed;
}

/** A day has so many quarters of an hour; one booking takes ten minutes of one. */
const QUARTERS = 96;

/**
 * A paid trial of four days, from the day after tomorrow, for ten minutes a day at a time
 * that no other booking has: one person plays in many lanes at once, and is never in two places.
 */
export async function bookingPlan({ clock, superuser }: TestDatabase, supervisor: string): Promise<BookingPlan> {
  const today = londonDay(clock.now());
  const taken = await superuser<{ start: string }[]>`
    select distinct to_char(starts_at at time zone 'Europe/London', 'HH24:MI') as start from sitting where live`;
  const starts = Array.from({ length: QUARTERS }, (_, quarter) => Temporal.PlainTime.from("00:00").add({ minutes: quarter * 15 }));
  const start = starts.find((time) => !taken.some((sitting) => sitting.start === String(time).slice(0, 5)))!;
  const [startTime, endTime] = [start, start.add({ minutes: 10 })].map((time) => time.toString({ smallestUnit: "minute" })) as [string, string];
  return {
    startsOn: today.add({ days: 2 }).toString(), endsOn: today.add({ days: 8 }).toString(),
    days: ["tue", "wed", "thu", "fri"], startTime, endTime,
    kind: "work_trial", legalBasis: "paid", payPencePerHour: null, basisAgreedOn: null, interviewedOn: null, agreedWith: "", evidence: "",
    longerAgreed: false, factors: [], breakMinutes: 0, support: "on-call", tasks: ["wash-up"], adjustments: ["show-me"],
    criteria: ["task:wash-up", "arrives"], supervisor,
  };
}
