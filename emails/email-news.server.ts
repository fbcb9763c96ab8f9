import { Resend } from "resend";
import type { WebhookEventPayload } from "resend";
import { Temporal } from "temporal-polyfill";
import type { EmailNews } from "#app/domain/mailing/record-email-return.ts";

export type ReadNews = EmailNews | "forged" | "nothing" | "not wanted";

/**
 * Reads what Resend tells us about emails it sent
 * (https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests).
 * @param secret as Resend shows it; null refuses everything
 */
export function createNewsReader(secret: string | null): (body: string, headers: Headers) => ReadNews {
  if (secret === null) return () => "not wanted";
  const { webhooks } = new Resend("not-used-to-verify");
  return (body, headers) => {
    let told: WebhookEventPayload;
    try {
      told = webhooks.verify({
        payload: body,
        headers: {
          id: headers.get("svix-id") ?? "",
          timestamp: headers.get("svix-timestamp") ?? "",
          signature: headers.get("svix-signature") ?? "",
        },
        webhookSecret: secret,
      });
    } catch {
      return "forged";
    }
    return newsIn(told) ?? "nothing";
  };
}

function newsIn(told: WebhookEventPayload): EmailNews | null {
  switch (told.type) {
    case "email.bounced":
      // A full mailbox or a server that is away today takes the next email.
      return told.data.bounce.type === "Permanent" ? about(told, "bounced") : null;
    case "email.complained":
      return about(told, "complained");
    case "email.suppressed":
      return about(told, "suppressed");
    case "email.delivered":
      return about(told, "delivered");
    default:
      return null;
  }
}

function about(
  { created_at, data }: { created_at: string; data: { to: string[] } },
  news: EmailNews["news"],
): EmailNews | null {
  const [to] = data.to;
  const at = momentIn(created_at);
  // We write to one person at a time.
  return to === undefined || data.to.length > 1 || at === null ? null : { to, at, news };
}

function momentIn(text: string): Temporal.Instant | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
