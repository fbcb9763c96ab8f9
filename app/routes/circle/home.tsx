import { readCircleInvitations, readPeopleISupport } from "#app/domain/circle/read-circle.ts";
import { CARDS_PER_PAGE, paged } from "#app/domain/paging.ts";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import {
  ButtonLink, Card, CardList, CircleLayout, EmptyState, NotificationBanner, PageTitle, Pagination, Section,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/home";

const DONE = {
  joined: "You said yes. You are in their circle now.",
  declined: "You have said no to the invitation.",
  left: "You have left the circle.",
};

export const loader = page(["supporter"], async ({ deps, actor, url }) => ({
  people: paged(await readPeopleISupport(deps, actor), pageNumber(url), CARDS_PER_PAGE),
  invitations: paged(await readCircleInvitations(deps, actor), pageNumber(url, "invited"), CARDS_PER_PAGE),
  done: doneWords(DONE, url),
}));

export default function CircleHome({ loaderData: { people, invitations, done } }: Route.ComponentProps) {
  return (
    <CircleLayout>
      <title>{pageTitle("People I support")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="Each of them chooses what you can see and do, and can change it at any time.">People I support</PageTitle>
      {invitations.items.length > 0 && (
        <Section title="You are invited">
          <CardList>
            {invitations.items.map(({ circleMemberId, knownAs, expiresAt }) => (
              <Card
                key={circleMemberId}
                title={knownAs}
                headingLevel={3}
                actions={<ButtonLink to={`/circle/invitations/${circleMemberId}`}>Read the invitation</ButtonLink>}
              >
                <p>
                  {knownAs} asks you into their circle of support. You can answer until {formatDateTime(expiresAt)}.
                </p>
              </Card>
            ))}
          </CardList>
          <Pagination page={invitations.page} pageCount={invitations.pageCount} href={(number) => `?invited=${number}`} label="Invitations" />
        </Section>
      )}
      {people.items.length === 0 ? (
        <EmptyState title="You are in nobody’s circle now">
          <p>When somebody asks you into their circle, we write to the email address you signed in with.</p>
        </EmptyState>
      ) : (
        <>
          <CardList>
            {people.items.map(({ id, knownAs, coachName, providerName, circleItems }) => (
              <Card
                key={id}
                title={knownAs}
                subtitle={`Job coach: ${coachName}, ${providerName}`}
                actions={
                  <ButtonLink to={`/circle/people/${id}`} kind="secondary">
                    Go to {knownAs}’s page
                  </ButtonLink>
                }
              >
                <p>
                  {circleItems.length === 0
                    ? `${knownAs} has not chosen yet what you can see.`
                    : `You may: ${circleItems.map((item) => labelOf(CIRCLE_ITEMS, item).toLowerCase()).join(", ")}.`}
                </p>
              </Card>
            ))}
          </CardList>
          <Pagination page={people.page} pageCount={people.pageCount} href={(number) => `?page=${number}`} label="People" />
        </>
      )}
    </CircleLayout>
  );
}
