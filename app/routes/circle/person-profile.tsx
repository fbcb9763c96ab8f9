import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { BackLink, CircleLayout, Columns, InsetText, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { ProfileAnswersList, Progress, StepList } from "#app/ui/profile/profile-views.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-profile";

export const loader = page(["supporter"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  const { knownAs, steps, answered, mayHelp } = await readProfile(deps, actor, jobSeekerId);
  return { id: jobSeekerId, knownAs, steps, answered, mayHelp };
});

export default function SupportedProfile({ loaderData: { id, knownAs, steps, answered, mayHelp } }: Route.ComponentProps) {
  return (
    <CircleLayout>
      <title>{pageTitle(`Profile of ${knownAs}`)}</title>
      <BackLink to={`/circle/people/${id}`}>{knownAs}</BackLink>
      <PageTitle lead={`It is ${knownAs}’s own, and as they have answered it so far. Please pass it on to nobody.`}>
        Profile of {knownAs}
      </PageTitle>
      {mayHelp && (
        <Columns>
          <InsetText>
            {knownAs} lets you help. Fill it in together: it is worded for {knownAs}, so read it out as it is. We write down
            that you helped. Employers see no change before {knownAs} says yes to it.
          </InsetText>
          <Progress steps={steps} answered={answered} who={knownAs} />
          <StepList steps={steps} at={`/circle/people/${id}/profile`} />
        </Columns>
      )}
      <ProfileAnswersList steps={steps} />
    </CircleLayout>
  );
}
