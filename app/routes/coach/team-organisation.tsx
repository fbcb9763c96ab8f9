import { redirect } from "react-router";
import { changeProvider, readProviderAbout } from "#app/domain/membership/change-provider.ts";
import { providerAboutSchema } from "#app/forms/provider.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-organisation";

export const loader = page(["providerLead"], ({ deps, actor }) => readProviderAbout(deps, actor));

export const action = submission(["providerLead"], withSeen(providerAboutSchema), async ({ deps, actor, value }) => {
  const { nameWaits } = await changeProvider(deps, actor, value);
  return redirect(`/coach/team?done=${nameWaits ? "name-asked" : "organisation"}`, 303);
});

const TITLE = "Name and town of your organisation";

export default function ProviderAbout({ loaderData: { seen, ...about }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof providerAboutSchema>({
    id: "organisation",
    lastResult: actionData?.result,
    defaultValue: about,
  });
  const now = [
    { key: "Name of the organisation", value: about.organisation },
    { key: "Town or city", value: about.town },
  ];
  return (
    <CoachLayout>
      <title>{pageTitle(TITLE, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/team">Team</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now }}>
          <PageTitle>{TITLE}</PageTitle>
          <TextField
            field={fields.organisation}
            label="Name of the organisation"
            hint="People choose you by this name, so once you are admitted a new one goes back to us. The old name shows until we have checked it."
            autoComplete="organization"
          />
          <TextField field={fields.town} label="Town or city" hint="People who look for a job coach near them find you by it" width="two-thirds" autoComplete="off" />
          <SubmitButton>Save</SubmitButton>
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
