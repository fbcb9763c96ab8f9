import { Form, redirect } from "react-router";
import { askCoach } from "#app/domain/introduction/ask-coach.ts";
import type { MatchCard } from "#app/domain/matching/card.ts";
import { viewMatches } from "#app/domain/matching/view-matches.ts";
import { askCoachSchema } from "#app/forms/ask-coach.ts";
import {
  BackLink, ButtonLink, Card, CardList, EmptyState, EmployerLayout, InsetText, NotificationBanner, PageTitle,
  Pagination, Tag,
} from "#app/ui/index.ts";
import { ErrorSummary, SubmitButton, pageTitle } from "#app/ui/form/index.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/matches";

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const wanted = Number(url.searchParams.get("page") ?? "1");
  const matches = await viewMatches(deps, actor, {
    vacancyId: id("vacancyId"),
    page: Number.isSafeInteger(wanted) ? wanted : 1,
  });
  return { ...matches, done: url.searchParams.get("done") === "asked" };
});

export const action = submission(["employerMember"], askCoachSchema, async ({ deps, actor, id, value, url }) => {
  await askCoach(deps, actor, { vacancyId: id("vacancyId"), aliasId: value.aliasId });
  const page = url.searchParams.get("page");
  return redirect(`${url.pathname}?${page ? `page=${encodeURIComponent(page)}&` : ""}done=asked`, 303);
});

export default function Matches({ loaderData, actionData }: Route.ComponentProps) {
  const { vacancy, hold, cards, plainer, done } = loaderData;
  const problems = actionData?.result.error;
  return (
    <EmployerLayout>
      <title>{pageTitle(`People for ${vacancy.title}`, { error: problems !== undefined && problems !== null })}</title>
      <BackLink to={`/employer/vacancies/${vacancy.id}`}>{vacancy.title}</BackLink>
      {problems && <ErrorSummary formId="ask" errors={problems as Record<string, string[]>} />}
      {done && (
        <NotificationBanner kind="success">
          We have asked the job coach. The coach will talk with the person, and you will hear from the coach.
        </NotificationBanner>
      )}
      <PageTitle
        caption={`${vacancy.title}, ${vacancy.siteName}`}
        lead="These people chose that you may see them. You see how each of them fits this job, and no more until they say so."
      >
        People for this job
      </PageTitle>
      {hold === null ? (
        <>
          {plainer && (
            <InsetText>Matching is plainer today: everyone is here, in a simpler order. It will recover by itself.</InsetText>
          )}
          {cards.length === 0 ? <NobodyYet vacancyId={vacancy.id} /> : <Cards cards={cards} />}
          <Pagination page={loaderData.page} hasNext={loaderData.hasNext} href={(number) => `?page=${number}`} />
        </>
      ) : (
        <OnHold hold={hold} vacancyId={vacancy.id} />
      )}
    </EmployerLayout>
  );
}

function Cards({ cards }: { cards: MatchCard[] }) {
  return (
    <CardList>
      {cards.map((card) => (
        <Card
          key={card.aliasId}
          title={card.label}
          status={statusOf(card)}
          sections={[
            { title: "Why it fits", tone: "fits", children: <Reasons reasons={card.fits} none="Ask the coach what could fit." /> },
            { title: "What we do not know yet", tone: "uncertain", children: <Reasons reasons={card.uncertain} none="Nothing we can think of." /> },
            { title: "What would make it work", tone: "helps", children: <Reasons reasons={card.wouldWork} none="It could work as it is." /> },
          ]}
          actions={
            card.underWay === null && (
              <Form method="post">
                <input type="hidden" name="aliasId" value={card.aliasId} />
                <SubmitButton>
                  Ask the coach <span className="govuk-visually-hidden">about {card.label}</span>
                </SubmitButton>
              </Form>
            )
          }
        />
      ))}
    </CardList>
  );
}

function statusOf({ underWay }: MatchCard) {
  if (underWay === "asked") return <Tag tone="waiting">You asked the coach</Tag>;
  return underWay === "introduction" ? <Tag tone="active">In your introductions</Tag> : undefined;
}

function Reasons({ reasons, none }: { reasons: string[]; none: string }) {
  if (reasons.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

function NobodyYet({ vacancyId }: { vacancyId: string }) {
  return (
    <EmptyState
      title="Nobody has chosen to be seen by you yet"
      action={<ButtonLink to={`/employer/vacancies/${vacancyId}`}>Look at the vacancy again</ButtonLink>}
    >
      <p>
        People choose which employers may see them. Clear tasks, real hours and the adjustments you offer help them
        choose you. Job coaches see your vacancy too.
      </p>
    </EmptyState>
  );
}

function OnHold({ hold, vacancyId }: { hold: "not-verified" | "not-open"; vacancyId: string }) {
  return hold === "not-verified" ? (
    <EmptyState title="We are still checking your organisation" action={<ButtonLink to="/employer">Go to your home page</ButtonLink>}>
      <p>You see people once we have checked your Disability Confident level. Your vacancy is ready for that day.</p>
    </EmptyState>
  ) : (
    <EmptyState
      title="This vacancy is not open"
      action={<ButtonLink to={`/employer/vacancies/${vacancyId}`}>Go to the vacancy</ButtonLink>}
    >
      <p>You see people for a vacancy while it is open.</p>
    </EmptyState>
  );
}
