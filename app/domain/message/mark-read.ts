import type { EmployerMember, JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { introductionToChange } from "../introduction/move-introduction.ts";

/** Somebody says that they have read what was passed on to them. Saying it twice is the same. */
export async function markRead(
  deps: Deps,
  actor: EmployerMember | JobSeeker,
  input: { introductionId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "message:write", input.introductionId);
    const side = actor.kind === "employerMember" ? "employer" : "job_seeker";
    const read = await store.messages.markRead(introduction.id, side, deps.clock.now());
    if (read > 0) await store.events.record({ name: "MessagesRead", subjects: { introductionId: introduction.id } });
  });
}
