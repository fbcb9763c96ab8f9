import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { FEELINGS, TASK_FEELINGS, type Feeling, type TaskFeeling } from "#app/domain/booking/reflection.ts";
import type { reflectionSchema } from "#app/forms/booking.ts";
import { FormShell, Radios, SubmitButton, useFirstshiftForm } from "../form/index.ts";
import { SummaryList } from "../lists.tsx";
import { InsetText } from "../notices.tsx";
import type { PictureName } from "../picture.tsx";

const FEELING_PICTURES: Record<Feeling, PictureName> = { liked: "smile", "in-between": "scales", "not-for-me": "no" };
const TASK_PICTURES: Record<TaskFeeling, PictureName> = { yes: "yes", "a-bit": "scales", no: "no", "not-done": "question" };

type Props = { booking: BookingView; lastResult?: SubmissionResult<string[]> | null; children: ReactNode };

/** How it was, and how each task was. */
export function ReflectionForm({ booking, lastResult, children }: Props) {
  const tasks = booking.tasksTried;
  const { form, fields } = useFirstshiftForm<typeof reflectionSchema>({
    id: "reflection",
    lastResult,
    defaultValue: { tasks: tasks.map(({ code }) => ({ task: code })) },
  });
  // Too early, or already said: what stands above stays, with the message if somebody tried.
  if (!booking.can.reflect && !lastResult) {
    return (
      <FormShell form={form}>
        {children}
        <InsetText>There is nothing to say here now.</InsetText>
      </FormShell>
    );
  }
  return (
    <FormShell form={form}>
      {children}
      <Radios
        field={fields.feeling}
        label="How was it for you?"
        labelSize="m"
        options={FEELINGS.map(({ code, label }) => ({ value: code, label, picture: FEELING_PICTURES[code] }))}
      />
      {fields.tasks.getFieldList().map((field, index) => {
        const { task, answer } = field.getFieldset();
        return (
          <div key={field.key}>
            <input type="hidden" name={task.name} value={tasks[index]?.code ?? ""} />
            <Radios
              field={answer}
              label={`Did you like this? ${tasks[index]?.label ?? ""}`}
              labelSize="m"
              options={TASK_FEELINGS.map(({ code, label }) => ({ value: code, label, picture: TASK_PICTURES[code] }))}
            />
          </div>
        );
      })}
      <SubmitButton>Save</SubmitButton>
    </FormShell>
  );
}

/** What the job seeker found out, for their coach. */
export function ReflectionSummary({ booking: { reflection } }: { booking: BookingView }) {
  if (!reflection) return null;
  return (
    <SummaryList
      card="What they found out"
      rows={[
        { key: "How it was", value: reflection.feeling },
        { key: "Tasks they liked", value: reflection.liked.join("; ") || "None of them" },
        { key: "Tasks they have done", value: reflection.done.join("; ") || "None of them" },
        { key: "In their profile", value: reflection.takenUp ? "They added it" : "Not added" },
      ]}
    />
  );
}
