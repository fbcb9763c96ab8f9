import { Link } from "react-router";
import type { PersonNow } from "#app/domain/caseload/read-person-now.ts";
import type { Paged } from "#app/domain/paging.ts";
import { CoachStageTag } from "../brokering/words.tsx";
import { BookingList } from "../brokering/booking-list.tsx";
import { formatDay, formatWeekday } from "../format.ts";
import { TaskList } from "../lists.tsx";
import { ButtonGroup, ButtonLink, Section } from "../page.tsx";
import { Pagination } from "../pagination.tsx";
import { Table } from "../table.tsx";
import { Due, placeOf, stepWords } from "./steps.tsx";

type Person = { id: string; knownAs: string };

/** What to do next with somebody and by when, and the two things that are always open to do. */
export function WhatIsNext({ person, now }: { person: Person; now: Pick<PersonNow, "steps" | "idleDays" | "firstContact"> }) {
  return (
    <Section title="What to do next">
      {now.idleDays !== null && now.idleDays > 0 && (
        <p className="govuk-body">
          Nothing has been under way for {now.idleDays} {now.idleDays === 1 ? "day" : "days"}.
        </p>
      )}
      {now.firstContact && (
        <p className="govuk-body">
          No employer has been spoken with yet. The aim for first contact {now.firstContact.overdue ? "was" : "is"}{" "}
          {formatWeekday(now.firstContact.by)}.
        </p>
      )}
      {now.steps.length > 0 && (
        <TaskList
          tasks={now.steps.map((step) => ({
            title: stepWords(step, person.knownAs),
            hint: (
              <>
                {step.title}
                {step.title && step.due && " · "}
                <Due step={step} />
              </>
            ),
            to: placeOf(step, person.id),
            status: step.overdue
              ? { text: "Overdue", tone: "attention" }
              : step.mine
                ? { text: "To do", tone: "waiting" }
                : { text: "Waiting", tone: "neutral" },
          }))}
        />
      )}
      <ButtonGroup>
        <ButtonLink to={`/coach/people/${person.id}/jobs`}>Jobs for {person.knownAs}</ButtonLink>
        <ButtonLink to={`/coach/people/${person.id}/profile`} kind="secondary">
          Work on the profile together
        </ButtonLink>
        <ButtonLink to={`/coach/propose?person=${person.id}`} kind="secondary">
          Propose a job
        </ButtonLink>
      </ButtonGroup>
    </Section>
  );
}

type WhatThereWasProps = { introductions: Paged<PersonNow["introductions"][number]>; bookings: Paged<PersonNow["bookings"][number]> };

/** Introductions and times at work, those that are over too. */
export function WhatThereWas({ introductions, bookings }: WhatThereWasProps) {
  const shown = { page: introductions.page, bookings: bookings.page };
  const href = (list: "page" | "bookings", number: number) =>
    `?${new URLSearchParams(Object.entries({ ...shown, [list]: number }).map(([name, value]) => [name, String(value)]))}`;
  return (
    <>
      <Section title="Introductions" id="introductions">
        {introductions.items.length === 0 ? (
          <p className="govuk-body">None yet.</p>
        ) : (
          <Table
            caption="Introductions"
            captionHidden
            columns={[
              {
                header: "Job",
                cell: ({ id, title }) => (
                  <Link className="govuk-link" to={`/coach/introductions/${id}`}>
                    {title}
                  </Link>
                ),
              },
              { header: "Employer", cell: ({ employerName }) => employerName ?? "Not verified now" },
              { header: "How it stands", cell: (one) => <CoachStageTag stage={one.stage} lastBooking={one.lastBooking} /> },
              { header: "Since", cell: ({ changedAt }) => formatDay(changedAt) },
            ]}
            rows={introductions.items}
            rowKey={({ id }) => id}
          />
        )}
        <Pagination
          page={introductions.page}
          pageCount={introductions.pageCount}
          href={(number) => `${href("page", number)}#introductions`}
          label="Introductions"
        />
      </Section>
      {bookings.items.length > 0 && (
        <Section title="Times at work" id="bookings">
          <BookingList bookings={bookings.items} at="/coach/bookings" />
          <Pagination
            page={bookings.page}
            pageCount={bookings.pageCount}
            href={(number) => `${href("bookings", number)}#bookings`}
            label="Times at work"
          />
        </Section>
      )}
    </>
  );
}
