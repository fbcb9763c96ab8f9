import { redirect } from "react-router";
import { readProviderContact, saveProviderContact } from "#app/domain/membership/work-contact.ts";
import { workContactSchema } from "#app/forms/contact.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { WorkContactForm } from "#app/ui/work-contact-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-contact";

export const loader = page(["providerLead"], ({ deps, actor }) => readProviderContact(deps, actor));

export const action = submission(["providerLead"], withSeen(workContactSchema), async ({ deps, actor, value }) => {
  await saveProviderContact(deps, actor, value);
  return redirect("/coach/team?done=contact", 303);
});

const TITLE = "How people reach your organisation";

export default function ProviderContact({ loaderData: contact, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(TITLE, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/team">Team</BackLink>
      <Columns>
        <WorkContactForm contact={contact} lastResult={actionData?.result}>
          <PageTitle lead="The people you support call or write here when their job coach is away. So do employers while you introduce somebody to them.">{TITLE}</PageTitle>
        </WorkContactForm>
      </Columns>
    </CoachLayout>
  );
}
