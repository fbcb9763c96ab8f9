import {
  EMPLOYER_TASK_KINDS, type EmployerDashboard, type EmployerTask, type EmployerTaskKind,
} from "#app/domain/dashboard/read-employer-dashboard.ts";
import { BOOKING_KINDS, type BookingKind } from "#app/domain/booking/kinds.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatWeekday } from "../format.ts";
import { addressOf, sectionAddress } from "../openings/address.ts";
import { TasksByKind } from "../tasks-by-kind.tsx";

/** Where it is done. */
function addressFor(task: EmployerTask): string {
  switch (task.kind) {
    case "answer-introduction":
      return `/employer/introductions/${task.id}`;
    case "read-message":
      return `/employer/introductions/${task.id}/messages`;
    case "answer-time":
      return `/employer/proposed-times/${task.id}`;
    case "sign-booking":
    case "record-booking":
      return `/employer/bookings/${task.id}`;
    case "set-start":
      return sectionAddress({ kind: task.opening, id: task.id }, "contract");
    case "raise-pay":
    case "renew-opening":
      return addressOf({ kind: task.opening, id: task.id });
  }
}

const bookingWords = (kind: BookingKind) => labelOf(BOOKING_KINDS, kind).toLowerCase();

function titleOf(task: EmployerTask): string {
  switch (task.kind) {
    case "answer-introduction":
      return "Answer the job coach";
    case "read-message":
      return "Read what the job coach passed on";
    case "answer-time":
      return "Answer about a time the job coach proposes";
    case "sign-booking":
      return `Read and sign the ${bookingWords(task.booking)}`;
    case "record-booking":
      return `Say how the ${bookingWords(task.booking)} went`;
    case "renew-opening":
      return "Say whether it still stands";
    case "set-start":
      return "Choose a new start date: the one you gave has passed";
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
  "set-start": "Start dates that have passed",
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
        to: addressFor(task),
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
