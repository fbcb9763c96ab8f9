import type { ProfileAnswers } from "./profile.ts";
import type { ProfileStep } from "./steps.ts";

/**
 * One answer as it stands, in a form a page can carry and send back, so that two
 * people who change the same answer at once are told, and those who change
 * different ones are left alone.
 */
export function seenOf(step: ProfileStep, answers: ProfileAnswers): string {
  switch (step.kind) {
    case "list":
      return answers[step.field].join(" ");
    case "hours":
      return `${answers.hoursStart} ${answers.hoursAim}`;
    case "area":
      return `${answers.placeId} ${answers.travelMetres}`;
    case "strengths":
      return answers.strengths;
  }
}
