import type { SubmissionResult } from "@conform-to/react";
import type { CircleInvitationView } from "#app/domain/circle/read-circle.ts";
import type { circleAnswerSchema } from "#app/forms/circle.ts";
import { FormShell, SubmitButton, useFirstshiftForm } from "../form/index.ts";
import { formatDateTime } from "../format.ts";
import { ButtonGroup, PageTitle } from "../page.tsx";

type AnswerProps = { invitation: CircleInvitationView; lastResult: SubmissionResult<string[]> | null | undefined };

export const invitationTitle = ({ knownAs }: CircleInvitationView) => `${knownAs} asks you into their circle of support`;

/** What it means to be in somebody's circle, and yes or no. */
export function CircleInvitationForm({ invitation, lastResult }: AnswerProps) {
  const { form } = useFirstshiftForm<typeof circleAnswerSchema>({ id: "invitation", lastResult });
  const { knownAs, expiresAt } = invitation;
  return (
    <FormShell form={form}>
      <PageTitle lead={`You can answer until ${formatDateTime(expiresAt)}.`}>{invitationTitle(invitation)}</PageTitle>
      <p className="govuk-body">{knownAs} is looking for work, and wants you to be one of the people who support them.</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>You see only what {knownAs} lets you see. {knownAs} can change that at any time.</li>
        <li>You cannot decide for {knownAs}: they choose employers, say yes or no, and sign.</li>
        <li>Either of you can end it at once, without saying why.</li>
      </ul>
      <ButtonGroup>
        <SubmitButton name="answer" value="yes">
          Yes, I will
        </SubmitButton>
        <SubmitButton name="answer" value="no" kind="quiet">
          No, thank you
        </SubmitButton>
      </ButtonGroup>
    </FormShell>
  );
}
