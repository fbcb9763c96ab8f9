import type { ListPart } from "#app/domain/introduction/next-step.ts";
import { ASKERS, type Asker } from "#app/domain/introduction/question-store.ts";
import type { CoachQuestion, CoachQuestions as Questions } from "#app/domain/introduction/read-questions.ts";
import { formatDay } from "../format.ts";
import { TasksByKind } from "../tasks-by-kind.tsx";

const PLACE: Record<Asker, string> = { job_seeker: "wishes", employer: "requests" };

/**
 * What people and employers ask this coach, what has waited longest first.
 * @param part of the introductions below, which stays as it is
 */
export function CoachQuestions({ questions, part }: { questions: Questions; part: ListPart }) {
  return (
    <TasksByKind
      title="Questions to you"
      id="questions"
      tasks={questions.items.map((question) => ({
        title: titleOf(question),
        hint: `${question.employerName ?? "Employer not verified at the moment"}. Asked on ${formatDay(question.askedAt)}.`,
        to: `/coach/introductions/${PLACE[question.from]}/${question.id}`,
        status: { text: "To answer", tone: "attention" },
      }))}
      shown={questions}
      kinds={ASKERS}
      filterLabel="Whose questions"
      pagesLabel="Questions"
      noneOfKind="No questions of this kind."
      href={(asker, page) => `?${new URLSearchParams({ status: part, ...(asker && { from: asker }), ...(page > 1 && { asked: String(page) }) })}`}
    />
  );
}

function titleOf({ from, who, openingTitle }: CoachQuestion): string {
  return from === "job_seeker" ? `${who} asks you: ${openingTitle}` : `An employer asks about ${who}: ${openingTitle}`;
}
