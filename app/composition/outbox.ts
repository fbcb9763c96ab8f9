import type { Mailing, Visitor } from "#app/domain/actor.ts";
import type { Deps } from "#app/domain/deps.ts";
import type { KeptEmail } from "#app/web/context.ts";
import { createDelivery } from "#emails/delivery.server.ts";
import type { Delivery } from "#emails/delivery.server.ts";
import type { Env } from "./env.server.ts";

type DeliveryEnv = Pick<Env, "resendApiKey" | "resendBaseUrl" | "mailFrom" | "mailReplyTo">;

/**
 * How emails leave: through Resend, or in the demo into the local outbox.
 * @param actor on whose login the outbox is written: the worker's, or the web app's, where nobody is signed in yet
 */
export function deliveryFor(
  env: DeliveryEnv,
  { withActor }: Pick<Deps, "withActor">,
  actor: Mailing | Visitor,
): Delivery {
  return createDelivery({
    resendApiKey: env.resendApiKey,
    resendBaseUrl: env.resendBaseUrl ?? undefined,
    from: env.mailFrom,
    replyTo: env.mailReplyTo,
    saveToOutbox: (email) => withActor(actor, ({ outbox }) => outbox.keep(email)),
  });
}

/** The demo's emails, newest first. */
export async function keptEmails({ withActor }: Pick<Deps, "withActor">): Promise<KeptEmail[]> {
  const emails = await withActor({ kind: "visitor" }, ({ outbox }) => outbox.list());
  return emails.map((email) => ({ ...email, keptAt: email.keptAt.toString() }));
}
