import type { ActorKind } from "#app/domain/actor.ts";

export type NavigationItem = {
  to: string;
  text: string;
  /** Current on this page only, not on those below it. */
  end?: boolean;
};

/** The main pages of each portal, in the order people need them. */
export const NAVIGATION = {
  public: [
    { to: "/#job-seekers", text: "Looking for work" },
    { to: "/#employers", text: "Employers" },
    { to: "/#job-coaches", text: "Job coaches" },
    { to: "/privacy", text: "Privacy" },
  ],
  employer: [
    { to: "/employer", text: "Home", end: true },
    { to: "/employer/vacancies", text: "Vacancies" },
    { to: "/employer/unmet-needs", text: "Unmet needs" },
    { to: "/employer/introductions", text: "Introductions" },
    { to: "/employer/bookings", text: "Bookings" },
    { to: "/employer/team", text: "Team" },
    { to: "/employer/organisation", text: "Organisation" },
  ],
  coach: [
    { to: "/coach", text: "Caseload", end: true },
    { to: "/coach/week", text: "Week ahead" },
    { to: "/coach/jobs", text: "Jobs" },
    { to: "/coach/introductions", text: "Introductions" },
    { to: "/coach/bookings", text: "Bookings" },
    { to: "/coach/worries", text: "Worries" },
  ],
  lead: [{ to: "/coach/team", text: "Team" }],
  seeker: [
    { to: "/me", text: "Home", end: true },
    { to: "/me/profile", text: "My profile" },
    { to: "/me/jobs", text: "Find jobs" },
    { to: "/me/introductions", text: "My jobs" },
    { to: "/me/bookings", text: "My time at work" },
    { to: "/me/circle", text: "My circle" },
  ],
  circle: [{ to: "/circle", text: "People I support" }],
  operator: [
    { to: "/operator", text: "Home", end: true },
    { to: "/operator/employers", text: "Employers" },
    { to: "/operator/providers", text: "Providers" },
    { to: "/operator/alerts", text: "Alerts" },
    { to: "/operator/list", text: "Published list" },
    { to: "/operator/queues", text: "Queues" },
    { to: "/operator/search", text: "Search index" },
  ],
} satisfies Record<string, readonly NavigationItem[]>;

/** Where each kind of actor's own pages begin; null for those who have none. */
export const HOME: Record<ActorKind, string | null> = {
  visitor: null,
  newcomer: "/join",
  referred: null,
  jobSeeker: "/me",
  supporter: "/circle",
  jobCoach: "/coach",
  providerLead: "/coach",
  employerMember: "/employer",
  operator: "/operator",
  indexing: null,
  mailing: null,
  timekeeping: null,
};
