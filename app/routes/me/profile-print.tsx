import { readOwnPhoto } from "#app/domain/photo/own-photo.ts";
import { readPerson } from "#app/domain/vocational-profile/read-person.ts";
import { readPrintout, USUAL_PARTS } from "#app/domain/vocational-profile/printout.ts";
import { BackLink, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { PrintChoices, Sheet } from "#app/ui/profile/printout.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/profile-print";

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => {
  const show = url.searchParams.getAll("show");
  const { jobSeekerId } = actor;
  const { fullName } = await readPerson(deps, actor, jobSeekerId);
  return {
    fullName,
    hasPhoto: (await readOwnPhoto(deps, actor)).photoId !== null,
    chosen: show.length > 0 ? show : [...USUAL_PARTS],
    pictures: url.searchParams.get("pictures") === "yes",
    printout: url.searchParams.get("sheet") === "yes" ? await readPrintout(deps, actor, { jobSeekerId, show }) : null,
  };
});

export default function PrintMyProfile({ loaderData: { fullName, hasPhoto, chosen, pictures, printout } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle(printout ? "My page to print" : "Print my profile")}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      {printout ? (
        <Sheet printout={printout} pictures={pictures} changeAt="/me/profile/print" />
      ) : (
        <PrintChoices chosen={chosen} fullName={fullName} hasPhoto={hasPhoto} own />
      )}
    </SeekerLayout>
  );
}
