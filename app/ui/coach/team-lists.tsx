import { Link } from "react-router";
import type { TeamView } from "#app/domain/membership/read-team.ts";
import type { Paged } from "#app/domain/paging.ts";
import { formatDateTime, formatDay } from "../format.ts";
import { ButtonLink } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";

export function Coaches({ members }: { members: Paged<TeamView["members"][number]> }) {
  return (
    <>
      <Table
        caption="Coaches"
        rows={members.items}
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
      <Pagination {...members} href={(number) => `?page=${number}`} label="Coaches" />
    </>
  );
}

export function CoachInvitations({ invitations }: { invitations: Paged<TeamView["invitations"][number]> }) {
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
      <Pagination {...invitations} href={(number) => `?invited=${number}`} label="Invitations" />
    </>
  );
}
