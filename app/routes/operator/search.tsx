import { Form, redirect } from "react-router";
import { askReindex } from "#app/domain/operations/ask-reindex.ts";
import { readSearchIndex, type IndexFindings, type IndexView } from "#app/domain/operations/read-search-index.ts";
import { reindexSchema } from "#app/forms/operator.ts";
import {
  InsetText, NotificationBanner, OperatorLayout, PageTitle, Section, SummaryList, Tag, WarningText,
} from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDateTime } from "#app/ui/format.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/search";

export const loader = page(["operator"], async ({ deps, actor, url }) => ({
  ...(await readSearchIndex(deps, actor)),
  asked: url.searchParams.get("done") === "asked",
}));

export const action = submission(["operator"], reindexSchema, async ({ deps, actor }) => {
  await askReindex(deps, actor);
  return redirect("/operator/search?done=asked", 303);
});

export default function SearchIndex({ loaderData, actionData }: Route.ComponentProps) {
  const { people, jobs, underway, asked } = loaderData;
  const problems = actionData?.result.error as Record<string, string[]> | undefined;
  return (
    <OperatorLayout>
      <title>{pageTitle("Search index", { error: actionData !== undefined })}</title>
      {problems && <ErrorSummary formId="reindex" errors={problems} />}
      {asked && !problems && (
        <NotificationBanner kind="success">The indexes will be built anew in a moment. Load this page again to see them.</NotificationBanner>
      )}
      <PageTitle lead="Whether the indexes that propose people and jobs hold what they should. They decide nothing: the database does.">
        Search index
      </PageTitle>
      {(people.found === null || jobs.found === null) && (
        <WarningText>Search cannot be reached at the moment. Matching goes on without it, more plainly.</WarningText>
      )}
      <Index title="People" what="people" view={people} />
      <Index title="Jobs" what="jobs" view={jobs} />
      <Section title="Build them anew">
        <p className="govuk-body">
          The worker builds new indexes beside these and then swaps them. Nobody notices meanwhile. What was left behind by a
          build that was cut short is cleared away.
        </p>
        {underway ? (
          <InsetText>They are being built anew now.</InsetText>
        ) : (
          <Form method="post" defaultShouldRevalidate id="reindex">
            <SubmitButton>Build the indexes anew</SubmitButton>
          </Form>
        )}
      </Section>
    </OperatorLayout>
  );
}

const SHOULD = {
  people: "People who should be in it",
  jobs: "Open vacancies and unmet needs that should be in it",
} as const;

function Index({ title, what, view: { expected, found, inStep } }: { title: string; what: keyof typeof SHOULD; view: IndexView }) {
  return (
    <Section title={title}>
      <SummaryList
        rows={[
          { key: "State", value: <State reached={found !== null} inStep={inStep} /> },
          { key: SHOULD[what], value: expected },
          ...(found ? inWords(found, what) : []),
        ]}
      />
      {found && !inStep && (
        <InsetText>What changed a moment ago may still be on its way. If this stays so, build the indexes anew.</InsetText>
      )}
    </Section>
  );
}

function State({ reached, inStep }: { reached: boolean; inStep: boolean }) {
  if (!reached) return <Tag tone="attention">Cannot be reached</Tag>;
  return inStep ? <Tag tone="good">In step</Tag> : <Tag tone="attention">Out of step</Tag>;
}

function inWords({ documents, builtAt, looked, missing, taken, tooMany }: IndexFindings, what: string) {
  return [
    { key: "Documents in it", value: documents },
    { key: "Last built anew", value: formatDateTime(builtAt) },
    { key: `Of some ${what} that should be in it`, value: `${looked - missing} of ${looked} are there, ${missing} are missing` },
    { key: "Of some documents in it", value: `${taken - tooMany} of ${taken} belong there, ${tooMany} are too many` },
  ];
}
