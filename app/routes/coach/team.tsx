import { Link, redirect } from "react-router";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { readTeam, type TeamView } from "#app/domain/membership/read-team.ts";
import { inviteCoachSchema } from "#app/forms/provider.ts";
import {
  ButtonLink, CoachLayout, Columns, InsetText, NotificationBanner, PageTitle, Section, Table, Tag,
} from "#app/ui/index.ts";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime, formatDay } from "#app/ui/format.ts";
import { ContactWords, isReachable, WriteTo } from "#app/ui/reach.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team";

const DONE: Record<string, string> = {
  invited: "We have emailed the invitation.",
  changed: "The team is changed.",
  ended: "They have left the team. The people they supported have another coach, and we have told them.",
  contact: "How people reach you is saved.",
  withdrawn: "The invitation is taken back.",
};

export const loader = page(["providerLead"], async ({ deps, actor, url }) => ({
  team: await readTeam(deps, actor),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export const action = submission(["providerLead"], inviteCoachSchema, async ({ deps, actor, value }) => {
  await inviteCoach(deps, actor, value);
  return redirect("/coach/team?done=invited", 303);
});

export default function Team({ loaderData: { team, done }, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Team", { error: actionData !== undefined })}</title>
      {done && actionData === undefined && <NotificationBanner kind="success">{done}</NotificationBanner>}
      {team.provider.status === "admitted" ? (
        <Columns>
          <InviteForm lastResult={actionData?.result} provider={team.provider} />
        </Columns>
      ) : (
        <>
          <PageTitle lead={team.provider.town}>{team.provider.name}</PageTitle>
          <InsetText>
            {team.provider.status === "applied"
              ? "You can invite coaches as soon as an operator of Firstshift has admitted you. We will email you."
              : `${team.provider.status === "suspended" ? "Your organisation is suspended" : "We have not admitted your organisation"}, so you cannot invite coaches. ${team.provider.advice ?? ""} `}
            {team.provider.status !== "applied" && <>Write to <WriteTo />.</>}
          </InsetText>
        </>
      )}
      <Members members={team.members} />
      <Section title="How people reach you">
        <p className="govuk-body">
          {team.contact && isReachable(team.contact) ? (
            <ContactWords contact={team.contact} />
          ) : (
            "People cannot reach you yet when their job coach is away."
          )}
        </p>
        <ButtonLink to="/coach/team/contact" kind="secondary">
          Change how people reach your organisation
        </ButtonLink>
      </Section>
      {team.invitations.length > 0 && <Invitations invitations={team.invitations} />}
    </CoachLayout>
  );
}

type InviteFormProps = {
  lastResult: Parameters<typeof useFirstshiftForm<typeof inviteCoachSchema>>[0]["lastResult"];
  provider: TeamView["provider"];
};

function InviteForm({ lastResult, provider }: InviteFormProps) {
  const { form, fields } = useFirstshiftForm<typeof inviteCoachSchema>({ id: "invite", lastResult });
  return (
    <FormShell form={form}>
      <PageTitle lead={provider.town}>{provider.name}</PageTitle>
      <Section title="Invite a coach">
        <p className="govuk-body">
          They sign in with this address and see your invitation. It can be answered for 14 days.
        </p>
        <TextField field={fields.name} label="Their name" width="two-thirds" autoComplete="off" />
        <TextField field={fields.email} label="Their work email address" type="email" width="two-thirds" autoComplete="off" />
        <SubmitButton>Send the invitation</SubmitButton>
      </Section>
    </FormShell>
  );
}

function Members({ members }: Pick<TeamView, "members">) {
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

function Invitations({ invitations }: Pick<TeamView, "invitations">) {
  return (
    <Table
      caption="Invitations"
      rows={invitations}
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
  );
}
