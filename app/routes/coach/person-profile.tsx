import { Link } from "react-router";
import { readMarkedWords } from "#app/domain/words/mark-words.ts";
import { readProfile, type ProfileView } from "#app/domain/vocational-profile/read-profile.ts";
import { BackLink, CoachLayout, Columns, InsetText, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { MarkedPlaces, MarkedText, MarkReasons } from "#app/ui/profile/marked-words.tsx";
import { ApprovalTag, MissingParts, Progress, StepList } from "#app/ui/profile/profile-views.tsx";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-profile";

const DONE = {
  "in-the-way": "Saved. Only the two of you can read it.",
  helping: "We have written down how you do it today.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const jobSeekerId = id("jobSeekerId");
  const profile = await readProfile(deps, actor, jobSeekerId);
  return { id: jobSeekerId, profile, marked: await readMarkedWords(deps, actor, jobSeekerId), done: doneWords(DONE, url) };
});

const LAST_HELP: Record<ProfileView["helpedBy"], string> = {
  nobody: "without help",
  job_coach: "with a job coach",
  supporter: "with a supporter",
};

export default function PersonProfile({ loaderData: { id, profile, marked, done } }: Route.ComponentProps) {
  const at = `/coach/people/${id}/profile`;
  return (
    <CoachLayout>
      <title>{pageTitle(`Profile of ${profile.knownAs}`)}</title>
      <BackLink to={`/coach/people/${id}`}>{profile.knownAs}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle
          caption={<ApprovalTag approval={profile.approval} />}
          lead={`Fill it in together. It is worded for ${profile.knownAs}, so read it out as it is.`}
        >
          Profile of {profile.knownAs}
        </PageTitle>
        <p className="govuk-body">
          Last changed {formatDateTime(profile.updatedAt)}, {LAST_HELP[profile.helpedBy]}.{" "}
          <Link className="govuk-link" to={`${at}/history`}>
            See who changed what
          </Link>
        </p>
        <p className="govuk-body">
          <Link className="govuk-link" to={`${at}/helping`}>
            Say how {profile.knownAs} takes in the questions today
          </Link>
        </p>
        <Progress steps={profile.steps} answered={profile.answered} who={profile.knownAs} />
        <StepList steps={profile.steps} at={at} />
        {(marked.strengths.text !== "" || marked.places.length > 0) && (
          <Section title="Words an employer may read">
            {marked.strengths.text !== "" && (
              <>
                <blockquote className="govuk-inset-text">
                  <MarkedText {...marked.strengths} />
                </blockquote>
                <MarkReasons hits={marked.strengths.hits} what="these words" />
                <p className="govuk-body">
                  <Link className="govuk-link" to={`${at}/strengths`}>
                    Change the words together
                  </Link>
                </p>
              </>
            )}
            {marked.places.length > 0 && (
              <>
                <MarkedPlaces places={marked.places} lead="Names of places of work:" />
                <MarkReasons hits={marked.places.flatMap(({ hits }) => hits)} what="these names" />
                <p className="govuk-body">
                  <Link className="govuk-link" to={`${at}/experience-names`}>
                    Change the names together
                  </Link>
                </p>
              </>
            )}
          </Section>
        )}
        <Section title={`Between ${profile.knownAs} and their coach`}>
          <ul className="govuk-list">
            <li>
              <Link className="govuk-link" to={`${at}/plan`}>
                Plan
              </Link>
            </li>
            <li>
              <Link className="govuk-link" to={`${at}/print`}>
                Page to print, for jobs found elsewhere
              </Link>
            </li>
            {profile.confided && (
              <li>
                <Link className="govuk-link" to={`${at}/in-the-way`}>
                  What is in the way
                </Link>
              </li>
            )}
          </ul>
        </Section>
        <MissingParts missing={profile.missing} at={at} />
        {profile.approval !== "approved" && (
          <InsetText>
            Only {profile.knownAs} can approve it: signed in as themselves, under “My profile”, “Check my profile”.
            Employers see no change before that.
          </InsetText>
        )}
      </Columns>
    </CoachLayout>
  );
}
