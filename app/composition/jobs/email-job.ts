import { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { Circumstances, Delivered, MailingStore } from "#app/domain/mailing/mailing-store.ts";
import { referralToken } from "#app/domain/referral/referral-link.ts";
import { aboutTemplate, type EventTemplateName } from "#emails/catalogue.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { Delivery } from "#emails/delivery.server.ts";
import { renderEmail } from "#emails/render.server.tsx";
import type { RenderedEmail } from "#emails/render.server.tsx";
import { emailKey } from "./event-job.ts";
import type { DigestJob, EmailJob, NoticeJob } from "./event-job.ts";
import { circumstancesOf, wantedEmails } from "./wanted-emails.ts";

type EmailDeps = Pick<Deps, "withActor" | "keyedHash"> & { delivery: Delivery; appUrl: string };
type EmailOutcome = "sent" | "refused" | "sent before" | "no longer wanted" | "address returns emails";

/**
 * Sends one email from the state as it is now.
 *
 * Crash-safe without a lock: until the delivery is recorded the job runs again,
 * and the same key makes the provider (or the local outbox) accept it once.
 * @throws DeliveryFailed when trying again later may help
 */
export async function sendEmail(deps: EmailDeps, job: EmailJob): Promise<EmailOutcome> {
  const idempotencyKey = emailKey(job);
  const next = await deps.withActor({ kind: "mailing" }, async ({ mailing }) => {
    if (await mailing.isDelivered(idempotencyKey)) return "sent before";
    const composed = "digest" in job ? await composeDigest(mailing, job, deps.appUrl) : await composeNotice(mailing, job, deps);
    if (!composed) return "no longer wanted";
    // Sending on to an address that returns everything makes the provider refuse us for everyone.
    if (await mailing.emailReturn(job.recipientId)) return "address returns emails";
    return composed;
  });
  if (typeof next === "string") return next;

  const { to, render } = next;
  const outcome = await hand(deps.delivery, { ...(await render()), to, idempotencyKey });
  const template = "digest" in job ? job.digest : job.template;
  const delivered: Delivered = { idempotencyKey, eventId: job.eventId, template, ...outcome };
  await deps.withActor({ kind: "mailing" }, ({ mailing }) => mailing.recordDelivery(delivered));
  return outcome.status;
}

type Composed = { to: string; render: () => Promise<RenderedEmail> };

async function composeNotice(mailing: MailingStore, job: NoticeJob, deps: Pick<EmailDeps, "appUrl" | "keyedHash">): Promise<Composed | null> {
  const stands = await stillWanted(mailing, job);
  if (!stands) return null;
  const about = stands.about ?? null;
  const { template } = job;
  const { appUrl } = deps;
  if (template === "coach-invited" || template === "team-invited") {
    const invited = await mailing.addresseeOf(job.recipientId);
    if (!invited) return null;
    const { email, organisation } = invited;
    return { to: email, render: () => renderEmail(template, { appUrl, organisation }) };
  }
  if (template === "referral-asks") {
    const referral = await mailing.referralTo(job.recipientId);
    if (!referral) return null;
    const { email, ...said } = referral;
    const link = new URL(`/referred?token=${referralToken(deps, job.recipientId)}`, appUrl).href;
    return { to: email, render: () => renderEmail(template, { ...said, link }) };
  }
  if (template === "circle-invited") {
    const invited = await mailing.circleAddressOf(job.recipientId);
    return invited === null ? null : { to: invited, render: () => renderEmail(template, { appUrl }) };
  }
  const to = await mailing.addressOf(job.recipientId);
  return to === null ? null : { to, render: () => renderEmail(template, { appUrl, about }) };
}

/** @returns how the thing stands; null when it has moved on, or the recipient has left it, since the job was made */
async function stillWanted(mailing: MailingStore, job: NoticeJob): Promise<Circumstances | null> {
  const event = await mailing.event(job.eventId);
  const now = event && (await circumstancesOf(mailing, event));
  const wanted = event ? wantedEmails(event, now) : [];
  return wanted.some(({ template, recipientId }) => template === job.template && recipientId === job.recipientId) ? now : null;
}

/** What of the day still stands, by kind, in the order in which it happened first. */
async function composeDigest(mailing: MailingStore, job: DigestJob, appUrl: string): Promise<Composed | null> {
  const times = new Map<string, number>();
  for (const item of await mailing.digestItems(job.recipientId, Temporal.Instant.from(job.dueAt))) {
    const template = item.template as EventTemplateName;
    if (!(await stillWanted(mailing, { ...item, template }))) continue;
    const { subject } = aboutTemplate(template);
    times.set(subject, (times.get(subject) ?? 0) + 1);
  }
  const to = await mailing.addressOf(job.recipientId);
  if (times.size === 0 || to === null) return null;
  const news = [...times].map(([subject, count]) => ({ subject, times: count }));
  return { to, render: () => renderEmail(job.digest, { appUrl, news }) };
}

type Handed = { status: "sent"; providerId: string | null } | { status: "refused"; refusal: string };

async function hand(delivery: Delivery, email: Parameters<Delivery["send"]>[0]): Promise<Handed> {
  try {
    return { status: "sent", ...(await delivery.send(email)) };
  } catch (error) {
    if (error instanceof DeliveryFailed && !error.retryable) return { status: "refused", refusal: error.reason };
    throw error;
  }
}
