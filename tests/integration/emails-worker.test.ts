import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sendEmail } from "#app/composition/jobs/email-job.ts";
import { emailKey, fanOut } from "#app/composition/jobs/event-job.ts";
import { circumstancesOf, wantedEmails } from "#app/composition/jobs/wanted-emails.ts";
import { startWorker } from "#app/composition/jobs/start-worker.ts";
import type { RunningWorker, WorkerParts } from "#app/composition/jobs/start-worker.ts";
import { deliveryFor, keptEmails } from "#app/composition/outbox.ts";
import type { Actor } from "#app/domain/actor.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { urlOf } from "#db/logins.ts";
import { emailDelivery } from "#db/schema/email.ts";
import { createDelivery, DeliveryFailed } from "#emails/delivery.server.ts";
import type { Delivery } from "#emails/delivery.server.ts";
import { aBrokeredPair } from "#tests/support/brokered-pair.ts";
import type { BrokeredPair } from "#tests/support/brokered-pair.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";

const database = await testDatabase();
const { withActor } = database.gate;
const demo = { resendApiKey: null, resendBaseUrl: null, mailFrom: "Firstshift <no-reply@firstshift.example>", mailReplyTo: "help@firstshift.example" };
const outbox = deliveryFor(demo, { withActor }, { kind: "mailing" });
const deps = { withActor, keyedHash: database.deps.keyedHash, clock: database.clock, delivery: outbox, appUrl: "https://firstshift.example" };
const look = drizzle(database.superuser);

const NO_INDEXING: WorkerParts["indexing"] = {
  sync: async () => {},
  syncJobs: async () => {},
  catchUp: async () => false,
  rebuild: async () => ({ people: 0, jobs: 0 }),
  syncShown: async () => ({ people: 0, next: null }),
  syncAdmitted: async () => ({ people: 0, next: null }),
};

let pair: BrokeredPair;
let log: string[];
let worker: RunningWorker | null = null;

async function start(parts: Partial<WorkerParts> = {}): Promise<void> {
  worker = await startWorker({
    ...deps,
    jobsUrl: urlOf(database.databaseUrl, TEST_SECRET, "firstshift_jobs"),
    indexing: NO_INDEXING,
    countCrowd: async () => 0,
    log: pino({ level: "debug" }, { write: (line: string) => void log.push(line) }),
    ...parts,
  });
}

const record = (actor: Actor, event: DomainEvent) => withActor(actor, (store) => store.events.record(event));
const proposed = () => {
  const { coach, introductionId } = pair;
  return record(coach, { name: "IntroductionProposed", subjects: { introductionId } });
};
const outboxTo = async (address: string) => (await keptEmails({ withActor })).filter((email) => email.to === address);

beforeAll(async () => {
  pair = await aBrokeredPair(database.superuser);
  // What a daily email holds back is the business of tests/integration/emails-digest.test.ts.
  await withActor(pair.coach, ({ emailSettings }) => emailSettings.choosePace(pair.coach.accountId, "each", database.clock.now()));
});
beforeEach(() => {
  log = [];
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
  await database.superuser`truncate mail.outbox_email, mail.email_delivery, mail.digest_item, pgboss.job_common`;
  await database.superuser`update introduction set status = 'proposed', shared_at = null`;
});
afterAll(() => worker?.stop());

describe("from an event to an email", () => {
  it("tells the job seeker, and not the coach whose act it was", async () => {
    await start();
    await proposed();
    await expect.poll(() => outboxTo(pair.jobSeekerEmail), { timeout: 15_000 }).toMatchObject([
      { subject: "Your job coach has something to show you" },
    ]);
    expect(await keptEmails({ withActor })).toHaveLength(1);
    await expect.poll(() => look.select().from(emailDelivery)).toMatchObject([
      { template: "introduction-proposed", status: "sent", providerId: null },
    ]);
  });

  it("sends nothing when the thing has moved on by the time the email's turn comes", async () => {
    await proposed();
    await database.superuser`update introduction set status = 'refused' where id = ${pair.introductionId}`;
    await start();
    await expect.poll(() => doneJobs("event")).toBe(1);
    expect(await keptEmails({ withActor })).toEqual([]);
  });

  it("invites at the address of the invitation, and says who invites", async () => {
    await start();
    await record(pair.lead, { name: "CoachInvited", subjects: { invitationId: pair.invitationId } });
    await expect.poll(() => outboxTo(pair.invitedEmail), { timeout: 15_000 }).toMatchObject([
      { text: expect.stringContaining("Harbour Works would like you to join them") },
    ]);
  });

  it("tells every operator that an employer waits", async () => {
    await database.superuser`update employer set status = 'waiting'`;
    await start();
    const { accountId } = pair.employerMember;
    await record({ kind: "newcomer", accountId, email: "" }, { name: "EmployerSignedUp", subjects: { employerId: pair.employerId } });
    await expect.poll(() => outboxTo(pair.operatorEmail), { timeout: 15_000 }).toHaveLength(1);
    await database.superuser`update employer set status = 'verified'`;
  });

  it("writes no address and no name into the log", async () => {
    await start();
    await proposed();
    await expect.poll(() => outboxTo(pair.jobSeekerEmail), { timeout: 15_000 }).toHaveLength(1);
    await expect.poll(() => log.filter((line) => line.includes("job done"))).toHaveLength(2);
    for (const line of log) expect(line).not.toMatch(/@|Robin|Harbour/);
  });
});

