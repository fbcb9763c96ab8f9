import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { CRITERION_RATINGS } from "#app/domain/vocabulary/criteria.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import type { endingReasonSchema } from "#app/forms/introduction.ts";
import type { signSchema } from "#app/forms/booking.ts";
import type { outcomeSchema } from "#app/forms/how-it-went.ts";
import { FormShell, Radios, SubmitButton, useFirstshiftForm } from "../form/index.ts";
import { InsetText } from "../notices.tsx";
import { ButtonGroup, ButtonLink } from "../page.tsx";

type FormProps = { lastResult?: SubmissionResult<string[]> | null; children: ReactNode };

/** The button that signs what stands above it; the form carries which words those were. */
export function SignForm({ booking, button, lastResult, children }: FormProps & { booking: BookingView; button: string }) {
  const { form } = useFirstshiftForm<typeof signSchema>({ id: "sign", lastResult });
  const { id, contentHash } = booking.agreement;
  return (
    <FormShell form={form} hidden={{ agreementId: id, contentHash }}>
      {children}
      {booking.can.sign ? <SubmitButton>{button}</SubmitButton> : <InsetText>{booking.payTooLow ?? "There is nothing to sign now."}</InsetText>}
    </FormShell>
  );
}

type OutcomeFormProps = FormProps & {
  booking: BookingView;
  /** Left out for the coach, who records what they saw and has no vote. */
  question?: { job: string; longer: string; yes: string; more: string; no: string; finished: string };
};

/** One question for each criterion, and whether the job should go ahead. Job seekers are asked one at a time. */
export function OutcomeForm({ booking, question, lastResult, children }: OutcomeFormProps) {
  const { criteria } = booking.agreement;
  const { whyNotLonger, purpose: { offersJob } } = booking;
  const { form, fields } = useFirstshiftForm<typeof outcomeSchema>({
    id: "outcome",
    lastResult,
    defaultValue: { ratings: criteria.map(({ code }) => ({ criterion: code })) },
  });
  const options = CRITERION_RATINGS.map(({ code, label }) => ({ value: code, label }));
  // Too early, or already said: what stands above stays, with the message if somebody tried.
  if (!booking.can.record) {
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
      {fields.ratings.getFieldList().map((field, index) => {
        const { criterion, rating } = field.getFieldset();
        return (
          <div key={field.key}>
            <input type="hidden" name={criterion.name} value={criteria[index]?.code ?? ""} />
            <Radios field={rating} label={criteria[index]?.label ?? ""} labelSize="m" options={options} />
          </div>
        );
      })}
      {question && (offersJob || whyNotLonger === null) && (
        <Radios
          field={fields.satisfied}
          label={offersJob ? question.job : question.longer}
          hint={whyNotLonger ?? undefined}
          labelSize="m"
          options={[
            ...(offersJob ? [{ value: "yes", label: question.yes }] : []),
            ...(whyNotLonger === null ? [{ value: "longer", label: question.more }] : []),
            { value: "no", label: offersJob ? question.no : question.finished },
          ]}
        />
      )}
      {question && !offersJob && whyNotLonger !== null && <InsetText>{whyNotLonger}</InsetText>}
      <SubmitButton>Record this</SubmitButton>
    </FormShell>
  );
}

type EndingFormProps = FormProps & {
  reasons: readonly Term[];
  words: "plain" | "easy";
  button: string;
  back: string;
  /** It is over, and never took place. */
  notTakenPlace?: boolean;
  /** Its last day is over: there is nothing left to stop. */
  over?: boolean;
};

const NOTHING_LEFT = {
  easy: "The last day is over. There is nothing left to stop. Go back to see what you can say now.",
  plain: "The last day is over, so there is nothing left to cancel. Go back to see what can be said of it.",
};
const WHY = { easy: "Why do you want to stop?", plain: "Why does it end?" };

/** Stops a booking of any kind, or an introduction, with a reason from the list; or says why one did not take place. */
export function EndingForm({ reasons, words, button, back, notTakenPlace = false, over = false, lastResult, children }: EndingFormProps) {
  const { form, fields } = useFirstshiftForm<typeof endingReasonSchema>({ id: "ending", lastResult });
  if (over) {
    return (
      <FormShell form={form}>
        {children}
        <InsetText>{NOTHING_LEFT[words]}</InsetText>
        <ButtonLink to={back}>Go back</ButtonLink>
      </FormShell>
    );
  }
  return (
    <FormShell form={form}>
      {children}
      <Radios
        field={fields.reason}
        label={notTakenPlace ? "Why?" : WHY[words]}
        labelSize="m"
        options={reasons.map(({ code, label, easy }) => ({
          value: code,
          label: words === "easy" ? (easy ?? label) : label,
        }))}
      />
      <ButtonGroup>
        <SubmitButton kind="warning">{button}</SubmitButton>
        <ButtonLink to={back} kind="quiet">
          Go back
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}
