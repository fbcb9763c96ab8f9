import { Form, Link } from "react-router";
import { JOB_HOURS, JOB_MILES, type JobFilter } from "#app/domain/jobs/job-filter.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { easyOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { FilterChoice } from "../form/filter-choice.tsx";
import { Details } from "../notices.tsx";

type Option = { value: string; text: string };

const options = (terms: readonly Term[], easy: boolean): Option[] =>
  terms.map((term) => ({ value: term.code, text: easy ? easyOf(terms, term.code) : term.label }));

export type JobFilterProps = {
  filter: JobFilter;
  /** The page itself, where the filter is none. */
  at: string;
  /** In easy words. */
  easy?: boolean;
  /** Whether anybody knows where the distance is measured from. */
  near: boolean;
};

/** Which jobs are shown. A search, not a change: it lives in the address, so that it can be kept. */
export function JobFilterForm({ filter, at, easy = false, near }: JobFilterProps) {
  const any = Object.values(filter).some((value) => value !== null);
  return (
    <Details summary="Choose which jobs you see" open={any}>
      <Form method="get" action={at} className="fs-filter-form">
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
            <Link className="govuk-link" to={at}>
              Show all jobs
            </Link>
          )}
        </div>
      </Form>
    </Details>
  );
}
