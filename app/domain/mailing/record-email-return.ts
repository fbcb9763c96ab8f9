import type { Temporal } from "temporal-polyfill";
import type { Mailing } from "../actor.ts";
import type { Deps } from "../deps.ts";
import type { ReturnReason } from "./email-settings-store.ts";

/** What the email provider says became of an email. */
export type EmailNews = {
  /** Where it went. Read, and never kept. */
  to: string;
  at: Temporal.Instant;
  news: ReturnReason | "delivered";
};

/**
 * Keeps that emails to an account come back, or that they arrive again. News may
 * come twice or in the wrong order: what happened last counts. An address that is
 * nobody's account, such as an invitation's, is let be.
 */
export async function recordEmailNews(deps: Deps, actor: Mailing, { to, at, news }: EmailNews): Promise<void> {
  await deps.withActor(actor, async ({ mailing }) => {
    const accountId = await mailing.accountAt(to);
    if (!accountId) return;
    if (news === "delivered") await mailing.forgetReturnBefore(accountId, at);
    else await mailing.recordReturn(accountId, { reason: news, since: at });
  });
}
