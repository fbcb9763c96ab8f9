import { redirect } from "react-router";
import { readSuggesting } from "#app/domain/disclosure/read-suggesting.ts";
import { suggestDisclosure, withdrawSuggestion } from "#app/domain/disclosure/suggest-disclosure.ts";
import { suggestSchema } from "#app/forms/introduction.ts";
import { SuggestFields } from "#app/ui/brokering/suggest-fields.tsx";
import { BackLink, ButtonGroup, CoachLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-tell";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, ({ deps, actor, id }) =>
  readSuggesting(deps, actor, { introductionId: id("introductionId") }),
);

export const action = submission(COACHES, suggestSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  if (value.do === "take-back") await withdrawSuggestion(deps, actor, { introductionId });
  else await suggestDisclosure(deps, actor, { introductionId, items: value.items, stage: value.stage });
  return redirect(`/coach/introductions/${introductionId}?done=${value.do}`, 303);
});

export default function SuggestWhatIsTold({ loaderData: view, actionData }: Route.ComponentProps) {
  const { introductionId, who, employerName, openingTitle, waiting } = view;
  const { form, fields } = useFirstshiftForm<typeof suggestSchema>({
    id: "suggest",
    lastResult: actionData?.result,
    defaultValue: { items: waiting?.items ?? [], stage: waiting?.stage ?? (view.nameTold ? "introduced" : "trial") },
  });
  const title = `What could ${who} tell ${employerName}?`;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/introductions/${introductionId}`}>Introduction</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={openingTitle} lead={`Nothing of this is told. ${who} reads your list and ticks what they want.`}>
            {title}
          </PageTitle>
          {waiting && <InsetText>Your list of {formatDay(waiting.at)} waits for {who}. A new one takes its place.</InsetText>}
          <SuggestFields fields={fields} view={view} />
          <ButtonGroup>
            <SubmitButton name="do" value="suggest">
              Suggest this to {who}
            </SubmitButton>
            {waiting && (
              <SubmitButton kind="secondary" name="do" value="take-back">
                Take the list back
              </SubmitButton>
            )}
          </ButtonGroup>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
