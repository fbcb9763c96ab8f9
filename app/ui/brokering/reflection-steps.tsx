import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { FEELINGS, TASK_FEELINGS, type Feeling, type TaskFeeling } from "#app/domain/booking/reflection.ts";
import { questionOf } from "#app/forms/how-it-went.ts";
import { CheckAnswers, CHECK_TITLE, type Choice, type Steps } from "../form/index.ts";
import { EasyRead } from "../easy-read.tsx";
import { InsetText } from "../notices.tsx";
import { PageTitle } from "../page.tsx";
import type { PictureName } from "../picture.tsx";
import { ChoiceQuestion, chosen } from "./choice-question.tsx";

const FEELING_PICTURES: Record<Feeling, PictureName> = { liked: "smile", "in-between": "scales", "not-for-me": "no" };
const TASK_PICTURES: Record<TaskFeeling, PictureName> = { yes: "yes", "a-bit": "scales", no: "no", "not-done": "question" };

const HOW_IT_WAS = "How was it for you?";
const FEELING: readonly Choice[] = FEELINGS.map(({ code, label }) => ({ value: code, label, picture: FEELING_PICTURES[code] }));
const TASK: readonly Choice[] = TASK_FEELINGS.map(({ code, label }) => ({ value: code, label, picture: TASK_PICTURES[code] }));

/** The heading of one question, or of the page where all answers are read again. */
export function reflectionHeading({ tasksTried }: BookingView, question: string): string {
  if (question === "feeling") return HOW_IT_WAS;
  const task = tasksTried.find(({ code }) => questionOf(code) === question);
  return task ? `Did you like this? ${task.label}` : CHECK_TITLE;
}

/** How it was, and how each task was, one question at a time. */
export function ReflectionSteps({ booking, turn: { question, answers, addresses, fields }, lastResult }: Steps & { booking: BookingView }) {
  const { tasksTried } = booking;
  if (!booking.can.reflect && !lastResult) {
    return (
      <>
        <PageTitle>What did you like?</PageTitle>
        <InsetText>There is nothing to say here now.</InsetText>
      </>
    );
  }
  if (question === "feeling" || tasksTried.some(({ code }) => questionOf(code) === question)) {
    return (
      <ChoiceQuestion
        name={question}
        label={reflectionHeading(booking, question)}
        options={question === "feeling" ? FEELING : TASK}
        typed={answers[question]}
        lastResult={lastResult}
      />
    );
  }
  return (
    <CheckAnswers
      send="Save"
      lastResult={lastResult}
      hidden={fields}
      rows={[
        { key: HOW_IT_WAS, value: chosen(FEELING, fields.feeling), change: { to: addresses.feeling! } },
        ...tasksTried.map(({ code, label }) => ({
          key: label, value: chosen(TASK, fields[questionOf(code)]), change: { to: addresses[questionOf(code)]! },
        })),
      ]}
    >
      <EasyRead picture="lock">
        <p>This is for you.</p>
        <p>Your coach can read it. The employer cannot.</p>
      </EasyRead>
    </CheckAnswers>
  );
}
