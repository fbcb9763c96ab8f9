import { redirect } from "react-router";
import { leaveCircle } from "#app/domain/circle/change-member.ts";
import { readPersonISupport } from "#app/domain/circle/read-circle.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, CircleLayout, Columns, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-leave";

export const loader = page(["supporter"], async ({ deps, actor, id }) => {
  const { id: jobSeekerId, knownAs } = await readPersonISupport(deps, actor, { jobSeekerId: id("jobSeekerId") });
  return { jobSeekerId, knownAs };
});

export const action = submission(["supporter"], buttonSchema, async ({ deps, actor, id }) => {
  await leaveCircle(deps, actor, { jobSeekerId: id("jobSeekerId") });
  return redirect("/circle?done=left", 303);
});

export default function LeaveCircle({ loaderData: { jobSeekerId, knownAs }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "leave", lastResult: actionData?.result });
  const title = `Leave ${knownAs}’s circle?`;
  return (
    <CircleLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/circle/people/${jobSeekerId}`}>{knownAs}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle>{title}</PageTitle>
          <p className="govuk-body">
            You see nothing of {knownAs} from your next click on. We tell them that somebody has left. They can ask you
            again.
          </p>
          <ButtonGroup>
            <SubmitButton kind="warning">Leave the circle</SubmitButton>
            <ButtonLink to={`/circle/people/${jobSeekerId}`} kind="quiet">
              Stay
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </CircleLayout>
  );
}
