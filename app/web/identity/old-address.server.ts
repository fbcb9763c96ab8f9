import { bringBack, readFormerAddress, type FormerAddress } from "#db/queries/address.server.ts";
import { DeliveryFailed } from "#emails/delivery.server.ts";
import type { AuthPort, UndoAnswer } from "./auth-port.ts";
import type { AuthParts, RequestScope } from "./request-auth.server.ts";
import type { Seal } from "./seal.server.ts";

/** Of the token only this is kept: who reads the table brings nothing back. */
export const hashOfUndo = (seal: Seal, token: string): Buffer => seal.hash("former address", token);

export const sealFormer = (seal: Seal, accountId: string, address: string): Buffer => seal.seal("former address", address, accountId);

export const openFormer = (seal: Seal) => ({ accountId, sealedAddress }: FormerAddress) => seal.open("former address", sealedAddress, accountId);

/** It stands whether or not an email can be handed over: whoever has the address knows, as they pressed the link. */
export async function tellOfReturn({ addressEmails }: AuthParts, ...addresses: string[]): Promise<void> {
  for (const to of addresses) {
    try {
      await addressEmails.broughtBack({ to });
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
    }
  }
}

/**
 * The link that goes to the address which an account had. It undoes the change and every later one, so that nobody who
 * changes it twice shuts out whoever had it first.
 */
export function oldAddress(parts: AuthParts, scope: RequestScope) {
  const { db, seal, limits } = parts;
  const open = openFormer(seal);
  return {
    async read(token: string): ReturnType<AuthPort["readUndo"]> {
      const row = token === "" ? null : await readFormerAddress(db, hashOfUndo(seal, token), parts.now());
      const address = row && open(row);
      return row && address !== null ? { address, changedAt: row.changedAt, until: row.expiresAt } : null;
    },

    async bringBack(token: string): Promise<UndoAnswer> {
      await limits.count("codeTriedFromNetwork", scope.network);
      const brought = await bringBack(db, { tokenHash: hashOfUndo(seal, token), now: parts.now(), open });
      if (brought.answer !== "undone") return brought;
      const { accountId, address, from } = brought;
      await tellOfReturn(parts, address, from);
      const whose = await parts.actorOf(accountId, address);
      return { answer: "undone", whose: whose as Extract<UndoAnswer, { answer: "undone" }>["whose"] };
    },
  };
}
