import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readPrintout, USUAL_PARTS } from "#app/domain/vocational-profile/printout.ts";
import { BackLink, CoachLayout, Columns, InsetText } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PrintChoices, Sheet } from "#app/ui/profile/printout.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person-print";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const show = url.searchParams.getAll("show");
  const jobSeekerId = id("jobSeekerId");
  const { fullName, knownAs } = await readPerson(deps, actor, jobSeekerId);
  return {
    id: jobSeekerId,
    fullName,
    knownAs,
    chosen: show.length > 0 ? show : [...USUAL_PARTS],
    pictures: url.searchParams.get("pictures") === "yes",
    printout: url.searchParams.get("sheet") === "yes" ? await readPrintout(deps, actor, { jobSeekerId, show }) : null,
  };
});

export default function PrintProfile({ loaderData }: Route.ComponentProps) {
  const { id, fullName, knownAs, chosen, pictures, printout } = loaderData;
  const at = `/coach/people/${id}/profile`;
  return (
    <CoachLayout>
      <title>{pageTitle(`Page to print for ${knownAs}`)}</title>
      <BackLink to={at}>Profile of {knownAs}</BackLink>
      <Columns>
        {printout ? (
          <Sheet printout={printout} pictures={pictures} changeAt={`${at}/print`} />
        ) : (
          <>
            <InsetText>
              Choose together: {knownAs} decides what goes on it, and who gets it. It is worded as {knownAs} would say it.
            </InsetText>
            <PrintChoices chosen={chosen} fullName={fullName} />
          </>
        )}
      </Columns>
    </CoachLayout>
  );
}
