import { redirect } from "react-router";
import { offeredTimes, setNotice } from "#app/domain/booking/offer-slots.ts";
import { noticeSchema } from "#app/forms/booking.ts";
import { withSeen } from "#app/forms/seen.ts";
import { NoticeForm } from "#app/ui/employer/time-forms.tsx";
import { BackLink, Columns, EmployerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/notice";

export const loader = page(["employerMember"], ({ deps, actor, id }) =>
  offeredTimes(deps, actor, { vacancyId: id("vacancyId") }),
);

export const action = submission(["employerMember"], withSeen(noticeSchema), async ({ deps, actor, id, value }) => {
  const vacancyId = id("vacancyId");
  await setNotice(deps, actor, { vacancyId, ...value });
  return redirect(`/employer/vacancies/${vacancyId}/times?done=notice`, 303);
});

export default function Notice({ loaderData: times, actionData }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("How many days of notice do you need?", { error: actionData !== undefined })}</title>
      <BackLink to={`/employer/vacancies/${times.vacancyId}/times`}>Times for working interviews</BackLink>
      <Columns>
        <NoticeForm times={times} lastResult={actionData?.result} />
      </Columns>
    </EmployerLayout>
  );
}
