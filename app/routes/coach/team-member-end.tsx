import { redirect } from "react-router";
import { endCoachMembership } from "#app/domain/membership/change-team.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { readTeamMember } from "#app/domain/membership/read-team.ts";
import { ANY_COACH } from "#app/forms/coach.ts";
import { endMembershipSchema } from "#app/forms/provider.ts";
import { BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, EmptyState, PageTitle, Pagination } from "#app/ui/index.ts";
import { FormShell, Radios, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team-member-end";

export const loader = page(["providerLead"], async ({ deps, actor, id, url }) => {
  const { member, others } = await readTeamMember(deps, actor, { memberId: id("memberId") });
  return { member, others: paged(others, pageNumber(url), CARDS_PER_PAGE) };
});

export const action = submission(["providerLead"], endMembershipSchema, async ({ deps, actor, id, value }) => {
  await endCoachMembership(deps, actor, { memberId: id("memberId"), toCoachId: value.coachId });
  return redirect("/coach/team?done=ended", 303);
});

export default function EndMembership({ loaderData: { member, others }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof endMembershipSchema>({ id: "end", lastResult: actionData?.result });
  const title = `Does ${member.name} leave the team?`;
  const nobody = member.people > 0 && others.items.length === 0;
  return (
    <CoachLayout>
      <title>{pageTitle(title, { error: actionData !== undefined })}</title>
      <BackLink to={`/coach/team/members/${member.id}`}>{member.name}</BackLink>
      <Columns>
        <FormShell form={form} hidden={member.people === 0 ? { coachId: ANY_COACH } : undefined}>
          <PageTitle caption="Member of the team">{title}</PageTitle>
          <p className="govuk-body">
            They open nothing of your people from their next click on. What they signed or wrote stays as it is. We tell them
            by email.
          </p>
          {nobody ? (
            <EmptyState title="Nobody can take over the people they support" action={<ButtonLink to="/coach/team">Go to the team</ButtonLink>}>
              <p>Invite a coach, or support people yourself, first.</p>
            </EmptyState>
          ) : (
            <>
              {member.people > 0 && (
                <Radios
                  field={fields.coachId}
                  label={`Who takes over the ${member.people === 1 ? "person" : `${member.people} people`} they support?`}
                  labelSize="m"
                  hint="Each of them gets an email, and can choose someone else at any time."
                  options={[
                    ...others.items.map(({ id, name }) => ({ value: id, label: name })),
                    { value: ANY_COACH, label: "For each, whoever supports the fewest people" },
                  ]}
                />
              )}
              {member.people > 0 && (
                <Pagination page={others.page} pageCount={others.pageCount} href={(number) => `?page=${number}`} label="Coaches who can take over" />
              )}
              <ButtonGroup>
                <SubmitButton kind="warning">They leave the team</SubmitButton>
                <ButtonLink to="/coach/team" kind="quiet">
                  They stay
                </ButtonLink>
              </ButtonGroup>
            </>
          )}
        </FormShell>
      </Columns>
    </CoachLayout>
  );
}
