import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";
import { mayRemindFrom, waitOf } from "./waiting.ts";

export const REMINDED_LATELY = "This employer was reminded less than a day ago. Give them until tomorrow.";

/** The coach reminds the employer by hand, at most once a day. */
export async function remindEmployer(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  input: { introductionId: string },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const introduction = await introductionToChange(store, actor, "introduction:remind", input.introductionId);
    const { id: introductionId, jobSeekerId, employerId } = introduction;
    const wait = waitOf(introduction);
    if (wait?.on !== "employer") throw new Clash(MOVED_ON);
    const now = deps.clock.now();
    const reminders = await store.reminders.of({ introductionIds: [introductionId] });
    const last = reminders.findLast(({ waitsOn }) => waitsOn === "employer")?.remindedAt ?? null;
    if (mayRemindFrom(last, now) !== null) throw new Clash(REMINDED_LATELY);
    await store.reminders.add({
      id: deps.random.uuid(), introductionId, introductionRequestId: null, jobSeekerId, employerId,
      waitsOn: "employer", step: "by-hand", waitingSince: wait.since, remindedAt: now,
    });
    await store.events.record({ name: "EmployerReminded", subjects: { introductionId } });
  });
}
