import type { ListPart } from "#app/domain/introduction/next-step.ts";
import { ASKERS, type Asker } from "#app/domain/introduction/question-store.ts";
import type { CoachQuestion, CoachQuestions as Questions } from "#app/domain/introduction/read-questions.ts";
import { formatDay } from "../format.ts";
import { Pagination, Section, TaskList } from "../index.ts";
import { StandingFilter } from "../standing-filter.tsx";

const PLACE: Record<Asker, string> = { job_seeker: "wishes", employer: "requests" };

/**
 * What people and employers ask this coach, what has waited longest first.
 * @param part of the introductions below, which stays as it is
 */
export function CoachQuestions({ questions, part }: { questions: Questions; part: ListPart }) {
  const { items, from, counts, page, pageCount } = questions;
  if (counts.all === 0) return null;
  const href = (asker: Asker | null, number: number) =>
    `?${new URLSearchParams({ status: part, ...(asker && { from: asker }), ...(number > 1 && { asked: String(number) }) })}`;
  // Where all fit on a page there is nothing to choose from.
  const kinds = pageCount > 1 || from !== null ? ASKERS.filter(({ code }) => counts[code] > 0 || code === from) : [];
  return (
    <Section title="Questions to you">
      {kinds.length > 0 && (
        <StandingFilter
          label="Whose questions"
          current={from ?? ""}
          options={[
            { value: "", text: `All (${counts.all})` },
            ...kinds.map(({ code, label }) => ({ value: code, text: `${label} (${counts[code]})` })),
          ]}
          href={(value) => href(kinds.find(({ code }) => code === value)?.code ?? null, 1)}
        />
      )}
      {items.length > 0 ? (
        <TaskList
          tasks={items.map((question) => ({
            title: titleOf(question),
            hint: `${question.employerName ?? "Employer not verified at the moment"}. Asked on ${formatDay(question.askedAt)}.`,
            to: `/coach/introductions/${PLACE[question.from]}/${question.id}`,
            status: { text: "To answer", tone: "attention" },
          }))}
        />
      ) : (
        <p className="govuk-body">No questions of this kind.</p>
      )}
      <Pagination page={page} pageCount={pageCount} href={(number) => href(from, number)} label="Questions" />
    </Section>
  );
}

function titleOf({ from, who, openingTitle }: CoachQuestion): string {
  return from === "job_seeker" ? `${who} asks you: ${openingTitle}` : `An employer asks about ${who}: ${openingTitle}`;
}
