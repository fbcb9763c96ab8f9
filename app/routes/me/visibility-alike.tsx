import { readRecognisability } from "#app/domain/recognisability/read-recognisability.ts";
import { BackLink, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { HowRecognisable } from "#app/ui/visibility/how-recognisable.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-alike";

export const loader = page(["jobSeeker"], async ({ deps, actor }) => ({
  recognisable: await readRecognisability(deps, actor, actor.jobSeekerId),
}));

export default function WhoLooksLikeMe({ loaderData }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("Could someone know that it is me?")}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <PageTitle>Could someone know that it is me?</PageTitle>
      <HowRecognisable recognisable={loaderData.recognisable} />
    </SeekerLayout>
  );
}
