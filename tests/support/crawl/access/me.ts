import { SEEKERS, type Access } from "./who.ts";

export const ME: Record<string, Access> = {
  "/me": { opens: SEEKERS },
  "/me/profile": { opens: SEEKERS },
  "/me/profile/check": { opens: SEEKERS },
  "/me/profile/history": { opens: SEEKERS },
  "/me/helping": { opens: SEEKERS },
  "/me/helping/how": { opens: SEEKERS },
  "/me/profile/:step": { opens: SEEKERS },
  "/me/visibility": { opens: SEEKERS },
  "/me/visibility/find": { opens: SEEKERS, query: () => "name=&town=Bristol&page=1" },
  "/me/visibility/standing/new": { opens: SEEKERS, query: () => "work=any&level=leader&miles=5" },
  "/me/visibility/standing/:standingChoiceId/end": {
    opens: ["seeker"],
    params: ({ standingChoiceId }) => ({ standingChoiceId }),
  },
  // Which employers there are is no secret among job seekers; the other one has chosen this one already.
  "/me/visibility/:employerId/choose": {
    opens: ["seeker"],
    sends: { otherSeeker: "/me/visibility" },
    params: ({ line }) => ({ employerId: line.other.owner.employerId }),
    post: { open: SEEKERS },
  },
  "/me/visibility/:employerId/hide": { opens: ["seeker"] },
  "/me/hide": { opens: SEEKERS },
  "/me/jobs": { opens: SEEKERS },
  "/me/jobs/not-for-me": { opens: SEEKERS },
  // Which jobs there are is no secret among job seekers.
  "/me/jobs/:openingId/ask": { opens: SEEKERS, at: "posted", params: ({ lane }) => ({ openingId: lane.vacancyId }) },
  "/me/jobs/:openingId": { opens: SEEKERS, at: "posted", params: ({ lane }) => ({ openingId: lane.vacancyId }) },
  "/me/introductions": { opens: SEEKERS },
  "/me/introductions/:introductionId": { opens: ["seeker"], at: "proposed" },
  "/me/introductions/:introductionId/tell": { opens: ["seeker"], at: "interested" },
  "/me/introductions/:introductionId/messages": { opens: ["seeker"], at: "interested" },
  "/me/introductions/:introductionId/messages/new": { opens: ["seeker"], at: "interested" },
  "/me/introductions/:introductionId/stop": { opens: ["seeker"], at: "with_employer" },
  "/me/bookings/:bookingId": { opens: ["seeker"], at: "agreed" },
  "/me/bookings/:bookingId/sign": { opens: ["seeker"], at: "signing" },
  "/me/bookings/:bookingId/outcome": { opens: ["seeker"], at: "started" },
  "/me/bookings/:bookingId/cancel": { opens: ["seeker"], at: "agreed" },
};
