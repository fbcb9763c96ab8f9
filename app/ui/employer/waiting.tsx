import {
  EMPLOYER_TASK_KINDS, type EmployerDashboard, type EmployerTask, type EmployerTaskKind,
} from "#app/domain/dashboard/read-employer-dashboard.ts";
import { BOOKING_KINDS } from "#app/domain/booking/kinds.ts";
import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatWeekday } from "../format.ts";
import { addressOf } from "../openings/address.ts";
import { TasksByKind } from "../tasks-by-kind.tsx";

/** Where each is done. */
const AT: Record<EmployerTaskKind, (id: string, opening: OpeningKind) => string> = {
  "answer-introduction": (id) => `/employer/introductions/${id}`,
  "read-message": (id) => `/employer/introductions/${id}/messages`,
  "answer-time": (id) => `/employer/proposed-times/${id}`,
  "sign-booking": (id) => `/employer/bookings/${id}`,
  "raise-pay": (id, kind) => addressOf({ kind, id }),
  "renew-opening": (id, kind) => addressOf({ kind, id }),
  "record-booking": (id) => `/employer/bookings/${id}`,
};

function titleOf({ kind, booking }: EmployerTask): string {
  const what = booking ? labelOf(BOOKING_KINDS, booking).toLowerCase() : "";
  switch (kind) {
    case "answer-introduction":
      return "Answer the job coach";
    case "read-message":
      return "Read what the job coach passed on";
    case "answer-time":
      return "Answer about a time the job coach proposes";
    case "sign-booking":
      return `Read and sign the ${what}`;
    case "record-booking":
      return `Say how the ${what} went`;
    case "renew-opening":
      return "Say whether it still stands";
    case "raise-pay":
      return "Raise the pay to the minimum wage";
  }
}

const LABELS: Record<EmployerTaskKind, string> = {
  "answer-introduction": "Introductions to answer",
  "answer-time": "Proposed times",
  "sign-booking": "To sign",
  "record-booking": "How it went",
  "raise-pay": "Pay to raise",
  "renew-opening": "Does it still stand?",
  "read-message": "Messages",
};

const KINDS = EMPLOYER_TASK_KINDS.map((code) => ({ code, label: LABELS[code] }));

const href = (kind: EmployerTaskKind | null, page: number) =>
  `/employer?${new URLSearchParams({ ...(kind && { waiting: kind }), ...(page > 1 && { page: String(page) }) })}#waiting`;

/** One list of all that waits, by date. Somebody waits for each of these. */
export function WaitingForEmployer({ dashboard: { tasks, waiting } }: { dashboard: Pick<EmployerDashboard, "tasks" | "waiting"> }) {
  return (
    <TasksByKind
      title="Waiting for you"
      id="waiting"
      tasks={tasks.map((task) => ({
        title: titleOf(task),
        hint: [task.who, task.about].filter((part) => part !== null).join(": "),
        to: AT[task.kind](task.id, task.opening ?? "vacancy"),
        status: statusOf(task),
      }))}
      shown={waiting}
      kinds={KINDS}
      filterLabel="Which things that wait"
      pagesLabel="Things that wait"
      none="Nothing waits for you. When a job coach needs your answer, it stands here."
      noneOfKind="Nothing of this kind waits for you."
      href={href}
    />
  );
}

function statusOf({ by, since, late }: EmployerTask) {
  if (by && late) return { text: `Was due ${formatWeekday(by)}`, tone: "attention" as const };
  if (by) return { text: `By ${formatWeekday(by)}`, tone: "waiting" as const };
  return since ? { text: `Since ${formatWeekday(since)}`, tone: "info" as const } : { text: "To do", tone: "info" as const };
}
