import type { Temporal } from "temporal-polyfill";
import type { JobCoach, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { introductionToChange, MOVED_ON } from "./move-introduction.ts";
import type { Reminder } from "./reminder-store.ts";
import { mayRemindFrom } from "../mailing/by-hand.ts";
import { waitOf } from "./waiting.ts";

const REMINDED_LATELY = "This employer was reminded less than a day ago. Give them until tomorrow.";

/** When the employer was last reminded, by time or by hand. */
export function lastToEmployer(reminders: readonly Reminder[]): Temporal.Instant | null {
  return reminders.findLast(({ waitsOn }) => waitsOn === "employer")?.remindedAt ?? null;
}

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
    if (mayRemindFrom(lastToEmployer(reminders), now) !== null) throw new Clash(REMINDED_LATELY);
    await store.reminders.add({
      id: deps.random.uuid(), introductionId, introductionRequestId: null, introductionWishId: null, jobSeekerId, employerId,
      waitsOn: "employer", step: "by-hand", waitingSince: wait.since, remindedAt: now,
    });
    await store.events.record({ name: "EmployerReminded", subjects: { introductionId } });
  });
}
