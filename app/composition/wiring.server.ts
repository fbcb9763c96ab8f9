import type { Deps } from "#app/domain/deps.ts";
import { openIdentityDatabase } from "#db/queries/identity.server.ts";
import { CAST } from "#db/seed/cast.ts";
import { addressEmails } from "#emails/send-address-emails.server.ts";
import { sendSignInCode } from "#emails/send-sign-in-code.server.ts";
import type { CastMember, KeptEmail, Readiness, ReadNews, SampleEmail } from "#app/web/context.ts";
import type { AuthPort } from "#app/web/identity/auth-port.ts";
import { createIdentity } from "#app/web/identity/better-auth.server.ts";
import { nobodyYet, type AuthParts } from "#app/web/identity/request-auth.server.ts";
import { createSeal } from "#app/web/identity/seal.server.ts";
import { createSecondFactors } from "#app/web/identity/second-factor.server.ts";
import { createLimits } from "#app/web/limits.server.ts";
import { createLog, type Logger } from "#app/web/log.server.ts";
import { wireDeps, type OnePage, type Setting } from "./deps.server.ts";
import { loginUrl, type Env } from "./env.server.ts";
import { deliveryFor, keptEmails } from "./outbox.ts";
import { createNewsReader } from "#emails/email-news.server.ts";
import { sampleEmails } from "#emails/samples.server.ts";
import { createReadiness } from "./readiness.server.ts";

/** Everything the web app needs, connected. */
export type Wired = {
  deps: Deps;
  onePage: OnePage;
  authParts: AuthParts;
  /** Signing in as seen by a request nobody has been identified for. */
  nobody: AuthPort;
  cast: readonly CastMember[];
  demo: boolean;
  writeTo: string;
  outbox(): Promise<KeptEmail[]>;
  samples(): Promise<SampleEmail[]>;
  readEmailNews(body: string, headers: Headers): ReadNews;
  readiness(): Promise<Readiness>;
  log: Logger;
  close(): Promise<void>;
};

/** The web app's adapters, each on its own login. Connects lazily, so it starts when the database does not. */
export async function wireUp(env: Env, setting: Setting = {}): Promise<Wired> {
  const log = createLog(env.logLevel, setting.logTo);
  const { deps, onePage, close } = wireDeps(env, setting);
  const identityDatabase = openIdentityDatabase(loginUrl(env, "firstshift_auth"));
  const limits = createLimits(loginUrl(env, "firstshift_limits"), env.appSecret);
  const readiness = createReadiness({ appLoginUrl: loginUrl(env, "firstshift_app"), meiliUrl: env.meiliUrl });
  const delivery = deliveryFor(env, deps, { kind: "visitor" });
  const cast = env.demo ? CAST : [];
  const seal = createSeal(env.appSecret);
  const now = () => new Date(deps.clock.now().epochMilliseconds);
  const authParts: AuthParts = {
    db: identityDatabase.db,
    identity: createIdentity({ db: identityDatabase.db, appUrl: env.appUrl, seal }),
    seal,
    limits,
    secondFactors: createSecondFactors({ db: identityDatabase.db, seal, now }),
    sendCode: (input) => sendSignInCode(delivery, input),
    addressEmails: addressEmails(delivery, { appUrl: env.appUrl, writeTo: env.mailReplyTo }),
    https: new URL(env.appUrl).protocol === "https:",
    now,
    castEmails: new Set(cast.map((member) => member.email)),
    actorOf: async (accountId, email) => {
      const newcomer = { kind: "newcomer", accountId, email } as const;
      const role = await deps.withActor(newcomer, (store) => store.membership.roleOf(accountId));
      return role ?? newcomer;
    },
  };
  return {
    deps,
    onePage,
    authParts,
    nobody: nobodyYet(authParts),
    cast,
    demo: env.demo,
    writeTo: env.mailReplyTo,
    outbox: async () => (env.demo ? keptEmails(deps) : []),
    samples: async () => (env.demo ? sampleEmails(env.appUrl) : []),
    readEmailNews: createNewsReader(env.resendWebhookSecret),
    readiness: () => readiness.ask(),
    log,
    async close() {
      await Promise.all([close(), identityDatabase.close(), limits.close(), readiness.close()]);
    },
  };
}
