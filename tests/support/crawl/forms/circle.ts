import { button, must, type Form } from "./form.ts";
import { hiding, preparingChoice, preparingRule, profileSteps, telling } from "./shared.ts";

export const CIRCLE: Record<string, Form[]> = {
  // The other answer makes it nobody's to answer just the same.
  "/circle/invitations/:circleMemberId": [
    { by: "supporter", fields: () => ({ answer: "no" }), kinds: { answer: must("press") } },
  ],
  "/circle/people/:jobSeekerId/visibility/rule": preparingRule("supporter"),
  "/circle/people/:jobSeekerId/visibility": preparingChoice("supporter"),
  "/circle/people/:jobSeekerId/visibility/:employerId/hide": hiding("supporter"),
  "/circle/people/:jobSeekerId/hide": hiding("supporter"),
  "/circle/people/:jobSeekerId/profile/:step": profileSteps("supporter"),
  "/circle/people/:jobSeekerId/tell": telling("supporter"),
  "/circle/people/:jobSeekerId/worries": [
    { by: "supporter", fields: ({ spareWorryId }) => ({ worryId: spareWorryId }), kinds: { worryId: must("hidden") } },
  ],
  "/circle/people/:jobSeekerId/worries/new": [
    {
      by: "supporter",
      fields: () => ({ worryId: crypto.randomUUID(), topic: "travel", words: "The last bus leaves at six." }),
      kinds: { worryId: must("hidden"), topic: must("choice"), words: must("text") },
    },
  ],
  "/circle/people/:jobSeekerId/leave": [button("supporter")],
};
