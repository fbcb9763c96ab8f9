import { redirect } from "react-router";
import { OPENING_WORDS } from "#app/domain/opening/opening-ref.ts";
import { pauseOpening } from "#app/domain/opening/pause-opening.ts";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { pauseOpeningSchema } from "#app/forms/opening-states.ts";
import { addressOf } from "#app/ui/openings/address.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { DateField, FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-pause";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, params, id }) => {
  const ref = openingIn({ params, id });
  const { view } = await readOpeningToChange(deps, actor, ref);
  if (!view.can.pause) throw redirect(addressOf(ref));
  return { ref, title: view.title };
});

export const action = submission(MEMBERS, pauseOpeningSchema, async ({ deps, actor, params, id, value }) => {
  const opening = openingIn({ params, id });
  await pauseOpening(deps, actor, { opening, until: value.until });
  return redirect(`${addressOf(opening)}?done=paused`, 303);
});

export default function PauseOpening({ loaderData: { ref, title }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof pauseOpeningSchema>({ id: "pause", lastResult: actionData?.result });
  const at = addressOf(ref);
  const what = OPENING_WORDS[ref.kind];
  const question = `Pause this ${what}?`;
  return (
    <EmployerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={title}>{question}</PageTitle>
          <p className="govuk-body">
            You see no people for it, and nobody new is proposed. Introductions and bookings that are under way go on.
          </p>
          <DateField
            field={fields.until}
            label="Open it again by itself on (optional)"
            labelSize="m"
            hint="For example, 27 3 2027. Leave it empty to open it again yourself."
          />
          <ButtonGroup>
            <SubmitButton>Pause the {what}</SubmitButton>
            <ButtonLink to={at} kind="quiet">
              Keep it open
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
