import { redirect } from "react-router";
import { inviteCoach } from "#app/domain/membership/invite-coach.ts";
import { readTeam, type TeamView } from "#app/domain/membership/read-team.ts";
import { LINES_PER_PAGE, paged } from "#app/domain/paging.ts";
import { inviteCoachSchema } from "#app/forms/provider.ts";
import { ButtonLink, CoachLayout, Columns, InsetText, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { COACH_PARTS, CoachInvitations, Coaches } from "#app/ui/coach/team-lists.tsx";
import { FormShell, SubmitButton, TextField, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { ContactWords, isReachable, WriteTo } from "#app/ui/reach.tsx";
import { doneWords, INVITATION_OVER } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/team";

const DONE = {
  invited: "We have emailed the invitation.",
  changed: "The team is changed.",
  ended: "They have left the team. The people they supported have another coach, and we have told them.",
  contact: "How people reach you is saved.",
  organisation: "Name and town are saved.",
  "name-asked": "It is saved. People read the old name until we have checked the new one. We will email you.",
  withdrawn: "The invitation is taken back.",
};

export const loader = page(["providerLead"], async ({ deps, actor, url }) => {
  const { members, invitations, ...team } = await readTeam(deps, actor);
  const role = COACH_PARTS.find(({ value }) => value === url.searchParams.get("role"))?.value ?? "all";
  return {
    team,
    role,
    members: paged(members.filter((one) => role === "all" || one.role === role), pageNumber(url), LINES_PER_PAGE),
    invitations: paged(invitations, pageNumber(url, "invited"), LINES_PER_PAGE),
    done: doneWords(DONE, url),
    over: url.searchParams.get("done") === INVITATION_OVER.code,
  };
});

export const action = submission(["providerLead"], inviteCoachSchema, async ({ deps, actor, value }) => {
  await inviteCoach(deps, actor, value);
  return redirect("/coach/team?done=invited", 303);
});

export default function Team({ loaderData: { team, role, members, invitations, done, over }, actionData }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Team", { error: actionData !== undefined })}</title>
      {done && actionData === undefined && <NotificationBanner kind="success">{done}</NotificationBanner>}
      {over && actionData === undefined && <NotificationBanner>{INVITATION_OVER.words}</NotificationBanner>}
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
      <Coaches members={members} role={role} />
      <Section title="Name and town">
        <p className="govuk-body">
          {team.provider.name}, {team.provider.town}
          {team.provider.newName !== null && `. New name: ${team.provider.newName}. It shows once we have checked it`}
        </p>
        <ButtonLink to="/coach/team/organisation" kind="secondary">
          Change name or town
        </ButtonLink>
      </Section>
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
      {invitations.items.length > 0 && <CoachInvitations invitations={invitations} role={role} />}
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
        <TextField
          field={fields.email}
          label="Their work email address"
          hint="Not one that they already use on Firstshift for something else"
          type="email"
          width="two-thirds"
          autoComplete="off"
        />
        <SubmitButton>Send the invitation</SubmitButton>
      </Section>
    </FormShell>
  );
}
