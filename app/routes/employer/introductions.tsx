import { Link } from "react-router";
import { partIn } from "#app/domain/introduction/next-step.ts";
import { introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { nextForEmployer } from "#app/ui/brokering/next-words.ts";
import { NothingInPart, partHref, PartsFilter } from "#app/ui/brokering/parts-filter.tsx";
import { EmployerStageTag } from "#app/ui/brokering/words.tsx";
import {
  ButtonLink, Card, CardList, EmployerLayout, EmptyState, PageTitle, Pagination, Section, Table, Tag,
} from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay } from "#app/ui/format.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

const REQUEST_TONES = { Waiting: "waiting", "Taken forward": "active", Closed: "neutral" } as const;

export const loader = page(["employerMember"], async ({ deps, actor, url }) => {
  const { introductions, requests } = await introductionsForEmployer(deps, actor, {
    part: partIn(url.searchParams.get("status")),
    page: pageNumber(url),
    asked: pageNumber(url, "asked"),
  });
  return { list: introductions, questions: requests };
});

export default function EmployerIntroductions({ loaderData: { list, questions } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Introductions")}</title>
      <PageTitle lead="Each of these people said yes to you first. You know their name once they tell you.">
        Introductions
      </PageTitle>
      {list.none ? (
        <EmptyState
          title="Nobody has been introduced yet"
          action={<ButtonLink to="/employer">Go to your openings</ButtonLink>}
        >
          <p>Open a vacancy or an unmet need, look at how people fit it, and ask the job coach. The coach may also come to you.</p>
        </EmptyState>
      ) : (
        <>
          <PartsFilter part={list.part} counts={list.counts} />
          {list.items.length === 0 ? (
            <NothingInPart part={list.part} />
          ) : (
            <CardList>
              {list.items.map((one) => (
                <Card
                  key={one.id}
                  title={<Link to={`/employer/introductions/${one.id}`}>{one.who}</Link>}
                  subtitle={one.openingTitle}
                  status={<EmployerStageTag {...one} />}
                >
                  <p>{nextForEmployer(one.next)}</p>
                  {one.unread > 0 && (
                    <p>
                      <Link to={`/employer/introductions/${one.id}/messages`}>
                        {one.unread === 1 ? "1 new message" : `${one.unread} new messages`}
                        <span className="govuk-visually-hidden"> about {one.who}</span>
                      </Link>
                    </p>
                  )}
                </Card>
              ))}
            </CardList>
          )}
          <Pagination page={list.page} pageCount={list.pageCount} href={partHref(list.part)} label="Introductions" />
        </>
      )}
      {questions.items.length > 0 && (
        <Section title="What you asked the coach">
          <Table
            caption="What you asked the coach"
            captionHidden
            rows={questions.items}
            rowKey={({ id }) => id}
            columns={[
              { header: "Person", cell: ({ who }) => who },
              { header: "For", cell: ({ openingTitle }) => openingTitle },
              { header: "Asked", cell: ({ askedAt }) => formatDay(askedAt) },
              {
                header: "Status",
                cell: ({ words }) => <Tag tone={REQUEST_TONES[words]}>{words}</Tag>,
              },
            ]}
          />
          <Pagination
            page={questions.page}
            pageCount={questions.pageCount}
            href={(number) => `?${new URLSearchParams({ status: list.part, asked: String(number) })}`}
            label="Questions"
          />
        </Section>
      )}
    </EmployerLayout>
  );
}
