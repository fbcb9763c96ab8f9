import { createHmac, randomBytes } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { sendEmail } from "#app/composition/jobs/email-job.ts";
import { fanOut, type DigestJob } from "#app/composition/jobs/event-job.ts";
import { deliveryFor, keptEmails } from "#app/composition/outbox.ts";
import type { Actor } from "#app/domain/actor.ts";
import { Invalid } from "#app/domain/errors.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import { chooseEmailPace, readEmailSettings, tryEmailsAgain } from "#app/domain/mailing/email-settings.ts";
import { aBrokeredPair, type BrokeredPair } from "#tests/support/brokered-pair.ts";
import { testDatabase } from "#tests/support/database.ts";
import { webApp } from "#tests/support/web-app.ts";

const database = await testDatabase();
const { withActor } = database.gate;
const outbox = deliveryFor({ resendApiKey: null, resendBaseUrl: null, mailFrom: "x", mailReplyTo: "y" }, { withActor }, { kind: "mailing" });
const deps = { withActor, keyedHash: database.deps.keyedHash, clock: database.clock, delivery: outbox, appUrl: "https://firstshift.example" };
const secret = `whsec_${randomBytes(24).toString("base64")}`;
const app = await webApp(database, { resendWebhookSecret: secret });

let pair: BrokeredPair;
beforeAll(async () => {
  pair = await aBrokeredPair(database.superuser);
});
afterEach(async () => {
  await database.superuser`truncate mail.outbox_email, mail.email_delivery, mail.digest_item, email_preference, email_return`;
  await database.superuser`update introduction set status = 'proposed'`;
});

async function fannedOut(actor: Actor, event: DomainEvent) {
  const eventIds = async () => (await database.superuser<{ id: string }[]>`select id from event`).map(({ id }) => id);
  const before = await eventIds();
  await withActor(actor, (store) => store.events.record(event));
  const eventId = (await eventIds()).find((id) => !before.includes(id))!;
  return { eventId, jobs: (await fanOut(deps, { eventId })).email };
}

const answered = async (status: "put_off" | "refused") => {
  await database.superuser`update introduction set status = ${status}`;
  const name = status === "put_off" ? "IntroductionPutOff" : "IntroductionRefused";
  return fannedOut(pair.jobSeeker, { name, subjects: { introductionId: pair.introductionId } });
};

describe("one email a day", () => {
  it("is what a coach gets who has chosen nothing: two events, one email, in the morning", async () => {
    const first = await answered("put_off");
    const second = await answered("put_off");
    expect(first.jobs).toHaveLength(1);
    expect(second.jobs[0]!.id).toBe(first.jobs[0]!.id);
    expect(first.jobs[0]).toMatchObject({ startAfter: "2026-06-09T07:00:00Z", data: { digest: "coach-digest" } });
    expect(await sendEmail(deps, second.jobs[0]!.data)).toBe("sent");
    expect(await sendEmail(deps, first.jobs[0]!.data)).toBe("sent before");
  });

  it("says what kinds of things happened, how often, and nothing of whom", async () => {
    await answered("put_off");
    const { jobs } = await answered("put_off");
    expect(await sendEmail(deps, jobs[0]!.data)).toBe("sent");
    const [email] = await keptEmails({ withActor });
    expect(email).toMatchObject({ to: "coach@example.org", subject: "Your news from Firstshift" });
    expect(email!.text).toContain("Someone on your caseload has answered (2 times)");
    expect(email!.text).not.toMatch(/Robin|Harbour|\bno\b/);
  });

  it("keeps an event for one morning however often it is worked through", async () => {
    const { eventId, jobs } = await answered("refused");
    database.clock.advance({ days: 1 });
    const again = (await fanOut(deps, { eventId })).email;
    database.clock.advance({ days: -1 });
    expect(again).toEqual(jobs);
  });

  it("leaves out what no longer stands, and is not sent when nothing does", async () => {
    const { jobs } = await answered("refused");
    await database.superuser`update introduction set status = 'closed'`;
    expect(await sendEmail(deps, jobs[0]!.data)).toBe("no longer wanted");
    expect(await keptEmails({ withActor })).toEqual([]);
  });
});

