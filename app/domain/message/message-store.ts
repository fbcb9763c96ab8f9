import type { Temporal } from "temporal-polyfill";
import type { MessageSide, MessageStatus, ReaderSide } from "./message-lifecycle.ts";

type Between = { introductionId: string; jobSeekerId: string; employerId: string };

/** As it was written. Only its author's side and the coach can read it. */
export type Message = Between & {
  id: string;
  from: MessageSide;
  text: string;
  status: MessageStatus;
  keptReason: string | null;
  writtenBy: string;
  writtenAt: Temporal.Instant;
};

/** As it was passed on. Only its reader's side and the coach can read it. */
export type Relay = Between & {
  messageId: string;
  /** Whose words the coach passed on. */
  from: MessageSide;
  to: ReaderSide;
  text: string;
  relayedAt: Temporal.Instant;
  readAt: Temporal.Instant | null;
};

export type MessageStore = {
  /** What the actor may see of one introduction's messages, the newest first. */
  thread(introductionId: string): Promise<{ written: Message[]; relayed: Relay[] }>;
  byIdForChange(id: string): Promise<Message | null>;
  /** @returns false when there is one of this id already */
  add(message: Omit<Message, "status" | "keptReason">): Promise<boolean>;
  /** @returns false when somebody else dealt with it first */
  move(id: string, to: Exclude<MessageStatus, "written">, at: Temporal.Instant, by: string, keptReason?: string): Promise<boolean>;
  relay(relay: Omit<Relay, "readAt"> & { relayedBy: string }): Promise<void>;
  /** Marks what this side was sent as read. @returns how many were new */
  markRead(introductionId: string, side: ReaderSide, at: Temporal.Instant): Promise<number>;
  /** By introduction, of these: how many written messages wait for the coach. */
  waitingForCoach(introductionIds: readonly string[]): Promise<Map<string, number>>;
  /** By introduction, of these: how many were passed on to this side and not read. */
  unread(side: ReaderSide, introductionIds: readonly string[]): Promise<Map<string, number>>;
};
