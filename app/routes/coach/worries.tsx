import { Link } from "react-router";
import { readCaseloadWorries } from "#app/domain/worry/read-worries.ts";
import { WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { AnsweredTag } from "#app/ui/circle/worries.tsx";
import { RELATION_WORDS } from "#app/ui/circle/words.ts";
import { CoachLayout, EmptyState, NotificationBanner, PageTitle, Pagination, Table } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDay, formatWeekday } from "#app/ui/format.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/worries";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => {
  const status = url.searchParams.get("status") === "answered" ? ("answered" as const) : ("raised" as const);
  return {
    status,
    view: await readCaseloadWorries(deps, actor, { status, page: pageNumber(url) }),
    leads: actor.kind === "providerLead",
    done: url.searchParams.get("done") === "answered",
  };
});

export default function CoachWorries({ loaderData: { status, view, leads, done } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle("Worries")}</title>
      {done && <NotificationBanner kind="success">Your answer is sent. The person can now read it, and what was asked.</NotificationBanner>}
      <PageTitle lead="What people in circles of support asked you. The person it is about reads the question with your answer, not before.">
        Worries
      </PageTitle>
      <StandingFilter
        label="Which worries"
        current={status}
        options={[
          { value: "raised", text: "To answer" },
          { value: "answered", text: "Answered" },
        ]}
      />
      {view.worries.length === 0 ? (
        <EmptyState title={status === "raised" ? "No worry waits for an answer" : "No worry has been answered yet"} />
      ) : (
        <Table
          caption={status === "raised" ? "To answer, the longest waiting first" : "Answered, the newest first"}
          rows={view.worries}
          rowKey={({ id }) => id}
          columns={[
            {
              header: "About",
              cell: ({ id, who, topic }) => (
                <Link className="govuk-link" to={`/coach/worries/${id}`}>
                  {who}: {labelOf(WORRY_TOPICS, topic).toLowerCase()}
                </Link>
              ),
            },
            { header: "From", cell: ({ memberName, relation }) => `${memberName}, ${RELATION_WORDS[relation].toLowerCase()}` },
            { header: "Raised", cell: ({ raisedAt }) => formatDay(raisedAt) },
            ...(status === "raised" ? [{ header: "Answer by", cell: (one: { answerBy: string }) => formatWeekday(one.answerBy) }] : []),
            { header: "How it stands", cell: (worry) => <AnsweredTag worry={worry} /> },
            ...(leads ? [{ header: "Coach", cell: ({ coachName }: { coachName: string }) => coachName }] : []),
          ]}
        />
      )}
      <Pagination page={view.page} hasNext={view.hasNext} href={(page) => `?status=${status}&page=${page}`} label="Worries" />
    </CoachLayout>
  );
}
