import { Form, Link } from "react-router";
import { readWeek, type TimeAtWork, type WeekView } from "#app/domain/caseload/read-week.ts";
import { coachFrom } from "#app/forms/caseload.ts";
import { kindName } from "#app/ui/brokering/kind-words.ts";
import { BookingTag } from "#app/ui/brokering/words.tsx";
import { placeOf, stepWords } from "#app/ui/coach/steps.tsx";
import { FilterChoice } from "#app/ui/form/filter-choice.tsx";
import { pageTitle } from "#app/ui/form/index.ts";
import { formatTime, formatWeekday } from "#app/ui/format.ts";
import { CoachLayout, PageTitle, Section, Tag } from "#app/ui/index.ts";
import { page } from "#app/web/page.server.ts";
import type { Route } from "./+types/week";

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, url }) => ({
  week: await readWeek(deps, actor, { week: url.searchParams.get("week"), coachId: coachFrom(url.searchParams.get("coach")) }),
  leads: actor.kind === "providerLead",
}));

export default function WeekAhead({ loaderData: { week, leads } }: Route.ComponentProps) {
  const last = week.days.at(-1)!.day;
  const coach: Record<string, string> = week.coachId ? { coach: week.coachId } : {};
  return (
    <CoachLayout>
      <title>{pageTitle("Week ahead")}</title>
      <PageTitle lead={`${formatWeekday(week.monday)} to ${formatWeekday(last)}`}>
        {week.isThisWeek ? "This week" : "Week ahead"}
      </PageTitle>
      <nav className="fs-button-group" aria-label="Weeks">
        <Link className="govuk-link" to={`?${new URLSearchParams({ ...coach, week: week.before })}`} rel="prev">
          Week before
        </Link>
        {!week.isThisWeek && (
          <Link className="govuk-link" to={`/coach/week?${new URLSearchParams(coach)}`}>
            This week
          </Link>
        )}
        <Link className="govuk-link" to={`?${new URLSearchParams({ ...coach, week: week.after })}`} rel="next">
          Week after
        </Link>
      </nav>
      {(week.coaches.length > 1 || week.coachId) && <WhoseWeek week={week} />}
      {week.days.map((day) => (
        <Day key={day.day} day={day} today={week.today} leads={leads} />
      ))}
    </CoachLayout>
  );
}

/** A lead sees everybody's week, or that of one coach. */
function WhoseWeek({ week: { monday, coachId, coaches } }: { week: WeekView }) {
  return (
    <Form method="get" className="fs-filter-form">
      <input type="hidden" name="week" value={monday} />
      <FilterChoice
        name="coach"
        label="Coach"
        none="All coaches"
        value={coachId}
        options={coaches.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <button type="submit" className="fs-button fs-button--secondary">
        Show this week
      </button>
    </Form>
  );
}

type DayProps = { day: WeekView["days"][number]; today: string; leads: boolean };

function Day({ day: { day, times, deadlines }, today, leads }: DayProps) {
  const title = (
    <>
      {formatWeekday(day)} {day === today && <Tag tone="info">Today</Tag>}
    </>
  );
  if (times.length + deadlines.length === 0) {
    return (
      <Section title={title}>
        <p className="govuk-body fs-quiet">Nothing booked, nothing due.</p>
      </Section>
    );
  }
  return (
    <Section title={title}>
      <ul className="govuk-task-list">
        {times.map((time) => (
          <Time key={`${time.bookingId} ${time.startsAt}`} time={time} leads={leads} />
        ))}
        {deadlines.map((task) => (
          <li key={`${task.kind} ${task.about.id}`} className="govuk-task-list__item govuk-task-list__item--with-link">
            <div className="govuk-task-list__name-and-hint">
              <Link className="govuk-link govuk-task-list__link" to={placeOf(task, task.jobSeekerId)}>
                {stepWords(task, task.who)}
              </Link>
              <div className="govuk-task-list__hint">
                {[task.title ? `${task.who}: ${task.title}` : task.who, leads && `Coach: ${task.coachName}`].filter(Boolean).join(" · ")}
              </div>
            </div>
            <div className="govuk-task-list__status">
              {task.overdue ? <Tag tone="attention">Overdue</Tag> : <Tag tone="waiting">{task.mine ? "To do" : "Waiting"}</Tag>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Time({ time, leads }: { time: TimeAtWork; leads: boolean }) {
  return (
    <li className="govuk-task-list__item govuk-task-list__item--with-link">
      <div className="govuk-task-list__name-and-hint">
        <Link className="govuk-link govuk-task-list__link" to={`/coach/bookings/${time.bookingId}`}>
          {formatTime(time.startsAt)} to {formatTime(time.endsAt)}: {time.who}, {kindName(time.kind)}
        </Link>
        <div className="govuk-task-list__hint">
          {[time.title, time.employerName, time.town].filter(Boolean).join(", ")}
          {time.coachAttends && (leads ? `. ${time.coachName} is there.` : ". You are there.")}
          {time.clashes && <strong> This clashes with another time. Move one of the two.</strong>}
        </div>
      </div>
      <div className="govuk-task-list__status">
        <BookingTag status={time.status} />
      </div>
    </li>
  );
}
