import { Form, Link, redirect } from "react-router";
import { decideProvider, readProviderCheck, type ProviderCheck } from "#app/domain/membership/decide-provider.ts";
import type { ProviderStatus } from "#app/domain/membership/provider-lifecycle.ts";
import { LINES_PER_PAGE, paged, type Paged } from "#app/domain/paging.ts";
import { decideProviderSchema } from "#app/forms/operator.ts";
import {
  BackLink, ButtonGroup, ButtonLink, Columns, NotificationBanner, OperatorLayout, PageTitle, Pagination, SummaryList, Table, Tag,
} from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { EmailLink } from "#app/ui/reach.tsx";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/provider";

const STANDING = {
  applied: <Tag tone="waiting">Waiting</Tag>,
  admitted: <Tag tone="good">Admitted</Tag>,
  suspended: <Tag tone="attention">Suspended</Tag>,
  not_admitted: <Tag tone="attention">Not admitted</Tag>,
} satisfies Record<ProviderStatus, unknown>;

const DONE = {
  decided: "The decision is recorded.",
  cleared: "The second check is cleared. They set up a new one when they sign in next.",
};

const ROLES = [
  { value: "all", text: "Everybody" },
  { value: "lead", text: "Leads" },
  { value: "coach", text: "Job coaches" },
] as const;

export const loader = page(["operator"], async ({ deps, actor, id, url }) => {
  const provider = await readProviderCheck(deps, actor, { providerId: id("providerId") });
  const role = ROLES.find(({ value }) => value === url.searchParams.get("role"))?.value ?? "all";
  const members = provider.members.filter((one) => role === "all" || one.role === role);
  return {
    provider,
    role,
    members: paged(members, pageNumber(url), LINES_PER_PAGE),
    done: doneWords(DONE, url),
  };
});

export const action = submission(["operator"], decideProviderSchema, async ({ deps, actor, id }) => {
  const providerId = id("providerId");
  await decideProvider(deps, actor, { providerId, to: "admitted" });
  return redirect(`/operator/providers/${providerId}?done=decided`, 303);
});

export default function ProviderPage({ loaderData: { provider, role, members, done }, actionData }: Route.ComponentProps) {
  const problems = actionData?.result.error;
  return (
    <OperatorLayout>
      <title>{pageTitle(provider.name, { error: actionData !== undefined })}</title>
      <BackLink to={`/operator/providers?status=${provider.status}`}>Providers</BackLink>
      {problems && <ErrorSummary formId="decide" errors={problems as Record<string, string[]>} />}
      {done && !problems && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={STANDING[provider.status]}>{provider.name}</PageTitle>
        <SummaryList
          rows={[
            ...(provider.newName
              ? [{ key: "New name asked for", value: provider.newName, change: { to: `/operator/providers/${provider.id}/name`, text: "Decide about the" } }]
              : []),
            { key: "Town", value: provider.town },
            { key: "What they do", value: provider.about },
            { key: "Who applied", value: provider.appliedBy ? <EmailLink email={provider.appliedBy} /> : "The account is gone" },
            { key: "Applied", value: formatDate(provider.appliedOn) },
            ...(provider.reason ? [{ key: provider.status === "suspended" ? "Suspended because" : "Not admitted because", value: provider.reason }] : []),
          ]}
        />
        <Form method="post" defaultShouldRevalidate id="decide">
          <ButtonGroup>
            {provider.can.admit && (
              <SubmitButton name="decision" value="admit">
                {provider.status === "suspended" ? "Admit this provider again" : "Admit this provider"}
              </SubmitButton>
            )}
            {provider.can.suspend && (
              <ButtonLink to={`/operator/providers/${provider.id}/suspend`} kind="quiet">
                Suspend it
              </ButtonLink>
            )}
            {provider.can.refuse && (
              <ButtonLink to={`/operator/providers/${provider.id}/not-admitted`} kind="quiet">
                I cannot admit it
              </ButtonLink>
            )}
          </ButtonGroup>
        </Form>
      </Columns>
      <Members providerId={provider.id} role={role} members={members} />
    </OperatorLayout>
  );
}

/** Their names and nothing of whom they support. */
function Members({ providerId, role, members }: { providerId: string; role: string; members: Paged<ProviderCheck["members"][number]> }) {
  return (
    <>
      <StandingFilter label="Which people" current={role} options={ROLES} href={(value) => `?${new URLSearchParams({ role: value })}`} />
      <Table
        caption="People of this provider"
        rows={members.items}
        rowKey={({ id }) => id}
        columns={[
          { header: "Name", cell: ({ name }) => name },
          { header: "Role", cell: ({ role }) => (role === "lead" ? "Lead" : "Job coach") },
          {
            header: "Cannot sign in",
            cell: ({ id, name }) => (
              <Link className="govuk-link" to={`/operator/providers/${providerId}/members/${id}/second-factor`}>
                Clear the second check <span className="govuk-visually-hidden">of {name}</span>
              </Link>
            ),
          },
        ]}
      />
      <Pagination {...members} href={(number) => `?${new URLSearchParams({ role, page: String(number) })}`} label="People" />
    </>
  );
}
