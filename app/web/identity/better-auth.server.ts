import { betterAuth } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { emailOTP } from "better-auth/plugins";
import { z } from "zod";
import type { IdentityDatabase } from "#db/queries/identity.server.ts";
import { identitySchema } from "#db/schema/auth.ts";
import { CODE_MINUTES, cookieFlags, cookieNames } from "./cookies.server.ts";
import type { Seal } from "./seal.server.ts";

const DAY = 24 * 60 * 60;

/**
 * Which of better-auth's own endpoints answer over HTTP: none. Our pages call it
 * on the server, after our own checks; `/api/auth/*` is always 404.
 */
export const OPEN_AUTH_ENDPOINTS: readonly string[] = [];

export type Identity = ReturnType<typeof createIdentity>;

/** Signs the cookie of a session that goes on under another token. */
const sessionCookie = {
  id: "session-cookie",
  endpoints: {
    setSessionCookie: createAuthEndpoint("/session-cookie", { method: "POST", body: z.object({ token: z.string() }) }, async (ctx) => {
      const session = await ctx.context.internalAdapter.findSession(ctx.body.token);
      if (session) await setSessionCookie(ctx, session);
      return ctx.json({});
    }),
  },
};

/** Accounts and sessions. The only way in is a code sent to the address; sending it is ours. */
export function createIdentity({ db, appUrl, seal }: { db: IdentityDatabase["db"]; appUrl: string; seal: Seal }) {
  const https = new URL(appUrl).protocol === "https:";
  return betterAuth({
    appName: "Firstshift",
    baseURL: appUrl,
    secret: seal.secretFor("session"),
    database: drizzleAdapter(db, { provider: "pg", schema: identitySchema, transaction: true }),
    emailAndPassword: { enabled: false },
    verification: { storeIdentifier: "hashed" },
    session: {
      expiresIn: 14 * DAY,
      updateAge: DAY,
      cookieCache: { enabled: false },
      additionalFields: { secondFactorAt: { type: "date", required: false, input: false } },
    },
    advanced: {
      database: { generateId: "uuid" },
      // The prefix is part of the name: better-auth's own would be `__Secure-`.
      useSecureCookies: false,
      cookies: { session_token: { name: cookieNames(https).session, attributes: cookieFlags(https) } },
      defaultCookieAttributes: cookieFlags(https),
      ipAddress: { disableIpTracking: true },
    },
    // Ours are in `limits.server.ts`; these endpoints are not reachable anyway.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Its lines may quote what it was given. What it throws is logged by us.
    logger: { disabled: true },
    plugins: [
      sessionCookie,
      emailOTP({
        otpLength: 6,
        expiresIn: CODE_MINUTES * 60,
        allowedAttempts: 5,
        // For `new-address.server.ts` alone.
        changeEmail: { enabled: true },
        storeOTP: { hash: async (code) => seal.hash("code hash", code).toString("base64url") },
        sendVerificationOTP: () => {
          throw new Error("Codes are sent by our own pages");
        },
      }),
    ],
  });
}

/** Every endpoint better-auth would open, for the test that finds them all closed. */
export function authEndpoints(identity: Identity): { path: string; method: string }[] {
  return Object.values(identity.api)
    .filter((endpoint) => "path" in endpoint && typeof endpoint.path === "string")
    .flatMap((endpoint) => {
      const { method } = endpoint.options as { method?: string | string[] };
      const path = `/api/auth${endpoint.path as string}`;
      return [method ?? "GET"].flat().map((each) => ({ path, method: each }));
    });
}
