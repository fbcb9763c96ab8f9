import { and, eq, inArray, lt } from "drizzle-orm";
import type { DigestItem, MailingStore, RecordedEvent, Side } from "#app/domain/mailing/mailing-store.ts";
import { circleMember } from "../schema/circle.ts";
import { account } from "../schema/auth.ts";
import { digestItem, emailDelivery, emailPreference, emailReturn } from "../schema/email.ts";
import { employer, teamInvitation } from "../schema/employer.ts";
import { event } from "../schema/event.ts";
import { invitation, provider } from "../schema/membership.ts";
import { referral } from "../schema/referral.ts";
import type { QueryContext } from "./context.ts";
import { circumstancesOf } from "./mailing-circumstances.ts";

/** What the worker reads to send an email, and where it keeps that it did. */
export function mailingQueries({ tx }: QueryContext): MailingStore {
  return {
    async event(eventId) {
      const [row] = await tx
        .select({ id: event.id, name: event.name, subjects: event.subjects, accountId: event.accountId, occurredAt: event.occurredAt })
        .from(event)
        .where(eq(event.id, eventId));
      return (row as RecordedEvent | undefined) ?? null;
    },
    circumstances: (topic, id) => circumstancesOf(tx, topic, id),
    async addressOf(accountId) {
      const [row] = await tx.select({ email: account.email }).from(account).where(eq(account.id, accountId));
      return row?.email ?? null;
    },
    async addresseeOf(invitationId) {
      const [coach] = await tx
        .select({ email: invitation.email, organisation: provider.name })
        .from(invitation)
        .innerJoin(provider, eq(provider.id, invitation.providerId))
        .where(eq(invitation.id, invitationId));
      if (coach) return coach;
      const [member] = await tx
        .select({ email: teamInvitation.email, organisation: employer.name })
        .from(teamInvitation)
        .innerJoin(employer, eq(employer.id, teamInvitation.employerId))
        .where(eq(teamInvitation.id, invitationId));
      return member ?? null;
    },
    async referralTo(referralId) {
      const [row] = await tx
        .select({ email: referral.email, referrerName: referral.referrerName, readTogether: referral.readTogether })
        .from(referral)
        .where(eq(referral.id, referralId));
      return row ?? null;
    },
    async circleAddressOf(circleMemberId) {
      const [row] = await tx.select({ email: circleMember.email }).from(circleMember).where(eq(circleMember.id, circleMemberId));
      return row?.email ?? null;
    },
    async pacesOf(accountIds) {
      if (accountIds.length === 0) return new Map();
      const rows = await tx
        .select({ accountId: emailPreference.accountId, pace: emailPreference.pace })
        .from(emailPreference)
        .where(inArray(emailPreference.accountId, [...accountIds]));
      return new Map(rows.map(({ accountId, pace }) => [accountId, pace]));
    },
    async keepForDigest(items) {
      const dueAts = [];
      for (const item of items) {
        await tx.insert(digestItem).values(item).onConflictDoNothing();
        const [kept] = await tx
          .select({ dueAt: digestItem.dueAt })
          .from(digestItem)
          .where(
            and(
              eq(digestItem.eventId, item.eventId),
              eq(digestItem.template, item.template),
              eq(digestItem.recipientId, item.recipientId),
            ),
          );
        dueAts.push(kept!.dueAt);
      }
      return dueAts;
    },
    async digestItems(recipientId, dueAt) {
      const rows = await tx
        .select({
          eventId: digestItem.eventId,
          template: digestItem.template,
          side: digestItem.side,
          recipientId: digestItem.recipientId,
          dueAt: digestItem.dueAt,
        })
        .from(digestItem)
        .where(and(eq(digestItem.recipientId, recipientId), eq(digestItem.dueAt, dueAt)))
        .orderBy(digestItem.keptAt, digestItem.eventId);
      return rows.map((row): DigestItem => ({ ...row, side: row.side as Side }));
    },
    async accountAt(email) {
      const [row] = await tx.select({ id: account.id }).from(account).where(eq(account.email, email.trim().toLowerCase()));
      return row?.id ?? null;
    },
    async emailReturn(accountId) {
      const [row] = await tx
        .select({ reason: emailReturn.reason, since: emailReturn.since })
        .from(emailReturn)
        .where(eq(emailReturn.accountId, accountId));
      return row ?? null;
    },
    async recordReturn(accountId, returned) {
      await tx
        .insert(emailReturn)
        .values({ accountId, ...returned })
        .onConflictDoUpdate({
          target: emailReturn.accountId,
          set: returned,
          setWhere: lt(emailReturn.since, returned.since),
        });
    },
    async forgetReturnBefore(accountId, at) {
      await tx.delete(emailReturn).where(and(eq(emailReturn.accountId, accountId), lt(emailReturn.since, at)));
    },
    async isDelivered(idempotencyKey) {
      const rows = await tx
        .select({ key: emailDelivery.idempotencyKey })
        .from(emailDelivery)
        .where(eq(emailDelivery.idempotencyKey, idempotencyKey));
      return rows.length > 0;
    },
    async recordDelivery(delivered) {
      await tx.insert(emailDelivery).values(delivered).onConflictDoNothing();
    },
  };
}
