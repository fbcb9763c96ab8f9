import { Form } from "react-router";
import type { ProviderAnywhere } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { ButtonGroup, ButtonLink } from "#app/ui/page.tsx";

type ProviderCardsProps = {
  providers: readonly ProviderAnywhere[];
  /** The address that asks to go on with one; within a form, the field that its button sends. */
  choose: ((id: string) => string) | "providerId";
};

/** Each with a button that goes on with it. */
export function ProviderCards({ providers, choose }: ProviderCardsProps) {
  return (
    <CardList>
      {providers.map(({ id, name, about, town, miles }) => (
        <Card
          key={id}
          title={name}
          subtitle={miles === null ? town : `${town}. ${distanceInWords(miles)}`}
          actions={
            choose === "providerId" ? (
              <button type="submit" className="fs-button" name={choose} value={id}>
                Choose <span className="govuk-visually-hidden">{name}</span>
              </button>
            ) : (
              <ButtonLink to={choose(id)}>
                Choose <span className="govuk-visually-hidden">{name}</span>
              </ButtonLink>
            )
          }
        >
          <p>{about}</p>
        </Card>
      ))}
    </CardList>
  );
}

/** As `Pagination`, for a list near a town that must stand in no address: the pages are buttons. */
export function PagesNear({ town, page, pageCount }: Pick<Paged<unknown>, "page" | "pageCount"> & { town: string }) {
  if (pageCount === 1) return null;
  return (
    <Form method="post">
      <input type="hidden" name="town" value={town} />
      <p className="govuk-body">
        Page {page} of {pageCount}
      </p>
      <ButtonGroup>
        {page > 1 && (
          <button type="submit" className="fs-button fs-button--secondary" name="page" value={page - 1}>
            Previous page
          </button>
        )}
        {page < pageCount && (
          <button type="submit" className="fs-button fs-button--secondary" name="page" value={page + 1}>
            Next page
          </button>
        )}
      </ButtonGroup>
    </Form>
  );
}

function distanceInWords(miles: number): string {
  if (miles < 1) return "Less than a mile away.";
  return miles === 1 ? "About 1 mile away." : `About ${miles} miles away.`;
}
