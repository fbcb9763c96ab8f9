import type { Temporal } from "temporal-polyfill";
import type { EmailPace } from "./pace.ts";

/** Why emails to somebody do not arrive, as the provider tells it. */
export type ReturnReason = "bounced" | "complained" | "suppressed";

/** Emails to this account came back, so only codes to sign in are still tried. */
export type EmailReturn = { reason: ReturnReason; since: Temporal.Instant };

/** What a person settles about the emails to themselves. */
export type EmailSettingsStore = {
  /** Null until they choose. */
  pace(accountId: string): Promise<EmailPace | null>;
  /** @returns false when it is theirs already */
  choosePace(accountId: string, pace: EmailPace, at: Temporal.Instant): Promise<boolean>;
  emailReturn(accountId: string): Promise<EmailReturn | null>;
  /** Tries this account's address again from now on. */
  forgetReturn(accountId: string): Promise<void>;
};
