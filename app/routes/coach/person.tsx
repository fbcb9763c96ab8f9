import { Link } from "react-router";
import { readCircle } from "#app/domain/circle/read-circle.ts";
import { readContact } from "#app/domain/disclosure/contact-details.ts";
import { readComing } from "#app/domain/referral/read-coming.ts";
import { readPersonNow } from "#app/domain/caseload/read-person-now.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readRecognisability } from "#app/domain/recognisability/read-recognisability.ts";
import { readVisibility, type VisibilityView } from "#app/domain/visibility/read-visibility.ts";
import { BackLink, ButtonLink, CoachLayout, Columns, InsetText, PageTitle, Section, Tag } from "#app/ui/index.ts";
import { CircleTable } from "#app/ui/circle/members.tsx";
import { WhatIsNext, WhatThereWas } from "#app/ui/coach/person-now.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { RecognisableForCoach } from "#app/ui/visibility/how-recognisable.tsx";
import { ApprovalTag, ProfileAnswersList, TypedWords } from "#app/ui/profile/profile-views.tsx";
import { ContactWords, isReachable } from "#app/ui/reach.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  return {
    person: await readPerson(deps, actor, jobSeekerId),
    profile: await readProfile(deps, actor, jobSeekerId),
    visibility: await readVisibility(deps, actor, jobSeekerId),
    recognisable: await readRecognisability(deps, actor, jobSeekerId),
    circle: await readCircle(deps, actor, { jobSeekerId }),
    coming: await readComing(deps, actor, jobSeekerId),
    now: await readPersonNow(deps, actor, jobSeekerId),
    contact: await readContact(deps, actor, { jobSeekerId }),
    leads: actor.kind === "providerLead",
  };
});

export default function Person({ loaderData: { person, profile, visibility, recognisable, circle, contact, coming, now, leads } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(person.knownAs)}</title>
      <BackLink to="/coach">Caseload</BackLink>
      <PageTitle caption={<ApprovalTag approval={profile.approval} />}>{person.knownAs}</PageTitle>
      <Columns
        aside={
          <Section title={`Who can see ${person.knownAs}`}>
            <WhoSees visibility={visibility} knownAs={person.knownAs} jobSeekerId={person.id} />
          </Section>
        }
      >
        <p className="govuk-body">
          {person.fullName}. Joined {formatDay(person.joinedAt)}. Came by {coming.by}
          {coming.agreedOn && `, and said yes to it on ${formatDay(coming.agreedOn)}`}. Coach: {person.coachName}.{" "}
          {leads && (
            <Link className="govuk-link" to={`/coach/people/${person.id}/coach`}>
              Find another coach
            </Link>
          )}
        </p>
        <p className="govuk-body">
          {isReachable(contact) ? (
            <>
              Reach {person.knownAs}: <ContactWords contact={contact} />
            </>
          ) : (
            `${person.knownAs} has not said how to reach them. They can do it in their profile.`
          )}
        </p>
        <WhatIsNext person={person} now={now} />
        <WhatThereWas now={now} />
        <RecognisableForCoach recognisable={recognisable} knownAs={person.knownAs} />
        <Section title="Circle of support">
          <CircleTable members={circle} knownAs={person.knownAs} />
          {profile.confided && (
            <p className="govuk-body">
              <Link className="govuk-link" to={`/coach/people/${person.id}/told`}>
                What others told us about {person.knownAs}
              </Link>
            </p>
          )}
        </Section>
        <Section title="Profile">
          <ProfileAnswersList steps={profile.steps} />
        </Section>
        {profile.approvedStrengths && profile.approvedStrengths !== profile.strengths && (
          <Section title="Strengths statement as approved">
            <InsetText>
              <TypedWords text={profile.approvedStrengths} />
            </InsetText>
            <p className="govuk-body">These are the words an employer can be told, until {person.knownAs} approves new ones.</p>
          </Section>
        )}
      </Columns>
    </CoachLayout>
  );
}

function WhoSees({ visibility, knownAs, jobSeekerId }: { visibility: VisibilityView; knownAs: string; jobSeekerId: string }) {
  return (
    <>
      {visibility.employers.length === 0 ? (
        <p className="govuk-body">Nobody. {knownAs} has not chosen an employer.</p>
      ) : (
        <ul className="govuk-list">
          {visibility.employers.map((employer) => (
            <li key={employer.id}>
              {employer.name ?? "An employer that is not verified now"}{" "}
              {!employer.seesNow && <Tag>Sees nothing now</Tag>}
            </li>
          ))}
        </ul>
      )}
      {visibility.prepared.length > 0 && (
        <p className="govuk-body">
          Waits for {knownAs}’s own yes: {visibility.prepared.map(({ name }) => name).join(", ")}.
        </p>
      )}
      <p className="govuk-body">Only {knownAs} can let an employer see them, on their own pages.</p>
      <ButtonLink to={`/coach/people/${jobSeekerId}/visibility`} kind="secondary">
        Help with this
      </ButtonLink>
    </>
  );
}
