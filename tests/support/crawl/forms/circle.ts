import { button, must, type Form } from "./form.ts";

export const CIRCLE: Record<string, Form[]> = {
  // The other answer makes it nobody's to answer just the same.
  "/circle/invitations/:circleMemberId": [
    { by: "supporter", fields: () => ({ answer: "no" }), kinds: { answer: must("press") } },
  ],
  "/circle/people/:jobSeekerId/leave": [button("supporter")],
};
