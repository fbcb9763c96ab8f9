import { Link } from "react-router";
import { introductionsForEmployer } from "#app/domain/introduction/read-for-employer.ts";
import { EmployerStageTag } from "#app/ui/brokering/words.tsx";
import { Card, CardList, EmployerLayout, EmptyState, PageTitle, Section, Table, Tag } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate, formatDateTime } from "#app/ui/format.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions";

export const loader = page(["employerMember"], ({ deps, actor }) => introductionsForEmployer(deps, actor));

export default function EmployerIntroductions({ loaderData: { introductions, requests } }: Route.ComponentProps) {
  return (
    <EmployerLayout>
      <title>{pageTitle("Introductions")}</title>
      <PageTitle lead="Each of these people said yes to you first. You know their name once they tell you.">
        Introductions
      </PageTitle>
      {introductions.length === 0 ? (
        <EmptyState title="Nobody has been introduced yet">
          <p>Open a vacancy, look at how people fit it, and ask the job coach. The coach may also come to you.</p>
        </EmptyState>
      ) : (
        <CardList>
          {introductions.map((one) => (
            <Card
              key={one.id}
              title={<Link to={`/employer/introductions/${one.id}`}>{one.who}</Link>}
              subtitle={one.openingTitle}
              status={<EmployerStageTag stage={one.stage} />}
            >
              {one.replyBy && <p>Please answer by {formatDate(one.replyBy)}.</p>}
            </Card>
          ))}
        </CardList>
      )}
      {requests.length > 0 && (
        <Section title="What you asked the coach">
          <Table
            caption="What you asked the coach"
            captionHidden
            rows={requests}
            rowKey={({ id }) => id}
            columns={[
              { header: "Person", cell: ({ who }) => who },
              { header: "For", cell: ({ openingTitle }) => openingTitle },
              { header: "Asked", cell: ({ askedAt }) => formatDateTime(askedAt) },
              {
                header: "Status",
                cell: ({ words }) => <Tag tone={words === "Closed" ? "neutral" : "waiting"}>{words}</Tag>,
              },
            ]}
          />
        </Section>
      )}
    </EmployerLayout>
  );
}
