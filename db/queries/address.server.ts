import { and, asc, desc, eq, gte, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { account, formerAddress, session } from "#db/schema/auth.ts";
import type { IdentityDatabase } from "./identity.server.ts";

type Db = IdentityDatabase["db"];
type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

export type FormerAddress = typeof formerAddress.$inferSelect;

/** Reads what is kept sealed; null where it was sealed with another secret. */
type Open = (row: FormerAddress) => string | null;

/** Everything about the address of an account takes turns. */
async function holdStill(tx: Tx, accountId: string): Promise<string | null> {
  const [held] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId)).for("update");
  return held?.email ?? null;
}

/** @returns "taken" where an account of that address has a role, or had one; it stays as it is */
export async function takeAddress(db: Db | Tx, accountId: string, email: string): Promise<"changed" | "taken"> {
  const [row] = await db.execute<{ answer: "changed" | "taken" }>(sql`select auth.take_address(${accountId}::uuid, ${email}) as answer`);
  return row!.answer;
}

/** What was brought back last; null where nothing ever was. */
export async function lastBroughtBack(db: Db | Tx, accountId: string): Promise<FormerAddress | null> {
  const [row] = await db
    .select()
    .from(formerAddress)
    .where(and(eq(formerAddress.accountId, accountId), isNotNull(formerAddress.settledAt)))
    .orderBy(desc(formerAddress.settledAt), asc(formerAddress.changedAt))
    .limit(1);
  return row ?? null;
}

/** This change, and every later one. */
async function settle(tx: Tx, { accountId, changedAt }: FormerAddress, at: Date): Promise<void> {
  await tx
    .update(formerAddress)
    .set({ settledAt: at })
    .where(and(eq(formerAddress.accountId, accountId), gte(formerAddress.changedAt, changedAt), isNull(formerAddress.settledAt)));
}

type Change = {
  accountId: string;
  sessionId: string;
  /** Of this session from now on. */
  sessionToken: string;
  email: string;
  at: Date;
  former: Pick<FormerAddress, "sealedAddress" | "tokenHash" | "expiresAt">;
  /** What `lastBroughtBack` was before the address changed. */
  broughtBackBefore: string | null;
  open: Open;
};

/**
 * What follows from another address: every other session ends, this one goes on under another token, and the change can be
 * undone. One that leads back to an address which could be brought back is such an undoing itself. Where somebody brought
 * one back while the address was changed, theirs holds.
 */
export async function keepChange(db: Db, change: Change): Promise<"can be undone" | "brought back" | "undone meanwhile"> {
  const { accountId, sessionId, sessionToken, email, at, former, broughtBackBefore, open } = change;
  return db.transaction(async (tx) => {
    await holdStill(tx, accountId);
    const broughtBack = await lastBroughtBack(tx, accountId);
    if (broughtBack && broughtBack.id !== broughtBackBefore) {
      const address = open(broughtBack);
      if (address !== null) await takeAddress(tx, accountId, address);
      return "undone meanwhile";
    }
    await tx.delete(session).where(and(eq(session.userId, accountId), ne(session.id, sessionId)));
    await tx.update(session).set({ token: sessionToken }).where(eq(session.id, sessionId));
    const standing = await tx
      .select()
      .from(formerAddress)
      .where(and(eq(formerAddress.accountId, accountId), isNull(formerAddress.settledAt), gte(formerAddress.expiresAt, at)))
      .orderBy(asc(formerAddress.changedAt));
    const backAt = standing.find((one) => open(one) === email);
    if (backAt) {
      await settle(tx, backAt, at);
      return "brought back";
    }
    await tx.insert(formerAddress).values({ accountId, changedAt: at, ...former });
    return "can be undone";
  });
}

/** For a change that its old address could not be told of. What was brought back meanwhile stays. */
export async function takeBackChange(db: Db, { accountId, email, tokenHash }: { accountId: string; email: string; tokenHash: Buffer }): Promise<void> {
  await db.transaction(async (tx) => {
    await holdStill(tx, accountId);
    const gone = await tx
      .delete(formerAddress)
      .where(and(eq(formerAddress.tokenHash, tokenHash), isNull(formerAddress.settledAt)))
      .returning({ id: formerAddress.id });
    if (gone.length === 1) await takeAddress(tx, accountId, email);
  });
}

/** What a link leads back to, while it does. */
export async function readFormerAddress(db: Db, tokenHash: Buffer, now: Date): Promise<FormerAddress | null> {
  const [row] = await db.select().from(formerAddress).where(eq(formerAddress.tokenHash, tokenHash));
  return row && row.settledAt === null && row.expiresAt > now ? row : null;
}

/** "before": it was brought back already, by the same link or in another way. */
type BroughtBack =
  | { answer: "undone"; accountId: string; address: string; from: string }
  | { answer: "before" | "taken" | "expired" };

/** The account has this address again, and nobody is signed in to it. */
export async function bringBack(db: Db, { tokenHash, now, open }: { tokenHash: Buffer; now: Date; open: Open }): Promise<BroughtBack> {
  return db.transaction(async (tx): Promise<BroughtBack> => {
    const found = eq(formerAddress.tokenHash, tokenHash);
    const [known] = await tx.select({ accountId: formerAddress.accountId }).from(formerAddress).where(found);
    const from = known ? await holdStill(tx, known.accountId) : null;
    const [row] = await tx.select().from(formerAddress).where(found);
    const address = row ? open(row) : null;
    if (!row || from === null || address === null) return { answer: "expired" };
    if (row.settledAt !== null || row.expiresAt <= now) return { answer: from === address ? "before" : "expired" };
    const { accountId } = row;
    if ((await takeAddress(tx, accountId, address)) === "taken") return { answer: "taken" };
    await settle(tx, row, now);
    await tx.delete(session).where(eq(session.userId, accountId));
    return { answer: "undone", accountId, address, from };
  });
}
