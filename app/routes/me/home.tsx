import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { readVisibility } from "#app/domain/visibility/read-visibility.ts";
import { ButtonLink, EasyRead, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const { knownAs, coachName, providerName } = await readPerson(deps, actor, actor.jobSeekerId);
  const { steps, approval } = await readProfile(deps, actor, actor.jobSeekerId);
  const { employers } = await readVisibility(deps, actor, actor.jobSeekerId);
  return {
    knownAs,
    coachName,
    providerName,
    approval,
    started: steps.some((step) => step.answered),
    chosen: employers.length,
    done: url.searchParams.get("done"),
  };
});

export default function MyHome({ loaderData }: Route.ComponentProps) {
  const { knownAs, coachName, providerName, done } = loaderData;
  return (
    <SeekerLayout>
      <title>{pageTitle("Home")}</title>
      {done === "joined" && (
        <NotificationBanner kind="success">You have joined. Your job coach is {coachName}.</NotificationBanner>
      )}
      <PageTitle>Hello {knownAs}</PageTitle>
      <Section title="What you can do next">
        <Next {...loaderData} />
      </Section>
      <Section title="Your job coach">
        <EasyRead picture="coach">
          <p>
            {coachName} from {providerName} is your job coach.
          </p>
          <p>Your coach helps you. You decide.</p>
        </EasyRead>
      </Section>
    </SeekerLayout>
  );
}

type NextProps = Pick<Route.ComponentProps["loaderData"], "approval" | "started" | "chosen">;

function Next({ approval, started, chosen }: NextProps) {
  if (approval !== "approved") {
    return (
      <>
        <EasyRead picture="note">
          <p>{approval === "not-approved" ? "Your profile says what work you want." : "Your profile has changed."}</p>
          <p>{approval === "not-approved" ? "Nobody can see it now." : "Look at it, and say if it is right."}</p>
        </EasyRead>
        <ButtonLink to={started ? "/me/profile/check" : "/me/profile/hopes"}>
          {started ? "Check my profile" : "Start my profile"}
        </ButtonLink>
      </>
    );
  }
  if (chosen === 0) {
    return (
      <>
        <EasyRead picture="eye">
          <p>No employer can see you now.</p>
          <p>You can choose an employer you would like to work for.</p>
        </EasyRead>
        <ButtonLink to="/me/visibility">Choose an employer</ButtonLink>
      </>
    );
  }
  return (
    <EasyRead picture="check">
      <p>Your profile is ready. You chose {chosen === 1 ? "1 employer" : `${chosen} employers`}.</p>
      <p>Your coach asks you when there is a job that could fit.</p>
    </EasyRead>
  );
}
