import { Link } from "react-router";
import type { EmployerRole } from "#app/domain/actor.ts";
import type { EmployerTeamView } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import type { Paged } from "#app/domain/paging.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDateTime, formatDay } from "../format.ts";
import { EmptyState } from "../notices.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";

type TeamLists = {
  mayManage: boolean;
  /** Who of the team is looked at; null: everybody. */
  role: EmployerRole | null;
  members: Paged<EmployerTeamView["members"][number]>;
  invitations: Paged<EmployerTeamView["invitations"][number]>;
};

/** The address of a page of one of the lists; the role that is looked at stays in it. */
const query = ({ role }: TeamLists, more: Record<string, string>) => `?${new URLSearchParams({ ...(role ? { role } : {}), ...more })}`;

export function Members({ team }: { team: TeamLists }) {
  const { members, mayManage, role } = team;
  return (
    <>
      <StandingFilter
        label="Which members"
        current={role ?? "all"}
        options={[{ value: "all", text: "Everybody" }, ...EMPLOYER_ROLES.map(({ code, label }) => ({ value: code, text: `${label}s` }))]}
        href={(value) => `?${new URLSearchParams(value === "all" ? {} : { role: value })}`}
      />
      {members.items.length === 0 ? (
        <EmptyState title="Nobody in the team has this role" />
      ) : (
        <Table
          caption="Members"
          rows={members.items}
          rowKey={({ name, joinedAt }) => `${joinedAt} ${name}`}
          columns={[
            { header: "Name", cell: ({ name, isMe }) => (isMe ? `${name} (you)` : name) },
            { header: "Role", cell: ({ role }) => labelOf(EMPLOYER_ROLES, role) },
            { header: "Joined", cell: ({ joinedAt }) => formatDay(joinedAt) },
            ...(mayManage
              ? [
                  {
                    header: "Change",
                    cell: ({ id, name, lastOwner }: (typeof members.items)[number]) =>
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
      )}
      <Pagination {...members} href={(number) => query(team, { page: String(number) })} label="Members" />
    </>
  );
}

export function Invitations({ team }: { team: TeamLists }) {
  const { invitations } = team;
  return (
    <>
      <Table
        caption="Invitations"
        rows={invitations.items}
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
      <Pagination {...invitations} href={(number) => query(team, { invited: String(number) })} label="Invitations" />
    </>
  );
}
