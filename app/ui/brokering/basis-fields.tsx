import type { BookingOptions } from "#app/domain/booking/read-booking-options.ts";
import { SIX_FACTORS } from "#app/domain/booking/kinds.ts";
import { Checkbox, Checkboxes, DateField, MoneyField, Radios, TextArea, TextField, type DateFieldProps, type FormField } from "../form/index.ts";
import { formatMoney } from "../format.ts";

type Fields = Record<"legalBasis" | "pay" | "factors" | "agreedWith" | "evidence" | "longerAgreed", FormField> &
  Record<"interviewedOn" | "basisAgreedOn", DateFieldProps["field"]>;

/** What makes a booking lawful, and what has to be shown for it. Only what this kind of booking may stand on is asked. */
export function BasisFields({ fields, options }: { fields: Fields; options: BookingOptions }) {
  const has = (...codes: string[]) => options.bases.some(({ value }) => codes.includes(value));
  const named = options.payPencePerHour;
  return (
    <>
      <Radios
        field={fields.legalBasis}
        label="What makes it lawful?"
        labelSize="m"
        hint={
          (named === null ? "" : `The vacancy pays ${formatMoney(named)} an hour. `) +
          "Nothing unpaid can be booked without one of these. This is not legal advice."
        }
        options={options.bases.map(({ value, label, impossible, used, source }) => ({
          value,
          label,
          hint: impossible ? `Not for this job: ${impossible}.` : `${used ? `${used}. ` : ""}Source: ${source}.`,
        }))}
      />
      {named === null && (
        <MoneyField
          field={fields.pay}
          label="What does the employer pay for each hour?"
          hint="Only for paid work. An unmet need names no pay; at least the minimum wage is due."
        />
      )}
      {has("assessment") && (
        <Checkboxes
          field={fields.factors}
          label="Is all of this so?"
          labelSize="m"
          hint="Only for an unpaid assessment. If one of them does not hold, the work has to be paid."
          small
          options={SIX_FACTORS.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      {has("jobcentre_plus") && (
        <DateField
          field={fields.interviewedOn}
          label="When was the interview for this vacancy?"
          hint="Only for a Jobcentre Plus work trial: it needs an interview for this very job first. A working interview counts."
        />
      )}
      {has("jobcentre_plus", "programme", "supported_internship") && (
        <>
          <DateField
            field={fields.basisAgreedOn}
            label="When was the unpaid work agreed?"
            hint="Only for unpaid work. It is agreed before the work is offered, and before the first day."
          />
          <TextField
            field={fields.agreedWith}
            label="Who agreed?"
            hint="Only for unpaid work: their name, and the Jobcentre, programme or college. Job coaches alone read this."
          />
          <TextArea
            field={fields.evidence}
            label="What did they agree to? (optional)"
            hint="A reference or their words. Job coaches alone read this. Do not write about health."
            rows={3}
          />
        </>
      )}
      {has("jobcentre_plus") && (
        <Checkbox
          field={fields.longerAgreed}
          label="They agreed beforehand to more than 20 days"
          hint="A Jobcentre Plus work trial has 20 working days at most, and 30 where that was agreed first."
        />
      )}
    </>
  );
}
