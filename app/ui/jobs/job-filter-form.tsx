import { Form, Link } from "react-router";
import { JOB_HOURS, JOB_KINDS, JOB_MILES, type JobFilter } from "#app/domain/jobs/job-filter.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { easyOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { FilterChoice } from "../form/filter-choice.tsx";
import { Details } from "../notices.tsx";

type Option = { value: string; text: string };

const options = (terms: readonly Term[], easy: boolean): Option[] =>
  terms.map((term) => ({ value: term.code, text: easy ? easyOf(terms, term.code) : term.label }));

type JobFilterProps = {
  filter: JobFilter;
  /** The page itself, where the filter is none. */
  at: string;
  /** What stays in its address. */
  kept?: readonly [string, string][];
  /** Stands open from the start, where people come to choose. */
  open?: boolean;
  /** Words to look for among titles, employers and towns; left out where nobody may look for words. */
  search?: string;
  /** In easy words. */
  easy?: boolean;
  /** Whether anybody knows where the distance is measured from. */
  near: boolean;
};

/** Which jobs are shown. A search, not a change: it lives in the address, so that it can be kept. */
export function JobFilterForm({ filter, at, kept = [], search, open = false, easy = false, near }: JobFilterProps) {
  const any = Object.values(filter).some((value) => value !== null) || Boolean(search);
  const kind = JOB_KINDS.find((known) => known.kind === filter.kind)?.code ?? null;
  return (
    <Details summary="Choose which jobs you see" open={any || open}>
      <Form method="get" action={at} className="fs-filter-form">
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {search !== undefined && (
          <div className="govuk-form-group">
            <label className="govuk-label" htmlFor="filter-search">
              Look for a job, an employer or a town
            </label>
            <input
              className="govuk-input"
              id="filter-search"
              name="search"
              type="search"
              maxLength={120}
              key={search}
              defaultValue={search}
            />
          </div>
        )}
        <FilterChoice
          name="kind"
          label={easy ? "Is it a job yet?" : "What kind of opening"}
          none={easy ? "Both" : "Vacancies and unmet needs"}
          value={kind}
          options={JOB_KINDS.map(({ code, label, easy: words }) => ({ value: code, text: easy ? words : label }))}
        />
        <FilterChoice name="work" label="Kind of work" none="Any work" value={filter.sector} options={options(SECTORS, easy)} />
        {near && (
          <FilterChoice
            name="far"
            label="How far away"
            none="Any distance"
            value={filter.miles === null ? null : String(filter.miles)}
            options={JOB_MILES.map((miles) => ({ value: miles, text: easy ? `Less than ${miles} miles` : `Within ${miles} miles` }))}
          />
        )}
        <FilterChoice name="hours" label="Hours each week" none="Any hours" value={filter.hours} options={options(JOB_HOURS, easy)} />
        <div className="fs-button-group">
          <button type="submit" className="fs-button fs-button--secondary">
            Show these jobs
          </button>
          {any && (
            <Link className="govuk-link" to={kept.length > 0 ? `${at}?${new URLSearchParams([...kept])}` : at}>
              Show all jobs
            </Link>
          )}
        </div>
      </Form>
    </Details>
  );
}
