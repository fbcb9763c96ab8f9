import { Link } from "react-router";
import type { SuggestedJobs as Suggested } from "#app/domain/jobs/suggest-jobs.ts";
import { Card, CardList } from "../card.tsx";
import { EmptyState, InsetText } from "../notices.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { AskThem, askingTag, KindTag, OpeningFacts, reasonSections } from "./opening-card.tsx";

type Props = {
  suggested: Suggested;
  /** The address of another page of the same list. */
  href: (page: number) => string;
  /** What to do where there is none. */
  none: string;
};

/** What a coach is offered for one person, with why: the same wherever it is offered. */
export function SuggestedJobs({ suggested, href, none }: Props) {
  const { person, jobs, page, pageCount, leftOut, plainer } = suggested;
  return (
    <>
      {person.town === null && <InsetText>{person.knownAs} has not said where they live, so nothing here is about distance.</InsetText>}
      {plainer && <InsetText>Jobs are found more plainly today: some that would fit may be missing. It will recover by itself.</InsetText>}
      {leftOut > 0 && (
        <p className="govuk-body">
          {leftOut === 1 ? "1 opening is" : `${leftOut} openings are`} left out: {person.knownAs} said “not for me”.
        </p>
      )}
      {jobs.length === 0 ? (
        <EmptyState title="There is no opening like this now">
          <p>{none}</p>
        </EmptyState>
      ) : (
        <CardList>
          {jobs.map((job) => (
            <Card
              key={job.id}
              title={<Link to={`/coach/jobs/${job.id}`}>{job.title}</Link>}
              subtitle={job.employerName}
              status={
                <>
                  <KindTag kind={job.kind} />
                  {askingTag(job.asking) ?? (job.hoped && <Tag tone="good">A hope</Tag>)}
                </>
              }
              sections={reasonSections(job)}
              actions={<AskThem asking={job.asking} jobSeekerId={person.id} opening={job} knownAs={person.knownAs} />}
            >
              <OpeningFacts opening={job} />
            </Card>
          ))}
        </CardList>
      )}
      <Pagination page={page} pageCount={pageCount} href={href} />
    </>
  );
}
