import type { BookingView } from "#app/domain/booking/read-booking.ts";
import { CRITERION_RATINGS, type CriterionRating } from "#app/domain/vocabulary/criteria.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import { questionOf, type jobSchema } from "#app/forms/how-it-went.ts";
import { CheckAnswers, CHECK_TITLE, OneQuestion, Radios, type Choice, type Steps } from "../form/index.ts";
import { InsetText } from "../notices.tsx";
import { PageTitle } from "../page.tsx";
import type { PictureName } from "../picture.tsx";
import { ChoiceQuestion, chosen } from "./choice-question.tsx";

const RATING_PICTURES: Record<CriterionRating, PictureName> = { met: "yes", "met-with-support": "hand", "not-yet": "later" };
const RATINGS: readonly Choice[] = CRITERION_RATINGS.map(({ code }) => ({
  value: code, label: easyOf(CRITERION_RATINGS, code), picture: RATING_PICTURES[code],
}));

/** Whether the job, or more time, is there to be asked about. */
export function asksJob({ purpose: { offersJob }, whyNotLonger }: BookingView): boolean {
  return offersJob || whyNotLonger === null;
}

function jobQuestion({ purpose: { offersJob }, whyNotLonger }: BookingView): { words: string; options: Choice[] } {
  return {
    words: offersJob ? "Do you want this job?" : "Do you want to do it for longer?",
    options: [
      ...(offersJob ? [{ value: "yes", label: "Yes, I want this job", picture: "yes" as const }] : []),
      ...(whyNotLonger === null ? [{ value: "longer", label: "I want to try it for longer", picture: "later" as const }] : []),
      { value: "no", label: offersJob ? "No, not this job" : "No, I am finished", picture: "no" },
    ],
  };
}

/** The heading of one question, or of the page where all answers are read again. */
export function outcomeHeading(booking: BookingView, question: string): string {
  if (question === "job") return jobQuestion(booking).words;
  return booking.agreement.criteria.find(({ code }) => questionOf(code) === question)?.label ?? CHECK_TITLE;
}

/** How it went, one question for each criterion, and whether they want the job. */
export function OutcomeSteps({ booking, turn: { question, answers, addresses, fields }, lastResult }: Steps & { booking: BookingView }) {
  const { criteria } = booking.agreement;
  const job = jobQuestion(booking);
  if (!booking.can.record && !lastResult) {
    return (
      <>
        <PageTitle>How did it go?</PageTitle>
        <InsetText>There is nothing to say here now.</InsetText>
      </>
    );
  }
  if (question === "job") {
    return (
      <OneQuestion<typeof jobSchema> id="job" typed={answers.job} lastResult={lastResult}>
        {({ satisfied }) => (
          <Radios field={satisfied} label={job.words} heading hint={booking.whyNotLonger ?? undefined} options={job.options} />
        )}
      </OneQuestion>
    );
  }
  if (criteria.some(({ code }) => questionOf(code) === question)) {
    return (
      <ChoiceQuestion
        name={question}
        label={outcomeHeading(booking, question)}
        hint="Say what you think. There is no wrong answer."
        options={RATINGS}
        typed={answers[question]}
        lastResult={lastResult}
      />
    );
  }
  return (
    <CheckAnswers
      send="Send"
      lastResult={lastResult}
      hidden={fields}
      rows={[
        ...criteria.map(({ code, label }) => ({
          key: label, value: chosen(RATINGS, fields[questionOf(code)]), change: { to: addresses[questionOf(code)]! },
        })),
        ...(asksJob(booking) ? [{ key: job.words, value: chosen(job.options, fields.satisfied), change: { to: addresses.job! } }] : []),
      ]}
    />
  );
}
