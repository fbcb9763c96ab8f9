import { Link } from "react-router";
import { openingForCoach } from "#app/domain/jobs/jobs-for-coach.ts";
import {
  BackLink, Card, CardList, CoachLayout, EmptyState, PageTitle, Pagination, Section, SummaryList,
} from "#app/ui/index.ts";
import { Bullets } from "#app/ui/brokering/bullets.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatDate } from "#app/ui/format.ts";
import { AskThem, askingTag, OpeningFacts, reasonSections } from "#app/ui/jobs/opening-card.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/job";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => ({
  opening: await openingForCoach(deps, actor, {
    openingId: id("openingId"),
    page: pageNumber(url),
  }),
  leads: actor.kind === "providerLead",
}));

export default function Opening({ loaderData: { opening, leads } }: Route.ComponentProps) {
  return (
    <CoachLayout>
      <title>{pageTitle(`${opening.title}, ${opening.employerName}`)}</title>
      <BackLink to="/coach/jobs">Jobs</BackLink>
      <PageTitle caption={opening.employerName}>{opening.title}</PageTitle>
      <OpeningFacts opening={opening} />
      <SummaryList
        rows={[
          { key: "Tasks", value: <Bullets items={opening.tasks} /> },
          { key: "Days and times", value: `${opening.days.join(", ")}, ${opening.startTime} to ${opening.endTime}` },
          { key: "Starts", value: formatDate(opening.startDate) },
        ]}
      />
      <Section title="Who might like it" id="people">
        <p className="govuk-body">
          Whoever hopes for this work or likes its tasks comes first, and of them whoever has had nothing under way for longest.
          Nobody sees this list but you, and the employer hears nothing before the job seeker says yes.
        </p>
        {opening.people.length === 0 ? (
          <EmptyState title="Nobody here yet">
            <p>You see the people you support here, with why this job could fit each of them.</p>
          </EmptyState>
        ) : (
          <CardList>
            {opening.people.map((person) => (
              <Card
                key={person.jobSeekerId}
                headingLevel={3}
                title={<Link to={`/coach/people/${person.jobSeekerId}`}>{person.knownAs}</Link>}
                subtitle={[
                  leads && `Coach: ${person.coachName}.`,
                  person.idleDays !== null && person.idleDays > 0 && `Nothing under way for ${person.idleDays} ${person.idleDays === 1 ? "day" : "days"}.`,
                ].filter(Boolean).join(" ")}
                status={askingTag(person.asking)}
                sections={reasonSections(person)}
                actions={<AskThem asking={person.asking} jobSeekerId={person.jobSeekerId} openingId={opening.id} knownAs={person.knownAs} />}
              />
            ))}
          </CardList>
        )}
        <Pagination page={opening.page} pageCount={opening.pageCount} href={(number) => `?page=${number}#people`} />
      </Section>
    </CoachLayout>
  );
}
