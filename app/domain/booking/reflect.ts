import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { readProfileStep } from "../vocational-profile/read-profile-step.ts";
import { saveProfileStep } from "../vocational-profile/save-profile-step.ts";
import { bookingToChange } from "./move-booking.ts";
import { reflectionOf, type Feeling, type TaskFeeling } from "./reflection.ts";

/**
 * After they said how it went, the job seeker says how it was for them, and which tasks
 * they liked. It is theirs, and their coach's to read; nothing goes into their profile by itself.
 */
export async function reflectOnBooking(
  deps: Deps,
  actor: JobSeeker,
  input: { bookingId: string; feeling: Feeling; tasks: Partial<Record<string, TaskFeeling>> },
): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { id: bookingId, jobSeekerId, recorded } = await bookingToChange(store, actor, "booking:reflect", input.bookingId);
    const agreement = await store.bookings.agreementOf(bookingId);
    if (!agreement || !recorded.includes("job_seeker")) throw new Clash(MOVED_ON);
    if (await store.bookings.reflectionOf(bookingId)) throw new Clash("You have said this already. Thank you.");
    const { tasks } = agreement.terms;
    const missing = tasks.findIndex((task) => input.tasks[task] === undefined);
    if (missing >= 0) throw new Invalid({ [`tasks[${missing}].answer`]: "Choose an answer" });
    await store.bookings.addReflection({
      ...reflectionOf(tasks, input.tasks),
      bookingId,
      jobSeekerId,
      feeling: input.feeling,
      writtenAt: deps.clock.now(),
    });
    await store.events.record({ name: "ReflectionWritten", subjects: { bookingId } });
  });
}

/**
 * Adds what they liked and what they have done to their own profile, because they said so.
 * Doing it again changes nothing, and what their profile says already stays.
 */
export async function takeUpReflection(deps: Deps, actor: JobSeeker, input: { bookingId: string }): Promise<void> {
  const { jobSeekerId } = actor;
  const reflection = await deps.withActor(actor, async (store) => {
    const booking = await bookingToChange(store, actor, "booking:reflect", input.bookingId);
    return store.bookings.reflectionOf(booking.id);
  });
  if (!reflection) throw new Clash("First say which tasks you liked.");
  if (reflection.takenUp) return;
  const added = [
    { step: "tasks-liked", field: "tasksLiked" },
    { step: "tasks-done", field: "tasksDone" },
  ] as const;
  for (const { step, field } of added) {
    const { answers, seen } = await readProfileStep(deps, actor, { jobSeekerId, step });
    const chosen = [...new Set([...answers.chosen, ...reflection[field]])];
    await saveProfileStep(deps, actor, { jobSeekerId, step, seen, answer: { kind: "list", field, chosen } });
  }
  await deps.withActor(actor, async (store) => {
    if (!(await store.bookings.takeUpReflection(input.bookingId, deps.clock.now()))) return;
    await store.events.record({ name: "ReflectionTakenUp", subjects: { bookingId: input.bookingId } });
  });
}
