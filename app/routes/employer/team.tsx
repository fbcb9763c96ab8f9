import { Link } from "react-router";
import { readEmployerTeam, type EmployerTeamView } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { RoleList } from "#app/ui/employer/roles.tsx";
import {
  ButtonLink, Columns, Details, EmployerLayout, NotificationBanner, PageTitle, Section, Table, Tag,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime, formatDay } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/team";

const DONE: Record<string, string> = {
  invited: "We have emailed the invitation.",
  again: "We have emailed the invitation again. It can be answered for 14 days.",
  withdrawn: "The invitation is taken back.",
  changed: "The role is changed.",
  removed: "They are no longer in the team.",
  joined: "You are in the team.",
};

export const loader = page(["employerMember"], async ({ deps, actor, url }) => ({
  team: await readEmployerTeam(deps, actor),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function EmployerTeam({ loaderData: { team, done } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Team")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
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
      {team.invitations.length > 0 && <Invitations invitations={team.invitations} />}
      <Columns>
        <Details summary="What each role may do">
          <RoleList />
        </Details>
        {!team.members.some(({ isMe, lastOwner }) => isMe && lastOwner) && (
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

function Members({ team: { members, mayManage } }: { team: EmployerTeamView }) {
  return (
    <Table
      caption="Members"
      rows={members}
      rowKey={({ name, joinedAt }) => `${joinedAt} ${name}`}
      columns={[
        { header: "Name", cell: ({ name, isMe }) => (isMe ? `${name} (you)` : name) },
        { header: "Role", cell: ({ role }) => labelOf(EMPLOYER_ROLES, role) },
        { header: "Joined", cell: ({ joinedAt }) => formatDay(joinedAt) },
        ...(mayManage
          ? [
              {
                header: "Change",
                cell: ({ id, name, lastOwner }: (typeof members)[number]) =>
                  lastOwner ? (
                    "A team needs an owner"
                  ) : (
                    <Link className="govuk-link" to={`/employer/team/${id}`}>
                      Change or remove <span className="govuk-visually-hidden">{name}</span>
                    </Link>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Invitations({ invitations }: Pick<EmployerTeamView, "invitations">) {
  return (
    <Table
      caption="Invitations"
      rows={invitations}
      rowKey={(invitation) => invitation.id}
      columns={[
        { header: "Name", cell: ({ name }) => name },
        { header: "Email", cell: ({ email }) => email },
        { header: "Role", cell: ({ role }) => labelOf(EMPLOYER_ROLES, role) },
        {
          header: "Can be answered until",
          cell: ({ expired, expiresAt }) =>
            expired ? <Tag tone="attention">Too old</Tag> : formatDateTime(expiresAt),
        },
        {
          header: "Change",
          cell: ({ id, name }) => (
            <Link className="govuk-link" to={`/employer/team/invitations/${id}`}>
              Send again or take back <span className="govuk-visually-hidden">the invitation to {name}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}
