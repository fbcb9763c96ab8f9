import type { Timekeeping } from "../actor.ts";
import { allow } from "../access/policy.ts";
import type { Deps } from "../deps.ts";
import type { DomainEvent, EventName } from "../events.ts";
import type { Store } from "../store.ts";
import { sweepThrough } from "../sweep.ts";
import type { IntroductionStatus } from "./introduction-lifecycle.ts";
import type { DuePage, Reminder } from "./reminder-store.ts";
import { fromStep, isStepDue, stepBegins, STEPS, waitOf, waitOfQuestion, type Step, type Wait, type WaitsOn } from "./waiting.ts";

type About = { jobSeekerId: string; employerId: string };
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
          const taken = await takeStep(deps, store, { ...NOTHING, introductionId: id }, introduction, {
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

type Asked = About & { wait: Wait | null; events: { reminded: DomainEvent; overdue: DomainEvent } };

/** The same for an employer's question that the coach has not answered. */
export async function chaseRequests(deps: Deps, actor: Timekeeping): Promise<number> {
  return chaseCoaches(deps, actor, "introductionRequestId", {
    due: (store, page) => store.reminders.requestsDue(page),
    async read(store, id) {
      const request = await store.introductions.requestById(id);
      if (!request) return null;
      const subjects = { introductionRequestId: id };
      const events = { reminded: { name: "CoachReminded", subjects }, overdue: { name: "CoachOverdue", subjects } } as const;
      return { ...request, wait: waitOfQuestion(request), events };
    },
  });
}

/** And for what a job seeker asked their coach. */
export async function chaseWishes(deps: Deps, actor: Timekeeping): Promise<number> {
  return chaseCoaches(deps, actor, "introductionWishId", {
    due: (store, page) => store.reminders.wishesDue(page),
    async read(store, id) {
      const wish = await store.wishes.byId(id);
      if (!wish) return null;
      const subjects = { introductionWishId: id };
      const events = { reminded: { name: "WishReminded", subjects }, overdue: { name: "WishOverdue", subjects } } as const;
      return { ...wish, wait: waitOfQuestion(wish), events };
    },
  });
}

async function chaseCoaches(
  deps: Deps,
  actor: Timekeeping,
  about: "introductionRequestId" | "introductionWishId",
  questions: { due(store: Store, page: DuePage): Promise<string[]>; read(store: Store, id: string): Promise<Asked | null> },
): Promise<number> {
  const now = deps.clock.now();
  let chased = 0;
  for (const step of STEPS.toReversed()) {
    const before = stepBegins("coach", step, now);
    if (!before) continue;
    chased += await sweepThrough(deps, actor, {
      find: (store, page) => questions.due(store, { before, without: fromStep(step), ...page }),
      async change(store, id) {
        const asked = await questions.read(store, id);
        if (!asked) return false;
        allow(actor, "introduction:remind", asked);
        const taken = await takeStep(deps, store, { ...NOTHING, [about]: id }, asked, { wait: asked.wait, on: "coach", step });
        if (taken) await store.events.record(step === "overdue" ? asked.events.overdue : asked.events.reminded);
        return taken;
      },
    });
  }
  return chased;
}

const NOTHING = { introductionId: null, introductionRequestId: null, introductionWishId: null };
type Subject = Pick<Reminder, keyof typeof NOTHING>;

/** Keeps that the step was taken; the database lets it be taken once. */
async function takeStep(
  deps: Deps,
  store: Store,
  about: Subject,
  { jobSeekerId, employerId }: About,
  { wait, on, step }: { wait: Wait | null; on: WaitsOn; step: Step },
): Promise<boolean> {
  const now = deps.clock.now();
  const list = (id: string | null) => (id === null ? [] : [id]);
  const reminders = await store.reminders.of({
    introductionIds: list(about.introductionId),
    introductionRequestIds: list(about.introductionRequestId),
    introductionWishIds: list(about.introductionWishId),
  });
  const done = reminders
    .filter(({ waitingSince }) => wait !== null && waitingSince.equals(wait.since))
    .flatMap(({ step: taken }) => (taken === "by-hand" ? [] : [taken]));
  if (!wait || !isStepDue(wait, on, step, done, now)) return false;
  return store.reminders.add({
    id: deps.random.uuid(), ...about, jobSeekerId, employerId, waitsOn: on, step, waitingSince: wait.since, remindedAt: now,
  });
}
