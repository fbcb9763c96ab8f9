import { Form, Link } from "react-router";
import { CASELOAD_PARTS, type TaskPart } from "#app/domain/caseload/parts.ts";
import type { CaseloadFilter, CaseloadLine, CaseloadView, CoachLine } from "#app/domain/caseload/read-caseload.ts";
import { FilterChoice } from "../form/filter-choice.tsx";
import { formatDay, formatWeekday } from "../format.ts";
import { Details } from "../notices.tsx";
import { ApprovalTag } from "../profile/profile-views.tsx";
import { Table, type Column } from "../table.tsx";
import { Due, NextStep } from "./steps.tsx";

/** How the search stands, never how the person does (PR2). */
function Search({ person: { idleDays, firstContact, approval, chosen } }: { person: CaseloadLine }) {
  return (
    <>
      {approval === "approved" ? (
        <span className="fs-block">
          {chosen === 0 ? "No employer chosen" : chosen === 1 ? "1 employer chosen" : `${chosen} employers chosen`}
        </span>
      ) : (
        <ApprovalTag approval={approval} />
      )}
      {idleDays !== null && idleDays > 0 && (
        <span className="fs-block">{`Nothing under way for ${idleDays} ${idleDays === 1 ? "day" : "days"}`}</span>
      )}
      {firstContact && (
        <span className="fs-quiet fs-block">
          {`${firstContact.overdue ? "First employer contact was aimed for by" : "Aim for first employer contact:"} ${formatWeekday(firstContact.by)}`}
        </span>
      )}
    </>
  );
}

/*
 * The links of a row are plain ones: a page has forty of them, and those of the router
 * cost the server as much as the rest of the row.
 */
const PERSON: Column<CaseloadLine> = {
  header: "Person",
  cell: ({ jobSeekerId, knownAs, joinedAt }) => (
    <>
      <a className="govuk-link" href={`/coach/people/${jobSeekerId}`}>
        {knownAs}
      </a>
      <span className="fs-quiet fs-block">{`Joined ${formatDay(joinedAt)}`}</span>
    </>
  ),
};
const NEXT: Column<CaseloadLine> = {
  header: "What to do next",
  cell: (person) => <NextStep step={person.next} person={person} />,
};
const WHEN: Column<CaseloadLine> = {
  header: "By when",
  cell: ({ next }) => (next.due ? <Due step={next} /> : "No date"),
};
const SEARCH: Column<CaseloadLine> = { header: "The search", cell: (person) => <Search person={person} /> };
const COACH: Column<CaseloadLine> = { header: "Coach", cell: ({ coachName }) => coachName };

/** The people of a caseload. Who has had nothing under way for longest comes first. */
export function People({ people, showCoach }: { people: readonly CaseloadLine[]; showCoach: boolean }) {
  const columns = showCoach ? [PERSON, NEXT, WHEN, SEARCH, COACH] : [PERSON, NEXT, WHEN, SEARCH];
  return <Table caption="People" captionHidden columns={columns} rows={people} rowKey={({ jobSeekerId }) => jobSeekerId} />;
}

/** For a lead: each coach's caseload in a line. */
export function Coaches({ coaches }: { coaches: readonly CoachLine[] }) {
  return (
    <Table
      caption="Coaches"
      captionHidden
      columns={[
        {
          header: "Coach",
          cell: ({ id, name }) => (
            <Link className="govuk-link" to={`/coach?coach=${id}#people`}>
              {name}
            </Link>
          ),
        },
        { header: "People", numeric: true, cell: ({ people }) => people },
        { header: "Things overdue", numeric: true, cell: ({ overdue }) => overdue },
      ]}
      rows={coaches}
      rowKey={({ id }) => id}
    />
  );
}

/** Which part of the caseload is shown. It lives in the address, so that it can be kept. */
export function CaseloadFilterForm({ filter, coaches, task }: { filter: CaseloadFilter; coaches: CaseloadView["coaches"]; task: TaskPart | null }) {
  const any = filter.part !== null || filter.coachId !== null || filter.overdue;
  const parts = CASELOAD_PARTS.map(({ code, label }) => ({ value: code, text: label }));
  return (
    <Details summary="Choose whom you see" open={any}>
      <Form method="get" action="/coach#people" className="fs-filter-form">
        {task && <input type="hidden" name="do" value={task} />}
        <FilterChoice name="next" label="What comes next" none="Anything" value={filter.part} options={parts} />
        {coaches.length > 0 && (
          <FilterChoice
            name="coach"
            label="Coach"
            none="All coaches"
            value={filter.coachId}
            options={coaches.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <FilterChoice
          name="due"
          label="Dates"
          none="Any date"
          value={filter.overdue ? "overdue" : null}
          options={[{ value: "overdue", text: "Something is overdue" }]}
        />
        <div className="fs-button-group">
          <button type="submit" className="fs-button fs-button--secondary">
            Show these people
          </button>
          {any && (
            <Link className="govuk-link" to={task ? `/coach?do=${task}#people` : "/coach#people"}>
              Show everybody
            </Link>
          )}
        </div>
      </Form>
    </Details>
  );
}
