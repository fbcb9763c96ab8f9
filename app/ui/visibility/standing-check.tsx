import type { SubmissionResult } from "@conform-to/react";
import type { StandingAnswers, StandingPlan } from "#app/domain/visibility/make-standing-choice.ts";
import { NOTICE_DAYS } from "#app/domain/visibility/standing-choice.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import type { standingChoiceSchema } from "#app/forms/standing-choice.ts";
import { EasyRead, EasyReadList } from "#app/ui/easy-read.tsx";
import { ButtonGroup, ButtonLink, PageTitle, Section } from "#app/ui/page.tsx";
import { Checkboxes, FormShell, Radios, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { writtenBy } from "./seen-lists.tsx";
import { WhatTheySee } from "./what-they-see.tsx";
import { distanceWords, levelWords } from "./standing-words.ts";

type StandingCheckProps = { answers: StandingAnswers; plan: StandingPlan; lastResult?: SubmissionResult<string[]> | null };

/** What the rule says and whom it lets in today, by name; nothing counts before the yes at its end. */
export function StandingCheck({ answers, plan, lastResult }: StandingCheckProps) {
  const { employers, later, town, published } = plan;
  const { form, fields } = useFirstshiftForm<typeof standingChoiceSchema>({
    id: "standing",
    lastResult,
    defaultValue: { kept: employers.filter(({ excepted }) => !excepted).map(({ id }) => id) },
  });
  const { leastLevel, sectors, miles } = answers;
  const hidden = {
    leastLevel, miles: String(miles), sectors: sectors.join(","), shown: employers.map(({ id }) => id).join(","),
  };
  const work = sectors.length === 0 ? "Any kind of work." : `${sectors.map((code) => easyOf(SECTORS, code)).join(", or ")}.`;
  return (
    <FormShell form={form} hidden={hidden}>
      <PageTitle>Can these employers see you?</PageTitle>
      {plan.prepared && (
        <EasyRead picture="note">
          <p>{writtenBy(plan.prepared.by)}</p>
          <p>It does not count yet. You say if it is right.</p>
        </EasyRead>
      )}
      <EasyReadList
        items={[
          { picture: "tools", words: work },
          { picture: "star", words: levelWords(leastLevel) },
          { picture: "place", words: distanceWords(miles, town) },
        ]}
      />
      {employers.length === 0 ? (
        <EasyRead picture="nobody">
          <p>No new employer fits this now.</p>
          <p>We tell you when one does.</p>
        </EasyRead>
      ) : (
        <Checkboxes
          field={fields.kept}
          label="These employers fit now"
          labelSize="m"
          hint="They can see you when you say yes. Take a tick away to leave one out."
          options={employers.map((employer) => ({
            value: employer.id,
            label: employer.name,
            hint: `${employer.work}. Places: ${employer.towns.join(", ")}. ${employer.level}.`,
          }))}
        />
      )}
      <WhatTheySee />
      <Section title="Later">
        <EasyReadList
          items={[
            ...(later > 0
              ? [{ picture: "people" as const, words: `${later === 1 ? "1 more employer fits" : `${later} more employers fit`}. We show you their names.` }]
              : []),
            { picture: "megaphone", words: "We tell you about each new employer." },
            { picture: "calendar", words: `It can see you after ${NOTICE_DAYS} days.` },
            { picture: "no", words: "You can say no to it." },
          ]}
        />
      </Section>
      {plan.readBack && (
        <Radios
          field={fields.readBack}
          label="Who can see you if you say yes?"
          hint="You answer this one. It is not a test. You can read the page again."
          labelSize="m"
          options={[
            { value: "every-employer", label: "All employers", picture: "people" },
            { value: "my-rule", label: "Only employers that fit my rule", picture: "eye" },
            { value: "nobody", label: "Nobody", picture: "nobody" },
          ]}
        />
      )}
      {!published && <p className="govuk-body">They see nothing until you say yes to your profile.</p>}
      <ButtonGroup>
        <SubmitButton name="answer" value="yes">
          Yes, this is my rule
        </SubmitButton>
        {plan.prepared ? (
          <SubmitButton kind="secondary" name="answer" value="no">
            No, I do not want this rule
          </SubmitButton>
        ) : (
          <ButtonLink to="/me/visibility" kind="quiet">
            No, go back
          </ButtonLink>
        )}
      </ButtonGroup>
    </FormShell>
  );
}
