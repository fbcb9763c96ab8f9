import { Link } from "react-router";
import { partIn } from "#app/domain/introduction/next-step.ts";
import { introductionsForCoach, type CoachIntroductionLine } from "#app/domain/introduction/read-for-coach.ts";
import { questionsForCoach } from "#app/domain/introduction/read-questions.ts";
import { askerFrom } from "#app/forms/introduction.ts";
import { CoachQuestions } from "#app/ui/brokering/coach-questions.tsx";
import { nextForCoach } from "#app/ui/brokering/next-words.ts";
import { NothingInPart, partHref, PartsFilter } from "#app/ui/brokering/parts-filter.tsx";
import { CoachStageTag } from "#app/ui/brokering/words.tsx";
import {
  ButtonLink, Card, CardList, CoachLayout, EmptyState, NotificationBanner, PageTitle, Pagination, Section,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const DONE = {
  "request-closed": "The employer reads that its question is closed, and no reason.",
  "wish-closed": "They can read your answer now.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => ({
  list: await introductionsForCoach(deps, actor, { part: partIn(url.searchParams.get("status")), page: pageNumber(url) }),
  questions: await questionsForCoach(deps, actor, { kind: askerFrom(url.searchParams.get("from")), page: pageNumber(url, "asked") }),
  done: doneWords(DONE, url),
}));

export default function CoachIntroductions({ loaderData: { list, questions, done } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Introductions")}</title>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <PageTitle lead="The job seeker answers first. A no needs no reason, and is final for that vacancy or unmet need.">
        Introductions
      </PageTitle>
      <ButtonLink to="/coach/propose">Propose an introduction</ButtonLink>
      <CoachQuestions questions={questions} part={list.part} />
      <Section title="All introductions">
        {list.none ? (
          <EmptyState title="None yet">
            <p>Propose somebody for an open vacancy or unmet need. Nothing reaches the employer before they say yes.</p>
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
