import { redirect } from "react-router";
import { readOwnEmployer } from "#app/domain/employer/read-own-employer.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { readVacancy } from "#app/domain/vacancy/read-vacancies.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { PayNotice } from "#app/ui/employer/vacancy-words.tsx";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/vacancy-post";

export const loader = page(["employerMember"], async ({ deps, actor, id }) => {
  const vacancy = await readVacancy(deps, actor, { vacancyId: id("vacancyId") });
  if (!vacancy.can.post) throw redirect(`/employer/vacancies/${vacancy.id}`);
  const { standing } = await readOwnEmployer(deps, actor);
  return { id: vacancy.id, title: vacancy.title, pay: vacancy.pay, verified: standing.kind === "verified" };
});

export const action = submission(["employerMember"], buttonSchema, async ({ deps, actor, id }) => {
  const vacancyId = id("vacancyId");
  await postVacancy(deps, actor, { vacancyId });
  return redirect(`/employer/vacancies/${vacancyId}?done=posted`, 303);
});

export default function PostVacancy({ loaderData, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "post", lastResult: actionData?.result });
  const at = `/employer/vacancies/${loaderData.id}`;
  return (
    <EmployerLayout>
      <title>{pageTitle(`Post ${loaderData.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{loaderData.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={loaderData.title}>Post this vacancy?</PageTitle>
          <PayNotice pay={loaderData.pay} />
          <p className="govuk-body">
            {loaderData.verified
              ? "Job coaches and job seekers can read it from then on, and you see how people who chose you fit it."
              : "Nobody reads it until we have verified your organisation. It is ready for that day."}
          </p>
          <p className="govuk-body">You can still change it while it is open.</p>
          <ButtonGroup>
            <SubmitButton>Post the vacancy</SubmitButton>
            <ButtonLink to={at} kind="quiet">
              Not yet
            </ButtonLink>
          </ButtonGroup>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
