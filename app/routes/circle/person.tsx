import { Link } from "react-router";
import { CIRCLE_ITEMS, type CircleItem } from "#app/domain/circle/circle-items.ts";
import { readPersonISupport } from "#app/domain/circle/read-circle.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { BackLink, ButtonLink, Card, CardList, CircleLayout, Columns, InsetText, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person";

export const loader = page(["supporter"], ({ deps, actor, id }) =>
  readPersonISupport(deps, actor, { jobSeekerId: id("jobSeekerId") }),
);

/** Where what a person can let somebody do is done. */
const PLACES: { at: string; title: (knownAs: string) => string; items: readonly CircleItem[] }[] = [
  { at: "profile", title: (knownAs) => `${knownAs}’s profile`, items: ["see-profile", "help-profile"] },
  { at: "visibility", title: (knownAs) => `Who can see ${knownAs}`, items: ["see-visibility", "help-choose"] },
  { at: "dates", title: (knownAs) => `When ${knownAs} is at work`, items: ["see-dates", "email-dates"] },
];

export default function SupportedPerson({ loaderData: person }: Route.ComponentProps) {
  const { id, knownAs, coachName, providerName, circleItems } = person;
  const places = PLACES.map((place) => ({ ...place, items: place.items.filter((item) => circleItems.includes(item)) }));
  return (
    <CircleLayout>
      <title>{pageTitle(knownAs)}</title>
      <BackLink to="/circle">People I support</BackLink>
      <Columns>
        <PageTitle lead={`${coachName} from ${providerName} is ${knownAs}’s job coach.`}>{knownAs}</PageTitle>
        <Section title={`What ${knownAs} lets you see and do`}>
          {circleItems.length === 0 ? (
            <InsetText>
              {knownAs} has not chosen anything yet. They do it on their own page, under “My circle”. You can look at that
              page together.
            </InsetText>
          ) : (
            <CardList>
              {places
                .filter(({ items }) => items.length > 0)
                .map(({ at, title, items }) => (
                  <Card key={at} title={<Link to={`/circle/people/${id}/${at}`}>{title(knownAs)}</Link>} headingLevel={3}>
                    <p>You may: {items.map((item) => labelOf(CIRCLE_ITEMS, item).toLowerCase()).join(", ")}.</p>
                  </Card>
                ))}
            </CardList>
          )}
        </Section>
        <Section title={`Tell us about ${knownAs}`}>
          <p className="govuk-body">You can do that when {knownAs} has said yes to it, and about what they said yes to.</p>
          <ButtonLink to={`/circle/people/${id}/tell`} kind="secondary">
            Tell us something
          </ButtonLink>
        </Section>
        <Section title="If something worries you">
          <p className="govuk-body">
            You can always ask {coachName}. {knownAs} reads what you write, and the answer.
          </p>
          <ButtonLink to={`/circle/people/${id}/worries`} kind="secondary">
            Worries
          </ButtonLink>
        </Section>
        <Section title="Leave the circle">
          <p className="govuk-body">You see nothing of {knownAs} any more once you leave. You do not have to say why.</p>
          <ButtonLink to={`/circle/people/${id}/leave`} kind="secondary">
            Leave {knownAs}’s circle
          </ButtonLink>
        </Section>
      </Columns>
    </CircleLayout>
  );
}
