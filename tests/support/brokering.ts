import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { answerIntroduction } from "#app/domain/introduction/answer-introduction.ts";
import { decideIntroduction } from "#app/domain/introduction/decide-introduction.ts";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { tellEmployer } from "#app/domain/introduction/tell-employer.ts";
import { makeBooking } from "#app/domain/booking/make-booking.ts";
import type { BookingPlan } from "#app/domain/booking/plan-booking.ts";
import { readBooking } from "#app/domain/booking/read-booking.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { STOCK_ROOM } from "#db/seed/jobs.ts";
import { signAgreement } from "#app/domain/agreement/sign-agreement.ts";
import type { TestDatabase } from "./database.ts";

export const vacancyRef = (id: string): OpeningRef => ({ kind: "vacancy", id });
export const needRef = (id: string): OpeningRef => ({ kind: "unmet_need", id });

/** An open vacancy at the employer's first site, straight into the tables. */
export async function anOpenVacancy(db: TestDatabase, employerId: string): Promise<string> {
  const id = crypto.randomUUID();
  const at = db.clock.now().toString();
  const sql = db.superuser;
  await sql`insert into vacancy (id, employer_id, site_id, title, sector, status, hours_per_week, days, start_time,
      end_time, pay_pence_per_hour, contract, start_date, environment, adjustments, selection, created_at, posted_at)
    select ${id}, employer_id, id, 'Kitchen helper', 'food', 'open', 16, '{mon,tue,wed,thu}', '09:00', '13:00', 1300,
      'permanent', '2026-07-01', '{indoors}', '{show-me}', 'work_trial', ${at}, ${at}
    from employer_site where employer_id = ${employerId} limit 1`;
  await sql`insert into vacancy_task (vacancy_id, employer_id, task_code, need, frequency, position) values
    (${id}, ${employerId}, 'wash-up', 'essential', 'daily', 0), (${id}, ${employerId}, 'lay-tables', 'adaptable', 'weekly', 1)`;
  return id;
}

/** An open unmet need at the employer's first site, through the use cases. */
export async function anOpenNeed({ deps }: TestDatabase, employer: EmployerMember): Promise<string> {
  const { tasks, ...details } = STOCK_ROOM;
  const siteId = (await listHiringSites(deps, employer))[0]!.id;
  const { unmetNeedId } = await draftUnmetNeed(deps, employer, { details: { ...details, siteId }, tasks });
  await postUnmetNeed(deps, employer, { unmetNeedId });
  return unmetNeedId;
}

/** An approved profile with a strengths statement; nobody is chosen yet. */
export async function anApprovedProfile(db: TestDatabase, { jobSeekerId, accountId }: JobSeeker): Promise<void> {
  const at = db.clock.now().toString();
  const sql = db.superuser;
  const [{ place_id: placeId }] = (await sql`select place_id from employer_site limit 1`) as unknown as [{ place_id: number }];
  await sql`insert into vocational_profile (job_seeker_id, hopes, tasks_liked, tasks_done, environment_like,
      environment_avoid, helps, hours_start, hours_aim, days, place_id, travel_metres, strengths, revision, updated_at,
      updated_by, helped_by, approved_revision, approved_at, approved_strengths)
    values (${jobSeekerId}, '{food}', '{wash-up}', '{}', '{}', '{}', '{show-me}', 8, 16, '{mon,tue,wed,thu}', ${placeId},
      8047, 'Newer words nobody approved', 2, ${at}, ${accountId}, 'nobody', 1, ${at}, 'I keep going until it shines.')`;
  await sql`insert into published_profile (job_seeker_id, search_id, hopes, tasks_liked, tasks_done, environment_like,
      environment_avoid, helps, hours_start, hours_aim, days, place_id, travel_metres, published_at)
    values (${jobSeekerId}, ${crypto.randomUUID()}, '{food}', '{wash-up}', '{}', '{}', '{}', '{show-me}', 8, 16,
      '{mon,tue,wed,thu}', ${placeId}, 8047, ${at})`;
}

export async function chooses(db: TestDatabase, { jobSeekerId }: JobSeeker, { employerId }: EmployerMember): Promise<void> {
  await db.superuser`insert into visibility_choice (id, job_seeker_id, employer_id, chosen_at)
    values (${crypto.randomUUID()}, ${jobSeekerId}, ${employerId}, ${db.clock.now().toString()})`;
}

export type Sides = { seeker: JobSeeker; coach: JobCoach; employer: EmployerMember };

export const aPlan = (extra: Partial<BookingPlan> = {}): BookingPlan => ({
  startsOn: "2026-06-15", endsOn: "2026-06-18", days: ["mon", "tue", "wed", "thu"], startTime: "09:00", endTime: "13:00",
  kind: "work_trial", legalBasis: "paid", payPencePerHour: null, basisAgreedOn: null, interviewedOn: null, agreedWith: "", evidence: "",
  longerAgreed: false, factors: [], breakMinutes: 0, support: "on-call", tasks: ["wash-up"], adjustments: ["show-me"],
  criteria: ["task:wash-up", "arrives"], supervisor: "A Manager", ...extra,
});

/** Through the use cases: proposed, yes, interested, introduced by first name, and by what helps. */
export async function introduced(
  db: TestDatabase,
  { seeker, coach, employer }: Sides,
  opening: OpeningRef | string,
): Promise<string> {
  const { introductionId } = await proposeIntroduction(db.deps, coach, {
    jobSeekerId: seeker.jobSeekerId, reasons: ["keen"], note: "",
    opening: typeof opening === "string" ? vacancyRef(opening) : opening,
  });
  await answerIntroduction(db.deps, seeker, { introductionId, answer: "yes" });
  await decideIntroduction(db.deps, employer, { introductionId, answer: "interested" });
  await tellEmployer(db.deps, seeker, { introductionId, items: ["first_name", "helps:show-me"] });
  return introductionId;
}

/** Booked and signed by all three. */
export async function agreedBooking(db: TestDatabase, sides: Sides, introductionId: string): Promise<string> {
  const { bookingId } = await makeBooking(db.deps, sides.coach, { introductionId, plan: aPlan() });
  for (const actor of [sides.seeker, sides.employer, sides.coach]) {
    const { agreement } = await readBooking(db.deps, actor, { bookingId });
    await signAgreement(db.deps, actor, { bookingId, agreementId: agreement.id, contentHash: agreement.contentHash });
  }
  return bookingId;
}
