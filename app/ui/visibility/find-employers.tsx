import { Form } from "react-router";
import { NEARBY_MILES, SHORTEST_SEARCH, type EmployersFound, type EmployerView } from "#app/domain/visibility/find-employers.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { EasyRead } from "#app/ui/easy-read.tsx";
import { addressField, ErrorSummary, TextField } from "#app/ui/form/index.ts";
import { EmptyState } from "#app/ui/notices.tsx";
import { ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tag } from "#app/ui/tag.tsx";

const FORM_ID = "find";

type EmployerSearchFormProps = { name: string; town: string; problems: Record<string, string> };

/** A search changes nothing, so it is a form that only goes to an address. */
export function EmployerSearchForm({ name, town, problems }: EmployerSearchFormProps) {
  const errors = Object.fromEntries(Object.entries(problems).map(([field, message]) => [field, [message]]));
  return (
    <Form method="get" action="/me/visibility/find" role="search" aria-label="Find an employer">
      {Object.keys(problems).length > 0 && <ErrorSummary formId={FORM_ID} errors={errors} />}
      <PageTitle>Find an employer</PageTitle>
      <EasyRead picture="lock">
        <p>Looking does not show you to anyone.</p>
      </EasyRead>
      <TextField
        field={addressField(FORM_ID, "name", name, problems.name)}
        label="Name of the employer"
        labelSize="m"
        hint={`Write at least ${SHORTEST_SEARCH} letters. You can ask your coach for names.`}
        width="two-thirds"
        autoComplete="off"
      />
      <TextField
        field={addressField(FORM_ID, "town", town, problems.town)}
        label="Town"
        labelSize="m"
        hint={`We look for places up to ${NEARBY_MILES} miles away.`}
        width="two-thirds"
        autoComplete="address-level2"
      />
      <button type="submit" className="fs-button">
        Find
      </button>
    </Form>
  );
}

type FoundEmployersProps = { found: EmployersFound; href: (page: number) => string };

export function FoundEmployers({ found, href }: FoundEmployersProps) {
  if (found.count === 0) {
    return (
      <EmptyState title="We found no employer">
        <p>Try a shorter word from the name. Or try a larger town.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <h2 className="govuk-heading-m" role="status">
        We found {found.count === 1 ? "1 employer" : `${found.count} employers`}
        {found.town && ` near ${found.town}`}
      </h2>
      <CardList>
        {found.employers.map((employer) => (
          <EmployerCard key={employer.id} employer={employer} />
        ))}
      </CardList>
      <Pagination page={found.page} pageCount={found.pageCount} href={href} label="More employers" />
    </>
  );
}

function EmployerCard({ employer }: { employer: EmployerView }) {
  return (
    <Card
      title={employer.name}
      headingLevel={3}
      status={employer.chosen ? <Tag tone="active">You chose them</Tag> : undefined}
      actions={
        !employer.chosen && (
          <ButtonLink to={`/me/visibility/${employer.id}/choose`}>
            Choose <span className="govuk-visually-hidden">{employer.name}</span>
          </ButtonLink>
        )
      }
    >
      <p>{employer.work}.</p>
      <p>Places: {employer.towns.join(", ")}.</p>
      <p>
        {employer.level}. {employer.levelMeans}
      </p>
    </Card>
  );
}
