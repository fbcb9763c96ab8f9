import { redirect } from "react-router";
import { readOwnEmployer, type KeptBack } from "#app/domain/employer/read-own-employer.ts";
import { readOpeningToChange } from "#app/domain/opening/read-own-opening.ts";
import { postUnmetNeed } from "#app/domain/unmet-need/post-unmet-need.ts";
import { postVacancy } from "#app/domain/vacancy/post-vacancy.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { PayNotice, VacancySummary } from "#app/ui/employer/vacancy-words.tsx";
import { addressOf } from "#app/ui/openings/address.ts";
import { UnmetNeedSummary } from "#app/ui/openings/unmet-need-words.tsx";
import { BackLink, ButtonGroup, ButtonLink, Columns, EmployerLayout, PageTitle, Section } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { openingIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-post";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, params, id }) => {
  const ref = openingIn({ params, id });
  const opening = await readOpeningToChange(deps, actor, ref);
  if (!opening.view.can.post || opening.view.problems.length > 0) throw redirect(addressOf(ref));
  return { opening, keptBack: (await readOwnEmployer(deps, actor)).keptBack };
});

export const action = submission(MEMBERS, buttonSchema, async ({ deps, actor, params, id }) => {
  const ref = openingIn({ params, id });
  if (ref.kind === "vacancy") await postVacancy(deps, actor, { vacancyId: ref.id });
  else await postUnmetNeed(deps, actor, { unmetNeedId: ref.id });
  return redirect(`${addressOf(ref)}?done=posted`, 303);
});

const KEPT_BACK: Record<KeptBack, string> = {
  "not-verified": "Nobody reads it until we have verified your organisation. It is ready for that day.",
  paused: "You are paused: nobody reads it, and you see nobody for it, until you are back. It is ready for that day.",
};

export default function PostOpening({ loaderData: { opening, keptBack }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "post", lastResult: actionData?.result });
  const { kind, view } = opening;
  const at = addressOf({ kind, id: view.id });
  const vacancy = kind === "vacancy";
  return (
    <EmployerLayout>
      <title>{pageTitle(`Check your answers: ${view.title}`, { error: actionData !== undefined })}</title>
      <BackLink to={at}>{view.title}</BackLink>
      <Columns>
        <FormShell form={form}>
          <PageTitle caption={view.title}>Check your answers</PageTitle>
          {opening.kind === "vacancy" && opening.view.pay && <PayNotice pay={opening.view.pay} />}
          {opening.kind === "vacancy" ? <VacancySummary vacancy={opening.view} toCheck /> : <UnmetNeedSummary need={opening.view} toCheck />}
          <Section title={vacancy ? "Post this vacancy" : "Post this unmet need"}>
            <p className="govuk-body">
              {keptBack
                ? KEPT_BACK[keptBack]
                : `Job coaches ${vacancy ? "and job seekers " : ""}can read it from then on, and you see how people who chose you fit it.`}
            </p>
            {!vacancy && <p className="govuk-body">You agree pay and terms later, when you make a vacancy of it.</p>}
            <p className="govuk-body">You can still change it while it is open.</p>
            <ButtonGroup>
              <SubmitButton>{vacancy ? "Post the vacancy" : "Post the unmet need"}</SubmitButton>
              <ButtonLink to={at} kind="quiet">
                Not yet
              </ButtonLink>
            </ButtonGroup>
          </Section>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
