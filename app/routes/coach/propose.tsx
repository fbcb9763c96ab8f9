import { redirect } from "react-router";
import { proposeIntroduction } from "#app/domain/introduction/propose-introduction.ts";
import { proposalOptions } from "#app/domain/introduction/read-proposal-options.ts";
import { PROPOSAL_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { NOTE_LENGTH, proposalSchema } from "#app/forms/introduction.ts";
import { openingInQuery, openingValue } from "#app/forms/opening.ts";
import { BackLink, CoachLayout, Columns, InsetText, PageTitle, WarningText } from "#app/ui/index.ts";
import {
  Checkboxes,
  FormShell,
  Select,
  SubmitButton,
  TextArea,
  pageTitle,
  useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/propose";

const KIND_WORDS = { vacancy: "Vacancy", unmet_need: "Unmet need" } as const;
const COACHES = ["jobCoach", "providerLead"] as const;
const ids = proposalSchema.shape;

export const loader = page(COACHES, async ({ deps, actor, url }) => {
  const person = ids.jobSeekerId.safeParse(url.searchParams.get("person")).data ?? null;
  const opening = openingInQuery(url.searchParams);
  return { ...(await proposalOptions(deps, actor, { jobSeekerId: person, opening })), person, opening };
});

export const action = submission(COACHES, proposalSchema, async ({ deps, actor, value }) => {
  const { introductionId } = await proposeIntroduction(deps, actor, { ...value, note: value.note ?? "" });
  return redirect(`/coach/introductions/${introductionId}?done=proposed`, 303);
});

export default function Propose({ loaderData, actionData }: Route.ComponentProps) {
  const { people, openings, person, opening, obstacle, seenAlready } = loaderData;
  const { form, fields } = useFirstshiftForm<typeof proposalSchema>({
    id: "propose",
    lastResult: actionData?.result,
    defaultValue: { jobSeekerId: person ?? "", opening: opening ? openingValue(opening) : "" },
  });
  return (
    <CoachLayout>
      <title>{pageTitle("Propose an introduction", { error: actionData !== undefined })}</title>
      <BackLink to="/coach/introductions">Introductions</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="This asks the job seeker. The employer hears nothing before they say yes.">
            Propose an introduction
          </PageTitle>
          {obstacle && <WarningText>{obstacle}</WarningText>}
          {seenAlready === false && !obstacle && (
            <InsetText>
              They have not chosen this employer. Their page says that a yes lets it see how they fit.
            </InsetText>
          )}
          <Select
            field={fields.jobSeekerId}
            label="Who?"
            labelSize="m"
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <Select
            field={fields.opening}
            label="For what?"
            hint="A vacancy, or an unmet need that a job could be made of"
            labelSize="m"
            options={openings.map((one) => ({ value: openingValue(one), label: `${KIND_WORDS[one.kind]}: ${one.label}` }))}
          />
          <Checkboxes
            field={fields.reasons}
            label="Why? For the employer"
            labelSize="m"
            hint="The employer reads these only after a yes. They are about the work."
            options={PROPOSAL_REASONS.map(({ code, label }) => ({ value: code, label }))}
          />
          <TextArea
            field={fields.note}
            label="A note for the job seeker (optional)"
            hint="In plain words, short sentences. Only they read it."
            rows={4}
            maxLength={NOTE_LENGTH}
          />
          <SubmitButton>Ask them</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
