import { Link } from "react-router";
import { readOwnPhoto, type OwnPhotoView } from "#app/domain/photo/own-photo.ts";
import { BackLink, ButtonGroup, ButtonLink, EasyReadList, NotificationBanner, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { ownPhotoAt, Photo } from "#app/ui/photo.tsx";
import { doneWords } from "#app/web/done.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/photo";

const DONE = {
  saved: "We saved your photo. Only you can see it.",
  removed: "Your photo is deleted here.",
};

export const loader = page(["jobSeeker"], async ({ deps, actor, url }) => ({
  ...(await readOwnPhoto(deps, actor)),
  done: doneWords(DONE, url),
}));

export default function MyPhoto({ loaderData: { photoId, toldTo, done } }: Route.ComponentProps) {
  return (
    <SeekerLayout>
      <title>{pageTitle("My photo")}</title>
      <BackLink to="/me/profile">My profile</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle>My photo</PageTitle>
      {photoId && <Photo at={ownPhotoAt(photoId)} alt="My photo" />}
      <EasyReadList
        items={[
          { picture: "lock", words: "Nobody sees it until you tell an employer. Your coach does not see it." },
          { picture: "smile", words: "It helps people at work to know you when you come." },
          { picture: "no", words: "You do not need a photo. It is fine to have none." },
        ]}
      />
      <ButtonGroup>
        <ButtonLink to="/me/profile/photo/choose" kind={photoId ? "secondary" : "primary"}>
          {photoId ? "Choose another photo" : "Add a photo"}
        </ButtonLink>
        {photoId && (
          <ButtonLink to="/me/profile/photo/remove" kind="quiet">
            Delete my photo
          </ButtonLink>
        )}
      </ButtonGroup>
      {toldTo.length > 0 && <Told toldTo={toldTo} />}
    </SeekerLayout>
  );
}

function Told({ toldTo }: Pick<OwnPhotoView, "toldTo">) {
  return (
    <Section title="Who you gave a photo">
      <EasyReadList
        items={[
          ...toldTo.map(({ introductionId, employerName, title, readAt, goesOn }) => ({
            picture: readAt === null ? ("lock" as const) : ("eye" as const),
            words: (
              <p>
                <Link className="govuk-link" to={`/me/introductions/${introductionId}/told`}>
                  {employerName ?? "An employer"}, {title}
                </Link>
                . {readAt === null ? "They have not seen it yet. You can take it back." : goesOn ? "They have seen it." : "They saw it. They cannot open it now."}
              </p>
            ),
          })),
          { picture: "repeat", words: "A new photo here does not change the photo you gave them." },
        ]}
      />
    </Section>
  );
}
