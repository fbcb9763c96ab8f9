import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { introductionToChange, MOVED_ON } from "../introduction/move-introduction.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { isCode } from "../vocabulary/terms.ts";
import { assertMayBeSaid } from "./assert-may-be-said.ts";
import { MESSAGE, type MessageSide, type ReaderSide } from "./message-lifecycle.ts";
import type { Message } from "./message-store.ts";
import { KEPT_REASONS, type KeptReasonCode } from "./message-words.ts";
import { outOfReach } from "./reach.ts";

type Coach = JobCoach | ProviderLead;

/** The side that a message of this side is for. */
export const otherSide = (from: MessageSide): ReaderSide => (from === "employer" ? "job_seeker" : "employer");

/**
 * The coach passes a message on, in its own words or in others. The original stays
 * as it was written, for the coach and its author (I3).
 */
export async function relayMessage(
  deps: Deps,
  actor: Coach,
  input: { introductionId: string; messageId: string; text: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { introduction, message } = await toAnswer(store, actor, input);
    await passOn(deps, store, actor, introduction, { ...message, to: otherSide(message.from), text: input.text });
  });
}

/** The coach keeps a message, and its author reads why. */
export async function keepMessage(
  deps: Deps,
  actor: Coach,
  input: { introductionId: string; messageId: string; reason: string },
): Promise<void> {
  if (!isCode<KeptReasonCode>(KEPT_REASONS, input.reason)) throw new Invalid({ reason: "Choose a reason" });
  const { reason } = input;
  return deps.withActor(actor, async (store) => {
    const { introduction, message } = await toAnswer(store, actor, input);
    const to = moveTo(MESSAGE, message.status, "not_relayed", actor.kind, { outOfReach: null });
    if (!(await store.messages.move(message.id, to as "not_relayed", deps.clock.now(), actor.accountId, reason))) {
      throw new Clash(MOVED_ON);
    }
    await store.events.record({ name: "MessageKept", subjects: { introductionId: introduction.id } });
  });
}

/** Part of the use case that calls it: the way every text takes to the other side. */
export async function passOn(
  deps: Deps,
  store: Store,
  actor: Coach,
  introduction: Introduction,
  { id, from, to, text }: { id: string; from: MessageSide; to: ReaderSide; text: string },
): Promise<void> {
  await assertMayBeSaid(store, introduction, to, { words: text });
  moveTo(MESSAGE, "written", "relayed", actor.kind, { outOfReach: outOfReach(introduction, to) });
  const now = deps.clock.now();
  if (!(await store.messages.move(id, "relayed", now, actor.accountId))) throw new Clash(MOVED_ON);
  const { id: introductionId, jobSeekerId, employerId } = introduction;
  await store.messages.relay({
    messageId: id, introductionId, jobSeekerId, employerId, from, to, text, relayedBy: actor.accountId, relayedAt: now,
  });
  const name = to === "employer" ? "EmployerGotMessage" : "JobSeekerGotMessage";
  await store.events.record({ name, subjects: { introductionId } });
}

async function toAnswer(
  store: Store,
  actor: Coach,
  { introductionId, messageId }: { introductionId: string; messageId: string },
): Promise<{ introduction: Introduction; message: Message }> {
  const introduction = await introductionToChange(store, actor, "message:relay", introductionId);
  const message = await store.messages.byIdForChange(messageId);
  if (!message || message.introductionId !== introduction.id || message.from === "coach") throw new NotFound("message");
  if (message.status !== "written") throw new Clash("This message has been dealt with already. Here is how it stands now.");
  return { introduction, message };
}
