import type { Access } from "./who.ts";

export const CIRCLE: Record<string, Access> = {
  "/circle": { opens: ["supporter", "otherSupporter"] },
  "/circle/invitations/:circleMemberId": {
    opens: ["supporter"],
    params: ({ circleInvitationId }) => ({ circleMemberId: circleInvitationId }),
  },
  "/circle/people/:jobSeekerId": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/profile": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/profile/:step": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/visibility": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/visibility/rule": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/visibility/:employerId/hide": { opens: ["supporter"], at: "agreed" },
  "/circle/people/:jobSeekerId/hide": { opens: ["supporter"], at: "agreed" },
  "/circle/people/:jobSeekerId/dates": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/tell": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/worries": { opens: ["supporter"] },
  "/circle/people/:jobSeekerId/worries/new": { opens: ["supporter"] },
  // Whoever is not in the circle has left it, as far as they are told.
  "/circle/people/:jobSeekerId/leave": { opens: ["supporter"], post: { sends: { otherSupporter: "/circle?done=left" } } },
};
