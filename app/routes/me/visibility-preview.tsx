import { readPreview } from "#app/domain/visibility/read-preview.ts";
import { BackLink, ButtonLink, EasyRead, EasyReadList, EmptyState, PageTitle, Section, SeekerLayout } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { MatchCardView } from "#app/ui/openings/match-cards.tsx";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/visibility-preview";

export const loader = page(["jobSeeker"], ({ deps, actor, id }) => readPreview(deps, actor, { employerId: id("employerId") }));

export default function WhatThisEmployerSees({ loaderData: { employer, seesNow, published, cards } }: Route.ComponentProps) {
  const title = `What ${employer.name} sees`;
  return (
    <SeekerLayout>
      <title>{pageTitle(title)}</title>
      <BackLink to="/me/visibility">Who can see me</BackLink>
      <PageTitle>{title}</PageTitle>
      <EasyReadList
        items={[
          seesNow
            ? { picture: "eye", words: "This employer can see these cards now." }
            : { picture: "lock", words: "This employer cannot see you now. Here is what it would see." },
          { picture: "note", words: "There is one card for each job." },
          { picture: "person", words: "Your name is not on the card. It has a made-up name." },
        ]}
      />
      {!published ? (
        <EmptyState title="There is no card yet" action={<ButtonLink to="/me/profile/check">Check my profile</ButtonLink>}>
          <p>Employers see nothing until you say yes to your profile.</p>
        </EmptyState>
      ) : cards.length === 0 ? (
        <EasyRead picture="nobody">
          <p>This employer has no open job now.</p>
          <p>So it sees nothing of you now.</p>
        </EasyRead>
      ) : (
        cards.map(({ openingId, title: job, card }) => (
          <Section key={openingId} title={job}>
            <MatchCardView card={card} kind="vacancy" headingLevel={3} />
          </Section>
        ))
      )}
    </SeekerLayout>
  );
}
