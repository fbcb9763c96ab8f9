import { redirect } from "react-router";
import { readCircle } from "#app/domain/circle/read-circle.ts";
import { giveConsent } from "#app/domain/told/give-consent.ts";
import { TOLD_FOR, TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { consentSchema, SOMEBODY_ELSE } from "#app/forms/told.ts";
import { TOLD_PICTURES } from "#app/ui/circle/told.tsx";
import { BackLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { Checkboxes, DateField, FormShell, Radios, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { HELPER_PICTURES } from "#app/ui/profile/helping.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-telling-new";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => {
  const members = await readCircle(deps, actor, { jobSeekerId: actor.jobSeekerId });
  return {
    consentId: deps.random.uuid(),
    members: members.filter(({ status }) => status === "joined").map(({ id, name, relation }) => ({ id, name, relation })),
  };
});

export const action = submission(["jobSeeker"], consentSchema, async ({ deps, actor, value }) => {
  await giveConsent(deps, actor, value);
  return redirect("/me/circle/telling?done=given", 303);
});

const QUESTION = "Who can tell us about you?";

export default function LetSomebodyTell({ loaderData: { consentId, members }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof consentSchema>({ id: "telling", lastResult: actionData?.result });
  return (
    <SeekerLayout>
      <title>{pageTitle(QUESTION, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle/telling">What others can tell us</BackLink>
      <FormShell form={form} hidden={{ consentId }}>
        <PageTitle>{QUESTION}</PageTitle>
        <EasyRead picture="yes">
          <p>This is your yes.</p>
          <p>You can stop it at any time.</p>
        </EasyRead>
        <Radios
          field={fields.member}
          label="Who?"
          labelSize="m"
          options={[
            ...members.map(({ id, name, relation }) => ({ value: id, label: name, picture: HELPER_PICTURES[relation] })),
            { value: SOMEBODY_ELSE, label: "Someone else", picture: "person" as const },
          ]}
        />
        <TextField
          field={fields.who}
          label="If it is someone else: what is their name?"
          hint="For example: Mrs Bell, my teacher"
          width="two-thirds"
          autoComplete="off"
        />
        <Checkboxes
          field={fields.topics}
          label="What can they tell us about?"
          labelSize="m"
          options={TOLD_TOPICS.map(({ code, easy }) => ({ value: code, label: easy, picture: TOLD_PICTURES[code] }))}
        />
        <Radios
          field={fields.howLong}
          label="For how long?"
          labelSize="m"
          options={TOLD_FOR.map(({ code, label }) => ({ value: code, label }))}
        />
        <DateField
          field={fields.givenOn}
          label="When did you say yes on paper?"
          labelSize="m"
          hint="If you say yes now, leave this empty."
        />
        <SubmitButton>Yes, they can tell you</SubmitButton>
      </FormShell>
    </SeekerLayout>
  );
}
