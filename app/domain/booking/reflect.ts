import type { JobSeeker } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { MOVED_ON } from "../introduction/move-introduction.ts";
import { saveStepIn } from "../vocational-profile/save-profile-step.ts";
import { seenOf } from "../vocational-profile/seen.ts";
import { stepNamed } from "../vocational-profile/steps.ts";
import { bookingToChange } from "./move-booking.ts";
import { hasToAdd, reflectionOf, type Feeling, type TaskFeeling } from "./reflection.ts";

/**
 * After they said how it went, the job seeker says how it was for them, and which tasks
 * they liked. It is theirs, and their coach's to read; nothing goes into their profile by itself.
 * @returns whether there is anything in it that could
 */
export async function reflectOnBooking(
  deps: Deps,
  actor: JobSeeker,
  input: { bookingId: string; feeling: Feeling; tasks: Partial<Record<string, TaskFeeling>> },
): Promise<{ toAdd: boolean }> {
  return deps.withActor(actor, async (store) => {
    const { id: bookingId, jobSeekerId, recorded } = await bookingToChange(store, actor, "booking:reflect", input.bookingId);
    const agreement = await store.bookings.agreementOf(bookingId);
    if (!agreement || !recorded.includes("job_seeker")) throw new Clash(MOVED_ON);
    if (await store.bookings.reflectionOf(bookingId)) throw new Clash("You have said this already. Thank you.");
    const { tasks } = agreement.terms;
    const missing = tasks.findIndex((task) => input.tasks[task] === undefined);
    if (missing >= 0) throw new Invalid({ [`tasks[${missing}].answer`]: "Choose an answer" });
    const said = reflectionOf(tasks, input.tasks);
    await store.bookings.addReflection({
      ...said,
      bookingId,
      jobSeekerId,
      feeling: input.feeling,
      writtenAt: deps.clock.now(),
    });
    await store.events.record({ name: "ReflectionWritten", subjects: { bookingId } });
    return { toAdd: hasToAdd(said) };
  });
}

/**
 * Adds what they liked and what they have done to their own profile, because they said so:
 * all of it or nothing. Doing it again changes nothing, and what their profile says already stays.
 */
export async function takeUpReflection(deps: Deps, actor: JobSeeker, input: { bookingId: string }): Promise<void> {
  return deps.withActor(actor, async (store) => {
    const { id: bookingId, jobSeekerId } = await bookingToChange(store, actor, "booking:reflect", input.bookingId);
    const reflection = await store.bookings.reflectionOf(bookingId);
    if (!reflection) throw new Clash("First say which tasks you liked.");
    if (!(await store.bookings.takeUpReflection(bookingId, deps.clock.now()))) return;
    const profile = await store.profiles.profileForChange(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    for (const { step, field } of ADDED) {
      const seen = seenOf(stepNamed(step)!, profile);
      const chosen = [...new Set([...profile[field], ...reflection[field]])];
      await saveStepIn(deps, store, actor, { jobSeekerId, step, seen, answer: { kind: "list", field, chosen } });
    }
    await store.events.record({ name: "ReflectionTakenUp", subjects: { bookingId } });
  });
}

const ADDED = [
  { step: "tasks-liked", field: "tasksLiked" },
  { step: "tasks-done", field: "tasksDone" },
] as const;
