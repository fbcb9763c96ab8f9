import { Form, redirect } from "react-router";
import { readQueues, type FailedJobLine, type QueueLine } from "#app/domain/operations/read-queues.ts";
import { retryJob } from "#app/domain/operations/retry-job.ts";
import { retryJobSchema } from "#app/forms/operator.ts";
import {
  EmptyState, InsetText, NotificationBanner, OperatorLayout, PageTitle, Pagination, Section, Table, Tag,
} from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { jobWords, queueWords } from "#app/ui/operator/queue-words.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { page, submission } from "#app/web/page.server.ts";
import { pageNumber } from "#app/web/page-number.ts";
import type { Route } from "./+types/queues";

export const loader = page(["operator"], async ({ deps, actor, url }) => {
  const queue = url.searchParams.get("queue");
  const view = await readQueues(deps, actor, { queue, page: pageNumber(url) });
  return { ...view, queue: view.queues.find((one) => one.queue === queue)?.queue ?? "", done: url.searchParams.get("done") === "retried" };
});

export const action = submission(["operator"], retryJobSchema, async ({ deps, actor, value, url }) => {
  await retryJob(deps, actor, value);
  // The filter stays, and not the page: the list has one job less.
  const queue = url.searchParams.get("queue");
  return redirect(`/operator/queues?${new URLSearchParams({ ...(queue ? { queue } : {}), done: "retried" })}`, 303);
});

export default function Queues({ loaderData, actionData }: Route.ComponentProps) {
  const { queues, failed, queue, workerSeenAt, done } = loaderData;
  const problems = actionData?.result.error as Record<string, string[]> | undefined;
  return (
    <OperatorLayout>
      <title>{pageTitle("Queues", { error: actionData !== undefined })}</title>
      {problems && <ErrorSummary formId="retry" errors={problems} />}
      {done && !problems && <NotificationBanner kind="success">The job will be tried again in a moment.</NotificationBanner>}
      <PageTitle lead="What happens behind the pages: emails, the search index, and what follows from events.">Queues</PageTitle>
      <InsetText>
        {workerSeenAt ? `The worker was last seen on ${formatDateTime(workerSeenAt)}.` : "No worker has been seen yet."}
      </InsetText>
      <States queues={queues} />
      <Section title="Jobs that failed">
        <p className="govuk-body">Each was tried as often as it may be. The reason is in the log of the worker, by the job’s number.</p>
        <StandingFilter
          label="Which jobs"
          current={queue}
          options={[{ value: "", text: "All" }, ...queues.map((one) => ({ value: one.queue, text: queueWords(one.queue) }))]}
          href={(value) => (value ? `?queue=${value}` : "?")}
        />
        {failed.length === 0 ? <EmptyState title="Nothing has failed" /> : <Failed jobs={failed} />}
        <Pagination
          page={loaderData.page}
          hasNext={loaderData.hasNext}
          href={(number) => `?${new URLSearchParams({ ...(queue ? { queue } : {}), page: String(number) })}`}
        />
      </Section>
    </OperatorLayout>
  );
}

function States({ queues }: { queues: readonly QueueLine[] }) {
  return (
    <Table
      caption="Queues"
      captionHidden
      rows={queues}
      rowKey={({ queue }) => queue}
      columns={[
        { header: "Queue", cell: ({ queue }) => queueWords(queue) },
        { header: "Waiting", cell: ({ waiting }) => waiting, numeric: true },
        { header: "Being done", cell: ({ active }) => active, numeric: true },
        { header: "To be tried again", cell: ({ retrying }) => retrying, numeric: true },
        { header: "Failed", cell: ({ failed }) => (failed > 0 ? <Tag tone="attention">{failed}</Tag> : failed), numeric: true },
        { header: "Oldest not done", cell: ({ oldest }) => (oldest ? formatDateTime(oldest) : "None") },
      ]}
    />
  );
}

function Failed({ jobs }: { jobs: readonly FailedJobLine[] }) {
  return (
    <Table
      caption="Jobs that failed"
      captionHidden
      rows={jobs}
      rowKey={({ id }) => id}
      columns={[
        { header: "What for", cell: (job) => jobWords(job) },
        { header: "Number", cell: ({ id }) => <code className="fs-code">{id}</code> },
        { header: "Tried", cell: ({ attempts }) => `${attempts} times`, numeric: true },
        { header: "Failed", cell: ({ failedAt, createdAt }) => formatDateTime(failedAt ?? createdAt) },
        {
          header: "Try again",
          cell: ({ id, queue }) => (
            <Form method="post" defaultShouldRevalidate>
              <input type="hidden" name="queue" value={queue} />
              <input type="hidden" name="jobId" value={id} />
              <SubmitButton kind="secondary">
                Try again <span className="govuk-visually-hidden">job {id}</span>
              </SubmitButton>
            </Form>
          ),
        },
      ]}
    />
  );
}
