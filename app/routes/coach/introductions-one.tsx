import { redirect } from "react-router";
import { introductionForCoach, type CoachIntroductionView } from "#app/domain/introduction/read-for-coach.ts";
import { remindEmployer } from "#app/domain/introduction/remind-employer.ts";
import { buttonSchema } from "#app/forms/sign-in.ts";
import { answersIn } from "#app/ui/brokering/answers-words.ts";
import { Bullets } from "#app/ui/brokering/bullets.tsx";
import { History } from "#app/ui/brokering/history.tsx";
import { nextForCoach } from "#app/ui/brokering/next-words.ts";
import { CoachStageTag } from "#app/ui/brokering/words.tsx";
import {
  BackLink, ButtonGroup, ButtonLink, CoachLayout, Columns, NotificationBanner, PageTitle, SummaryList,
} from "#app/ui/index.ts";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm } from "#app/ui/form/index.ts";
import { formatDateTime, formatDay, formatFullDate } from "#app/ui/format.ts";
import { doneWords } from "#app/web/done.ts";
import { page, submission } from "#app/web/page.server.ts";
import type { Route } from "./+types/introductions-one";

const COACHES = ["jobCoach", "providerLead"] as const;

const DONE = {
  proposed: "They are asked. The employer hears nothing before they say yes.",
  suggest: "They are asked. The employer is told only what they tick.",
  "take-back": "Your list is taken back.",
  reviewed: "The job seeker can now read it.",
  closed: "The introduction is closed.",
  reminded: "We have written to the employer.",
};

export const loader = page(COACHES, async ({ deps, actor, id, url }) => ({
  introduction: await introductionForCoach(deps, actor, { introductionId: id("introductionId") }),
  done: doneWords(DONE, url),
}));

export const action = submission(COACHES, buttonSchema, async ({ deps, actor, id }) => {
  const introductionId = id("introductionId");
  await remindEmployer(deps, actor, { introductionId });
  return redirect(`/coach/introductions/${introductionId}?done=reminded`, 303);
});

export default function CoachIntroduction({ loaderData: { introduction, done }, actionData }: Route.ComponentProps) {
  const { form } = useFirstshiftForm<typeof buttonSchema>({ id: "remind", lastResult: actionData?.result });
  const next = nextForCoach(introduction.next, introduction.who);
  const at = `/coach/introductions/${introduction.id}`;
  const { can, bookingId, remind } = introduction;
  // One button is the next thing to do, and comes first.
  const messagesFirst = !can.review && introduction.messages > 0;
  const messages = (
    <ButtonLink to={`${at}/messages`} kind={messagesFirst ? "primary" : "secondary"}>
      {introduction.messages > 0 ? `Messages: ${introduction.messages} to pass on` : "Messages"}
    </ButtonLink>
  );
  const onward = can.review || messagesFirst ? "secondary" : "primary";
  return (
    <CoachLayout>
      <title>{pageTitle(`${introduction.who}, ${introduction.openingTitle}`, { error: actionData !== undefined })}</title>
      <BackLink to="/coach/introductions">Introductions</BackLink>
      {done && <NotificationBanner kind="success">{done}</NotificationBanner>}
      <Columns>
        <PageTitle caption={introduction.employerName ?? "Employer not verified at the moment"}>
          {introduction.who}: {introduction.openingTitle}
        </PageTitle>
        <p>
          <CoachStageTag {...introduction} />
        </p>
        {next && <p className="govuk-body">{next}</p>}
        <ButtonGroup>
          {can.review && <ButtonLink to={`${at}/review`}>Read the employer's answer</ButtonLink>}
          {messagesFirst && messages}
          {can.book && (
            <ButtonLink to={introduction.nameTold ? `${at}/booking` : `${at}/tell`} kind={onward}>
              {introduction.nameTold ? "Book time at work" : `Ask ${introduction.who} who is coming`}
            </ButtonLink>
          )}
          {bookingId && (
            <ButtonLink to={`/coach/bookings/${bookingId}`} kind={can.book ? "secondary" : onward}>
              Go to the booking
            </ButtonLink>
          )}
          {can.suggest && (introduction.nameTold || !can.book) && (
            <ButtonLink to={`${at}/tell`} kind="secondary">
              Suggest what to tell
            </ButtonLink>
          )}
          {can.book && introduction.opening.kind === "vacancy" && (
            <ButtonLink to={`${at}/times`} kind="secondary">
              Find a time for a working interview
            </ButtonLink>
          )}
          {!messagesFirst && messages}
          {can.close && (
            <ButtonLink to={`${at}/close`} kind="quiet">
              Close the introduction
            </ButtonLink>
          )}
        </ButtonGroup>
        {remind && (
          <FormShell form={form}>
            {remind.from === null ? (
              <SubmitButton kind="secondary">Remind the employer</SubmitButton>
            ) : (
              <p className="govuk-body">
                The employer was reminded lately. You can remind them again from {formatDateTime(remind.from)}.
              </p>
            )}
          </FormShell>
        )}
        <SummaryList rows={rowsOf(introduction)} />
        <History entries={introduction.history} />
      </Columns>
    </CoachLayout>
  );
}

function rowsOf(introduction: CoachIntroductionView) {
  const { opening, replyBy, reasons, reasonsKept, note, told, suggested, decline, closedWords } = introduction;
  return [
    {
      key: "For",
      value:
        opening.kind === "vacancy"
          ? "A vacancy"
          : "An unmet need. A job can be made of it: talk with the employer about tasks and hours. Work experience can be booked now. Once it is a vacancy, you can book a working interview or a work trial.",
    },
    ...(replyBy ? [{ key: "The employer answers by", value: formatFullDate(replyBy) }] : []),
    ...(closedWords ? [{ key: "Closed because", value: closedWords }] : []),
    ...(introduction.answers ? [{ key: "How this employer answers", value: answersIn(introduction.answers) }] : []),
    ...(introduction.employerSilent
      ? [{ key: "Paused", value: "This employer left several people without an answer. It sees nobody new until it answers." }]
      : []),
    { key: "Reasons for the employer", value: <Bullets items={reasons} /> },
    ...(reasonsKept.length > 0
      ? [{ key: "Of these, kept back now", value: <><Bullets items={reasonsKept} />Too few people share what this says.</> }]
      : []),
    { key: "Your note to them", value: note ?? "None" },
    ...(suggested ? [{ key: "You suggested what to tell", value: `On ${formatDay(suggested.at)}. They have not answered yet.` }] : []),
    ...(told.length > 0
      ? [{ key: "They told the employer", value: <Bullets items={told.map(({ label, values }) => `${label}: ${values.join("; ")}`)} /> }]
      : []),
    ...(decline && decline.passedOn !== null
      ? [
          { key: "The employer's reason", value: decline.reason },
          { key: "Passed on", value: decline.wordsPassedOn ?? (decline.passedOn ? "With the reason" : "Only that it is a no") },
        ]
      : []),
  ];
}
