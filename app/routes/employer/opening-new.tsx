import { redirect } from "react-router";
import type { z } from "zod";
import { listHiringSites } from "#app/domain/employer/read-own-employer.ts";
import { draftUnmetNeed } from "#app/domain/unmet-need/draft-unmet-need.ts";
import { draftVacancy } from "#app/domain/vacancy/draft-vacancy.ts";
import { newUnmetNeedSchema, newVacancySchema } from "#app/forms/opening-sections.ts";
import { LIST_OF } from "#app/ui/openings/address.ts";
import { SectionFields, type SectionInput } from "#app/ui/openings/section-fields.tsx";
import { BackLink, Columns, EmployerLayout, PageTitle } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { kindIn } from "#app/web/opening-address.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/opening-new";

const MEMBERS = ["employerMember"] as const;

export const loader = page(MEMBERS, async ({ deps, actor, url }) => ({
  kind: kindIn(url),
  sites: await listHiringSites(deps, actor),
  openingId: deps.random.uuid(),
}));

const beginVacancy = submission(MEMBERS, newVacancySchema, async ({ deps, actor, value: { openingId, ...details } }) => {
  const { vacancyId } = await draftVacancy(deps, actor, { vacancyId: openingId, details });
  return redirect(`/employer/vacancies/${vacancyId}/tasks`, 303);
});

const beginUnmetNeed = submission(MEMBERS, newUnmetNeedSchema, async ({ deps, actor, value: { openingId, ...details } }) => {
  const { unmetNeedId } = await draftUnmetNeed(deps, actor, { unmetNeedId: openingId, details });
  return redirect(`/employer/unmet-needs/${unmetNeedId}/edit/why`, 303);
});

export function action(args: Route.ActionArgs) {
  return (kindIn(args.url) === "vacancy" ? beginVacancy : beginUnmetNeed)(args);
}

const WORDS = {
  vacancy: {
    title: "Describe a vacancy",
    lead: "You answer a few pages: tasks, hours, contract, pay and the workplace. Each is saved as you go. Nobody else sees it until you post it.",
  },
  unmet_need: {
    title: "Describe an unmet need",
    lead: "Work that is not getting done, or that takes skilled people from theirs. A job can be made of it. Each page is saved as you go.",
  },
} as const;

export default function NewOpening({ loaderData: { kind, sites, openingId }, actionData }: Route.ComponentProps) {
  const [onlySite, ...otherSites] = sites;
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, SectionInput>>({
    id: "new",
    lastResult: actionData?.result,
    defaultValue: otherSites.length === 0 && onlySite ? { siteId: onlySite.id } : undefined,
  });
  const { title, lead } = WORDS[kind];
  const list = LIST_OF[kind];
  return (
    <EmployerLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={list.to}>{list.text}</BackLink>
      <Columns>
        <FormShell form={form} hidden={{ openingId }}>
          <PageTitle lead={lead}>{title}</PageTitle>
          <SectionFields name={kind === "vacancy" ? "job" : "work"} fields={fields} sites={sites} />
          <SubmitButton>Save and continue</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}
