import { Link, redirect } from "react-router";
import { approveProfile } from "#app/domain/vocational-profile/approve-profile.ts";
import { readMarkedWords } from "#app/domain/words/mark-words.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { approveSchema } from "#app/forms/profile.ts";
import { BackLink, EasyRead, EasyReadList, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { OwnWords } from "#app/ui/profile/own-words.tsx";
import { MissingParts, ProfileAnswersList } from "#app/ui/profile/profile-views.tsx";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-check";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({
  profile: await readProfile(deps, actor, actor.jobSeekerId),
  marked: await readMarkedWords(deps, actor, actor.jobSeekerId),
}));

export const action = submission(["jobSeeker"], approveSchema, async ({ deps, actor, value }) => {
  await approveProfile(deps, actor, value);
  return redirect("/me/profile?done=approved", 303);
});

export default function CheckMyProfile({ loaderData: { profile, marked }, actionData }: Route.ComponentProps) {
  const { form, fields } = useFirstshiftForm<typeof approveSchema>({ id: "approve", lastResult: actionData?.result });
  const changed = profile.steps.filter((step) => step.changed);
  return (
    <SeekerLayout>
      <title>{pageTitle("Check my profile", { error: actionData !== undefined })}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      <HelpingLine assistance={profile.assistance} next="/me/profile/check" />
      <FormShell form={form} hidden={{ revision: String(profile.revision) }}>
        <PageTitle lead="Read it, or ask someone to read it to you. Is it right?">Check my profile</PageTitle>
        {profile.helpedBy !== "nobody" && (
          <EasyRead picture={profile.helpedBy === "job_coach" ? "coach" : "people"}>
            <p>
              {profile.helpedBy === "job_coach" ? "Your coach" : "Someone"} helped with the last change, on{" "}
              {formatDay(profile.updatedAt)}.
            </p>
            <p>
              <Link className="govuk-link" to="/me/profile/history">
                See who changed what
              </Link>
            </p>
          </EasyRead>
        )}
        {changed.length > 0 && (
          <Section title="Changed since you said yes">
            <ul className="govuk-list govuk-list--bullet">
              {changed.map((step) => (
                <li key={step.name}>{step.title}</li>
              ))}
            </ul>
          </Section>
        )}
        <ProfileAnswersList steps={profile.steps} changeAt="/me/profile" />
        <OwnWords
          strengths={marked.strengths}
          places={marked.places}
          keep={profile.approval === "approved" ? null : fields.keep}
        />
        <MissingParts missing={profile.missing} at="/me/profile" />
        {profile.approval === "approved" ? (
          <EasyRead picture="check">You said yes to this profile. Nothing has changed since then.</EasyRead>
        ) : (
          <>
            <Section title="If you say yes">
              <EasyReadList
                items={[
                  { picture: "eye", words: "Employers you choose can see how you fit their jobs." },
                  { picture: "lock", words: "They do not see your name, your town or your own words." },
                  { picture: "no", words: "Employers you did not choose see nothing." },
                ]}
              />
            </Section>
            <SubmitButton>Yes, this is right</SubmitButton>
          </>
        )}
      </FormShell>
    </SeekerLayout>
  );
}
