import { randomUUID } from "node:crypto";
import type { Delivery } from "./delivery.server.ts";
import { renderEmail } from "./render.server.tsx";

/**
 * What goes out while somebody changes the address they sign in with. Sent by the web process itself: none of the
 * addresses stands anywhere that the worker could read it.
 * @param writeTo whom to tell that it was somebody else
 * @throws DeliveryFailed
 */
export function addressEmails(delivery: Delivery, { appUrl, writeTo }: { appUrl: string; writeTo: string }) {
  return {
    async code({ to, code }: { to: string; code: string }): Promise<void> {
      await delivery.send({ ...(await renderEmail("address-code", { code, appUrl })), to, idempotencyKey: `address-code:${randomUUID()}` });
    },
    async taken({ to }: { to: string }): Promise<void> {
      await delivery.send({ ...(await renderEmail("address-taken", { appUrl })), to, idempotencyKey: `address-taken:${randomUUID()}` });
    },
    async changed({ to, token, days }: { to: string; token: string; days: number }): Promise<void> {
      const undo = new URL(`/account/address/undo?token=${token}`, appUrl).href;
      await delivery.send({ ...(await renderEmail("address-changed", { undo, days, writeTo })), to, idempotencyKey: `address-changed:${randomUUID()}` });
    },
    async broughtBack({ to }: { to: string }): Promise<void> {
      await delivery.send({ ...(await renderEmail("address-brought-back", { writeTo, appUrl })), to, idempotencyKey: `address-brought-back:${randomUUID()}` });
    },
  };
}
