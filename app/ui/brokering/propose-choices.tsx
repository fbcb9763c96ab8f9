import { Link } from "react-router";
import type { PersonToPropose } from "#app/domain/introduction/read-proposal.ts";
import { jobFilterWords, type JobFilter } from "#app/domain/jobs/job-filter.ts";
import type { SuggestedJobs } from "#app/domain/jobs/suggest-jobs.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import type { Paged } from "#app/domain/paging.ts";
import { openingQuery } from "#app/forms/opening.ts";
import { JobFilterForm } from "../jobs/job-filter-form.tsx";
import { SuggestedJobs as Jobs } from "../jobs/suggested-jobs.tsx";
import { EmptyState } from "../notices.tsx";
import { PageTitle } from "../page.tsx";
import { Pagination } from "../pagination.tsx";

/** The first question: to whom? */
export function ChoosePerson({ people, opening }: {
  people: Paged<PersonToPropose>;
  /** Chosen already, when the way led here from an opening. */
  opening: OpeningRef | null;
}) {
  const kept: [string, string][] = opening ? [openingQuery(opening)] : [];
  return (
    <>
      <PageTitle lead="A proposal asks one person about one opening. The employer hears nothing before they say yes.">
        Who do you want to ask?
      </PageTitle>
      {people.items.length === 0 ? (
        <EmptyState title="Nobody to ask yet">
          <p>People join your provider themselves. You get an email when somebody does.</p>
        </EmptyState>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {people.items.map(({ id, name }) => (
            <li key={id}>
              <Link to={`?${new URLSearchParams([["person", id], ...kept])}`}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
      <Pages of={people} query={kept} />
    </>
  );
}

/** The second: about what? What fits best stands first, as in the list of jobs for this person. */
export function ChooseOpening({ suggested, filter, search }: { suggested: SuggestedJobs; filter: JobFilter; search: string }) {
  const { person } = suggested;
  const kept: [string, string][] = [["person", person.id]];
  const words = { ...jobFilterWords(filter), ...(search && { search }) };
  return (
    <>
      <PageTitle lead="What they hope for comes first. What they were asked about, or said no to, is not listed.">
        What do you want to ask {person.knownAs} about?
      </PageTitle>
      <JobFilterForm filter={filter} at="/coach/propose" kept={kept} search={search} near={person.town !== null} open />
      <Jobs
        suggested={suggested}
        href={(page) => `?${new URLSearchParams([...kept, ...Object.entries(words), ["page", String(page)]])}`}
        none="Show all jobs, or look for fewer words. New openings come often."
      />
    </>
  );
}

function Pages({ of: { page, pageCount }, query }: { of: Paged<unknown>; query: readonly [string, string][] }) {
  return (
    <Pagination
      page={page}
      pageCount={pageCount}
      href={(number) => `?${new URLSearchParams([...query, ["page", String(number)]])}`}
    />
  );
}
