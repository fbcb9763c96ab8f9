import type { BookingLine } from "../booking/read-bookings.ts";
import type { SeekerIntroductionLine } from "../introduction/read-for-job-seeker.ts";
import type { ApprovalState } from "../vocational-profile/profile.ts";

/** What of a person's matters decides what they can do next. */
export type HomeFacts = {
  approval: ApprovalState;
  /** Anything of the profile is answered. */
  started: boolean;
  /** Employers a coach wrote down a yes to, which waits for the person. */
  prepared: readonly { employerId: string; name: string }[];
  /** Rules a coach wrote down. */
  preparedRules: readonly unknown[];
  jobs: readonly Pick<SeekerIntroductionLine, "id" | "title" | "stage" | "asked" | "unread">[];
  bookings: readonly Pick<BookingLine, "id" | "openingTitle" | "todo" | "endsOn">[];
  /** They said how it went, and not yet what they liked. */
  toReflectOn: readonly { id: string; title: string }[];
  /** ISO date. */
  today: string;
  /** How many employers can see them, and how many will after their notice. */
  seen: number;
  soon: number;
};

export type NextThing =
  | { kind: "sign"; id: string; title: string }
  /** It can be said from the first day on; `over`: there is no day left. */
  | { kind: "record"; id: string; title: string; over: boolean }
  | { kind: "reflect"; id: string; title: string }
  | { kind: "read-message" | "answer-job" | "tell" | "tell-more"; id: string; title: string }
  | { kind: "answer-choice"; id: string; title: string }
  | { kind: "start-profile" | "check-profile" | "check-again" | "choose" | "look-soon" | "answer-rule" };

/**
 * What somebody can do, the most pressing first: people who wait for an answer,
 * then what opens the way to a job. Empty: nothing waits for them.
 */
export function nextThings(facts: HomeFacts): NextThing[] {
  const { approval, started, prepared, preparedRules, jobs, bookings, toReflectOn, today, seen, soon } = facts;
  const toDo = (kind: BookingLine["todo"]) => bookings.filter(({ todo }) => todo === kind);
  const jobsAt = (stage: string, kind: "answer-job" | "tell") =>
    jobs.filter((job) => job.stage === stage).map(({ id, title }): NextThing => ({ kind, id, title }));
  const profile: NextThing[] =
    approval === "approved"
      ? []
      : [{ kind: approval === "changed-since" ? "check-again" : started ? "check-profile" : "start-profile" }];
  return [
    ...toDo("sign").map(({ id, openingTitle }): NextThing => ({ kind: "sign", id, title: openingTitle })),
    // Of a job that is over too: what was passed on was for them to read.
    ...jobs.filter(({ unread }) => unread > 0).map(({ id, title }): NextThing => ({ kind: "read-message", id, title })),
    ...jobsAt("proposed", "answer-job"),
    ...jobsAt("interested", "tell"),
    ...jobs
      .filter(({ stage, asked }) => asked && stage === "introduced")
      .map(({ id, title }): NextThing => ({ kind: "tell-more", id, title })),
    ...prepared.map(({ employerId, name }): NextThing => ({ kind: "answer-choice", id: employerId, title: name })),
    ...(preparedRules.length > 0 ? [{ kind: "answer-rule" } as const] : []),
    ...toDo("record").map(({ id, openingTitle, endsOn }): NextThing => ({ kind: "record", id, title: openingTitle, over: endsOn < today })),
    // It is for them and what comes next for them, and nobody waits for it.
    ...toReflectOn.map(({ id, title }): NextThing => ({ kind: "reflect", id, title })),
    ...profile,
    ...(approval === "approved" && seen === 0 && soon === 0 ? [{ kind: "choose" } as const] : []),
    ...(soon > 0 ? [{ kind: "look-soon" } as const] : []),
  ];
}
