import type { ProfileAnswers } from "./profile.ts";
import type { ProfileStep } from "./step-kinds.ts";

/**
 * One answer as it stands, in a form a page can carry and send back, so that two
 * people who change the same answer at once are told, and those who change
 * different ones are left alone.
 */
export function seenOf(step: ProfileStep, answers: ProfileAnswers): string {
  switch (step.kind) {
    case "list": {
      const ticked = answers[step.field].join(" ");
      return step.words ? `${ticked}\n${answers[step.words.field]}`.trim() : ticked;
    }
    case "each": {
      const said: Partial<Record<string, string>> = answers[step.field];
      return answers[step.of].map((item) => `${item}:${said[item] ?? ""}`).join(" ");
    }
    case "names": {
      const said: Partial<Record<string, string>> = answers[step.field];
      return answers[step.of].map((item) => `${item}:${said[item] ?? ""}`).join("\n").trim();
    }
    case "choice":
      return answers[step.field] ?? "";
    case "order":
      return answers[step.field].join(" ");
    case "hours":
      return `${answers.hoursStart} ${answers.hoursAim}`;
    case "area":
      return `${answers.placeId} ${answers.travelMetres}`;
    case "strengths":
      return answers.strengths;
  }
}
