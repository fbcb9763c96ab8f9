import { readProfile, type ProfileView } from "#app/domain/vocational-profile/read-profile.ts";
import { ButtonGroup, ButtonLink, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout, TaskList } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HelpingLine } from "#app/ui/profile/helping.tsx";
import { Progress, StepList } from "#app/ui/profile/profile-views.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  profile: await readProfile(deps, actor, actor.jobSeekerId),
  done: url.searchParams.get("done"),
}));

const STRENGTHS_PAGE = "/me/profile/print?show=name&show=strengths&show=good-at&pictures=yes&sheet=yes";

export default function MyProfile({ loaderData: { profile, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My profile")}</title>
      {done === "approved" && <Approved published={profile.published} />}
      {done === "contact" && <NotificationBanner kind="success">Saved. Employers cannot see it.</NotificationBanner>}
      {done === "in-the-way" && (
        <NotificationBanner kind="success">Saved. Only you and your coach can read it.</NotificationBanner>
      )}
      <PageTitle lead={`You can do this alone, or with your coach ${profile.coachName}.`}>My profile</PageTitle>
      <HelpingLine assistance={profile.assistance} next="/me/profile" />
      <Standing approval={profile.approval} />
      <Progress steps={profile.steps} answered={profile.answered} />
      <StepList steps={profile.steps} at="/me/profile" />
      <Section title="For you and your coach">
        <EasyRead picture="lock">No employer reads these two.</EasyRead>
        <TaskList
          tasks={[
            { title: "My plan", to: "/me/profile/plan", status: { text: "Only for us" } },
            { title: "What is in the way", to: "/me/profile/in-the-way", status: { text: "Only for us" } },
          ]}
        />
      </Section>
      <Section title="Who I am">
        <EasyRead picture="lock">Employers see your name only if you tell them.</EasyRead>
        <TaskList
          tasks={[{ title: "My name, and when I was born", to: "/me/details", status: { text: "You can change it" } }]}
        />
      </Section>
      <Section title="How to reach me, and my photo">
        <EasyRead picture="lock">Employers see these only if you tell them.</EasyRead>
        <TaskList
          tasks={[
            { title: "My phone number", to: "/me/contact/phone", status: { text: "You choose who is told" } },
            { title: "My email address", to: "/me/contact/email", status: { text: "You choose who is told" } },
            { title: "My photo", to: "/me/profile/photo", status: { text: "Only if you want" } },
          ]}
        />
      </Section>
      <Section title="To print">
        <TaskList
          tasks={[
            { title: "Print my profile", to: "/me/profile/print", status: { text: "For jobs found elsewhere" } },
            { title: "My strengths page", to: STRENGTHS_PAGE, status: { text: "One page" } },
            { title: "Get ready for a working interview", to: "/me/prepare", status: { text: "A list" } },
          ]}
        />
      </Section>
      <ButtonGroup>
        <ButtonLink to="/me/profile/check">Check my profile</ButtonLink>
        <ButtonLink to="/me/profile/history" kind="quiet">
          See who changed what
        </ButtonLink>
      </ButtonGroup>
    </SeekerLayout>
  );
}

function Approved({ published }: { published: boolean }) {
  return (
    <NotificationBanner kind="success">
      <p className="govuk-notification-banner__heading">You said yes to your profile.</p>
      <p className="govuk-body">
        {published
          ? "Only employers you choose can see how you fit their jobs."
          : "Employers see nothing yet. A part that they need is still missing."}
      </p>
    </NotificationBanner>
  );
}

function Standing({ approval }: Pick<ProfileView, "approval">) {
  switch (approval) {
    case "not-approved":
      return (
        <EasyRead picture="lock">
          <p>No employer sees any of this now.</p>
          <p>First you check it and say yes.</p>
        </EasyRead>
      );
    case "changed-since":
      return (
        <EasyRead picture="warning">
          <p>Your profile has changed since you said yes.</p>
          <p>Employers still see how it was before. Check it and say yes again.</p>
        </EasyRead>
      );
    case "approved":
      return (
        <EasyRead picture="check">
          <p>You said yes to this profile.</p>
          <p>You can change it. Employers see a change only after you say yes again.</p>
        </EasyRead>
      );
  }
}
