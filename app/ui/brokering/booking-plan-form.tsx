import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { BookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import type { bookingPlanSchema } from "#app/forms/booking.ts";
import {
  Checkboxes, DateField, FormShell, Radios, Select, SubmitButton, TimeField, useFirstshiftForm,
} from "../form/index.ts";
import { formatMoney } from "../format.ts";

export type BookingPlanFormProps = {
  options: BookingOptions;
  button: string;
  lastResult?: SubmissionResult<string[]> | null;
  children: ReactNode;
};

/** What a coach fills in to book a trial, or to write a new version of its agreement. */
export function BookingPlanForm({ options, button, lastResult, children }: BookingPlanFormProps) {
  const { start } = options;
  const { form, fields } = useFirstshiftForm<typeof bookingPlanSchema>({
    id: "plan",
    lastResult,
    defaultValue: {
      ...start,
      startsOn: inBoxes(start.startsOn),
      endsOn: inBoxes(start.endsOn),
      basisAgreedOn: inBoxes(start.basisAgreedOn),
    },
  });
  const criteria = [
    ...options.tasks.map(({ value, label }) => ({ value: `task:${value}`, label: `Task: ${label}` })),
    ...GENERAL_CRITERIA.map(({ code, label }) => ({ value: code as string, label: label as string })),
  ];
  return (
    <FormShell form={form}>
      {children}
      <Radios
        field={fields.legalBasis}
        label="What makes it lawful?"
        labelSize="m"
        hint={
          `The vacancy pays ${formatMoney(options.payPencePerHour)} an hour. ` +
          "Nothing unpaid can be booked without one of these. This is not legal advice."
        }
        options={options.bases.map(({ value, label, impossible, source }) => ({
          value,
          label,
          hint: impossible ? `Not for this job: ${impossible}.` : `Source: ${source}.`,
        }))}
      />
      <DateField
        field={fields.basisAgreedOn}
        label="When did Jobcentre Plus or the programme agree?"
        hint={
          "Only for an unpaid trial. Jobcentre Plus agrees after an interview for this job, " +
          "and before the trial is offered."
        }
      />
      <DateField field={fields.startsOn} label="First day" labelSize="m" hint="Tomorrow or later" />
      <DateField field={fields.endsOn} label="Last day" labelSize="m" />
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
      <Checkboxes field={fields.tasks} label="Which tasks?" labelSize="m" small options={options.tasks} />
      <Checkboxes
        field={fields.adjustments}
        label="Which adjustments are in place?"
        labelSize="m"
        hint="Agree them with the person. They say what is done, never why."
        small
        options={options.adjustments}
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

function inBoxes(iso: string | null | undefined) {
  const [year = "", month = "", day = ""] = iso?.split("-") ?? [];
  return { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year };
}