describe("a person's own choice", () => {
  it("each time: sent at once", async () => {
    await chooseEmailPace(database.deps, pair.coach, { pace: "each" });
    const { jobs } = await answered("refused");
    expect(jobs).toMatchObject([{ data: { template: "job-seeker-answered" } }]);
    expect(jobs[0]).not.toHaveProperty("startAfter");
  });

  it("only what cannot wait: nothing else is sent", async () => {
    await chooseEmailPace(database.deps, pair.coach, { pace: "needed" });
    expect((await answered("refused")).jobs).toEqual([]);
  });

  it("is among what they are offered, and is theirs alone", async () => {
    await expect(chooseEmailPace(database.deps, pair.jobSeeker, { pace: "daily" })).rejects.toThrow(Invalid);
    await chooseEmailPace(database.deps, pair.employerMember, { pace: "daily" });
    expect(await readEmailSettings(database.deps, pair.employerMember)).toMatchObject({ pace: "daily" });
    expect(await readEmailSettings(database.deps, pair.jobSeeker)).toMatchObject({ pace: "each" });
    const coach = pair.coach.accountId;
    const stolen = withActor(pair.employerMember, (store) => store.emailSettings.choosePace(coach, "needed", database.clock.now()));
    await expect(stolen).rejects.toThrow();
  });
});

type Told = { type: string; to?: string; at?: string; bounce?: string };

async function tell({ type, to = pair.jobSeekerEmail, at = "2026-06-08T10:00:00Z", bounce }: Told, changes: Record<string, string> = {}) {
  const body = JSON.stringify({
    type,
    created_at: at,
    data: { email_id: "e", to: [to], subject: "s", ...(bounce ? { bounce: { type: bounce } } : {}) },
  });
  const id = "msg_1";
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  const headers = { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": `v1,${signature}`, ...changes };
  const request = new Request("https://firstshift.test/webhooks/resend", {
    method: "POST",
    headers: { Host: "firstshift.test", "Content-Type": "application/json", ...headers },
    body,
  });
  return (await app.fetch(request, { address: "203.0.113.9" })).status;
}

const returned = async () => (await readEmailSettings(database.deps, pair.jobSeeker)).returned;

describe("emails that come back", () => {
  it("stop further emails to that account, until it says that its address works", async () => {
    expect(await tell({ type: "email.bounced", bounce: "Permanent" })).toBe(204);
    expect(await returned()).toBe("bounced");
    const { jobs } = await fannedOut(pair.coach, {
      name: "IntroductionProposed",
      subjects: { introductionId: pair.introductionId },
    });
    expect(await sendEmail(deps, jobs[0]!.data)).toBe("address returns emails");
    await tryEmailsAgain(database.deps, pair.jobSeeker);
    expect(await returned()).toBeNull();
    expect(await sendEmail(deps, jobs[0]!.data)).toBe("sent");
  });

  it("count as the last news says, in whatever order news comes, and twice is once", async () => {
    await tell({ type: "email.complained", at: "2026-06-08T10:00:00Z" });
    await tell({ type: "email.complained", at: "2026-06-08T10:00:00Z" });
    await tell({ type: "email.delivered", at: "2026-06-08T09:00:00Z" });
    expect(await returned()).toBe("complained");
    await tell({ type: "email.delivered", at: "2026-06-08T11:00:00Z" });
    expect(await returned()).toBeNull();
  });

  it("are let be when the mailbox was only full, or the address is nobody's, or it is other news", async () => {
    expect(await tell({ type: "email.bounced", bounce: "Transient" })).toBe(204);
    expect(await tell({ type: "email.bounced", bounce: "Permanent", to: "nobody@example.org" })).toBe(204);
    expect(await tell({ type: "email.opened" })).toBe(204);
    expect(await returned()).toBeNull();
  });

  it.each([
    ["another signature", { "svix-signature": `v1,${Buffer.alloc(32).toString("base64")}` }],
    ["no signature", { "svix-signature": "" }],
    ["another message's signature", { "svix-id": "msg_2" }],
    ["an old message", { "svix-timestamp": "1700000000" }],
  ])("are believed under our provider's signature only: %s", async (_, changes) => {
    expect(await tell({ type: "email.bounced", bounce: "Permanent" }, changes)).toBe(401);
    expect(await returned()).toBeNull();
  });
});

it("a digest names the account it is for in its key, and no address", async () => {
  const { jobs } = await answered("refused");
  expect((jobs[0]!.data as DigestJob).recipientId).toBe(pair.coach.accountId);
  expect(JSON.stringify(jobs)).not.toContain("@");
});
