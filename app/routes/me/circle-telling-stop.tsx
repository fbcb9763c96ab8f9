import { redirect } from "react-router";
import { NotFound } from "#app/domain/errors.ts";
import { withdrawConsent } from "#app/domain/told/give-consent.ts";
import { readToldAboutMe } from "#app/domain/told/read-told.ts";
import { stopConsentSchema } from "#app/forms/told.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyRead, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/circle-telling-stop";

export const loader = page(["jobSeeker"], async ({ deps, actor, id }) => {
  const { consents } = await readToldAboutMe(deps, actor, { page: 1 });
  const consent = consents.find((one) => one.id === id("consentId"));
  if (!consent) throw new NotFound("answer");
  return { who: consent.who };
});

export const action = submission(["jobSeeker"], stopConsentSchema, async ({ deps, actor, id, value }) => {
  await withdrawConsent(deps, actor, { consentId: id("consentId"), removeNotes: value.notes === "remove" });
  return redirect("/me/circle/telling?done=stopped", 303);
});

export default function StopTelling({ loaderData: { who }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof stopConsentSchema>({ id: "stop", lastResult: actionData?.result });
  const question = `Stop ${who} telling us about you?`;
  return (
    <SeekerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to="/me/circle/telling">What others can tell us</BackLink>
      <FormShell form={form}>
        <PageTitle>{question}</PageTitle>
        <EasyRead picture="lock">It stops at once. You do not have to say why.</EasyRead>
        <Radios
          field={fields.notes}
          label="What happens with what they told us before?"
          labelSize="m"
          options={[
            { value: "keep", label: "Keep it", picture: "folder" },
            { value: "remove", label: "Take it out. It is gone then", picture: "no" },
          ]}
        />
        <ButtonGroup>
          <SubmitButton kind="warning">Stop it</SubmitButton>
          <ButtonLink to="/me/circle/telling" kind="quiet">
            No, go back
          </ButtonLink>
        </ButtonGroup>
      </FormShell>
    </SeekerLayout>
  );
}
