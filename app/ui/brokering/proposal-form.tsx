import type { SubmissionResult } from "@conform-to/react";
import type { Proposable } from "#app/domain/introduction/read-proposal.ts";
import { PROPOSAL_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { NOTE_LENGTH, type proposalSchema } from "#app/forms/introduction.ts";
import { openingQuery, openingValue } from "#app/forms/opening.ts";
import { answersIn } from "./answers-words.ts";
import { Checkboxes, FormShell, SubmitButton, TextArea, useFirstshiftForm } from "../form/index.ts";
import { SummaryList } from "../lists.tsx";
import { InsetText, WarningText } from "../notices.tsx";
import { Columns, PageTitle } from "../page.tsx";

const KIND_WORDS = { vacancy: "Vacancy", unmet_need: "Unmet need" } as const;

/** The last step: one person, one opening, and why. */
export function ProposalForm({ proposal, lastResult }: {
  proposal: Proposable;
  lastResult: SubmissionResult<string[]> | null | undefined;
}) {
  const { person, opening, obstacle, seenAlready, answers, reasons } = proposal;
  const { form, fields } = useFirstshiftForm<typeof proposalSchema>({ id: "propose", lastResult });
  const otherPerson = new URLSearchParams([openingQuery(opening.ref)]);
  const otherOpening = new URLSearchParams({ person: person.id });
  return (
    <Columns>
      <FormShell form={form} hidden={{ jobSeekerId: person.id, opening: openingValue(opening.ref) }}>
        <PageTitle lead="This asks them. The employer hears nothing before they say yes.">
          Ask {person.name} about it
        </PageTitle>
        <SummaryList
          rows={[
            { key: "Who", value: person.name, change: { to: `/coach/propose?${otherPerson}` } },
            {
              key: KIND_WORDS[opening.ref.kind],
              value: `${opening.title}, ${opening.siteName}`,
              change: { to: `/coach/propose?${otherOpening}` },
            },
            { key: "How this employer answers", value: answersIn(answers) },
          ]}
        />
        {obstacle !== null ? (
          <WarningText>{obstacle}</WarningText>
        ) : (
          <>
            {!seenAlready && (
              <InsetText>
                {person.name} has not chosen this employer. Their page says that a yes lets it see how they fit.
              </InsetText>
            )}
            <Checkboxes
              field={fields.reasons}
              label="Why? For the employer"
              labelSize="m"
              hint={`${person.name} reads these before they answer, the employer only after a yes. They are about the work, and say no more than employers are shown of ${person.name} now.`}
              options={PROPOSAL_REASONS.filter(({ code }) => reasons.includes(code)).map(({ code, label }) => ({ value: code, label }))}
            />
            <TextArea
              field={fields.note}
              label={`A note for ${person.name} (optional)`}
              hint="In plain words, short sentences. Only they read it."
              rows={4}
              maxLength={NOTE_LENGTH}
            />
            <SubmitButton>Ask {person.name}</SubmitButton>
          </>
        )}
      </FormShell>
    </Columns>
  );
}
