import { Link, redirect } from "react-router";
import { offeredTimes, offerSlot } from "#app/domain/booking/offer-slots.ts";
import { LINES_PER_PAGE, paged } from "#app/domain/paging.ts";
import { slotSchema } from "#app/forms/booking.ts";
import { OfferTimeForm } from "#app/ui/employer/time-forms.tsx";
import { BackLink, ButtonLink, Columns, EmployerLayout, EmptyState, NotificationBanner, PageTitle, Pagination, Section } from "#app/ui/index.ts";
import { formatFullDate } from "#app/ui/format.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { StandingFilter } from "#app/ui/standing-filter.tsx";
import { doneWords } from "#app/web/done.ts";
import { pageNumber } from "#app/web/page-number.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/times";

const DONE = {
  offered: "The time is offered. Job coaches can choose it.",
  withdrawn: "The time is not offered any more.",
  notice: "Your notice is saved.",
  "take-up": "The job coach can book this time now.",
  cannot: "The job coach hears that it cannot be then.",
};

const PARTS = [
  { value: "all", text: "All" },
  { value: "free", text: "Not taken" },
  { value: "taken", text: "Taken" },
] as const;

export const loader = page(["employerMember"], async ({ deps, actor, id, url }) => {
  const times = await offeredTimes(deps, actor, { vacancyId: id("vacancyId") });
  const part = PARTS.find(({ value }) => value === url.searchParams.get("status"))?.value ?? "all";
  const inPart = times.slots.filter(({ taken }) => part === "all" || taken === (part === "taken"));
  return {
    times,
    part,
    slots: paged(inPart, pageNumber(url), LINES_PER_PAGE),
    done: doneWords(DONE, url),
  };
});

export const action = submission(["employerMember"], slotSchema, async ({ deps, actor, id, value }) => {
  const vacancyId = id("vacancyId");
  await offerSlot(deps, actor, { vacancyId, times: value });
  return redirect(`/employer/vacancies/${vacancyId}/times?done=offered`, 303);
});

export default function OfferedTimesPage({ loaderData: { times, part, slots, done }, actionData }: Route.ComponentProps) {
  const vacancy = `/employer/vacancies/${times.vacancyId}`;
  return (
    <EmployerLayout>
      <title>{pageTitle("Times for working interviews", { error: actionData !== undefined })}</title>
      <BackLink to={vacancy}>{times.vacancyTitle}</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <OfferTimeForm open={times.open} lastResult={actionData?.result}>
          <PageTitle
            caption={times.vacancyTitle}
            lead="Offer times when somebody could show you their work. The job coach chooses one with the person."
          >
            Times for working interviews
          </PageTitle>
          <p className="govuk-body">
            Notice you need: {times.noticeDays} {times.noticeDays === 1 ? "day" : "days"}.{" "}
            {times.open && (
              <Link className="govuk-link" to={`${vacancy}/notice`}>
                Change the notice
              </Link>
            )}
          </p>
        </OfferTimeForm>
        {times.proposed.length > 0 && (
          <Section title="Times a job coach proposes">
            <ul className="govuk-list govuk-list--spaced">
              {times.proposed.map(({ id, day, startTime, endTime, who }) => (
                <li key={id}>
                  {who}: {formatFullDate(day)}, {startTime} to {endTime}.{" "}
                  <Link className="govuk-link" to={`/employer/proposed-times/${id}`}>
                    Answer<span className="govuk-visually-hidden"> about {formatFullDate(day)}, {startTime}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Times you offer">
          {times.slots.length > 0 && <StandingFilter label="Which times" current={part} options={PARTS} />}
          {slots.items.length === 0 ? (
            <EmptyState title={times.slots.length === 0 ? "No times yet" : part === "taken" ? "No time is taken" : "Every time is taken"}>
              <p>Times that lie ahead stand here, with those that a job coach has taken.</p>
            </EmptyState>
          ) : (
            <ul className="govuk-list govuk-list--spaced">
              {slots.items.map(({ id, day, startTime, endTime, taken }) => (
                <li key={id}>
                  {formatFullDate(day)}, {startTime} to {endTime}.{" "}
                  {taken ? (
                    <strong>Taken</strong>
                  ) : (
                    <Link className="govuk-link" to={`${vacancy}/times/${id}/withdraw`}>
                      Withdraw<span className="govuk-visually-hidden"> {formatFullDate(day)}, {startTime}</span>
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          )}
          <Pagination {...slots} href={(number) => `?${new URLSearchParams({ status: part, page: String(number) })}`} label="Times" />
        </Section>
        <ButtonLink to={vacancy} kind="quiet">
          Go back to the vacancy
        </ButtonLink>
      </Columns>
    </EmployerLayout>
  );
}
