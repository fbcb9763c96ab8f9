import { Link } from "react-router";
import { listIntroductions } from "#app/domain/introduction/list-introductions.ts";
import { partIn } from "#app/domain/introduction/next-step.ts";
import { introductionsForCoach, type CoachIntroductionLine } from "#app/domain/introduction/read-for-coach.ts";
import { wishesForCoach } from "#app/domain/introduction/read-wishes.ts";
import { nextForCoach } from "#app/ui/brokering/next-words.ts";
import { NothingInPart, partHref, PartsFilter } from "#app/ui/brokering/parts-filter.tsx";
import { CoachStageTag } from "#app/ui/brokering/words.tsx";
import {
  ButtonLink, Card, CardList, CoachLayout, EmptyState, NotificationBanner, PageTitle, Pagination, Section, TaskList,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const DONE: Record<string, string> = {
  "request-closed": "The employer reads that its question is closed, and no reason.",
  "wish-closed": "They can read your answer now.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  const { introductions, requests } = await introductionsForCoach(deps, actor);
  const part = partIn(url.searchParams.get("status"));
  return {
    list: listIntroductions(introductions, "coach", { part, page: pageNumber(url) }),
    requests: requests.filter(({ status }) => status === "waiting"),
    wishes: await wishesForCoach(deps, actor),
    done: DONE[url.searchParams.get("done") ?? ""] ?? null,
  };
});

export default function CoachIntroductions({ loaderData: { list, requests, wishes, done } }: Route.ComponentProps) {
  const questions = [
    ...wishes.map((one) => ({ ...one, title: `${one.who} asks you: ${one.openingTitle}`, at: "wishes" })),
    ...requests.map((one) => ({ ...one, title: `An employer asks about ${one.who}: ${one.openingTitle}`, at: "requests" })),
  ];
  return (
    <CoachLayout>
      <title>{pageTitle("Introductions")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="The job seeker answers first. A no needs no reason, and is final for that vacancy or unmet need.">
        Introductions
      </PageTitle>
      <ButtonLink to="/coach/propose">Propose an introduction</ButtonLink>
      {questions.length > 0 && (
        <Section title="Questions to you">
          <TaskList
            tasks={questions.map(({ id, title, employerName, askedAt, at }) => ({
              title,
              hint: `${employerName ?? "Employer not verified at the moment"}. Asked on ${formatDay(askedAt)}.`,
              to: `/coach/introductions/${at}/${id}`,
              status: { text: "To answer", tone: "attention" },
            }))}
          />
        </Section>
      )}
      <Section title="All introductions">
        {list.none ? (
          <EmptyState title="None yet">
            <p>Propose somebody for an open vacancy. Nothing reaches the employer before they say yes.</p>
          </EmptyState>
        ) : (
          <>
            <PartsFilter part={list.part} counts={list.counts} />
            {list.items.length === 0 ? (
              <NothingInPart part={list.part} />
            ) : (
              <CardList>
                {list.items.map((one) => (
                  <IntroductionCard key={one.id} one={one} />
                ))}
              </CardList>
            )}
            <Pagination page={list.page} pageCount={list.pageCount} href={partHref(list.part)} label="Introductions" />
          </>
        )}
      </Section>
    </CoachLayout>
  );
}

function IntroductionCard({ one }: { one: CoachIntroductionLine }) {
  const next = nextForCoach(one.next, one.who);
  return (
    <Card
      title={
        <Link to={`/coach/introductions/${one.id}`}>
          {one.who}: {one.openingTitle}
        </Link>
      }
      subtitle={one.employerName}
      headingLevel={3}
      status={<CoachStageTag {...one} />}
    >
      {next && <p>{next}</p>}
    </Card>
  );
}
