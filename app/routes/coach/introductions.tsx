import { Link } from "react-router";
import { introductionsForCoach } from "#app/domain/introduction/read-for-coach.ts";
import { wishesForCoach } from "#app/domain/introduction/read-wishes.ts";
import { CoachStageTag } from "#app/ui/brokering/words.tsx";
import {
  ButtonLink,
  Card,
  CardList,
  CoachLayout,
  EmptyState,
  NotificationBanner,
  PageTitle,
  Section,
  Tag,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate, formatDateTime } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const DONE: Record<string, string> = {
  "request-closed": "The employer reads that its question is closed, and no reason.",
  "wish-closed": "They can read your answer now.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => ({
  ...(await introductionsForCoach(deps, actor)),
  wishes: await wishesForCoach(deps, actor),
  done: DONE[url.searchParams.get("done") ?? ""] ?? null,
}));

export default function CoachIntroductions({ loaderData: { requests, wishes, introductions, done } }: Route.ComponentProps) {
  const waiting = requests.filter(({ status }) => status === "waiting");
  return (
    <CoachLayout>
      <title>{pageTitle("Introductions")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="The job seeker answers first. A no needs no reason, and is final for that vacancy or unmet need.">
        Introductions
      </PageTitle>
      <ButtonLink to="/coach/propose">Propose an introduction</ButtonLink>
      {waiting.length > 0 && (
        <Section title="Employers ask you">
          <CardList>
            {waiting.map((request) => (
              <Card
                key={request.id}
                title={
                  <Link to={`/coach/introductions/requests/${request.id}`}>
                    {request.who}: {request.openingTitle}
                  </Link>
                }
                subtitle={request.employerName}
                headingLevel={3}
                status={<Tag tone="attention">To answer</Tag>}
              >
                <p>Asked on {formatDateTime(request.askedAt)}.</p>
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      {wishes.length > 0 && (
        <Section title="People ask you about a job">
          <CardList>
            {wishes.map((wish) => (
              <Card
                key={wish.id}
                title={
                  <Link to={`/coach/introductions/wishes/${wish.id}`}>
                    {wish.who}: {wish.openingTitle}
                  </Link>
                }
                subtitle={wish.employerName}
                headingLevel={3}
                status={<Tag tone="attention">To answer</Tag>}
              >
                <p>Asked on {formatDateTime(wish.askedAt)}.</p>
              </Card>
            ))}
          </CardList>
        </Section>
      )}
      <Section title="All introductions">
        {introductions.length === 0 ? (
          <EmptyState title="None yet">
            <p>Propose somebody for an open vacancy or an unmet need. Nothing reaches the employer before they say yes.</p>
          </EmptyState>
        ) : (
          <CardList>
            {introductions.map((one) => (
              <Card
                key={one.id}
                title={
                  <Link to={`/coach/introductions/${one.id}`}>
                    {one.who}: {one.openingTitle}
                  </Link>
                }
                subtitle={one.employerName}
                headingLevel={3}
                status={<CoachStageTag stage={one.stage} />}
              >
                {one.replyBy && <p>The employer is asked to answer by {formatDate(one.replyBy)}.</p>}
                {one.toReview && <p>Read the employer's answer before they hear of it.</p>}
              </Card>
            ))}
          </CardList>
        )}
      </Section>
    </CoachLayout>
  );
}
