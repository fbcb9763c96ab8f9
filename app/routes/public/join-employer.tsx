import { redirect } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { signUpEmployer } from "#app/domain/employer/sign-up-employer.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { employerSignUpSchema } from "#app/forms/employer.ts";
import { SiteFields } from "#app/ui/employer/site-fields.tsx";
import { BackLink, Columns, PageTitle, PublicLayout, Section } from "#app/ui/index.ts";
import {
  FormShell, Radios, Select, SubmitButton, TextField, pageTitle, useFirstshiftForm,
} from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/join-employer";

export const loader = page(["newcomer"], async () => null);

export const action = submission(["newcomer"], employerSignUpSchema, async ({ deps, actor, value }) => {
  await signUpEmployer(deps, actor, value);
  return redirect("/employer?done=signed-up", 303);
});

const choices = (terms: readonly { code: string; label: string }[]) =>
  terms.map(({ code, label }) => ({ value: code, label }));

export default function JoinEmployer({ actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof employerSignUpSchema>({
    id: "employer",
    lastResult: actionData?.result,
  });
  return (
    <PublicLayout>
      <title>{pageTitle("Sign up as an employer", { error: actionData !== undefined })}</title>
      <BackLink to="/join" />
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="It takes about three minutes. Then we check your Disability Confident level and email you.">
            Sign up as an employer
          </PageTitle>
          <Section title="Your organisation">
            <TextField
              field={fields.organisation}
              label="Name of the organisation"
              hint="As it stands on the Disability Confident list, if you can"
              autoComplete="organization"
            />
            <Select field={fields.sector} label="Sector you mostly work in" options={choices(SECTORS)} />
            <Radios field={fields.size} label="How many people work for you?" options={choices(SIZES)} />
            <Radios
              field={fields.claimedLevel}
              label="Which Disability Confident level do you hold?"
              hint="We look at the evidence before anyone can see you."
              options={choices(LEVELS)}
            />
          </Section>
          <Section title="Where people work">
            <p className="govuk-body">Name one site now. You can add more later.</p>
            <SiteFields fields={fields} />
          </Section>
          <Section title="You">
            <TextField field={fields.name} label="Your name" autoComplete="name" width="two-thirds" />
          </Section>
          <SubmitButton>Sign up</SubmitButton>
        </FormShell>
      </Columns>
    </PublicLayout>
  );
}
