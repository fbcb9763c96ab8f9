import { Link } from "react-router";
import { readCircleInvitations } from "#app/domain/circle/read-circle.ts";
import { readTeamInvitations } from "#app/domain/employer-team/read-employer-team.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { readInvitations } from "#app/domain/membership/read-invitations.ts";
import { ButtonLink, Card, CardList, NotificationBanner, PageTitle, PublicLayout, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/join";

const DONE = {
  declined: "You have said no to the invitation.",
  left: "You have left the team.",
};

export const loader = page(["newcomer"], async ({ deps, actor, url }) => {
  const coaching = (await readInvitations(deps, actor)).map(({ id, providerName, expiresAt }) => ({
    id,
    to: `/join/invitations/${id}`,
    from: providerName,
    asks: "They ask you to be a job coach with them.",
    expiresAt,
  }));
  const teams = (await readTeamInvitations(deps, actor)).map(({ id, employerName, role, expiresAt }) => ({
    id,
    to: `/join/team/${id}`,
    from: employerName,
    asks: `They ask you into their team as ${labelOf(EMPLOYER_ROLES, role).toLowerCase()}.`,
    expiresAt,
  }));
  const circles = (await readCircleInvitations(deps, actor)).map(({ circleMemberId, knownAs, expiresAt }) => ({
    id: circleMemberId,
    to: `/join/circle/${circleMemberId}`,
    from: knownAs,
    asks: "They ask you into their circle of support.",
    expiresAt,
  }));
  return {
    email: actor.email,
    invitations: [...coaching, ...teams, ...circles],
    done: doneWords(DONE, url),
  };
});

export default function Join({ loaderData: { email, invitations, done } }: Route.ComponentProps) {
  return (
    <PublicLayout>
      <title>{pageTitle("What brings you here?")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead={<>You are signed in as {email}. One account does one of these.</>}>What brings you here?</PageTitle>
      {invitations.length > 0 && (
        <Section title="You are invited">
          <CardList>
            {invitations.map((invitation) => (
              <Card
                key={invitation.id}
                title={invitation.from}
                headingLevel={3}
                actions={<ButtonLink to={invitation.to}>Read the invitation</ButtonLink>}
              >
                <p>
                  {invitation.asks} You can answer until {formatDateTime(invitation.expiresAt)}.
                </p>
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      <CardList columns={3}>
        <Card title="I am looking for work" actions={<ButtonLink to="/join/job-seeker">I want to find work</ButtonLink>}>
          <p>A job coach helps you. You choose which employers can see you.</p>
        </Card>
        <Card title="I am an employer" actions={<ButtonLink to="/join/employer">Sign up as an employer</ButtonLink>}>
          <p>For employers in the Disability Confident scheme. We check your level, then you see people who chose you.</p>
        </Card>
        <Card
          title="We support people at work"
          actions={<ButtonLink to="/join/provider">Apply as a provider</ButtonLink>}
        >
          <p>For providers of supported employment. Once we admit you, you invite your job coaches.</p>
        </Card>
      </CardList>
      <p className="govuk-body">
        You know somebody who may want help to find work? <Link to="/refer">Refer them</Link>, if they agree.
      </p>
    </PublicLayout>
  );
}
