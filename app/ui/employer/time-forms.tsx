import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { z } from "zod";
import type { OfferedTimes } from "#app/domain/booking/offer-slots.ts";
import type { noticeSchema, slotSchema } from "#app/forms/booking.ts";
import { DateField, FormShell, NumberField, SubmitButton, TimeField, useFirstshiftForm } from "../form/index.ts";
import { InsetText } from "../notices.tsx";
import { ButtonGroup, ButtonLink } from "../page.tsx";

type LastResult = { lastResult?: SubmissionResult<string[]> | null };

/** One time somebody could come for a working interview. */
export function OfferTimeForm({ open, lastResult, children }: LastResult & { open: boolean; children: ReactNode }) {
  const { form } = useFirstshiftForm<typeof slotSchema>({ id: "offer", lastResult });
  if (!open) {
    return (
      <FormShell form={form}>
        {children}
        <InsetText>Times can be offered once the vacancy is open.</InsetText>
      </FormShell>
    );
  }
  return (
    <TimeForm button="Offer this time" lastResult={lastResult}>
      {children}
    </TimeForm>
  );
}

/** One time, to be offered or proposed. */
export function TimeForm({ button, lastResult, children }: LastResult & { button: string; children: ReactNode }) {
  const { form, fields } = useFirstshiftForm<typeof slotSchema>({ id: "time", lastResult });
  return (
    <FormShell form={form}>
      {children}
      <DateField field={fields.day} label="Which day?" labelSize="m" />
      <TimeField field={fields.startTime} label="It starts at" />
      <TimeField field={fields.endTime} label="It ends at" />
      <SubmitButton>{button}</SubmitButton>
    </FormShell>
  );
}

export function NoticeForm({ times, lastResult }: LastResult & { times: OfferedTimes }) {
  const { noticeDays, noticeSeen, vacancyTitle } = times;
  const { form, fields } = useFirstshiftForm<typeof noticeSchema>({
    id: "notice",
    lastResult,
    defaultValue: { noticeDays: String(noticeDays) },
  });
  return (
    <FormShell form={form} shown={{ seen: noticeSeen, now: [{ key: "Days of notice", value: String(noticeDays) }] }}>
      <NumberField
        field={fields.noticeDays}
        label="How many days of notice do you need?"
        labelSize="l"
        heading
        hint={`For ${vacancyTitle}. Nobody can be booked for a day that is closer than this. One day at least.`}
        suffix="days"
      />
      <SubmitButton>Save</SubmitButton>
    </FormShell>
  );
}

/** Asks once more before something is taken back. */
export function ConfirmForm({ button, back, lastResult, children }: LastResult & { button: string; back: string; children: ReactNode }) {
  const { form } = useFirstshiftForm<z.ZodType<unknown, Record<string, unknown>>>({ id: "confirm", lastResult });
  return (
    <FormShell form={form}>
      {children}
      <ButtonGroup>
        <SubmitButton kind="warning">{button}</SubmitButton>
        <ButtonLink to={back} kind="quiet">
          Go back
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}
