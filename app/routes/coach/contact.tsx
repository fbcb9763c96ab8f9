import { redirect } from "react-router";
import { readWorkContact, saveWorkContact } from "#app/domain/membership/work-contact.ts";
import { workContactSchema } from "#app/forms/contact.ts";
import { withSeen } from "#app/forms/seen.ts";
import { BackLink, CoachLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { WorkContactForm } from "#app/ui/work-contact-form.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/contact";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor }) => readWorkContact(deps, actor));

export const action = submission(["jobCoach", "providerLead"], withSeen(workContactSchema), async ({ deps, actor, value }) => {
  await saveWorkContact(deps, actor, value);
  return redirect("/account?done=contact", 303);
});

const TITLE = "How people reach you";

export default function OwnContact({ loaderData: contact, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(TITLE, { error: actionData !== undefined })}</title>
      <BackLink to="/account">Your account</BackLink>
      <Columns>
        <WorkContactForm contact={contact} lastResult={actionData?.result}>
          <PageTitle lead="The people you support and your lead read it. An employer reads it while you introduce somebody to them.">
            {TITLE}
          </PageTitle>
        </WorkContactForm>
      </Columns>
    </CoachLayout>
  );
}
