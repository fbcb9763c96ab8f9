import type { EmployerMember, JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import type { Introduction } from "../introduction/introduction-store.ts";
import { introductionToChange, MOVED_ON } from "../introduction/move-introduction.ts";
import type { Store } from "../store.ts";
import { mayWriteAbout } from "./may-write.ts";
import { outOfReach } from "./reach.ts";
import { passOn } from "./relay-message.ts";
import type { MessageSide, ReaderSide } from "./message-lifecycle.ts";

/** As many as one side may have waiting with the coach: more are not read sooner. */
export const MOST_WAITING = 10;

/**
 * An employer or a job seeker writes to the coach, who passes it on or keeps it (I3, PR7).
 * @param input.messageId from the page, so that two presses send one message
 */
export async function writeMessage(
  deps: Deps,
  actor: EmployerMember | JobSeeker,
  input: { introductionId: string; messageId?: string; text: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "message:write", input.introductionId);
    const side = actor.kind === "employerMember" ? "employer" : "job_seeker";
    if (!mayWriteAbout(introduction, side)) throw new Clash(MOVED_ON);
    const { written } = await store.messages.thread(introduction.id);
    const waiting = written.filter(({ status, from }) => status === "written" && from === side);
    // Pressed twice: the coach has this message, or has passed it on, or has these words already.
    if (written.some(({ id }) => id === input.messageId) || waiting.some(({ text }) => text === input.text)) return;
    if (waiting.length >= MOST_WAITING) {
      throw new Clash("The job coach has several messages to read first. Please wait for an answer.");
    }
    await add(deps, store, actor, introduction, side, input);
    // Who answers has read what they answer to.
    await store.messages.markRead(introduction.id, side, deps.clock.now());
    await store.events.record({ name: "MessageWritten", subjects: { introductionId: introduction.id } });
  });
}

/**
 * The coach writes to one side, without anybody's message to pass on.
 * @param input.messageId from the page, so that two presses send one message
 */
export async function writeAsCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string; messageId?: string; to: ReaderSide; text: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "message:relay", input.introductionId);
    const why = outOfReach(introduction, input.to);
    if (why) throw new Invalid({ to: why });
    const { written } = await store.messages.thread(introduction.id);
    if (written.some(({ id }) => id === input.messageId)) return;
    const id = await add(deps, store, actor, introduction, "coach", input);
    await passOn(deps, store, actor, introduction, { id, from: "coach", to: input.to, text: input.text });
  });
}

async function add(
  deps: Deps,
  store: Store,
  actor: { accountId: string },
  { id: introductionId, jobSeekerId, employerId }: Introduction,
  from: MessageSide,
  { messageId: id = deps.random.uuid(), text }: { messageId?: string; text: string },
): Promise<string> {
  const writtenBy = actor.accountId;
  const row = { id, introductionId, jobSeekerId, employerId, from, text, writtenBy, writtenAt: deps.clock.now() };
  // Of another introduction, or the other side's: there is nothing to find.
  if (!(await store.messages.add(row))) throw new NotFound("message");
  return id;
}
