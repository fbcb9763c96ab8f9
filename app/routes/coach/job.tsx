import { Link } from "react-router";
import { openingForCoach, type OpeningForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import {
  BackLink, Card, CardList, CoachLayout, EmptyState, PageTitle, Pagination, Section, SummaryList,
} from "#app/ui/index.ts";
import { Bullets } from "#app/ui/brokering/bullets.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { AskThem, askingTag, KindTag, OpeningFacts, reasonSections } from "#app/ui/jobs/opening-card.tsx";
import { CostWords } from "#app/ui/openings/cost-words.tsx";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/job";

const PARTS = [
  { value: "all", text: "Everybody" },
  { value: "open", text: "Whom you can ask" },
] as const;

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => {
  const part = url.searchParams.get("people") === "open" ? "open" : "all";
  const opening = await openingForCoach(deps, actor, { openingId: id("openingId"), part, page: pageNumber(url) });
  return { opening, part, leads: actor.kind === "providerLead" };
});

export default function Opening({ loaderData: { opening, part, leads } }: Route.ComponentProps) {
  const href = (people: string, number = 1) => `?${new URLSearchParams({ people, page: String(number) })}#people`;
  return (
    <CoachLayout>
      <title>{pageTitle(`${opening.title}, ${opening.employerName}`)}</title>
      <BackLink to="/coach/jobs">Jobs</BackLink>
      <PageTitle
        caption={opening.employerName}
        lead={
          opening.kind === "vacancy"
            ? "An open vacancy. Below is what the work is, then who might like it and why."
            : "This is not a job yet: it is work that a job could be made of. Below is what the work is, then who might like some of it and why."
        }
      >
        {opening.title}
      </PageTitle>
      {opening.kind === "unmet_need" && (
        <p className="govuk-body">
          <KindTag kind={opening.kind} />
        </p>
      )}
      <OpeningFacts opening={opening} />
      <SummaryList rows={rowsOf(opening)} />
      <Section title="Who might like it" id="people">
        <p className="govuk-body">
          Whoever asked you about it comes first, then those who hope for this work or like its tasks, and of them whoever has had
          nothing under way for longest. {leads ? "You see the people of every coach you lead." : "You see the people you support."}{" "}
          The employer is told nothing before the job seeker says yes.
        </p>
        <StandingFilter label="Which people" current={part} options={PARTS} href={(value) => href(value)} />
        {opening.people.length === 0 ? (
          <EmptyState title={part === "open" ? "There is nobody left to ask" : "Nobody here yet"}>
            <p>
              {part === "open"
                ? "Everybody was asked, or said that it is not for them."
                : "The people you support are shown here, with why this work could fit each of them."}
            </p>
          </EmptyState>
        ) : (
          <CardList>
            {opening.people.map((person) => (
              <Card
                key={person.jobSeekerId}
                headingLevel={3}
                title={<Link to={`/coach/people/${person.jobSeekerId}`}>{person.knownAs}</Link>}
                subtitle={[leads && `Coach: ${person.coachName}.`, idleWords(person.idleDays)].filter(Boolean).join(" ")}
                status={askingTag(person.asking)}
                sections={reasonSections(person)}
                actions={<AskThem asking={person.asking} jobSeekerId={person.jobSeekerId} opening={opening} knownAs={person.knownAs} />}
              />
            ))}
          </CardList>
        )}
        <Pagination page={opening.page} pageCount={opening.pageCount} href={(number) => href(part, number)} />
      </Section>
    </CoachLayout>
  );
}

function rowsOf({ tasks, days, terms }: OpeningForCoach) {
  const work = { key: "Tasks", value: <Bullets items={tasks} /> };
  if (terms.kind === "vacancy") {
    return [
      work,
      { key: "Days and times", value: `${days.join(", ")}, ${terms.startTime} to ${terms.endTime}` },
      { key: "Starts", value: `${formatDate(terms.startDate)}${terms.startPassed ? ". This day has passed: ask the employer for a new one" : ""}` },
    ];
  }
  return [
    work,
    { key: "Why", value: terms.why },
    ...(terms.cost ? [{ key: "What it costs the employer now", value: <CostWords cost={terms.cost} /> }] : []),
    { key: "Days it could be done", value: days.join(", ") },
    { key: "Times", value: terms.times.length > 0 ? terms.times.join(", ") : "Not said" },
  ];
}

function idleWords(days: number | null): string | null {
  if (days === null || days <= 0) return null;
  return `Nothing under way for ${days} ${days === 1 ? "day" : "days"}.`;
}
