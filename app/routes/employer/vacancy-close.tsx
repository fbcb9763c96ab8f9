import { redirect } from "react-router";
import { closeVacancy } from "#app/domain/vacancy/close-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-close";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  if (!vacancy.can.close) throw redirect(`/employer/vacancies/${vacancy.id}`);
  return { id: vacancy.id, title: vacancy.title, draft: vacancy.status === "draft" };
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor, id }) => {
  const vacancyId = id("vacancyId");
  await closeVacancy(deps, actor, { vacancyId });
  return redirect(`/employer/vacancies/${vacancyId}?done=closed`, 303);
});

export default function CloseVacancy({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "close", lastResult: actionData?.result });
  const at = `/employer/vacancies/${loaderData.id}`;
  const question = loaderData.draft ? "Throw this draft away?" : "Close this vacancy?";
  return (
    <EmployerLayout>
      <title>{pageTitle(question, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{loaderData.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={loaderData.title}>{question}</PageTitle>
          {loaderData.draft ? (
            <p className="govuk-body">It stays in your list as closed and cannot be opened again.</p>
          ) : (
            <p className="govuk-body">
              You see no more people for it, and introductions for it end. A booking that every side has signed still
              goes ahead. The vacancy cannot be opened again.
            </p>
          )}
          <ButtonGroup>
            <SubmitButton kind="warning">{loaderData.draft ? "Throw it away" : "Close the vacancy"}</SubmitButton>
            <ButtonLink to={at} kind="quiet">
              Keep it
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
