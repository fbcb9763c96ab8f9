import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import type { EmployerMember, JobCoach, JobSeeker } from "#app/domain/actor.ts";
import { anApprovedProfile, introduced } from "#tests/support/brokering.ts";
import { fill, follow, press, says, tick } from "#tests/support/page-verbs.ts";
import { emailed, KITCHEN, PEOPLE, type Line } from "./stage.ts";

const { knownAs } = PEOPLE.seeker;
const SECOND = "Ottilie";

/** The coach books a work trial, and all three sign the same version. */
export async function bookAndSign(line: Line): Promise<void> {
  const { coach, seeker, employer } = line;
  await bookFor(coach, knownAs);
  await says(coach, "It is booked. Everyone is asked to sign.");
  await emailed(line, PEOPLE.seeker, "There is something for you to read and sign");
  await emailed(line, KITCHEN, "An agreement is waiting for your signature");

  await follow(coach, "Read and sign", "Sign the agreement");
  await press(coach, "Sign as the job coach", /Work trial:/);
  await says(coach, "You have signed");

  await follow(seeker, "Home", `Hello ${knownAs}`);
  await follow(seeker, "Read the plan", /Work trial:/);
  await follow(seeker, "Read the plan, and sign", "Is this plan right for you?");
  await says(seeker, "You get paid for this work");
  await press(seeker, "Yes, I sign this plan", /Work trial:/);
  await says(seeker, "You signed the plan");

  await follow(employer, "Bookings", "Bookings");
  await openBooking(employer);
  await follow(employer, "Read and sign", "Sign the agreement");
  await press(employer, "Sign for the employer", /Work trial:/);
  await says(employer, "You have signed");
  await emailed(line, PEOPLE.seeker, "Everyone has signed your plan");
  for (const side of [PEOPLE.coach, KITCHEN]) await emailed(line, side, "Every side has signed");
}

/** One vacancy, one person: while somebody tries the job, nobody else can be booked for it. */
export async function secondBookingIsRefused(line: Line): Promise<void> {
  const { coach } = line;
  await secondPersonIsIntroduced(line);
  await bookFor(coach, SECOND);
  await says(coach, "Someone is already being considered for this vacancy. A work trial is for one person at a time.");
}

/** Everybody says how it went; both sides want it, so the job is theirs and the vacancy is filled. */
export async function outcome(line: Line): Promise<void> {
  const { stack, coach, seeker, employer } = line;
  await follow(seeker, "Home", `Hello ${knownAs}`);
  await openBooking(seeker);
  await follow(seeker, "Say how it went", "How did it go?");
  await follow(seeker, "Start", /wash up/i);
  await oneAnswer(seeker, /wash up/i, "Yes", /come at the right time/i);
  await oneAnswer(seeker, /come at the right time/i, "Yes", "Do you want this job?");
  await oneAnswer(seeker, "Do you want this job?", "Yes, I want this job", "Check your answers");
  await press(seeker, "Send", /Work trial:/);
  await says(seeker, "Thank you. You said how it went.");

  await follow(coach, "Bookings", "Bookings");
  await openBooking(coach);
  await follow(coach, "Record what you saw", "What did you see?");
  await answerEach(coach, /wash up/i, /arrives when agreed/i);
  await press(coach, "Record this", /Work trial:/);
  await says(coach, "What you saw is kept");

  await follow(employer, "Bookings", "Bookings");
  await openBooking(employer);
  await follow(employer, "Say how it went", "How did it go?");
  await answerEach(employer, /wash up/i, /arrives when agreed/i);
  await tick(employer, "Do you want the job to go ahead?", "Yes. If they want it too, the job is theirs");
  await press(employer, "Record this", /Work trial:/);
  await says(employer, "You both wanted it: the job is theirs. The vacancy is filled.");

  await emailed(line, PEOPLE.seeker, "Good news for you");
  await stack.settled();
  await follow(seeker, "My time at work", "My time at work");
  await follow(seeker, "Finished", "My time at work");
  await openBooking(seeker);
  await says(seeker, "The job is yours.");
  await follow(employer, "Vacancies", "Vacancies");
  await says(employer, "Filled");
}

async function bookFor(coach: Page, who: string): Promise<void> {
  await follow(coach, "Introductions", "Introductions");
  await follow(coach, `${who}: ${KITCHEN.vacancy}`, `${who}: ${KITCHEN.vacancy}`);
  await follow(coach, "Book time at work", "What do you want to book?");
  await follow(coach, "Book a work trial", "Book a work trial");
  await tick(coach, "What makes it lawful?", "Paid for every hour");
  await fill(coach, { "First day": ["15", "6", "2026"], "Last day": ["18", "6", "2026"] });
  await tick(coach, "What is it judged by?", "Task: Wash up and keep a kitchen clean", "Arrives when agreed");
  await coach.getByRole("button", { name: "Book it and ask everyone to sign" }).click();
}

/** The one work trial there is. */
async function openBooking(page: Page): Promise<void> {
  await page.getByRole("article").getByRole("link", { name: new RegExp(KITCHEN.vacancy) }).first().click();
  await page.getByRole("heading", { level: 1, name: /Work trial:/ }).waitFor();
}

async function answerEach(page: Page, ...criteria: RegExp[]): Promise<void> {
  for (const criterion of criteria) await tick(page, criterion, "Yes");
}

/** Of a form that asks one question at a time. */
async function oneAnswer(page: Page, question: string | RegExp, answer: string, next: string | RegExp): Promise<void> {
  await tick(page, question, answer);
  await press(page, "Go on", next);
}

/** Another person with the same coach, introduced for the same vacancy through the use cases. */
async function secondPersonIsIntroduced({ stack: { db } }: Line): Promise<void> {
  const sql = db.superuser;
  const at = db.clock.now().toString();
  const [accountId, jobSeekerId] = [randomUUID(), randomUUID()];
  const [coach] = await sql<JobCoach[]>`
    select 'jobCoach' as kind, account_id as "accountId", id as "coachId", provider_id as "providerId"
    from provider_member where name = ${PEOPLE.coach.name}`;
  const [employer] = await sql<EmployerMember[]>`
    select 'employerMember' as kind, account_id as "accountId", id as "memberId", employer_id as "employerId", role
    from employer_member where name = ${KITCHEN.name}`;
  const [vacancy] = await sql<{ id: string }[]>`select id from vacancy where title = ${KITCHEN.vacancy}`;
  await sql`insert into auth.account (id, name, email, email_verified) values (${accountId}, '', 'second@example.org', true)`;
  await sql`insert into job_seeker (id, account_id, full_name, known_as, birth_date, joined_at)
    values (${jobSeekerId}, ${accountId}, 'Ottilie Second', ${SECOND}, '2000-01-01', ${at})`;
  await sql`insert into own_job_seeker (id, account_id) values (${jobSeekerId}, ${accountId})`;
  await sql`insert into coaching (id, job_seeker_id, coach_id, provider_id, started_at)
    values (${randomUUID()}, ${jobSeekerId}, ${coach!.coachId}, ${coach!.providerId}, ${at})`;
  const seeker: JobSeeker = { kind: "jobSeeker", accountId, jobSeekerId };
  await anApprovedProfile(db, seeker);
  await introduced(db, { seeker, coach: coach!, employer: employer! }, vacancy!.id);
}
