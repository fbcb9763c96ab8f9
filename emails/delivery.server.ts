import { Resend } from "resend";

/** One email to one person. */
export type Outgoing = {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The same key is the same email: however often it is handed over, it is sent once. */
  idempotencyKey: string;
};

export type Delivery = {
  /**
   * @returns what the provider calls the email, or null for the local outbox
   * @throws DeliveryFailed
   */
  send(email: Outgoing): Promise<{ providerId: string | null }>;
};

/** Holds the provider's name for what went wrong, never its message, which may quote the address. */
export class DeliveryFailed extends Error {
  override name = "DeliveryFailed";
  readonly reason: string;
  /** True when the same email may be accepted later. */
  readonly retryable: boolean;
  constructor(reason: string, retryable: boolean) {
    super(`The email was not accepted: ${reason}.`);
    this.reason = reason;
    this.retryable = retryable;
  }
}

type DeliveryOptions = {
  /** Without a key nothing leaves this machine. */
  resendApiKey: string | null;
  resendBaseUrl?: string;
  from: string;
  /** Where an answer goes: the sender itself may be an address that nobody reads. */
  replyTo: string;
  saveToOutbox: (email: Outgoing) => Promise<void>;
};

export function createDelivery({ resendApiKey, resendBaseUrl, from, replyTo, saveToOutbox }: DeliveryOptions): Delivery {
  if (resendApiKey) return sendWithResend(resendApiKey, resendBaseUrl ?? "https://api.resend.com", { from, replyTo });
  return {
    async send(email) {
      await saveToOutbox(email);
      return { providerId: null };
    },
  };
}

const PATIENCE_MS = 15_000;

function sendWithResend(apiKey: string, baseUrl: string, sender: { from: string; replyTo: string }): Delivery {
  const resend = new Resend(apiKey, { baseUrl });
  return {
    async send({ idempotencyKey, ...email }) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const { data, error } = await resend.emails.send({ ...sender, ...email }, { idempotencyKey, signal });
      if (data) return { providerId: data.id };
      // Accepted before under this key, in an older wording: it has been sent.
      if (error.name === "invalid_idempotent_request") return { providerId: null };
      throw new DeliveryFailed(error.name ?? "unknown_error", isRetryable(error));
    },
  };
}

/** https://resend.com/docs/api-reference/errors. No status means no answer at all. */
function isRetryable({ name, statusCode }: { name?: string; statusCode: number | null }): boolean {
  if (name && LATER.has(name)) return true;
  // A wrong key or sender is ours to put right, and the email is still owed.
  if (name && OURS.has(name)) return true;
  return statusCode === null || statusCode === undefined || statusCode === 429 || statusCode >= 500;
}

const LATER = new Set([
  "concurrent_idempotent_requests",
  "rate_limit_exceeded",
  "daily_quota_exceeded",
  "monthly_quota_exceeded",
  "application_error",
  "internal_server_error",
]);
const OURS = new Set(["missing_api_key", "invalid_api_key", "restricted_api_key", "invalid_from_address"]);
