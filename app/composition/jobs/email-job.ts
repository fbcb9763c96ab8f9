import type { Deps } from "#app/domain/deps.ts";
import type { Delivered, MailingStore } from "#app/domain/mailing/mailing-store.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { Delivery } from "#emails/delivery.server.ts";
import { renderEmail } from "#emails/render.server.tsx";
import type { RenderedEmail } from "#emails/render.server.tsx";
import { emailKey } from "./event-job.ts";
import type { EmailJob } from "./event-job.ts";
import { circumstancesOf, wantedEmails } from "./wanted-emails.ts";

export type EmailDeps = Pick<Deps, "withActor"> & { delivery: Delivery; appUrl: string };
export type EmailOutcome = "sent" | "refused" | "sent before" | "no longer wanted";

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
    if (!(await isStillWanted(mailing, job))) return "no longer wanted";
    return (await compose(mailing, job, deps.appUrl)) ?? "no longer wanted";
  });
  if (typeof next === "string") return next;

  const { to, props } = next;
  const rendered = await render(job, props);
  const outcome = await hand(deps.delivery, { ...rendered, to, idempotencyKey });
  const delivered: Delivered = { idempotencyKey, eventId: job.eventId, template: job.template, ...outcome };
  await deps.withActor({ kind: "mailing" }, ({ mailing }) => mailing.recordDelivery(delivered));
  return outcome.status;
}

/** Has the thing moved on, or has the recipient left it, since the job was made? */
async function isStillWanted(mailing: MailingStore, job: EmailJob): Promise<boolean> {
  const event = await mailing.event(job.eventId);
  if (!event) return false;
  const wanted = wantedEmails(event, await circumstancesOf(mailing, event));
  return wanted.some(({ template, recipientId }) => template === job.template && recipientId === job.recipientId);
}

type Composed = { to: string; props: { appUrl: string; providerName: string } };

async function compose(mailing: MailingStore, job: EmailJob, appUrl: string): Promise<Composed | null> {
  if (job.side === "invited") {
    const invited = await mailing.addresseeOf(job.recipientId);
    return invited && { to: invited.email, props: { appUrl, providerName: invited.providerName } };
  }
  const to = await mailing.addressOf(job.recipientId);
  return to === null ? null : { to, props: { appUrl, providerName: "" } };
}

function render({ template }: EmailJob, { appUrl, providerName }: Composed["props"]): Promise<RenderedEmail> {
  return template === "coach-invited"
    ? renderEmail(template, { appUrl, providerName })
    : renderEmail(template, { appUrl });
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
