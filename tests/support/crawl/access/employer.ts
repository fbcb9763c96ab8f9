import type { At } from "../things.ts";
import { EMPLOYERS, HIRING, OF_OWN_EMPLOYER, type Access } from "./who.ts";

const spareSite = ({ spareSiteId }: At) => ({ siteId: spareSiteId });

/** Both kinds of opening have the same pages, for the same people. */
function openings(list: string, id: string, section: string): Record<string, Access> {
  const at = `/employer/${list}`;
  const ofHiring: Access = {
    opens: ["owner"], forbidden: ["mentor"], at: "draft",
  };
  return {
    [at]: { opens: EMPLOYERS },
    [`${at}/new`]: { opens: HIRING, forbidden: ["mentor"] },
    [`${at}/:${id}`]: { opens: OF_OWN_EMPLOYER, at: "draft", post: { open: ["owner"], forbidden: ["mentor"] } },
    [`${at}/:${id}/edit/:section`]: { ...ofHiring, params: () => ({ section }) },
    [`${at}/:${id}/tasks`]: ofHiring,
    [`${at}/:${id}/tasks/details`]: { ...ofHiring, query: () => "task=wash-up" },
    [`${at}/:${id}/post`]: ofHiring,
    [`${at}/:${id}/pause`]: { ...ofHiring, at: "posted" },
    [`${at}/:${id}/close`]: { ...ofHiring, at: "posted" },
    [`${at}/:${id}/matches`]: { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  };
}

export const EMPLOYER: Record<string, Access> = {
  "/employer": { opens: EMPLOYERS },
  "/employer/organisation": { opens: EMPLOYERS },
  "/employer/sites": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/organisation/edit": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/organisation/level": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/organisation/pause": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/organisation/resume": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/organisation/capacity": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/sites/:siteId": { opens: ["owner"], forbidden: ["mentor"], params: spareSite },
  "/employer/sites/:siteId/close": { opens: ["owner"], forbidden: ["mentor"], params: spareSite },
  "/employer/team": { opens: EMPLOYERS },
  "/employer/team/invite": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/team/leave": { opens: EMPLOYERS },
  "/employer/team/invitations/:teamInvitationId": { opens: ["owner"], forbidden: ["mentor"] },
  "/employer/team/:memberId": { opens: ["owner"], forbidden: ["mentor"] },
  // Whoever is not in the team has left it, as far as its owners are told.
  "/employer/team/:memberId/remove": {
    opens: ["owner"], forbidden: ["mentor"],
    post: { sends: { otherOwner: "/employer/team?done=removed" } },
  },
  ...openings("vacancies", "vacancyId", "hours"),
  ...openings("unmet-needs", "unmetNeedId", "times"),
  "/employer/vacancies/:vacancyId/times": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/vacancies/:vacancyId/times/:slotId/withdraw": {
    opens: ["owner"], forbidden: ["mentor"], at: "posted", params: ({ lane }) => ({ slotId: lane.slotId }),
  },
  "/employer/proposed-times/:proposedTimeId": { opens: ["owner"], forbidden: ["mentor"], at: "introduced" },
  "/employer/vacancies/:vacancyId/notice": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/introductions": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/introductions/:introductionId": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/introductions/:introductionId/photo": { opens: ["owner"], forbidden: ["mentor"], at: "introduced" },
  "/employer/introductions/:introductionId/messages": { opens: ["owner"], forbidden: ["mentor"], at: "interested" },
  "/employer/introductions/:introductionId/decline": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/bookings": { opens: EMPLOYERS },
  "/employer/bookings/week": { opens: EMPLOYERS, query: () => "day=2026-06-15" },
  "/employer/bookings/:bookingId": { opens: OF_OWN_EMPLOYER, at: "agreed" },
  "/employer/bookings/:bookingId/booking.ics": { opens: OF_OWN_EMPLOYER, at: "agreed" },
  "/employer/bookings/:bookingId/criteria": { opens: ["owner"], forbidden: ["mentor"], at: "signing" },
  "/employer/bookings/:bookingId/sign": { opens: ["owner"], forbidden: ["mentor"], at: "signing" },
  "/employer/bookings/:bookingId/mentor": { opens: ["owner"], forbidden: ["mentor"], at: "agreed" },
  "/employer/bookings/:bookingId/outcome": { opens: ["owner"], forbidden: ["mentor"], at: "started" },
  "/employer/bookings/:bookingId/not-taken-place": { opens: ["owner"], forbidden: ["mentor"], at: "started" },
  "/employer/bookings/:bookingId/cancel": { opens: ["owner"], forbidden: ["mentor"], at: "agreed" },
};
