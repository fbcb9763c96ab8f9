import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import type { BookingView } from "#app/domain/booking/read-booking.ts";
import type { Side } from "#app/domain/booking/booking-lifecycle.ts";
import { GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import type { criteriaSchema, proposalAnswerSchema } from "#app/forms/booking.ts";
import { Checkboxes, FormShell, Radios, SubmitButton, TextArea, useFirstshiftForm } from "../form/index.ts";
import { InsetText } from "../notices.tsx";
import { Section } from "../page.tsx";
import { pictureOf } from "../profile/term-pictures.ts";

type FormProps = { booking: BookingView; lastResult?: SubmissionResult<string[]> | null; children: ReactNode };

/** Other criteria, chosen from all there are; those that stand are ticked. */
export function CriteriaForm({ booking, words, lastResult, children }: FormProps & { words: "plain" | "easy" }) {
  const { form, fields } = useFirstshiftForm<typeof criteriaSchema>({
    id: "criteria",
    lastResult,
    defaultValue: { criteria: booking.agreement.criteria.map(({ code }) => code) },
  });
  const easy = words === "easy";
  if (!booking.can.propose && !lastResult) {
    return (
      <FormShell form={form}>
        {children}
        <InsetText>There is nothing to choose here now.</InsetText>
      </FormShell>
    );
  }
  return (
    <FormShell form={form} hidden={{ agreementId: booking.agreement.id }}>
      {children}
      <Checkboxes
        field={fields.criteria}
        label={easy ? "What do we talk about at the end?" : "Which criteria would you rather have?"}
        labelSize="m"
        hint={easy ? "You can choose up to eight." : "At most eight. The coach takes them into the agreement, or says why not."}
        options={booking.criteriaToChoose.map(({ code, label }) => ({
          value: code,
          label,
          picture: easy ? (pictureOf(TASKS, code.replace(/^task:/, "")) ?? pictureOf(GENERAL_CRITERIA, code)) : undefined,
        }))}
      />
      <SubmitButton>{easy ? "Send to my coach" : "Send to the coach"}</SubmitButton>
    </FormShell>
  );
}

type AnswerProps = FormProps & { names: Record<Side, string> };

/** The coach takes up what one side proposed, or keeps what stands. */
export function ProposalAnswerForm({ booking, names, lastResult, children }: AnswerProps) {
  const { form, fields } = useFirstshiftForm<typeof proposalAnswerSchema>({ id: "proposal", lastResult });
  const open = booking.proposals.filter(({ kept }) => kept === null);
  if (!booking.can.answerProposal && !lastResult) {
    return (
      <FormShell form={form}>
        {children}
        <InsetText>Nobody has proposed other criteria for the agreement as it stands.</InsetText>
      </FormShell>
    );
  }
  return (
    <FormShell form={form} hidden={{ agreementId: booking.agreement.id }}>
      {children}
      <Radios
        field={fields.answer}
        label="What happens to the criteria?"
        labelSize="m"
        options={[
          ...open.map(({ side, labels }) => ({
            value: side,
            label: `Take those of this side: ${names[side].toLowerCase()}`,
            hint: `${labels.join("; ")}. Everyone is asked to sign the new version.`,
          })),
          { value: "not-now", label: "Not now: keep the criteria as they are" },
        ]}
      />
      <TextArea
        field={fields.reason}
        label="If not now, why?"
        hint="Every side reads this. Use plain words, and nothing about anybody’s health."
        maxLength={500}
        rows={3}
      />
      <SubmitButton>Save your answer</SubmitButton>
    </FormShell>
  );
}

/** What was proposed for the version that stands, and what the coach said. */
export function Proposals({ booking, names }: { booking: BookingView; names: Record<Side, string> }) {
  if (booking.status !== "awaiting_signatures" || booking.proposals.length === 0) return null;
  return booking.proposals.map(({ side, labels, kept }) => (
    <Section key={side} title={`Proposed criteria: ${names[side].toLowerCase()}`}>
      <ul className="govuk-list govuk-list--bullet">
        {labels.map((label) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
      <InsetText>{kept === null ? "The coach looks at this." : `The coach says: not now. ${kept}`}</InsetText>
    </Section>
  ));
}
