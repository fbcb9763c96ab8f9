import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ProviderNearby } from "#app/domain/membership/find-providers.ts";
import type { Paged } from "#app/domain/paging.ts";
import { addressField, ErrorSummary, TextField } from "#app/ui/form/index.ts";
import { Pagination } from "#app/ui/pagination.tsx";
import { ProviderCards } from "./providers.tsx";

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
  kept?: Record<string, string>;
};

/** Each with a button that goes on with it, `at` the address that asks. */
export function Providers({ at, town, providers, kept = {} }: ProvidersProps) {
  const on = (words: Record<string, string>) => `${at}?${new URLSearchParams({ ...kept, town, ...words })}`;
  return (
    <>
      <ProviderCards providers={providers.items} choose={(provider) => on({ provider })} />
      <Pagination {...providers} href={(page) => on({ page: String(page) })} label="Groups" />
    </>
  );
}
