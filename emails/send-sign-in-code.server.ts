import { randomUUID } from "node:crypto";
import type { Delivery } from "./delivery.server.ts";
import { renderEmail } from "./render.server.tsx";

/**
 * Sent by the web process itself: whoever asked is waiting for it, and a code
 * has no place in a queue.
 * @param email.link to the page that shows the code and posts it when asked to; opening it consumes nothing
 * @throws DeliveryFailed
 */
export async function sendSignInCode(
  delivery: Delivery,
  email: { to: string; code: string; link: string },
): Promise<void> {
  const rendered = await renderEmail("sign-in-code", { code: email.code, link: email.link });
  await delivery.send({ ...rendered, to: email.to, idempotencyKey: `sign-in-code:${randomUUID()}` });
}
