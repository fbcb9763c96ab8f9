import { redirect } from "react-router";
import { readEmployerCheck, type EmployerCheck } from "#app/domain/employer/check-employers.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { verifyEmployer } from "#app/domain/employer/verify-employer.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { verifyEmployerSchema } from "#app/forms/operator.ts";
import { candidateChoice } from "#app/ui/employer/candidate-words.ts";
import { StandingTag } from "#app/ui/employer/standing.tsx";
import { EmployerFacts, EmployerHistory } from "#app/ui/employer/employer-facts.tsx";
import {
  BackLink, ButtonGroup, ButtonLink, Columns, Details, NotificationBanner, OperatorLayout, PageTitle, Section,
} from "#app/ui/index.ts";
import {
  DateField, FormShell, Radios, SubmitButton, TextArea, pageTitle, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/employer";

const DONE = {
  verified: "The employer is verified.",
  refused: "The decision is recorded. The employer can read why.",
};

export const loader = page(["operator"], async ({ deps, actor, id, url }) => ({
  employer: await readEmployerCheck(deps, actor, { employerId: id("employerId") }),
  done: doneWords(DONE, url),
}));

export const action = submission(["operator"], verifyEmployerSchema, async ({ deps, actor, id, value }) => {
  const employerId = id("employerId");
  await verifyEmployer(deps, actor, { ...value, employerId });
  return redirect(`/operator/employers/${employerId}?done=verified`, 303);
});

export default function EmployerPage({ loaderData, actionData }: Route.ComponentProps) {
  const { employer, done } = loaderData;
  return (
    <OperatorLayout>
      <title>{pageTitle(employer.name, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/employers?status=${employer.open ? "waiting" : employer.status}`}>Employers</BackLink>
      {done && actionData === undefined && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <VerifyForm employer={employer} actionData={actionData} />
        <EmployerHistory history={employer.history} />
      </Columns>
    </OperatorLayout>
  );
}

type VerifyFormProps = { employer: EmployerCheck; actionData: Route.ComponentProps["actionData"] };

function VerifyForm({ employer, actionData }: VerifyFormProps) {
  const { form, fields } = useFirstshiftForm<typeof verifyEmployerSchema>({
    id: "verify",
    lastResult: actionData?.result,
  });
  const label = employer.candidates.length > 0 ? "None of these" : "No entry of the list is like it";
  const none = { value: "none", label, hint: "Say below what else you have seen." };
  return (
    <FormShell form={form} hidden={{ seen: employer.seen }}>
      <PageTitle caption={<StandingTag kind={standingKind(employer)} />}>{employer.name}</PageTitle>
      <EmployerFacts employer={employer} />
      <Section title={employer.inForce && !employer.open ? "Check again" : "Check"}>
        <p className="govuk-body">
          {employer.listDate
            ? `Compared with the published list of ${formatDate(employer.listDate)}.`
            : "No published list has been imported yet."}
        </p>
        <Radios
          field={fields.listEntryId}
          label="Which entry of the published list is this employer?"
          hint="The list proves membership. It does not always prove the level."
          options={[...employer.candidates.map(candidateChoice), none]}
          orLast={employer.candidates.length > 0}
        />
        <Radios
          field={fields.level}
          label="Which level have you seen evidence for?"
          options={employer.validity.map(({ level, years, latestUntil }) => ({
            value: level,
            label: labelOf(LEVELS, level),
            hint: `Counts for ${years} years: until ${formatDate(latestUntil)} at most.`,
          }))}
        />
        <TextArea
          field={fields.evidence}
          label="What have you seen?"
          hint="For example: certificate DCS0…, valid until 1 May 2028, sent by email. The employer does not read this."
          maxLength={1000}
          rows={3}
        />
        <DateField
          field={fields.verifiedUntil}
          label="Does it end sooner?"
          hint="The last day on the certificate. Leave empty for the longest the level allows."
        />
        <Sources employer={employer} />
        <ButtonGroup>
          <SubmitButton>Verify this employer</SubmitButton>
          {employer.can.refuse && (
            <ButtonLink to={`/operator/employers/${employer.id}/not-verified`} kind="quiet">
              I cannot verify it
            </ButtonLink>
          )}
        </ButtonGroup>
      </Section>
    </FormShell>
  );
}

/** What counts comes before what is asked for, which the page says below. */
function standingKind({ inForce, open, status }: EmployerCheck) {
  if (inForce) return "verified";
  if (open || status === "waiting") return "waiting";
  return status === "not_verified" ? "not-verified" : "lapsed";
}

function Sources({ employer }: { employer: EmployerCheck }) {
  return (
    <Details summary="How long each level counts, and where that is from">
      <ul className="govuk-list govuk-list--bullet">
        {employer.validity.map(({ level, years, source, announced }) => (
          <li key={level}>
            {labelOf(LEVELS, level)}: {years} years. {source}. {announced}
          </li>
        ))}
      </ul>
    </Details>
  );
}
