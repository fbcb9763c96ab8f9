import { sql } from "drizzle-orm";
import { bigint, boolean, customType, index, pgSchema, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/**
 * Who can prove which email address. Only the login `firstshift_auth` reaches
 * this schema, and it reaches nothing else. better-auth owns the first four
 * tables (its names for them are the keys of `identitySchema`); the second
 * factor is ours.
 */
export const auth = pgSchema("auth");

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const ownId = () => uuid("id").primaryKey().default(sql`gen_random_uuid()`);
const accountId = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => account.id, { onDelete: "cascade" });

/** One person who signs in. better-auth calls it a user. */
export const account = auth.table("account", {
  id: ownId(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  createdAt: moment("created_at").notNull().defaultNow(),
  updatedAt: moment("updated_at").notNull().defaultNow(),
});

export const session = auth.table(
  "session",
  {
    id: ownId(),
    token: text("token").notNull().unique(),
    userId: accountId("account_id"),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    /** When this session passed the second factor; null until it has. */
    secondFactorAt: moment("second_factor_at"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("session_account_idx").on(table.userId)],
);

/** better-auth insists on this table. It stays empty: there are no passwords and no other sites to sign in with. */
export const credential = auth.table(
  "credential",
  {
    id: ownId(),
    accountId: text("provider_account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: accountId("account_id"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("credential_account_idx").on(table.userId)],
);

/** Codes that were emailed. Both the address and the code are stored hashed. */
export const verification = auth.table(
  "verification",
  {
    id: ownId(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: moment("expires_at").notNull(),
    createdAt: moment("created_at").notNull().defaultNow(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
  },
  (table) => [index("verification_identifier_idx").on(table.identifier)],
);

/** The authenticator app of a coach, provider lead or operator. */
export const secondFactor = auth.table("second_factor", {
  accountId: accountId("account_id").primaryKey(),
  /** AES-256-GCM under a key derived from APP_SECRET, bound to the account. */
  sealedSecret: bytes("sealed_secret").notNull(),
  /** Null while the person has scanned the secret and not yet typed a code from it. */
  confirmedAt: moment("confirmed_at"),
  /** The last 30-second step a code was accepted for: no code works twice. */
  lastStep: bigint("last_step", { mode: "number" }),
  createdAt: moment("created_at").notNull().defaultNow(),
});

/** For the day the phone is lost. Each works once. */
export const recoveryCode = auth.table(
  "recovery_code",
  {
    id: ownId(),
    accountId: accountId("account_id"),
    codeHash: bytes("code_hash").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [uniqueIndex("recovery_code_key").on(table.accountId, table.codeHash)],
);

/**
 * An address that an account had until it was changed, so that whoever reads it can bring it back for some days. The link
 * they were sent holds the token. What is brought back settles this and every later change of the account.
 */
export const formerAddress = auth.table(
  "former_address",
  {
    id: ownId(),
    accountId: accountId("account_id"),
    /** Sealed like a secret of the second factor, bound to the account. */
    sealedAddress: bytes("sealed_address").notNull(),
    tokenHash: bytes("token_hash").notNull().unique(),
    changedAt: moment("changed_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** When it, or what stood before it, was brought back. */
    settledAt: moment("settled_at"),
  },
  (table) => [index("former_address_account_idx").on(table.accountId)],
);

/** An account whose address another one took, for a day: nothing that it had begun to join goes on (`db/functions/signing-in.ts`). */
export const goneAccount = auth.table("gone_account", {
  id: uuid("id").primaryKey(),
  goneAt: moment("gone_at").notNull(),
});

/** better-auth's name for each of its tables. */
export const identitySchema = { user: account, session, account: credential, verification };
