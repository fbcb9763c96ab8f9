import { Link, redirect } from "react-router";
import { proposeTime, timesForCoach } from "#app/domain/booking/propose-time.ts";
import { slotSchema } from "#app/forms/booking.ts";
import { ProposedTimes } from "#app/ui/brokering/proposed-times.tsx";
import { TimeForm } from "#app/ui/employer/time-forms.tsx";
import { formatFullDate } from "#app/ui/format.ts";
import { BackLink, CoachLayout, Columns, NotificationBanner, PageTitle, Section } from "#app/ui/index.ts";
import { pageTitle } from "#app/ui/form/index.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-times";

const DONE = {
  proposed: "The employer is asked whether it can be then.",
  withdrawn: "The time is not proposed any more.",
};

export const loader = page(["jobCoach", "providerLead"], async ({ deps, actor, id, url }) => ({
  times: await timesForCoach(deps, actor, { introductionId: id("introductionId") }),
  done: doneWords(DONE, url),
}));

export const action = submission(["jobCoach", "providerLead"], slotSchema, async ({ deps, actor, id, value }) => {
  const introductionId = id("introductionId");
  await proposeTime(deps, actor, { introductionId, times: value });
  return redirect(`/coach/introductions/${introductionId}/times?done=proposed`, 303);
});

export default function Times({ loaderData: { times, done }, actionData }: Route.ComponentProps) {
  const at = `/coach/introductions/${times.introductionId}`;
  const { offered } = times;
  return (
    <CoachLayout>
      <title>{pageTitle("Times for a working interview", { error: actionData !== undefined })}</title>
      <BackLink to={at}>Introduction</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <TimeForm button="Propose this time" lastResult={actionData?.result}>
          <PageTitle
            caption={`${times.who}, ${times.openingTitle}, ${times.employerName}`}
            lead="Book a time the employer offers, or propose one that suits you both. Nothing is booked before the employer takes it up."
          >
            Times for a working interview
          </PageTitle>
          <Section title="The employer offers">
            {offered.length === 0 ? (
              <p className="govuk-body">The employer offers no times now.</p>
            ) : (
              <ul className="govuk-list govuk-list--spaced">
                {offered.map(({ id, day, startTime, endTime }) => (
                  <li key={id}>
                    <Link className="govuk-link" to={`${at}/booking/working_interview?time=${id}`}>
                      Book {formatFullDate(day)}, {startTime} to {endTime}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Section>
          <ProposedTimes times={times} />
          <Section title="Propose a time">
            <p className="govuk-body">
              Notice the employer asks for: {times.noticeDays} {times.noticeDays === 1 ? "day" : "days"}.
            </p>
          </Section>
        </TimeForm>
      </Columns>
    </CoachLayout>
  );
}
