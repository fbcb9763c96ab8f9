import { Form, Link } from "react-router";
import type { OpeningToPropose, PersonToPropose } from "#app/domain/introduction/read-proposal.ts";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";
import type { Paged } from "#app/domain/paging.ts";
import { openingQuery } from "#app/forms/opening.ts";
import { Card, CardList } from "../card.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { EmptyState } from "../notices.tsx";
import { PageTitle } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { Tag } from "../tag.tsx";
import { Bullets } from "./bullets.tsx";

/** The first question: to whom? */
export function ChoosePerson({ people, search, opening }: {
  people: Paged<PersonToPropose>;
  search: string;
  /** Chosen already, when the way led here from an opening. */
  opening: OpeningRef | null;
}) {
  const kept: [string, string][] = opening ? [openingQuery(opening)] : [];
  return (
    <>
      <PageTitle lead="A proposal asks one person about one opening. The employer hears nothing before they say yes.">
        Who do you want to ask?
      </PageTitle>
      <Search label="Look for a name" search={search} kept={kept} />
      {people.items.length === 0 ? (
        <EmptyState title={search ? "Nobody of that name" : "Nobody to ask yet"}>
          <p>{search ? "Look for a part of the name, or for nothing to see everybody." : "People join your provider themselves. You get an email when somebody does."}</p>
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
      <Pages of={people} query={[...kept, ["search", search]]} />
    </>
  );
}

/** The second: about what? What fits best stands first. */
export function ChooseOpening({ openings, search }: {
  openings: Paged<OpeningToPropose> & { person: PersonToPropose };
  search: string;
}) {
  const { person } = openings;
  const kept: [string, string][] = [["person", person.id]];
  return (
    <>
      <PageTitle lead="Vacancies that fit best come first, then unmet needs that a job could be made of.">
        What do you want to ask {person.name} about?
      </PageTitle>
      <Search label="Look for a job, an employer or a town" search={search} kept={kept} />
      {openings.items.length === 0 ? (
        <EmptyState title="Nothing like this is open">
          <p>{search ? "Look for fewer words, or for nothing to see everything." : "New openings come often. What they were asked about before is not listed."}</p>
        </EmptyState>
      ) : (
        <CardList>
          {openings.items.map((one) => (
            <Card
              key={one.opening.id}
              title={<Link to={`?${new URLSearchParams([...kept, openingQuery(one.opening)])}`}>{one.title}</Link>}
              subtitle={`${one.employerName}, ${one.place}`}
              status={one.opening.kind === "unmet_need" && <Tag tone="info">Unmet need</Tag>}
            >
              <Bullets items={one.fits} />
            </Card>
          ))}
        </CardList>
      )}
      <Pages of={openings} query={[...kept, ["search", search]]} />
    </>
  );
}

function Search({ label, search, kept }: { label: string; search: string; kept: readonly [string, string][] }) {
  return (
    <Form method="get" role="search">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="search">
          {label}
        </label>
        <input className="govuk-input govuk-!-width-two-thirds" id="search" name="search" type="search" maxLength={120} defaultValue={search} />
      </div>
      <SubmitButton kind="secondary">Look</SubmitButton>
    </Form>
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
