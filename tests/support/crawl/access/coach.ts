import { LEADS, COACHES, OWN_COACHES, type Access } from "./who.ts";

export const COACH: Record<string, Access> = {
  "/coach": { opens: COACHES },
  "/coach/people/:jobSeekerId": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/:step": { opens: OWN_COACHES },
  "/coach/team": { opens: LEADS },
  "/coach/team/invitations/:invitationId/withdraw": {
    opens: ["lead"],
    params: ({ spareInvitationId }) => ({ invitationId: spareInvitationId }),
  },
  "/coach/propose": { opens: COACHES, at: "posted", post: { open: OWN_COACHES } },
  "/coach/introductions": { opens: COACHES },
  "/coach/introductions/requests/:requestId": { opens: OWN_COACHES, at: "asked" },
  "/coach/introductions/:introductionId": { opens: OWN_COACHES, at: "proposed" },
  "/coach/introductions/:introductionId/review": { opens: OWN_COACHES, at: "declined" },
  "/coach/introductions/:introductionId/close": { opens: OWN_COACHES, at: "proposed" },
  // A trial is the coach's own: a lead reads it and may cancel it.
  "/coach/introductions/:introductionId/trial": { opens: ["coach"], at: "introduced" },
  "/coach/work-trials": { opens: COACHES },
  "/coach/work-trials/:workTrialId": { opens: OWN_COACHES, at: "agreed" },
  "/coach/work-trials/:workTrialId/change": { opens: ["coach"], at: "signing" },
  "/coach/work-trials/:workTrialId/sign": { opens: ["coach"], at: "signing" },
  "/coach/work-trials/:workTrialId/outcome": { opens: ["coach"], at: "started" },
  "/coach/work-trials/:workTrialId/cancel": { opens: OWN_COACHES, at: "agreed" },
};
