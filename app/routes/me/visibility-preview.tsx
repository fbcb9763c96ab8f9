import { LIKE_MINE, readPreview } from "#app/domain/visibility/read-preview.ts";
import { BackLink, ButtonLink, EasyReadList, EmptyState, PageTitle, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { AfterIntroduction, BeforeIntroduction, ChooseOpening, SinceTheYes } from "#app/ui/visibility/preview.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-preview";

export const loader = page(["jobSeeker"], ({ deps, actor, id, url }) =>
  readPreview(deps, actor, { employerId: id("employerId"), opening: url.searchParams.get("opening") }),
);

export default function WhatThisEmployerSees({ loaderData }: Route.ComponentProps) {
  const { employer, seesNow, published, openings, shown } = loaderData;
  const title = `What ${employer.name} sees`;
  const forNow = seesNow && shown?.id !== LIKE_MINE;
  return (
    <SeekerLayout>
      <title>{pageTitle(title)}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <PageTitle>{title}</PageTitle>
      {!published || !shown ? (
        <EmptyState title="There is no card yet" action={<ButtonLink to="/me/profile/check">Check my profile</ButtonLink>}>
          <p>Employers see nothing until you say yes to your profile.</p>
        </EmptyState>
      ) : (
        <>
          <EasyReadList
            items={[
              forNow
                ? { picture: "eye", words: "This employer can see this now." }
                : { picture: "lock", words: "This employer cannot see this now. Here is what it would see." },
              { picture: "note", words: "It sees a card for each job. The words are the same as here." },
            ]}
          />
          <ChooseOpening openings={openings} shown={shown.id} />
          <BeforeIntroduction shown={shown} />
          <SinceTheYes shown={shown} />
          <AfterIntroduction shown={shown} employer={employer.name} />
        </>
      )}
    </SeekerLayout>
  );
}