describe("who is told", () => {
  const jobsOf = async (actor: Actor, event: DomainEvent) => {
    await database.superuser`delete from event`;
    await record(actor, event);
    const [row] = await database.superuser<{ id: string }[]>`select id from event`;
    const { email } = await fanOut(deps, { eventId: row!.id });
    return email.map(({ data }) => ["side" in data ? data.side : "digest", data.recipientId]);
  };
  const introduction = () => ({ introductionId: pair.introductionId });

  it("nobody, about an introduction to a vacancy that has closed", async () => {
    await database.superuser`update vacancy set status = 'closed'`;
    expect(await jobsOf(pair.coach, { name: "IntroductionProposed", subjects: introduction() })).toEqual([]);
    await database.superuser`update vacancy set status = 'open'`;
  });

  it("the employer takes part only once the job seeker has said yes", async () => {
    await database.superuser`update introduction set status = 'with_employer'`;
    expect(await jobsOf(pair.jobSeeker, { name: "IntroductionAgreed", subjects: introduction() })).toEqual([
      ["coach", pair.coach.accountId],
    ]);
    await database.superuser`update introduction set shared_at = now()`;
    expect(await jobsOf(pair.jobSeeker, { name: "IntroductionAgreed", subjects: introduction() })).toEqual([
      ["coach", pair.coach.accountId],
      ["employer", pair.employerMember.accountId],
    ]);
  });

  it("an employer's refusal goes to the coach, and to the job seeker only when the coach has read it", async () => {
    await database.superuser`update introduction set status = 'declined', shared_at = now()`;
    expect(await jobsOf(pair.employerMember, { name: "EmployerDeclined", subjects: introduction() })).toEqual([
      ["coach", pair.coach.accountId],
    ]);
    expect(await jobsOf(pair.coach, { name: "DeclineReviewed", subjects: introduction() })).toEqual([
      ["jobSeeker", pair.jobSeeker.accountId],
    ]);
  });

  /** Which template each account is written, whenever that is. */
  const told = async (actor: Actor, event: DomainEvent) => {
    await database.superuser`delete from event`;
    await record(actor, event);
    return withActor({ kind: "mailing" }, async ({ mailing }) => {
      const [row] = await database.superuser<{ id: string }[]>`select id from event`;
      const recorded = (await mailing.event(row!.id))!;
      const wanted = wantedEmails(recorded, await circumstancesOf(mailing, recorded));
      return wanted.map(({ template, recipientId }) => [template, recipientId]);
    });
  };

  it("of an introduction that ends: everybody else in it but the employer, who would tell a hiding by no email", async () => {
    const closed: DomainEvent = { name: "IntroductionClosed", subjects: introduction() };
    const { coach, lead, jobSeeker, employerMember } = pair;
    await database.superuser`update introduction set status = 'closed', shared_at = now(), introduced_at = now()`;
    expect(await told(coach, closed)).toEqual([["introduction-over", jobSeeker.accountId]]);
    expect(await told(jobSeeker, closed)).toEqual([["introduction-closed", coach.accountId]]);
    expect(await told(lead, closed)).toEqual([["introduction-over", jobSeeker.accountId], ["introduction-closed", coach.accountId]]);
    // Stopped beside the employer's no, which the coach has to read: they read both there.
    await database.superuser`update introduction set status = 'declined'`;
    expect(await told(jobSeeker, closed)).toEqual([]);
    await database.superuser`update introduction set status = 'closed', introduced_at = null`;
    expect(await told({ kind: "timekeeping" }, { name: "IntroductionLapsed", subjects: introduction() })).toEqual([
      ["job-closed", jobSeeker.accountId], ["introduction-closed", coach.accountId], ["introduction-lapsed", employerMember.accountId],
    ]);
  });

  it("a provider's leads, of who joins their team and who does not", async () => {
    const { coach, lead, invitationId } = pair;
    const by = { kind: "newcomer", accountId: randomUUID(), email: pair.invitedEmail } as const;
    await database.superuser`update invitation set status = 'declined'`;
    expect(await told(by, { name: "InvitationDeclined", subjects: { invitationId } })).toEqual([["coach-invitation-declined", lead.accountId]]);
    await database.superuser`update invitation set status = 'invited'`;
    expect(await told({ ...by, accountId: coach.accountId }, { name: "CoachJoined", subjects: { coachId: coach.coachId } })).toEqual([["coach-joined", lead.accountId]]);
  });

  it("in the outbox the person reads that it ended, and of no reason", async () => {
    await database.superuser`update introduction set status = 'closed', closing_reason = 'support-not-ready'`;
    await start();
    await record(pair.coach, { name: "IntroductionClosed", subjects: introduction() });
    await expect.poll(() => outboxTo(pair.jobSeekerEmail), { timeout: 15_000 }).toMatchObject([
      { subject: "Something has ended", text: expect.stringContaining("Your job coach can tell you more.") },
    ]);
  });

  it("nobody, about choosing or hiding from an employer", async () => {
    const subjects = { jobSeekerId: pair.jobSeeker.jobSeekerId, employerId: pair.employerId };
    expect(await jobsOf(pair.jobSeeker, { name: "VisibilityChosen", subjects })).toEqual([]);
    expect(await jobsOf(pair.jobSeeker, { name: "VisibilityWithdrawn", subjects })).toEqual([]);
  });
});

