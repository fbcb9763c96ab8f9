import { readEmployerTeam } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { LINES_PER_PAGE, paged } from "#app/domain/paging.ts";
import { RoleList } from "#app/ui/employer/roles.tsx";
import { Invitations, Members } from "#app/ui/employer/team-lists.tsx";
import { ButtonLink, Columns, Details, EmployerLayout, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords, INVITATION_OVER } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/team";

const DONE = {
  invited: "We have emailed the invitation.",
  again: "We have emailed the invitation again. It can be answered for 14 days.",
  withdrawn: "The invitation is taken back.",
  changed: "The role is changed.",
  removed: "They are no longer in the team.",
  joined: "You are in the team.",
};

export const loader = page(["employerMember"], async ({ deps, actor, url }) => {
  const { members, invitations, mayManage } = await readEmployerTeam(deps, actor);
  const role = EMPLOYER_ROLES.find(({ code }) => code === url.searchParams.get("role"))?.code ?? null;
  return {
    mayManage,
    mayLeave: !members.some(({ isMe, lastOwner }) => isMe && lastOwner),
    role,
    members: paged(members.filter((one) => role === null || one.role === role), pageNumber(url), LINES_PER_PAGE),
    invitations: paged(invitations, pageNumber(url, "invited"), LINES_PER_PAGE),
    done: doneWords(DONE, url),
    over: url.searchParams.get("done") === INVITATION_OVER.code,
  };
});

export default function EmployerTeam({ loaderData: team }: Route.ComponentProps) {
  const { done } = team;
  return (
    <EmployerLayout>
      <title>{pageTitle("Team")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      {team.over && <NotificationBanner>{INVITATION_OVER.words}</NotificationBanner>}
      <Columns>
        <PageTitle
          lead={
            team.mayManage
              ? "The people who work with your organisation on Firstshift, and what each may do."
              : "The people who work with your organisation on Firstshift. An owner of the team can change it."
          }
        >
          Team
        </PageTitle>
        {team.mayManage && <ButtonLink to="/employer/team/invite">Invite somebody</ButtonLink>}
      </Columns>
      <Members team={team} />
      {team.invitations.items.length > 0 && <Invitations team={team} />}
      <Columns>
        <Details summary="What each role may do">
          <RoleList />
        </Details>
        {team.mayLeave && (
          <Section title="Leave the team">
            <p className="govuk-body">Leave if you no longer work with this organisation on Firstshift.</p>
            <ButtonLink to="/employer/team/leave" kind="secondary">
              Leave the team
            </ButtonLink>
          </Section>
        )}
      </Columns>
    </EmployerLayout>
  );
}
