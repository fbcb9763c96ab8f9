import { redirect } from "react-router";
import { inviteIntoCircle } from "#app/domain/circle/invite.ts";
import { RELATIONS } from "#app/domain/circle/relations.ts";
import { inviteIntoCircleSchema } from "#app/forms/circle.ts";
import { BackLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { HELPER_PICTURES } from "#app/ui/profile/helping.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-invite";

export const loader = page(["jobSeeker"], async () => null);

export const action = submission(["jobSeeker"], inviteIntoCircleSchema, async ({ deps, actor, value }) => {
  const { circleMemberId } = await inviteIntoCircle(deps, actor, value);
  return redirect(`/me/circle/${circleMemberId}?done=asked`, 303);
});

const QUESTION = "Who do you want in your circle?";

export default function InviteIntoCircle({ actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof inviteIntoCircleSchema>({ id: "invite", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle">My circle</BackLink>
      <FormShell form={form}>
        <PageTitle>{QUESTION}</PageTitle>
        <EasyRead picture="letter">
          <p>We send them an email.</p>
          <p>The email does not say your name.</p>
          <p>They can say yes or no.</p>
        </EasyRead>
        <TextField field={fields.name} label="What do you call them?" hint="For example: Mum, or Jo" width="two-thirds" autoComplete="off" />
        <Radios
          field={fields.relation}
          label="How do you know them?"
          labelSize="m"
          options={RELATIONS.map(({ code, easy }) => ({ value: code, label: easy, picture: HELPER_PICTURES[code] }))}
        />
        <TextField
          field={fields.email}
          label="What is their email address?"
          hint="Ask them which one to use."
          type="email"
          width="two-thirds"
          autoComplete="off"
        />
        <SubmitButton>Ask them</SubmitButton>
      </FormShell>
    </SeekerLayout>
  );
}
