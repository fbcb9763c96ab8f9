import { readProfile } from "#app/domain/vocational-profile/read-profile.ts";
import { BackLink, CircleLayout, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { ProfileAnswersList } from "#app/ui/profile/profile-views.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-profile";

export const loader = page(["supporter"], async ({ deps, actor, id }) => {
  const jobSeekerId = id("jobSeekerId");
  const { knownAs, steps } = await readProfile(deps, actor, jobSeekerId);
  return { id: jobSeekerId, knownAs, steps };
});

export default function SupportedProfile({ loaderData: { id, knownAs, steps } }: Route.ComponentProps) {
  return (
    <CircleLayout>
      <title>{pageTitle(`Profile of ${knownAs}`)}</title>
      <BackLink to={`/circle/people/${id}`}>{knownAs}</BackLink>
      <PageTitle lead={`It is ${knownAs}’s own, and as they have answered it so far. Please pass it on to nobody.`}>
        Profile of {knownAs}
      </PageTitle>
      <ProfileAnswersList steps={steps} />
    </CircleLayout>
  );
}
