import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import { Card, CardList } from "#app/ui/card.tsx";
import { addressField, ErrorSummary, TextField } from "#app/ui/form/index.ts";
import { ButtonLink } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";

type TownQuestionProps = {
  /** The page that asks; the town goes into its address. */
  at: string;
  label: string;
  hint: string;
  typed: string;
  problem: string | null;
  /** Their own town, which the browser may know. */
  own?: boolean;
  /** What stands in the address already. */
  kept?: Record<string, string>;
  /** What the page says before it asks, its heading among it; without any, the question is the heading. */
  children?: ReactNode;
};

/** Which town, so that job coaches near it are found. */
export function TownQuestion({ at, label, hint, typed, problem, own = false, kept = {}, children }: TownQuestionProps) {
  return (
    <Form method="get" action={at}>
      {problem && <ErrorSummary formId="join" errors={{ town: [problem] }} />}
      {children}
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        field={addressField("join", "town", typed, problem ?? undefined)}
        label={label}
        labelSize={children === undefined ? undefined : "m"}
        heading={children === undefined}
        hint={hint}
        width="two-thirds"
        autoComplete={own ? "address-level2" : "off"}
      />
      <button type="submit" className="fs-button">
        Go on
      </button>
    </Form>
  );
}

type ProvidersProps = {
  at: string;
  town: string;
  providers: Paged<ProviderNearby>;
  /** From whose town it is. */
  from?: "you" | "them";
  kept?: Record<string, string>;
};

/** Each with a button that goes on with it, `at` the address that asks. */
export function Providers({ at, town, providers, from = "you", kept = {} }: ProvidersProps) {
  const on = (words: Record<string, string>) => `${at}?${new URLSearchParams({ ...kept, town, ...words })}`;
  return (
    <>
      <CardList>
        {providers.items.map(({ id, name, about, town: where, miles }) => (
          <Card
            key={id}
            title={name}
            subtitle={`${where}. ${distanceInWords(miles, from)}`}
            actions={
              <ButtonLink to={on({ provider: id })}>
                Choose <span className="govuk-visually-hidden">{name}</span>
              </ButtonLink>
            }
          >
            <p>{about}</p>
          </Card>
        ))}
      </CardList>
      <Pagination {...providers} href={(page) => on({ page: String(page) })} label="Groups" />
    </>
  );
}

function distanceInWords(miles: number, from: "you" | "them"): string {
  if (miles < 1) return `Less than a mile from ${from}.`;
  return miles === 1 ? `About 1 mile from ${from}.` : `About ${miles} miles from ${from}.`;
}