describe("once", () => {
  const onlyJob = async () => {
    await proposed();
    const [row] = await database.superuser<{ id: string }[]>`select id from pgboss.job where name = 'event'`;
    const following = await fanOut(deps, { eventId: row!.id });
    expect(following.email).toHaveLength(1);
    return following.email[0]!;
  };

  it("an event fans out into the same jobs each time", async () => {
    const { id, data } = await onlyJob();
    const again = await fanOut(deps, { eventId: data.eventId });
    expect(again.email).toEqual([{ id, data }]);
  });

  it("a crash between acceptance and record sends no second email", async () => {
    const { data } = await onlyJob();
    const crashing: Delivery = {
      async send(email) {
        await outbox.send(email);
        throw new Error("the process dies here");
      },
    };
    await expect(sendEmail({ ...deps, delivery: crashing }, data)).rejects.toThrow("dies here");
    expect(await sendEmail(deps, data)).toBe("sent");
    expect(await sendEmail(deps, data)).toBe("sent before");
    expect(await keptEmails({ withActor })).toHaveLength(1);
  });

  it("a final refusal is recorded and not tried again, by its name only", async () => {
    const { data } = await onlyJob();
    const delivery = { send: () => Promise.reject(new DeliveryFailed("validation_error", false)) };
    expect(await sendEmail({ ...deps, delivery }, data)).toBe("refused");
    expect(await look.select().from(emailDelivery)).toMatchObject([
      { idempotencyKey: emailKey(data), status: "refused", refusal: "validation_error" },
    ]);
    expect(await sendEmail(deps, data)).toBe("sent before");
  });

  it("what may be accepted later is not recorded, so the job is tried again", async () => {
    const { data } = await onlyJob();
    const delivery = { send: () => Promise.reject(new DeliveryFailed("rate_limit_exceeded", true)) };
    await expect(sendEmail({ ...deps, delivery }, data)).rejects.toThrow("rate_limit_exceeded");
    expect(await look.select().from(emailDelivery)).toEqual([]);
  });
});

