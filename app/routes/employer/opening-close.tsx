import { redirect } from "react-router";
import { closeOpening } from "#app/domain/opening/close-opening.ts";
import { OPENING_ENDINGS } from "#app/domain/opening/endings.ts";
import { OPENING_WORDS } from "#app/domain/opening/opening-ref.ts";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { closeOpeningSchema } from "#app/forms/opening-states.ts";
import { addressOf } from "#app/ui/openings/address.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-close";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, params, id }) => {
  const ref = openingIn({ params, id });
  const { view } = await readOpeningToChange(deps, actor, ref);
  if (!view.can.close) throw redirect(addressOf(ref));
  return { ref, title: view.title, draft: view.status === "draft", introductions: view.introductions };
});

export const action = submission(MEMBERS, closeOpeningSchema, async ({ deps, actor, params, id, value }) => {
  const opening = openingIn({ params, id });
  const { draft } = await closeOpening(deps, actor, { opening, reason: value.reason ?? null });
  return redirect(`${addressOf(opening)}?done=${draft ? "thrown-away" : "closed"}`, 303);
});

export default function CloseOpening({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof closeOpeningSchema>({ id: "close", lastResult: actionData?.result });
  const { ref, title, draft, introductions } = loaderData;
  const at = addressOf(ref);
  const what = OPENING_WORDS[ref.kind];
  const question = draft ? "Throw this draft away?" : `Close this ${what}?`;
  return (
    <EmployerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={title}>{question}</PageTitle>
          {draft ? (
            <p className="govuk-body">It stays in your list as closed and cannot be opened again.</p>
          ) : (
            <>
              <p className="govuk-body">
                You see no more people for it{introductions ? ", and the introductions for it end. Everybody is told" : ""}.
                A booking that every side has signed still goes ahead. It cannot be opened again. If you only need time,
                pause it instead.
              </p>
              <Radios
                field={fields.reason}
                label="Why do you close it?"
                labelSize="m"
                hint="It stays with it in your list, for your team. Nobody outside your organisation reads it."
                options={OPENING_ENDINGS.map(({ code, label }) => ({ value: code, label }))}
              />
            </>
          )}
          <ButtonGroup>
            <SubmitButton kind="warning">{draft ? "Throw it away" : `Close the ${what}`}</SubmitButton>
            <ButtonLink to={at} kind="quiet">
              Keep it
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
