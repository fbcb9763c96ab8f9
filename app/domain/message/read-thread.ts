import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { paged } from "../paging.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import type { MessageSide, MessageStatus, ReaderSide } from "./message-lifecycle.ts";
import type { Message, Relay } from "./message-store.ts";
import { mayWriteAbout } from "./may-write.ts";
import { KEPT_REASONS } from "./message-words.ts";
import { otherSide } from "./relay-message.ts";

/** One message as one side reads it. */
export type ThreadMessage = {
  id: string;
  /** Whether the reader's own side wrote it. */
  own: boolean;
  from: MessageSide;
  text: string;
  /** ISO moment: when it was written, or reached the reader. */
  at: string;
  /** Of an own message: how it stands with the coach. */
  status: MessageStatus | null;
  keptReason: string | null;
  /** Passed on to the reader, and not yet marked as read. */
  unread: boolean;
};

type Thread = {
  messages: ThreadMessage[];
  unread: number;
  /** Whether it goes on. An employer keeps its own words after it, and nothing of what was passed on to it. */
  mayWrite: boolean;
  page: number;
  pageCount: number;
};

/** One message as the coach sees it: as written, and as passed on. */
export type CoachMessage = {
  id: string;
  from: MessageSide;
  to: ReaderSide;
  text: string;
  writtenAt: string;
  status: MessageStatus;
  keptReason: string | null;
  relayed: { text: string; at: string; readAt: string | null; changed: boolean } | null;
};

type CoachThread = { messages: CoachMessage[]; page: number; pageCount: number };

const PER_PAGE = 20;

/** The messages of one introduction for one of its two sides, the newest first. */
export async function readThread(
  deps: Deps,
  actor: EmployerMember | JobSeeker,
  input: { introductionId: string; page: number },
): Promise<Thread> {
  allowEver(actor, "message:write");
  return deps.withActor(actor, async (store) => {
    const introduction = await store.introductions.byId(input.introductionId);
    if (!introduction) throw new NotFound("introduction");
    allow(actor, "message:write", introduction);
    const side = actor.kind === "employerMember" ? "employer" : "job_seeker";
    const { written, relayed } = await store.messages.thread(introduction.id);
    const reason = actor.kind === "employerMember" ? labelOf : easyOf;
    const own = written.filter(({ from }) => from === side).map((one) => ({
      id: one.id, own: true, from: one.from, text: one.text, at: one.writtenAt.toString(), status: one.status,
      keptReason: one.keptReason && reason(KEPT_REASONS, one.keptReason), unread: false,
    }));
    const goesOn = mayWriteAbout(introduction, side);
    const readable = goesOn || side === "job_seeker" ? relayed : [];
    const got = readable.filter(({ to }) => to === side).map((one) => ({
      id: one.messageId, own: false, from: one.from, text: one.text, at: one.relayedAt.toString(), status: null,
      keptReason: null, unread: one.readAt === null,
    }));
    return {
      ...pageOf([...own, ...got].toSorted((a, b) => b.at.localeCompare(a.at)), input.page),
      unread: got.filter(({ unread }) => unread).length,
      mayWrite: goesOn,
    };
  });
}

/** All messages of one introduction, for the coach between the two sides. */
export async function readThreadAsCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; page: number },
): Promise<CoachThread> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionOf(await store.introductions.byId(input.introductionId));
    allow(actor, "message:relay", introduction);
    const { written, relayed } = await store.messages.thread(introduction.id);
    const relays = new Map(relayed.map((relay) => [relay.messageId, relay]));
    return pageOf(written.map((one) => coachMessage(one, relays.get(one.id))), input.page);
  });
}

/** One message that waits for the coach. */
export async function readMessageAsCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; messageId: string },
): Promise<CoachMessage> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionOf(await store.introductions.byId(input.introductionId));
    allow(actor, "message:relay", introduction);
    const { written, relayed } = await store.messages.thread(introduction.id);
    const message = written.find(({ id }) => id === input.messageId);
    if (!message || message.from === "coach") throw new NotFound("message");
    return coachMessage(message, relayed.find(({ messageId }) => messageId === message.id));
  });
}

function introductionOf(introduction: Introduction | null): Introduction {
  if (!introduction) throw new NotFound("introduction");
  return introduction;
}

function coachMessage(one: Message, relay: Relay | undefined): CoachMessage {
  return {
    id: one.id,
    from: one.from,
    to: relay?.to ?? otherSide(one.from),
    text: one.text,
    writtenAt: one.writtenAt.toString(),
    status: one.status,
    keptReason: one.keptReason && labelOf(KEPT_REASONS, one.keptReason),
    relayed: relay
      ? {
          text: relay.text,
          at: relay.relayedAt.toString(),
          readAt: relay.readAt?.toString() ?? null,
          changed: relay.text !== one.text,
        }
      : null,
  };
}

function pageOf<T>(all: T[], wanted: number): { messages: T[]; page: number; pageCount: number } {
  const { items, page, pageCount } = paged(all, wanted, PER_PAGE);
  return { messages: items, page, pageCount };
}
