import { CIRCLE_ITEMS, type CircleItem } from "#app/domain/circle/circle-items.ts";
import { readPersonISupport } from "#app/domain/circle/read-circle.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { BackLink, ButtonLink, CircleLayout, Columns, InsetText, PageTitle, Section, TaskList } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/person";

export const loader = page(["supporter"], ({ deps, actor, id }) =>
  readPersonISupport(deps, actor, { jobSeekerId: id("jobSeekerId") }),
);

/** Where each thing a person can let somebody do is done. */
const PLACES: Record<CircleItem, string> = {
  "see-profile": "profile", "help-profile": "profile", "see-visibility": "visibility", "help-choose": "visibility",
  "see-dates": "dates", "email-dates": "dates",
};

export default function SupportedPerson({ loaderData: person }: Route.ComponentProps) {
  const { id, knownAs, coachName, providerName, circleItems } = person;
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
            <TaskList
              tasks={circleItems.map((item) => ({
                title: labelOf(CIRCLE_ITEMS, item),
                to: `/circle/people/${id}/${PLACES[item]}`,
                status: { text: "Open" },
              }))}
            />
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
