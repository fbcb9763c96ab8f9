import { redirect } from "react-router";
import { allow } from "#app/domain/access/policy.ts";
import { PAUSE_REASONS } from "#app/domain/employer/capacity.ts";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { pauseEmployer } from "#app/domain/employer/set-capacity.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { takeBreakSchema } from "#app/forms/employer.ts";
import { withSeen } from "#app/forms/seen.ts";
import { formatDate } from "#app/ui/format.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { DateField, FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/organisation-pause";

export const loader = page(["employerMember"], async ({ deps, actor }) => {
  allow(actor, "capacity:set", { employerId: actor.employerId });
  const { pause, seen } = (await readOwnEmployer(deps, actor)).capacity;
  return { pause, seen: seen.pause };
});

export const action = submission(["employerMember"], withSeen(takeBreakSchema), async ({ deps, actor, value }) => {
  await pauseEmployer(deps, actor, value);
  return redirect("/employer/organisation?done=paused", 303);
});

export default function OrganisationPause({ loaderData: { pause, seen }, actionData }: Route.ComponentProps) {
  const [year = "", month = "", day = ""] = pause?.until.split("-").map((part) => String(Number(part))) ?? [];
  const { form, fields } = useFirstshiftForm<typeof takeBreakSchema>({
    id: "pause",
    lastResult: actionData?.result,
    defaultValue: { until: { day, month, year }, reason: pause?.reason ?? undefined },
  });
  const now = [
    { key: "The day you are back", value: pause ? formatDate(pause.until) : "You are not paused" },
    ...(pause?.reason ? [{ key: "Why", value: labelOf(PAUSE_REASONS, pause.reason) }] : []),
  ];
  const title = pause ? "Change the pause" : "Pause for a while";
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to="/employer/organisation">Organisation</BackLink>
      <Columns>
        <FormShell form={form} shown={{ seen, now }}>
          <PageTitle lead="You see nobody new and get no new introductions. What you have agreed goes on, and whoever chose you stays.">
            {title}
          </PageTitle>
          <DateField field={fields.until} label="Which day are you back?" hint="You are open again from this day" />
          <Radios
            field={fields.reason}
            label="Why?"
            hint="Job coaches see that you are paused and until when, not why"
            options={PAUSE_REASONS.map(({ code, label }) => ({ value: code, label }))}
          />
          <ButtonGroup>
            <SubmitButton>{pause ? "Save" : "Pause"}</SubmitButton>
            {pause && (
              <ButtonLink to="/employer/organisation/resume" kind="quiet">
                End the pause now
              </ButtonLink>
            )}
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
