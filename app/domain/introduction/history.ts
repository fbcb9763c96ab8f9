import type { Temporal } from "temporal-polyfill";
import { CLOSING_REASONS } from "../vocabulary/reasons.ts";
import { easyOf, labelOf } from "../vocabulary/terms.ts";
import { closingWordsForEmployer } from "./closing-reasons.ts";
import type { Introduction } from "./introduction-store.ts";
import type { Reminder } from "./reminder-store.ts";

export type HistoryEntry = {
  words: string;
  /** ISO moment. */
  at: string;
};

type Told = Pick<
  Introduction,
  | "status" | "proposedAt" | "sharedAt" | "seekerAnsweredAt" | "employerAnsweredAt" | "declineReason"
  | "declineReviewedAt" | "introducedAt" | "closedAt" | "closingReason"
>;

type Line = [words: string, at: Temporal.Instant | null];

/** What has come about, for whoever is the coach between the two sides now, the newest first: it may have been another one then. */
export function historyForCoach(one: Told, reminders: readonly Reminder[], who: string): HistoryEntry[] {
  const answer = one.status === "refused" ? `${who} said no.` : `${who} said later.`;
  const answeredLast = one.status === "refused" || one.status === "put_off" ? one.seekerAnsweredAt : null;
  return inOrder([
    [`${who} was asked.`, one.proposedAt],
    [`${who} said yes. The employer can see the introduction.`, one.sharedAt],
    [answer, answeredLast],
    [one.declineReason ? "The employer said no." : "The employer said that they are interested.", one.employerAnsweredAt],
    ["The employer’s answer was passed on.", one.declineReviewedAt],
    [`${who} chose what the employer is told.`, one.introducedAt],
    [`Closed: ${labelOf(CLOSING_REASONS, one.closingReason ?? "vacancy-closed")}.`, one.closedAt],
    ...reminders.map((reminder): Line => [wordsFor(reminder), reminder.remindedAt]),
  ]);
}

function wordsFor({ waitsOn, step }: Reminder): string {
  switch (waitsOn) {
    case "employer":
      if (step === "by-hand") return "The employer was reminded by hand.";
      return step === "overdue" ? "Two weeks without an answer: the employer was reminded, and the job coach was told." : "The employer was reminded.";
    case "coach":
      return step === "overdue" ? "The job coach was reminded to read the employer’s answer, and their lead was told." : "The job coach was reminded to read the employer’s answer.";
    case "jobSeeker":
      return "The job coach was told that the decision is still open.";
  }
}

/** The same for the employer: only what it took part in. */
export function historyForEmployer(one: Told, reminders: readonly Reminder[]): HistoryEntry[] {
  return inOrder([
    ["The job coach brought you this introduction.", one.sharedAt],
    [one.declineReason ? "You said no." : "You said that you are interested.", one.employerAnsweredAt],
    ["They chose what to tell you.", one.introducedAt],
    [`${closingWordsForEmployer(one.closingReason)}.`, one.closedAt],
    ...reminders.map(({ remindedAt }): Line => ["We reminded you that somebody is waiting.", remindedAt]),
  ]);
}

/** And for the job seeker, in easy words. An employer's no is not told before the coach has read it. */
export function historyForJobSeeker(one: Told, reminders: readonly Reminder[]): HistoryEntry[] {
  const unread = one.declineReason !== null && one.declineReviewedAt === null;
  const answeredLast = one.status === "refused" || one.status === "put_off" ? one.seekerAnsweredAt : null;
  return inOrder([
    ["Your coach asked you about this job.", one.proposedAt],
    ["You said yes.", one.sharedAt],
    [one.status === "refused" ? "You said no." : "You said later.", answeredLast],
    [one.declineReason ? "The employer said no." : "The employer is interested.", unread ? null : one.employerAnsweredAt],
    ["You chose what the employer is told.", one.introducedAt],
    [easyOf(CLOSING_REASONS, one.closingReason ?? "vacancy-closed"), one.closedAt],
    ...reminders.map(({ remindedAt }): Line => ["We asked the employer to answer.", remindedAt]),
  ]);
}

/** The newest first. Lines are given as they come about, which decides between two of one moment. */
function inOrder(lines: readonly Line[]): HistoryEntry[] {
  return lines
    .toReversed()
    .flatMap(([words, at]) => (at === null ? [] : [{ words, at: at.toString() }]))
    .toSorted((a, b) => b.at.localeCompare(a.at));
}
