import { redirect } from "react-router";
import { closeRequest } from "#app/domain/introduction/close-request.ts";
import { requestForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { openingQuery } from "#app/forms/opening.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, PageTitle, SummaryList } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-request";

const COACHES = ["jobCoach", "providerLead"] as const;

export const loader = page(COACHES, ({ deps, actor, id }) =>
  requestForCoach(deps, actor, { requestId: id("requestId") }),
);

export const action = submission(COACHES, buttonSchema, async ({ deps, actor, id }) => {
  await closeRequest(deps, actor, { requestId: id("requestId") });
  return redirect("/coach/introductions?done=request-closed", 303);
});

export default function CoachRequest({ loaderData: request, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "close", lastResult: actionData?.result });
  const query = new URLSearchParams([["person", request.jobSeekerId], openingQuery(request.opening)]);
  return (
    <CoachLayout>
      <title>{pageTitle("An employer asks about somebody", { error: actionData !== undefined })}</title>
      <BackLink to="/coach/introductions">Introductions</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle lead="The employer knows them by an alias, and sees how they fit. It waits for you.">
            An employer asks about {request.who}
          </PageTitle>
          <SummaryList
            rows={[
              { key: request.opening.kind === "vacancy" ? "Vacancy" : "Unmet need", value: request.openingTitle },
              { key: "Employer", value: request.employerName ?? "Not verified at the moment" },
              { key: "Asked", value: formatDateTime(request.askedAt) },
              { key: "The employer reads", value: request.words },
            ]}
          />
          {request.status === "waiting" && (
            <ButtonGroup>
              <ButtonLink to={`/coach/propose?${query}`}>Ask {request.who} about it</ButtonLink>
              <SubmitButton kind="secondary">Close the question</SubmitButton>
            </ButtonGroup>
          )}
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
