import type { At } from "../things.ts";
import { EMPLOYERS, HIRING, OF_OWN_EMPLOYER, type Access } from "./who.ts";

const spareSite = ({ spareSiteId }: At) => ({ siteId: spareSiteId });
const vacancyPage = "/employer/vacancies/";
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
  "/employer/team/:memberId/remove": { opens: ["owner"], forbidden: ["mentor"] },
  "/employer/vacancies": { opens: EMPLOYERS },
  "/employer/vacancies/new": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/vacancies/:vacancyId": { opens: OF_OWN_EMPLOYER, at: "draft" },
  "/employer/vacancies/:vacancyId/edit": { opens: ["owner"], forbidden: ["mentor"], at: "draft" },
  "/employer/vacancies/:vacancyId/tasks": {
    opens: ["owner"],
    sends: { mentor: vacancyPage },
    at: "draft",
    // Saves nothing and looks nothing up: the choice travels on to the next page, which looks.
    post: { sends: { mentor: vacancyPage, otherOwner: vacancyPage } },
  },
  "/employer/vacancies/:vacancyId/tasks/details": {
    opens: ["owner"],
    sends: { mentor: vacancyPage },
    at: "draft",
    query: () => "task=wash-up",
    post: { forbidden: ["mentor"] },
  },
  "/employer/vacancies/:vacancyId/workplace": {
    opens: ["owner"], sends: { mentor: vacancyPage }, at: "draft", post: { forbidden: ["mentor"] },
  },
  "/employer/vacancies/:vacancyId/post": {
    opens: ["owner"], sends: { mentor: vacancyPage }, at: "draft", post: { forbidden: ["mentor"] },
  },
  "/employer/vacancies/:vacancyId/close": {
    opens: ["owner"], sends: { mentor: vacancyPage }, at: "draft", post: { forbidden: ["mentor"] },
  },
  "/employer/vacancies/:vacancyId/matches": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/unmet-needs": { opens: EMPLOYERS },
  "/employer/unmet-needs/:unmetNeedId": { opens: OF_OWN_EMPLOYER, at: "draft" },
  "/employer/unmet-needs/:unmetNeedId/matches": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/vacancies/:vacancyId/times": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/vacancies/:vacancyId/times/:slotId/withdraw": {
    opens: ["owner"], forbidden: ["mentor"], at: "posted", params: ({ lane }) => ({ slotId: lane.slotId }),
  },
  "/employer/vacancies/:vacancyId/notice": { opens: ["owner"], forbidden: ["mentor"], at: "posted" },
  "/employer/introductions": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/introductions/:introductionId": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/introductions/:introductionId/messages": { opens: ["owner"], forbidden: ["mentor"], at: "interested" },
  "/employer/introductions/:introductionId/decline": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/bookings": { opens: EMPLOYERS },
  "/employer/bookings/:bookingId": { opens: OF_OWN_EMPLOYER, at: "agreed" },
  "/employer/bookings/:bookingId/booking.ics": { opens: OF_OWN_EMPLOYER, at: "agreed" },
  "/employer/bookings/:bookingId/sign": {
    opens: OF_OWN_EMPLOYER, at: "signing", post: { open: ["owner"], forbidden: ["mentor"] },
  },
  "/employer/bookings/:bookingId/outcome": { opens: OF_OWN_EMPLOYER, at: "started" },
  "/employer/bookings/:bookingId/cancel": {
    opens: OF_OWN_EMPLOYER, at: "agreed", post: { open: ["owner"], forbidden: ["mentor"] },
  },
};
