import { Link } from "react-router";
import { readCircle } from "#app/domain/circle/read-circle.ts";
import { readContact } from "#app/domain/disclosure/contact-details.ts";
import { readComing } from "#app/domain/referral/read-coming.ts";
import { CARDS_PER_PAGE, LINES_PER_PAGE, paged } from "#app/domain/paging.ts";
import { readPersonNow } from "#app/domain/caseload/read-person-now.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readRecognisability } from "#app/domain/recognisability/read-recognisability.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { BackLink, CoachLayout, Columns, InsetText, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { CircleTable } from "#app/ui/circle/members.tsx";
import { WhatIsNext, WhatThereWas } from "#app/ui/coach/person-now.tsx";
import { WhoSees } from "#app/ui/coach/who-sees.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { RecognisableForCoach } from "#app/ui/visibility/how-recognisable.tsx";
import { ApprovalTag, ProfileAnswersList, TypedWords } from "#app/ui/profile/profile-views.tsx";
import { ContactWords, isReachable } from "#app/ui/reach.tsx";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/person";

const DONE = { coach: "The coach is changed. We have told everybody it is about." };

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  const { introductions, bookings, ...now } = await readPersonNow(deps, actor, jobSeekerId);
  return {
    person: await readPerson(deps, actor, jobSeekerId),
    profile: await readProfile(deps, actor, jobSeekerId),
    visibility: await readVisibility(deps, actor, jobSeekerId),
    recognisable: await readRecognisability(deps, actor, jobSeekerId),
    circle: await readCircle(deps, actor, { jobSeekerId }),
    coming: await readComing(deps, actor, jobSeekerId),
    now,
    introductions: paged(introductions, pageNumber(url), LINES_PER_PAGE),
    bookings: paged(bookings, pageNumber(url, "bookings"), CARDS_PER_PAGE),
    contact: await readContact(deps, actor, { jobSeekerId }),
    leads: actor.kind === "providerLead",
    done: doneWords(DONE, url),
  };
});

export default function Person({ loaderData }: Route.ComponentProps) {
  const { person, profile, visibility, recognisable, circle, contact, coming, now, introductions, bookings, leads, done } = loaderData;
  return (
    <CoachLayout>
      <title>{pageTitle(person.knownAs)}</title>
      <BackLink to="/coach">Caseload</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
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
        <WhatThereWas introductions={introductions} bookings={bookings} />
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
