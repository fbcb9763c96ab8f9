import { LEADS, COACHES, OWN_COACHES, type Access } from "./who.ts";

export const COACH: Record<string, Access> = {
  "/coach": { opens: COACHES },
  "/coach/week": { opens: COACHES },
  "/coach/jobs": { opens: COACHES },
  // Open jobs are every coach's to browse; the people on the page are the coach's own.
  "/coach/jobs/:openingId": { opens: COACHES, at: "posted", params: ({ lane }) => ({ openingId: lane.vacancyId }) },
  "/coach/people/:jobSeekerId/jobs": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/visibility": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/coach": { opens: ["lead"] },
  "/coach/people/:jobSeekerId/profile": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/plan": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/plan/new": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/plan/:planStepId/:part": { opens: OWN_COACHES },
  // Between the person and their own coach.
  "/coach/people/:jobSeekerId/profile/in-the-way": { opens: ["coach"] },
  "/coach/people/:jobSeekerId/profile/print": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/history": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/helping": { opens: OWN_COACHES },
  "/coach/people/:jobSeekerId/profile/:step": { opens: OWN_COACHES },
  "/coach/team": { opens: LEADS },
  "/coach/team/invitations/:invitationId/withdraw": {
    opens: ["lead"],
    params: ({ spareInvitationId }) => ({ invitationId: spareInvitationId }),
  },
  "/coach/propose": {
    opens: OWN_COACHES,
    at: "posted",
    query: ({ line, lane }) => `person=${line.own.seeker.jobSeekerId}&vacancy=${lane.vacancyId}`,
  },
  "/coach/introductions": { opens: COACHES },
  "/coach/introductions/requests/:requestId": { opens: OWN_COACHES, at: "asked" },
  "/coach/introductions/wishes/:wishId": { opens: OWN_COACHES, at: "wished" },
  "/coach/introductions/:introductionId": { opens: OWN_COACHES, at: "with_employer" },
  "/coach/introductions/:introductionId/messages": { opens: OWN_COACHES, at: "interested" },
  "/coach/introductions/:introductionId/messages/:messageId": { opens: OWN_COACHES, at: "interested" },
  "/coach/introductions/:introductionId/review": { opens: OWN_COACHES, at: "declined" },
  "/coach/introductions/:introductionId/close": { opens: OWN_COACHES, at: "proposed" },
  // A trial is the coach's own: a lead reads it and may cancel it.
  "/coach/introductions/:introductionId/booking": { opens: ["coach"], at: "introduced" },
  "/coach/introductions/:introductionId/booking/:kind": {
    opens: ["coach"], at: "introduced", params: () => ({ kind: "work_trial" }),
  },
  "/coach/bookings": { opens: COACHES },
  "/coach/bookings/:bookingId": { opens: OWN_COACHES, at: "agreed" },
  "/coach/bookings/:bookingId/booking.ics": { opens: OWN_COACHES, at: "agreed" },
  // After it has ended there is a step to choose; before that there is nothing to press.
  "/coach/bookings/:bookingId/next-step": { opens: OWN_COACHES, at: "started" },
  "/coach/bookings/:bookingId/remind": { opens: OWN_COACHES, at: "signing" },
  "/coach/bookings/:bookingId/change": { opens: ["coach"], at: "signing" },
  "/coach/bookings/:bookingId/criteria": { opens: ["coach"], at: "signing" },
  "/coach/bookings/:bookingId/notes": { opens: ["coach"], at: "agreed" },
  "/coach/bookings/:bookingId/sign": { opens: ["coach"], at: "signing" },
  "/coach/bookings/:bookingId/outcome": { opens: ["coach"], at: "started" },
  "/coach/bookings/:bookingId/cancel": { opens: OWN_COACHES, at: "agreed" },
};
