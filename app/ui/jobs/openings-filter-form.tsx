import { Form, Link } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { JOB_HOURS, JOB_KINDS, JOB_MILES } from "#app/domain/jobs/job-filter.ts";
import type { OpeningsFilter } from "#app/domain/jobs/jobs-for-coach.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { FilterChoice } from "../form/filter-choice.tsx";
import { Details } from "../notices.tsx";

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, text: label }));

type Props = { filter: OpeningsFilter; any: boolean; problem: string | null };

/** Which openings a coach browses. It lives in the address, so that it can be kept. */
export function OpeningsFilterForm({ filter, any, problem }: Props) {
  return (
    <Details summary="Choose which jobs you see" open={any}>
      <Form method="get" action="/coach/jobs" className="fs-filter-form">
        <FilterChoice
          name="kind"
          label="What kind of opening"
          none="Vacancies and unmet needs"
          value={JOB_KINDS.find(({ kind }) => kind === filter.kind)?.code ?? null}
          options={options(JOB_KINDS)}
        />
        <FilterChoice name="work" label="Kind of work" none="Any work" value={filter.sector} options={options(SECTORS)} />
        <div className={problem ? "govuk-form-group govuk-form-group--error" : "govuk-form-group"}>
          <label className="govuk-label" htmlFor="filter-town">
            Town
          </label>
          {problem && (
            <p id="filter-town-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {problem}
            </p>
          )}
          <input
            className={problem ? "govuk-input govuk-input--error" : "govuk-input"}
            id="filter-town"
            name="town"
            key={filter.town}
            defaultValue={filter.town}
            maxLength={120}
            aria-describedby={problem ? "filter-town-error" : undefined}
          />
        </div>
        <FilterChoice
          name="far"
          label="Distance from the town"
          none="Any distance"
          value={filter.miles === null ? null : String(filter.miles)}
          options={JOB_MILES.map((miles) => ({ value: miles, text: `Within ${miles} miles` }))}
        />
        <FilterChoice name="hours" label="Hours" none="Any hours" value={filter.hours} options={options(JOB_HOURS)} />
        <FilterChoice name="level" label="Disability Confident" none="Any level" value={filter.level} options={options(LEVELS)} />
        <div className="fs-button-group">
          <button type="submit" className="fs-button fs-button--secondary">
            Show these jobs
          </button>
          {any && (
            <Link className="govuk-link" to="/coach/jobs">
              Show all jobs
            </Link>
          )}
        </div>
      </Form>
    </Details>
  );
}
