import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { COACH_SUPPORT } from "#app/domain/agreement/terms.ts";
import type { BookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import type { bookingPlanSchema } from "#app/forms/booking.ts";
import {
  Checkboxes, DateField, FormShell, NumberField, Radios, Select, SubmitButton, TimeField, useFirstshiftForm,
} from "../form/index.ts";
import { agreementRows } from "./agreement-summary.tsx";
import { BasisFields } from "./basis-fields.tsx";

type BookingPlanFormProps = {
  options: BookingOptions;
  button: string;
  lastResult?: SubmissionResult<string[]> | null;
  children: ReactNode;
};

/** What a coach fills in to book something, or to write a new version of its agreement. */
export function BookingPlanForm({ options, button, lastResult, children }: BookingPlanFormProps) {
  const { start, kind, shown } = options;
  const { form, fields } = useFirstshiftForm<typeof bookingPlanSchema>({
    id: "plan",
    lastResult,
    defaultValue: {
      ...start,
      pay: inPounds(start.payPencePerHour),
      longerAgreed: start.longerAgreed ? "on" : undefined,
      breakMinutes: String(start.breakMinutes ?? 0),
      startsOn: inBoxes(start.startsOn),
      endsOn: inBoxes(start.endsOn),
      basisAgreedOn: inBoxes(start.basisAgreedOn),
      interviewedOn: inBoxes(start.interviewedOn),
    },
  });
  const criteria = [
    ...options.tasks.map(({ value, label }) => ({ value: `task:${value}`, label: `Task: ${label}` })),
    ...GENERAL_CRITERIA.map(({ code, label }) => ({ value: code as string, label: label as string })),
  ];
  const notice =
    options.noticeDays > 1 ? `The employer asks for ${options.noticeDays} days’ notice.` : "Tomorrow or later.";
  return (
    <FormShell
      form={form}
      shown={shown ? { seen: shown.seen, now: agreementRows(shown.agreement) } : undefined}
      hidden={{ kind, ...(options.slot ? { slotId: options.slot.id } : {}) }}
    >
      {children}
      <BasisFields fields={fields} options={options} />
      <DateField field={fields.startsOn} label="First day" labelSize="m" hint={notice} />
      <DateField
        field={fields.endsOn}
        label="Last day"
        labelSize="m"
        hint={kind === "working_interview" ? "For a working interview, usually the same day." : undefined}
      />
      <Checkboxes
        field={fields.days}
        label="Which days of the week?"
        labelSize="m"
        hint="Bank holidays are left out."
        small
        options={DAYS.map(({ code, label }) => ({ value: code, label }))}
      />
      <TimeField field={fields.startTime} label="A day starts at" />
      <TimeField field={fields.endTime} label="A day ends at" />
      <NumberField
        field={fields.breakMinutes}
        label="Break on each day"
        suffix="minutes"
        hint="At least 20 minutes when a day is longer than 6 hours; 30 minutes after 4 and a half hours at 16 or 17."
      />
      <Checkboxes field={fields.tasks} label="Which tasks?" labelSize="m" small options={options.tasks} />
      <Checkboxes
        field={fields.adjustments}
        label="Which adjustments are in place?"
        labelSize="m"
        hint={
          options.adjustments.length > 0
            ? "What they told this employer helps them. They say what is done, never why."
            : "They have told this employer of nothing that helps them. You can suggest it to them on the introduction."
        }
        small
        options={options.adjustments}
      />
      <Radios
        field={fields.support}
        label="When are you there?"
        labelSize="m"
        hint="Times when you are there are kept free in your own calendar."
        small
        options={COACH_SUPPORT.map(({ code, label }) => ({ value: code, label }))}
      />
      <Checkboxes
        field={fields.criteria}
        label="What is it judged by?"
        labelSize="m"
        hint="The criteria, at most eight. Every side accepts them by signing."
        small
        options={criteria}
      />
      <Select
        field={fields.supervisor}
        label="Who supervises?"
        labelSize="m"
        hint={`Somebody of ${options.employerName}.`}
        options={options.supervisors.map((name) => ({ value: name, label: name }))}
      />
      <SubmitButton>{button}</SubmitButton>
    </FormShell>
  );
}

const inPounds = (pence: number | null | undefined) => (pence == null ? undefined : (pence / 100).toFixed(2));

function inBoxes(iso: string | null | undefined) {
  const [year = "", month = "", day = ""] = iso?.split("-") ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
