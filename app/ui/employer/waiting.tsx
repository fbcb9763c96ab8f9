import type { EmployerTask, EmployerTaskKind } from "#app/domain/introduction/employer-tasks.ts";
import { formatDate } from "../format.ts";
import { TaskList } from "../lists.tsx";
import { Section } from "../page.tsx";

const WORDS: Record<EmployerTaskKind, { title: string; at: string }> = {
  "answer-introduction": { title: "Answer the job coach", at: "/employer/introductions" },
  "sign-booking": { title: "Sign the agreement", at: "/employer/bookings" },
  "record-booking": { title: "Say how it went", at: "/employer/bookings" },
};

/** Somebody waits for each of these. */
export function WaitingForEmployer({ tasks }: { tasks: readonly EmployerTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <Section title="Waiting for you">
      <TaskList
        tasks={tasks.map(({ kind, id, who, openingTitle, by }) => ({
          title: WORDS[kind].title,
          hint: `${who}: ${openingTitle}`,
          to: `${WORDS[kind].at}/${id}`,
          status: { text: by ? `By ${formatDate(by)}` : "To do", tone: "attention" },
        }))}
      />
    </Section>
  );
}
