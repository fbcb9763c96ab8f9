import type { Timekeeping } from "../actor.ts";
import { allow } from "../access/policy.ts";
import type { Deps } from "../deps.ts";
import type { EventName } from "../events.ts";
import type { Store } from "../store.ts";
import { sweepThrough } from "../sweep.ts";
import type { IntroductionStatus } from "./introduction-lifecycle.ts";
import { fromStep, isStepDue, stepBegins, STEPS, waitOf, waitOfRequest, type Step, type Wait, type WaitsOn } from "./waiting.ts";

type About = { id: string; jobSeekerId: string; employerId: string };
type IntroductionEvent = Extract<EventName, "EmployerReminded" | "EmployerOverdue" | "ReviewWaits" | "ReviewOverdue" | "DecisionOpen">;

/** In which states an introduction waits for whom, and what is recorded at each step. */
const CHASED: { on: WaitsOn; statuses: IntroductionStatus[]; events: { [S in Step]?: IntroductionEvent } }[] = [
  {
    on: "employer",
    statuses: ["with_employer"],
    events: { first: "EmployerReminded", second: "EmployerReminded", overdue: "EmployerOverdue" },
  },
  {
    on: "coach",
    statuses: ["declined"],
    events: { first: "ReviewWaits", second: "ReviewWaits", overdue: "ReviewOverdue" },
  },
  {
    on: "jobSeeker",
    statuses: ["proposed", "put_off", "interested"],
    events: { first: "DecisionOpen", second: "DecisionOpen" },
  },
];

/** Reminds whoever an introduction waits for, and then tells the one who can help (I2). */
export async function chaseIntroductions(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  let chased = 0;
  for (const { on, statuses, events } of CHASED) {
    // The last step first: who was never reminded in time is not reminded twice at once.
    for (const step of STEPS.toReversed()) {
      const name = events[step];
      const before = stepBegins(on, step, now);
      if (!name || !before) continue;
      chased += await sweepThrough(deps, actor, {
        find: (store, page) => store.reminders.introductionsDue(statuses, { before, without: fromStep(step), ...page }),
        async change(store, id) {
          const introduction = await store.introductions.byId(id);
          if (!introduction) return false;
          allow(actor, "introduction:remind", introduction);
          const taken = await takeStep(deps, store, { introductionId: id, introductionRequestId: null }, introduction, {
            wait: waitOf(introduction), on, step,
          });
          if (taken) await store.events.record({ name, subjects: { introductionId: id } });
          return taken;
        },
      });
    }
  }
  return chased;
}

/** The same for an employer's question that the coach has not answered. */
export async function chaseRequests(deps: Deps, actor: Timekeeping): Promise<number> {
  const now = deps.clock.now();
  let chased = 0;
  for (const step of STEPS.toReversed()) {
    const before = stepBegins("coach", step, now);
    if (!before) continue;
    chased += await sweepThrough(deps, actor, {
      find: (store, page) => store.reminders.requestsDue({ before, without: fromStep(step), ...page }),
      async change(store, id) {
        const request = await store.introductions.requestById(id);
        if (!request) return false;
        allow(actor, "introduction:remind", request);
        const taken = await takeStep(deps, store, { introductionId: null, introductionRequestId: id }, request, {
          wait: waitOfRequest(request), on: "coach", step,
        });
        const name = step === "overdue" ? "CoachOverdue" : "CoachReminded";
        if (taken) await store.events.record({ name, subjects: { introductionRequestId: id } });
        return taken;
      },
    });
  }
  return chased;
}

/** Keeps that the step was taken; the database lets it be taken once. */
async function takeStep(
  deps: Deps,
  store: Store,
  about: { introductionId: string | null; introductionRequestId: string | null },
  { id, jobSeekerId, employerId }: About,
  { wait, on, step }: { wait: Wait | null; on: WaitsOn; step: Step },
): Promise<boolean> {
  const now = deps.clock.now();
  const ids = about.introductionId ? { introductionIds: [id] } : { introductionRequestIds: [id] };
  const done = (await store.reminders.of(ids))
    .filter(({ waitingSince }) => wait !== null && waitingSince.equals(wait.since))
    .flatMap(({ step: taken }) => (taken === "by-hand" ? [] : [taken]));
  if (!wait || !isStepDue(wait, on, step, done, now)) return false;
  return store.reminders.add({
    id: deps.random.uuid(), ...about, jobSeekerId, employerId, waitsOn: on, step, waitingSince: wait.since, remindedAt: now,
  });
}