describe("the worker", () => {
  it("brings search up to date for whom the event is about, trying again when search is away", async () => {
    const asked: string[] = [];
    const sync = async (jobSeekerId: string) => {
      asked.push(jobSeekerId);
      if (asked.length === 1) throw new Error("search is away");
    };
    await start({ indexing: { ...NO_INDEXING, sync, catchUp: async () => true } });
    const { jobSeekerId } = pair.jobSeeker;
    await record(pair.jobSeeker, { name: "ProfileApproved", subjects: { jobSeekerId } });
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([jobSeekerId, jobSeekerId]);
  });

  it("brings the jobs in step that an event is about: one of them, or all of an employer's", async () => {
    const asked: unknown[] = [];
    await start({ indexing: { ...NO_INDEXING, syncJobs: async (which) => void asked.push(which) } });
    const { vacancyId, employerId } = pair;
    await record(pair.employerMember, { name: "OpeningPaused", subjects: { openingId: vacancyId } });
    await record(pair.employerMember, { name: "EmployerPaused", subjects: { employerId } });
    await record(pair.jobSeeker, { name: "JobSetAside", subjects: { jobSeekerId: pair.jobSeeker.jobSeekerId, openingId: vacancyId } });
    await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(2);
    expect(asked).toEqual(expect.arrayContaining([expect.objectContaining({ openingId: vacancyId }), expect.objectContaining({ employerId })]));
  });

  it("brings many people in step a part at a time, and one person's choice in between", async () => {
    const { jobSeekerId } = pair.jobSeeker;
    const asked: unknown[] = [];
    const held = Promise.withResolvers<void>();
    const syncShown = async (_at: unknown, after: string | null) => {
      asked.push(after);
      if (after === null) await held.promise;
      return { people: 1, next: after === null ? "first" : after === "first" ? "second" : null };
    };
    await start({ indexing: { ...NO_INDEXING, syncShown, sync: async (id) => void asked.push(id) } });
    await record({ kind: "timekeeping" }, { name: "CrowdCounted", subjects: {} });
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([null]);
    // Another count waits already when somebody chooses.
    await record({ kind: "timekeeping" }, { name: "CrowdCounted", subjects: {} });
    await expect.poll(() => doneJobs("event"), { timeout: 20_000 }).toBe(2);
    await record(pair.jobSeeker, { name: "ProfileApproved", subjects: { jobSeekerId } });
    await expect.poll(() => doneJobs("event"), { timeout: 20_000 }).toBe(3);
    held.resolve();
    await expect.poll(() => asked, { timeout: 20_000 }).toEqual([null, jobSeekerId, null, "first", "first", "second", "second"]);
  });

  it("builds the whole search index anew when an operator asked for it", async () => {
    let rebuilt = 0;
    await start({ indexing: { ...NO_INDEXING, rebuild: async () => ({ people: (rebuilt += 1), jobs: 0 }) } });
    const accountId = randomUUID();
    await record({ kind: "operator", accountId }, { name: "ReindexAsked", subjects: { accountId } });
    await expect.poll(() => rebuilt, { timeout: 20_000 }).toBe(1);
  });

  it("goes on after the database cut its connections", async () => {
    await start();
    await database.superuser`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename in ('firstshift_jobs', 'firstshift_worker')`;
    await proposed();
    await expect.poll(() => outboxTo(pair.jobSeekerEmail), { timeout: 20_000 }).toHaveLength(1);
  });

  it("says that it is there, and stops when told to", async () => {
    await start();
    const app = database.as("firstshift_app");
    const ask = () => app`select jobs.worker_seen_at() > now() - interval '10 seconds' as seen`;
    await expect.poll(ask).toMatchObject([{ seen: true }]);
    await worker!.stop();
    await proposed();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await doneJobs("event")).toBe(0);
  });
});

describe("the outbox", () => {
  it("takes an email from the processes that send, and shows them to the web app only", async () => {
    const keep = "select mail.keep_in_outbox('key', 'a@example.org', 's', 'h', 't')";
    await database.as("firstshift_auth").unsafe(keep);
    await database.as("firstshift_app").unsafe(keep);
    expect(await keptEmails({ withActor })).toHaveLength(1);
    for (const login of ["firstshift_employer", "firstshift_jobs", "firstshift_limits"] as const) {
      await expect(database.as(login).unsafe(keep)).rejects.toThrow("permission denied");
    }
    for (const login of ["firstshift_employer", "firstshift_auth", "firstshift_worker"] as const) {
      await expect(database.as(login)`select * from mail.read_outbox()`).rejects.toThrow("permission denied");
    }
    await expect(database.as("firstshift_app")`select * from mail.outbox_email`).rejects.toThrow("permission denied");
  });

  it("stays empty where emails are really sent", async () => {
    const saveToOutbox = () => Promise.reject(new Error("not here"));
    const resendBaseUrl = "http://127.0.0.1:1";
    const real = createDelivery({ resendApiKey: "re_test", resendBaseUrl, from: "x", replyTo: "y", saveToOutbox });
    const email = { to: "a@example.org", subject: "s", html: "h", text: "t", idempotencyKey: "k" };
    await expect(real.send(email)).rejects.toThrow(DeliveryFailed);
    expect(await keptEmails({ withActor })).toEqual([]);
  });
});

async function doneJobs(queue: string): Promise<number> {
  const [row] = await database.superuser<{ done: number }[]>`
    select count(*)::int as done from pgboss.job where name = ${queue} and state = 'completed'`;
  return row!.done;
}
