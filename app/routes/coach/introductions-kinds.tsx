import { Link } from "react-router";
import { kindChoice } from "#app/domain/booking/read-booking-options.ts";
import { aKind } from "#app/ui/brokering/kind-words.ts";
import { BackLink, ButtonLink, Card, CardList, CoachLayout, InsetText, PageTitle } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-kinds";

export const loader = page(["jobCoach", "providerLead"], ({ deps, actor, id }) =>
  kindChoice(deps, actor, { introductionId: id("introductionId") }),
);

export default function ChooseKind({ loaderData: choice }: Route.ComponentProps) {
  const at = `/coach/introductions/${choice.introductionId}`;
  return (
    <CoachLayout>
      <title>{pageTitle("What do you want to book?")}</title>
      <BackLink to={at}>Introduction</BackLink>
      <PageTitle caption={`${choice.who}, ${choice.openingTitle}, ${choice.employerName}`}>
        What do you want to book?
      </PageTitle>
      {!choice.nameTold && (
        <>
          <InsetText>
            {choice.who} has not told {choice.employerName} a name to be called by. Nothing can be booked before that.
          </InsetText>
          <ButtonLink to={`${at}/tell`}>Ask {choice.who} who is coming</ButtonLink>
        </>
      )}
      <CardList>
        {choice.kinds.map(({ value, purpose }) => (
          <Card key={value} title={<Link to={`${at}/booking/${value}`}>Book {aKind(value)}</Link>}>
            <p>{purpose}</p>
          </Card>
        ))}
      </CardList>
      {choice.needsVacancy && (
        <InsetText>
          A working interview or a work trial needs a vacancy. The employer has to make one of this unmet need first, with pay and terms.
        </InsetText>
      )}
    </CoachLayout>
  );
}
