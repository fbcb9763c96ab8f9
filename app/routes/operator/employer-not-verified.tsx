import { redirect } from "react-router";
import { readEmployerCheck } from "#app/domain/employer/check-employers.ts";
import { NOT_VERIFIED_REASONS } from "#app/domain/employer/terms.ts";
import { refuseVerification } from "#app/domain/employer/verify-employer.ts";
import { refuseEmployerSchema } from "#app/forms/operator.ts";
import { BackLink, Columns, InsetText, OperatorLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/employer-not-verified";

export const loader = page(["operator"], async ({ deps, actor, id }) => {
  const employer = await readEmployerCheck(deps, actor, { employerId: id("employerId") });
  const { id: employerId, name, seen, can, open, inForce } = employer;
  if (!can.refuse) throw redirect(`/operator/employers/${employerId}`);
  return { id: employerId, name, seen, wantsMore: open !== null && inForce, ends: open === null && inForce };
});

export const action = submission(["operator"], refuseEmployerSchema, async ({ deps, actor, id, value }) => {
  const employerId = id("employerId");
  const { reason, seen, standing } = value;
  await refuseVerification(deps, actor, { employerId, reason, seen, keeps: standing && standing === "keeps" });
  return redirect(`/operator/employers/${employerId}?done=refused`, 303);
});

export default function EmployerNotVerified({ loaderData, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof refuseEmployerSchema>({
    id: "refuse",
    lastResult: actionData?.result,
  });
  return (
    <OperatorLayout>
      <title>{pageTitle(`Not verified: ${loaderData.name}`, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/employers/${loaderData.id}`}>{loaderData.name}</BackLink>
      <Columns>
        <FormShell form={form} hidden={{ seen: loaderData.seen }}>
          <PageTitle caption={loaderData.name} lead="They stay signed up, and read what would help.">
            Why can it not be verified?
          </PageTitle>
          {loaderData.ends && (
            <InsetText>It is verified now, and asks for nothing. This ends it: they see nobody from their next click on.</InsetText>
          )}
          <Radios
            field={fields.reason}
            label="Choose the main reason"
            options={NOT_VERIFIED_REASONS.map(({ code, label, advice }) => ({
              value: code,
              label,
              hint: `They read: ${advice}`,
            }))}
          />
          {loaderData.wantsMore && (
            <Radios
              field={fields.standing}
              label="What happens to the level they have now?"
              options={[
                { value: "keeps", label: "It goes on counting", hint: "Only what they asked for now is refused." },
                { value: "ends", label: "It ends now", hint: "They see nobody from their next click on." },
              ]}
            />
          )}
          <SubmitButton>Record that it is not verified</SubmitButton>
        </FormShell>
      </Columns>
    </OperatorLayout>
  );
}
