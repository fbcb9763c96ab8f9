import { and, eq, isNull, lt, or } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { connect } from "#db/connection.server.ts";
import { preparing } from "#db/prepared.server.ts";
import { account, identitySchema, recoveryCode, secondFactor, session } from "#db/schema/auth.ts";

/** The schema `auth` on its own login; nothing else uses this connection. */
export type IdentityDatabase = ReturnType<typeof openIdentityDatabase>;

export function openIdentityDatabase(url: string) {
  const connection = connect(url, { max: 5, connection: { application_name: "firstshift-auth" } });
  return { db: drizzle(preparing(connection), { schema: identitySchema }), close: () => connection.end({ timeout: 5 }) };
}

type Db = IdentityDatabase["db"];

export async function endAllSessions(db: Db, accountId: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, accountId));
}

/** @returns the account that signs in with this address, or null */
export async function accountOf(db: Db, email: string): Promise<string | null> {
  const [row] = await db.select({ id: account.id }).from(account).where(eq(account.email, email));
  return row?.id ?? null;
}

/** @returns false when the session was revoked in the meantime */
export async function markSecondFactorDone(db: Db, sessionId: string, at: Date): Promise<boolean> {
  const rows = await db
    .update(session)
    .set({ secondFactorAt: at })
    .where(eq(session.id, sessionId))
    .returning({ id: session.id });
  return rows.length === 1;
}

type StoredSecondFactor = { sealedSecret: Buffer; confirmedAt: Date | null };

export async function readSecondFactor(db: Db, accountId: string): Promise<StoredSecondFactor | null> {
  const [row] = await db
    .select({ sealedSecret: secondFactor.sealedSecret, confirmedAt: secondFactor.confirmedAt })
    .from(secondFactor)
    .where(eq(secondFactor.accountId, accountId));
  return row ?? null;
}

/** Keeps a secret nobody has confirmed yet. A confirmed one is never replaced here. */
export async function keepUnconfirmedSecret(db: Db, accountId: string, sealedSecret: Buffer): Promise<void> {
  await db.insert(secondFactor).values({ accountId, sealedSecret }).onConflictDoNothing();
}

/**
 * Uses up one 30-second step. One statement, so two requests with the same code
 * cannot both succeed, in whatever processes they run.
 * @returns false when a code of this step, or a later one, was accepted before
 */
export async function useUpStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const rows = await db
    .update(secondFactor)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactor.accountId, accountId),
        or(isNull(secondFactor.lastStep), lt(secondFactor.lastStep, step)),
      ),
    )
    .returning({ accountId: secondFactor.accountId });
  return rows.length === 1;
}

/** Confirms the secret and replaces the recovery codes. */
export async function confirmSecondFactor(db: Db, accountId: string, at: Date, codeHashes: Buffer[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(secondFactor).set({ confirmedAt: at }).where(eq(secondFactor.accountId, accountId));
    await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
    await tx.insert(recoveryCode).values(codeHashes.map((codeHash) => ({ accountId, codeHash })));
  });
}

export async function useUpRecoveryCode(db: Db, accountId: string, codeHash: Buffer, at: Date): Promise<boolean> {
  const rows = await db
    .update(recoveryCode)
    .set({ usedAt: at })
    .where(
      and(eq(recoveryCode.accountId, accountId), eq(recoveryCode.codeHash, codeHash), isNull(recoveryCode.usedAt)),
    )
    .returning({ id: recoveryCode.id });
  return rows.length === 1;
}

export async function countRecoveryCodesLeft(db: Db, accountId: string): Promise<number> {
  return db.$count(recoveryCode, and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
}

/** The secret and what is left of the recovery codes. */
export async function forgetSecondFactor(db: Db, accountId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
    await tx.delete(secondFactor).where(eq(secondFactor.accountId, accountId));
  });
}
