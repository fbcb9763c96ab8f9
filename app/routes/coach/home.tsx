import { Link } from "react-router";
import { coachTasks } from "#app/domain/introduction/coach-tasks.ts";
import { readCaseload, type CaseloadPerson } from "#app/domain/vocational-profile/read-caseload.ts";
import {
  ButtonLink, Card, CardList, CoachLayout, EmptyState, InsetText, NotificationBanner, PageTitle,
} from "#app/ui/index.ts";
import { NextStep, WaitingForCoach } from "#app/ui/coach/tasks.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { ApprovalTag } from "#app/ui/profile/profile-views.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => ({
  ...(await readCaseload(deps, actor)),
  tasks: await coachTasks(deps, actor),
  leads: actor.kind === "providerLead",
  done: url.searchParams.get("done"),
}));

export default function Caseload({ loaderData }: Route.ComponentProps) {
  const { people, tasks, providerName, providerStatus, leads, done } = loaderData;
  return (
    <CoachLayout name={providerName}>
      <title>{pageTitle("Caseload")}</title>
      {done === "applied" && <NotificationBanner kind="success">We have your application.</NotificationBanner>}
      {done === "joined" && <NotificationBanner kind="success">You have joined {providerName}.</NotificationBanner>}
      <PageTitle lead={leads ? "Everybody your coaches support, with what can be done next." : "The people you support, with what can be done next."}>
        Caseload
      </PageTitle>
      {providerStatus !== "admitted" && <WaitingForAdmission status={providerStatus} />}
      <WaitingForCoach tasks={tasks} />
      {people.length === 0 ? (
        <Nobody admitted={providerStatus === "admitted"} leads={leads} />
      ) : (
        <CardList columns={2}>
          {people.map((person) => (
            <PersonCard key={person.jobSeekerId} person={person} showCoach={leads} />
          ))}
        </CardList>
      )}
    </CoachLayout>
  );
}

function PersonCard({ person, showCoach }: { person: CaseloadPerson; showCoach: boolean }) {
  const count = person.chosen === 0 ? "No" : person.chosen;
  const chosen = `${count} ${person.chosen === 1 ? "employer" : "employers"} chosen`;
  return (
    <Card
      title={<Link to={`/coach/people/${person.jobSeekerId}`}>{person.knownAs}</Link>}
      subtitle={`${showCoach ? `Coach: ${person.coachName}. ` : ""}Joined ${formatDay(person.joinedAt)}. ${chosen}.`}
      status={<ApprovalTag approval={person.approval} />}
    >
      <p>
        <NextStep person={person} />
      </p>
    </Card>
  );
}

function WaitingForAdmission({ status }: { status: "applied" | "not_admitted" }) {
  return (
    <InsetText>
      {status === "applied"
        ? "An operator of Firstshift is looking at your application. As soon as you are admitted, you can invite your coaches. We will email you."
        : "We have not admitted your organisation. Write to us if you would like to know why, or if something has changed."}
    </InsetText>
  );
}

function Nobody({ admitted, leads }: { admitted: boolean; leads: boolean }) {
  return (
    <EmptyState
      title="Nobody here yet"
      action={leads && admitted && <ButtonLink to="/coach/team">Invite a coach</ButtonLink>}
    >
      <p>
        {leads
          ? "People join you themselves, as soon as you have a coach. Each gets the coach with the fewest people."
          : "People join your provider themselves. You get an email when somebody joins with you."}
      </p>
    </EmptyState>
  );
}
