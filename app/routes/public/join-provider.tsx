import { redirect } from "react-router";
import { applyAsProvider } from "#app/domain/membership/apply-as-provider.ts";
import { applyAsProviderSchema } from "#app/forms/join.ts";
import { BackLink, Columns, PageTitle, PublicLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextArea, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-provider";

export const loader = page(["newcomer"], async () => null);

export const action = submission(["newcomer"], applyAsProviderSchema, async ({ deps, actor, value }) => {
  await applyAsProvider(deps, actor, value);
  return redirect("/coach?done=applied", 303);
});

export default function JoinProvider({ actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof applyAsProviderSchema>({
    id: "provider",
    lastResult: actionData?.result,
  });
  return (
    <PublicLayout>
      <title>{pageTitle("Apply as a provider", { error: actionData !== undefined })}</title>
      <BackLink to="/join" />
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="For providers of supported employment. An operator looks at each application. Once you are admitted, you invite your job coaches. People who look for work read your email address, until you give another.">
            Apply as a provider
          </PageTitle>
          <TextField field={fields.organisation} label="Name of your organisation" autoComplete="organization" />
          <TextField
            field={fields.town}
            label="Town or city"
            hint="People who look for work see how far away you are"
            autoComplete="address-level2"
            width="two-thirds"
          />
          <TextArea
            field={fields.about}
            label="What do you do?"
            hint="Job seekers read this when they choose who helps them. Use short sentences."
            maxLength={600}
          />
          <TextField
            field={fields.name}
            label="Your name"
            hint="You will lead the coaches of your organisation on Firstshift"
            autoComplete="name"
            width="two-thirds"
          />
          <SubmitButton>Send the application</SubmitButton>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
