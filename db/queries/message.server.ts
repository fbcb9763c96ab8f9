import { and, count, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { MessageStore } from "#app/domain/message/message-store.ts";
import { message, messageRead, messageRelay } from "../schema/message.ts";
import type { QueryContext } from "./context.ts";

export function messageQueries({ tx }: QueryContext): MessageStore {
  const written = {
    id: message.id,
    introductionId: message.introductionId,
    jobSeekerId: message.jobSeekerId,
    employerId: message.employerId,
    from: message.from,
    text: message.text,
    status: message.status,
    keptReason: message.keptReason,
    writtenBy: message.writtenBy,
    writtenAt: message.writtenAt,
  };
  return {
    async thread(introductionId) {
      const relayed = await tx
        .select({
          messageId: messageRelay.messageId,
          introductionId: messageRelay.introductionId,
          jobSeekerId: messageRelay.jobSeekerId,
          employerId: messageRelay.employerId,
          from: messageRelay.from,
          to: messageRelay.to,
          text: messageRelay.text,
          relayedAt: messageRelay.relayedAt,
          readAt: messageRead.readAt,
        })
        .from(messageRelay)
        .leftJoin(messageRead, eq(messageRead.messageId, messageRelay.messageId))
        .where(eq(messageRelay.introductionId, introductionId))
        .orderBy(desc(messageRelay.relayedAt), messageRelay.messageId);
      return {
        written: await tx
          .select(written)
          .from(message)
          .where(eq(message.introductionId, introductionId))
          .orderBy(desc(message.writtenAt), message.id),
        relayed,
      };
    },
    async byIdForChange(id) {
      const [row] = await tx.select(written).from(message).where(eq(message.id, id)).for("update");
      return row ?? null;
    },
    async add(row) {
      const added = await tx
        .insert(message)
        .values({ ...row, status: "written" })
        .onConflictDoNothing()
        .returning({ id: message.id });
      return added.length === 1;
    },
    async move(id, to, at, by, keptReason) {
      const moved = await tx
        .update(message)
        .set({ status: to, answeredAt: at, answeredBy: by, keptReason: keptReason ?? null })
        .where(and(eq(message.id, id), eq(message.status, "written")))
        .returning({ id: message.id });
      return moved.length === 1;
    },
    async relay(row) {
      await tx.insert(messageRelay).values(row);
    },
    async markRead(introductionId, side, at) {
      const unread = await tx
        .select({
          messageId: messageRelay.messageId,
          introductionId: messageRelay.introductionId,
          jobSeekerId: messageRelay.jobSeekerId,
          employerId: messageRelay.employerId,
        })
        .from(messageRelay)
        .leftJoin(messageRead, eq(messageRead.messageId, messageRelay.messageId))
        .where(
          and(
            eq(messageRelay.introductionId, introductionId),
            eq(messageRelay.to, side),
            isNull(messageRead.messageId),
          ),
        );
      if (unread.length === 0) return 0;
      const read = await tx
        .insert(messageRead)
        .values(unread.map((row) => ({ ...row, side, readAt: at })))
        .onConflictDoNothing()
        .returning({ id: messageRead.messageId });
      return read.length;
    },
    async waitingForCoach(introductionIds) {
      if (introductionIds.length === 0) return new Map();
      const rows = await tx
        .select({ introductionId: message.introductionId, waiting: count() })
        .from(message)
        .where(and(inArray(message.introductionId, [...introductionIds]), eq(message.status, "written"), ne(message.from, "coach")))
        .groupBy(message.introductionId);
      return new Map(rows.map(({ introductionId, waiting }) => [introductionId, waiting]));
    },
    async unread(side, introductionIds) {
      if (introductionIds.length === 0) return new Map();
      const rows = await tx
        .select({ introductionId: messageRelay.introductionId, unread: count() })
        .from(messageRelay)
        .leftJoin(messageRead, eq(messageRead.messageId, messageRelay.messageId))
        .where(
          and(inArray(messageRelay.introductionId, [...introductionIds]), eq(messageRelay.to, side), isNull(messageRead.messageId)),
        )
        .groupBy(messageRelay.introductionId);
      return new Map(rows.map((row) => [row.introductionId, row.unread]));
    },
  };
}
