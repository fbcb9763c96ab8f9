import {
  EMPLOYER_TASK_KINDS, type EmployerDashboard, type EmployerTask, type EmployerTaskKind,
} from "#app/domain/dashboard/read-employer-dashboard.ts";
import { BOOKING_KINDS } from "#app/domain/booking/kinds.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDate } from "../format.ts";
import { TaskList } from "../lists.tsx";
import { Section } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";

const AT: Record<EmployerTaskKind, (id: string) => string> = {
  "answer-introduction": (id) => `/employer/introductions/${id}`,
  "read-message": (id) => `/employer/introductions/${id}/messages`,
  "answer-time": (id) => `/employer/proposed-times/${id}`,
  "sign-booking": (id) => `/employer/bookings/${id}`,
  "raise-pay": (id) => `/employer/vacancies/${id}`,
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
    case "raise-pay":
      return "Raise the pay to the minimum wage";
  }
}

const KINDS: Record<EmployerTaskKind, string> = {
  "answer-introduction": "Introductions to answer",
  "answer-time": "Proposed times",
  "sign-booking": "To sign",
  "record-booking": "How it went",
  "raise-pay": "Pay to raise",
  "read-message": "Messages",
};

const href = (kind: string, page: number) =>
  `/employer?${new URLSearchParams({ ...(kind && { waiting: kind }), ...(page > 1 && { page: String(page) }) })}#waiting`;

/** One list of all that waits, by date. Somebody waits for each of these. */
export function WaitingForEmployer({ dashboard: { tasks, waiting } }: { dashboard: Pick<EmployerDashboard, "tasks" | "waiting"> }) {
  const { kind, counts, page, pageCount } = waiting;
  // Where all fit on a page there is nothing to choose from.
  const kinds = pageCount > 1 || kind !== null ? EMPLOYER_TASK_KINDS.filter((one) => counts[one] > 0 || one === kind) : [];
  return (
    <Section title="Waiting for you" id="waiting">
      {kinds.length > 0 && (
        <StandingFilter
          label="Which things that wait"
          current={kind ?? ""}
          options={[{ value: "", text: `All (${counts.all})` }, ...kinds.map((one) => ({ value: one, text: `${KINDS[one]} (${counts[one]})` }))]}
          href={(value) => href(value, 1)}
        />
      )}
      {tasks.length === 0 ? (
        <p className="govuk-body">
          {kind === null
            ? "Nothing waits for you. When a job coach needs your answer, it stands here."
            : "Nothing of this kind waits for you."}
        </p>
      ) : (
        <TaskList
          tasks={tasks.map((task) => ({
            title: titleOf(task),
            hint: [task.who, task.about].filter((part) => part !== null).join(": "),
            to: AT[task.kind](task.id),
            status: statusOf(task),
          }))}
        />
      )}
      <Pagination page={page} pageCount={pageCount} href={(number) => href(kind ?? "", number)} label="Things that wait" />
    </Section>
  );
}

function statusOf({ by, since, late }: EmployerTask) {
  if (by && late) return { text: `Was due ${formatDate(by)}`, tone: "attention" as const };
  if (by) return { text: `By ${formatDate(by)}`, tone: "waiting" as const };
  return since ? { text: `Since ${formatDate(since)}`, tone: "info" as const } : { text: "To do", tone: "info" as const };
}
