import { Link } from "react-router";
import type { TeamView } from "#app/domain/membership/read-team.ts";
import type { Paged } from "#app/domain/paging.ts";
import { formatDateTime, formatDay } from "../format.ts";
import { EmptyState } from "../notices.tsx";
import { ButtonLink } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";

/** Who of the team is looked at. */
export const COACH_PARTS = [
  { value: "all", text: "Everybody" },
  { value: "lead", text: "Leads" },
  { value: "coach", text: "Job coaches" },
] as const;
type CoachPart = (typeof COACH_PARTS)[number]["value"];

/** The address of a page of one of the lists; who is looked at stays in it. */
const query = (role: CoachPart, more: Record<string, string> = {}) => `?${new URLSearchParams({ ...(role === "all" ? {} : { role }), ...more })}`;

export function Coaches({ members, role }: { members: Paged<TeamView["members"][number]>; role: CoachPart }) {
  return (
    <>
      <StandingFilter label="Which people" current={role} options={COACH_PARTS} href={(value) => query(value as CoachPart)} />
      {members.items.length === 0 ? <EmptyState title="Nobody in the team has this role" /> : <CoachTable members={members.items} />}
      <Pagination {...members} href={(number) => query(role, { page: String(number) })} label="Coaches" />
    </>
  );
}

function CoachTable({ members }: { members: TeamView["members"] }) {
  return (
    <Table
      caption="Coaches"
      rows={members}
      rowKey={(member) => member.id}
      columns={[
        { header: "Name", cell: (member) => member.name },
        { header: "Role", cell: (member) => (member.role === "coach" ? "Job coach" : member.takesPeople ? "Lead and job coach" : "Lead") },
        { header: "Joined", cell: (member) => formatDay(member.joinedAt) },
        { header: "People they support", cell: (member) => member.people, numeric: true },
        {
          header: "Change",
          cell: (member) => (
            <Link className="govuk-link" to={member.self ? "/coach/team/support" : `/coach/team/members/${member.id}`}>
              Change <span className="govuk-visually-hidden">{member.name}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}

export function CoachInvitations({ invitations, role }: { invitations: Paged<TeamView["invitations"][number]>; role: CoachPart }) {
  return (
    <>
      <Table
        caption="Invitations"
        rows={invitations.items}
        rowKey={(invitation) => invitation.id}
        columns={[
          { header: "Name", cell: (invitation) => invitation.name },
          { header: "Email", cell: (invitation) => invitation.email },
          {
            header: "Can be answered until",
            cell: (invitation) =>
              invitation.expired ? <Tag tone="attention">Too old, invite again</Tag> : formatDateTime(invitation.expiresAt),
          },
          {
            header: "Take back",
            cell: (invitation) => (
              <ButtonLink to={`/coach/team/invitations/${invitation.id}/withdraw`} kind="quiet">
                Take back <span className="govuk-visually-hidden">the invitation to {invitation.name}</span>
              </ButtonLink>
            ),
          },
        ]}
      />
      <Pagination {...invitations} href={(number) => query(role, { invited: String(number) })} label="Invitations" />
    </>
  );
}
