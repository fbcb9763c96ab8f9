import type { StepKind } from "#app/domain/caseload/next-steps.ts";
import { TASK_PARTS, type TaskPart } from "#app/domain/caseload/parts.ts";
import type { CaseloadView, CoachTask, StepView } from "#app/domain/caseload/read-caseload.ts";
import { formatWeekday } from "../format.ts";
import type { Task } from "../lists.tsx";
import { TasksByKind } from "../tasks-by-kind.tsx";

const WORDS: Record<StepKind, (who: string) => string> = {
  "review-decline": () => "Read the employer’s no",
  "relay-message": () => "Pass on a message",
  "answer-request": (who) => `Answer an employer who asks about ${who}`,
  "answer-wish": (who) => `${who} asks you about a job`,
  "answer-worry": (who) => `Answer somebody in the circle of ${who}`,
  "read-told": (who) => `Read what somebody in the circle told about ${who}`,
  "sign-booking": () => "Sign the plan",
  "chase-signatures": () => "See who still has to sign the plan",
  "set-new-dates": () => "Not everybody signed in time: set new dates",
  "employer-late": () => "The employer has not answered in time: ask again",
  "record-booking": () => "Say how it went",
  "chase-outcome": () => "See who still has to say how it went",
  "settle-outcome": () => "Nobody is asked any more how it went: close it",
  "settle-clash": () => "You have to be at two places at once: move one of them",
  "settle-pay": () => "The pay of this plan is below the minimum wage: agree more",
  "choose-next-step": () => "The time at work has ended: choose the next step",
  "choose-mentor": () => "The mentor of this plan left: choose another",
  "ask-about-plan": (who) => `Ask ${who} whether to stop the plan`,
  "make-longer": () => "Write the longer agreement: both want more time",
  "make-booking": (who) => `Book a time at work for ${who}`,
  "start-profile": (who) => `Start the profile with ${who}`,
  "approve-profile": (who) => `${who} has not approved the profile yet`,
  "approve-changes": (who) => `${who} has not approved the last changes yet`,
  "choose-employer": (who) => `${who} has not chosen an employer yet`,
  "find-job": (who) => `Find a job with ${who}`,
  "wait-seeker": (who) => `${who} has been asked, and can say yes, no or later`,
  "wait-later": (who) => `${who} said later: ask if they want to come back to it`,
  "wait-employer": () => "The employer has been asked to answer",
  "wait-tell": (who) => `${who} chooses what the employer is told`,
  "wait-start": () => "The time at work is agreed",
  "keep-in-touch": (who) => `Keep in touch with ${who}`,
};

/** Where on a booking's pages, if not on its first. */
const AT_BOOKING: { [Kind in StepKind]?: string } = {
  "ask-about-plan": "/stop-wish", "choose-mentor": "/notes", "choose-next-step": "/next-step",
  "set-new-dates": "/change",
};

/** The page where a step is done. */
export function placeOf({ kind, about }: Pick<StepView, "kind" | "about">, jobSeekerId: string): string {
  const person = `/coach/people/${jobSeekerId}`;
  switch (about.kind) {
    case "request":
      return `/coach/introductions/requests/${about.id}`;
    case "wish":
      return `/coach/introductions/wishes/${about.id}`;
    case "worry":
      return `/coach/worries/${about.id}`;
    case "told":
      return `${person}/told/${about.id}`;
    case "introduction":
    case "message":
      return `/coach/introductions/${about.id}`;
    case "booking":
      return `/coach/bookings/${about.id}${AT_BOOKING[kind] ?? ""}`;
    case "person":
      if (kind === "find-job") return `${person}/jobs`;
      return kind === "start-profile" || kind === "approve-profile" || kind === "approve-changes" ? `${person}/profile` : person;
  }
}

export function stepWords({ kind }: Pick<StepView, "kind">, who: string): string {
  return WORDS[kind](who);
}

/** "By Friday 5 June", "Was due Monday 1 June": in words, so that colour is never all that tells. */
export function Due({ step: { due, overdue } }: { step: Pick<StepView, "due" | "overdue"> }) {
  if (due === null) return null;
  const day = <time dateTime={due}>{formatWeekday(due)}</time>;
  return overdue ? <strong>Was due {day}</strong> : <>By {day}</>;
}

/** One plain link: the next thing to do with this person. */
export function NextStep({ step, person }: { step: StepView; person: { jobSeekerId: string; knownAs: string } }) {
  return (
    <>
      <a className="govuk-link" href={placeOf(step, person.jobSeekerId)}>
        {stepWords(step, person.knownAs)}
      </a>
      {step.title && <span className="fs-quiet fs-block">{step.title}</span>}
    </>
  );
}

type TasksProps = {
  tasks: readonly CoachTask[];
  todo: CaseloadView["todo"];
  today: string;
  showCoach: boolean;
  /** The address of a page of one kind of thing to do, or of all kinds. */
  href: (part: TaskPart | null, page: number) => string;
};

/** What the coach has to do, the earliest first. */
export function TasksByDate({ tasks, todo, today, showCoach, href }: TasksProps) {
  const rows = tasks.map((task): Task => ({
    title: stepWords(task, task.who),
    hint: (
      <>
        {task.title ? `${task.who}: ${task.title}` : task.who}
        {showCoach && ` · Coach: ${task.coachName}`}
        {task.due && (
          <>
            {" · "}
            <Due step={task} />
          </>
        )}
      </>
    ),
    to: placeOf(task, task.jobSeekerId),
    status: task.overdue
      ? { text: "Overdue", tone: "attention" }
      : task.due === today
        ? { text: "Today", tone: "info" }
        : { text: "To do", tone: "waiting" },
  }));
  return (
    <TasksByKind
      title="To do"
      id="to-do"
      tasks={rows}
      shown={todo}
      kinds={TASK_PARTS}
      filterLabel="Which things to do"
      pagesLabel="Things to do"
      noneOfKind="Nothing of this kind to do."
      href={href}
    />
  );
}
