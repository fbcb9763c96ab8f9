import type { LaneStage } from "../line-lanes.ts";
import { filled } from "./routes.ts";
import type { At } from "./things.ts";
import { WHO, type Who } from "./visitors.ts";

/** Who gets what at one address. Whoever is not named is turned away as somebody of their kind. */
export type Access = {
  /** See the page. */
  opens: readonly Who[];
  /** Are told that an account like theirs may not, whatever exists. */
  forbidden?: readonly Who[];
  /** Are sent on, to the address beginning like this. */
  sends?: Partial<Record<Who, string>>;
  /** Nobody finds anything here, signed in or not. */
  nothing?: true;
  /** How far the lane has come whose ids fill the address. */
  at?: LaneStage;
  /** Where the address needs other ids than the own set's. */
  params?: (things: At) => Record<string, string>;
  query?: (things: At) => string;
  /** Whom the form is for, where they are not the ones who see the page. */
  post?: { open?: readonly Who[]; forbidden?: readonly Who[]; sends?: Partial<Record<Who, string>> };
};

const all = (to: string, except: readonly Who[] = []): Partial<Record<Who, string>> =>
  Object.fromEntries(WHO.filter((who) => !except.includes(who)).map((who) => [who, to]));
const EVERYONE = WHO;
const SIGNED_IN = WHO.filter((who) => who !== "visitor" && who !== "owing");
const NEWCOMERS = ["newcomer", "invited"] as const;
const SEEKERS = ["seeker", "otherSeeker"] as const;
const LEADS = ["lead", "otherLead"] as const;
const COACHES = ["coach", "colleague", "otherCoach", ...LEADS] as const;
/** Those who support the own job seeker. */
const OWN_COACHES = ["coach", "lead"] as const;
const EMPLOYERS = ["owner", "mentor", "otherOwner"] as const;
const HIRING = ["owner", "otherOwner"] as const;
const OF_OWN_EMPLOYER = ["owner", "mentor"] as const;

const PUBLIC: Record<string, Access> = {
  "/": { opens: EVERYONE },
  "/help": { opens: EVERYONE },
  "/privacy": { opens: EVERYONE },
  "/cookies": { opens: EVERYONE },
  "/accessibility": { opens: EVERYONE },
  "/sign-in": { opens: ["visitor", "owing"], sends: all("/sign-in/done", ["visitor", "owing"]), post: { open: EVERYONE } },
  "/sign-in/code": { opens: [], sends: all("/sign-in"), post: { open: EVERYONE } },
  "/sign-in/confirm": { opens: EVERYONE },
  "/sign-in/done": {
    opens: [],
    sends: {
      newcomer: "/join", invited: "/join", seeker: "/me", otherSeeker: "/me", coach: "/coach", colleague: "/coach",
      lead: "/coach", otherCoach: "/coach", otherLead: "/coach", owner: "/employer", mentor: "/employer",
      otherOwner: "/employer", operator: "/operator",
    },
  },
  "/sign-in/second-factor": {
    opens: [],
    sends: { ...all("/sign-in/done"), owing: "/sign-in/second-factor/set-up" },
    post: { open: EVERYONE },
  },
  "/sign-in/second-factor/set-up": { opens: ["owing"], sends: all("/sign-in/done", ["owing"]), post: { open: EVERYONE } },
  "/sign-out": { opens: [], sends: all("/"), post: { open: EVERYONE } },
  "/account": { opens: SIGNED_IN },
  "/account/recovery-codes": { opens: [...COACHES, "operator"] },
  "/join": { opens: NEWCOMERS },
  "/join/employer": { opens: NEWCOMERS },
  "/join/provider": { opens: NEWCOMERS },
  "/join/job-seeker": {
    opens: NEWCOMERS,
    query: ({ line }) => `town=Bristol&provider=${line.own.lead.providerId}`,
  },
  "/join/invitations/:invitationId": { opens: ["invited"] },
};

const ME: Record<string, Access> = {
  "/me": { opens: SEEKERS },
  "/me/profile": { opens: SEEKERS },
  "/me/profile/check": { opens: SEEKERS },
  "/me/profile/:step": { opens: SEEKERS },
  "/me/visibility": { opens: SEEKERS },
  // Which employers there are is no secret among job seekers; the other one has chosen this one already.
  "/me/visibility/:employerId/choose": {
    opens: ["seeker"],
    sends: { otherSeeker: "/me/visibility" },
    params: ({ line }) => ({ employerId: line.other.owner.employerId }),
    post: { open: SEEKERS },
  },
  "/me/visibility/:employerId/hide": { opens: ["seeker"] },
  "/me/hide": { opens: SEEKERS },
  "/me/introductions": { opens: SEEKERS },
  "/me/introductions/:introductionId": { opens: ["seeker"], at: "proposed" },
  "/me/introductions/:introductionId/tell": { opens: ["seeker"], at: "interested" },
  "/me/introductions/:introductionId/stop": { opens: ["seeker"], at: "with_employer" },
  "/me/work-trials/:workTrialId": { opens: ["seeker"], at: "agreed" },
  "/me/work-trials/:workTrialId/sign": { opens: ["seeker"], at: "signing" },
  "/me/work-trials/:workTrialId/outcome": { opens: ["seeker"], at: "started" },
  "/me/work-trials/:workTrialId/cancel": { opens: ["seeker"], at: "agreed" },
};

const COACH: Record<string, Access> = {
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

const vacancyPage = "/employer/vacancies/";
const EMPLOYER: Record<string, Access> = {
  "/employer": { opens: EMPLOYERS },
  "/employer/organisation": { opens: EMPLOYERS },
  "/employer/sites": { opens: HIRING, forbidden: ["mentor"] },
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
  "/employer/introductions": { opens: HIRING, forbidden: ["mentor"] },
  "/employer/introductions/:introductionId": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/introductions/:introductionId/decline": { opens: ["owner"], forbidden: ["mentor"], at: "with_employer" },
  "/employer/work-trials": { opens: EMPLOYERS },
  "/employer/work-trials/:workTrialId": { opens: OF_OWN_EMPLOYER, at: "agreed" },
  "/employer/work-trials/:workTrialId/sign": {
    opens: OF_OWN_EMPLOYER, at: "signing", post: { open: ["owner"], forbidden: ["mentor"] },
  },
  "/employer/work-trials/:workTrialId/outcome": { opens: OF_OWN_EMPLOYER, at: "started" },
  "/employer/work-trials/:workTrialId/cancel": {
    opens: OF_OWN_EMPLOYER, at: "agreed", post: { open: ["owner"], forbidden: ["mentor"] },
  },
};

const waiting = ({ waitingEmployerId }: At) => ({ employerId: waitingEmployerId });
const applied = ({ appliedProviderId }: At) => ({ providerId: appliedProviderId });
const OPERATOR: Record<string, Access> = {
  "/operator": { opens: ["operator"] },
  "/operator/employers": { opens: ["operator"] },
  "/operator/employers/:employerId": { opens: ["operator"], params: waiting },
  "/operator/employers/:employerId/not-verified": { opens: ["operator"], params: waiting },
  "/operator/providers": { opens: ["operator"] },
  "/operator/providers/:providerId": { opens: ["operator"], params: applied },
};

const SYSTEM: Record<string, Access> = {
  "/demo": { opens: [], nothing: true },
  "/demo/outbox": { opens: [], nothing: true },
  "/healthz": { opens: EVERYONE },
  "/readyz": { opens: EVERYONE },
  "/refused": { opens: [], nothing: true },
  "/api/auth/*": { opens: [], nothing: true },
  "/*": { opens: [], nothing: true },
};

/** Every address there is, and who gets what there. An address that is not here fails the tests. */
export const ROUTES: Record<string, Access> = { ...PUBLIC, ...ME, ...COACH, ...EMPLOYER, ...OPERATOR, ...SYSTEM };

/** Status, and for a redirect where to, as one line to compare. */
export type Said = string;

export function expectedPage(pattern: string, who: Who, address: string): Said {
  const access = ROUTES[pattern]!;
  if (access.nothing) return "404";
  if (access.opens.includes(who)) return "200";
  if (access.forbidden?.includes(who)) return "403";
  const to = access.sends?.[who];
  return to === undefined ? turnedAway(access, who, address) : `302 ${to}`;
}

/** Null for whoever the form is for: what it says to them is the business of the tests of bad input. */
export function expectedOfForm(pattern: string, who: Who, address: string): Said | null {
  const access = ROUTES[pattern]!;
  if (access.nothing) return "404";
  const { open = access.opens, forbidden = access.forbidden, sends } = access.post ?? {};
  if (open.includes(who)) return null;
  if (forbidden?.includes(who)) return "403";
  return sends?.[who] === undefined ? turnedAway(access, who, address) : `302 ${sends[who]}`;
}

/** Whoever has no business at an address is sent where they can go on, or finds nothing. */
function turnedAway({ opens }: Access, who: Who, address: string): Said {
  const next = encodeURIComponent(address);
  if (who === "visitor") return `302 /sign-in?next=${next}`;
  if (who === "owing") return `302 /sign-in/second-factor?next=${next}`;
  const isNewcomer = (one: Who) => one === "newcomer" || one === "invited";
  if (isNewcomer(who) && !opens.some(isNewcomer)) return "302 /join";
  return "404";
}

/** The address as it is asked for, about the own set's things. */
export function addressOf(pattern: string, things: At, more: Record<string, string> = {}): string {
  const { params, query } = ROUTES[pattern]!;
  const { own } = things.line;
  const address = filled(pattern, {
    step: "hopes",
    employerId: own.owner.employerId,
    jobSeekerId: own.seeker.jobSeekerId,
    invitationId: own.invitationId,
    ...things.lane,
    ...params?.(things),
    ...more,
  });
  return query ? `${address}?${query(things)}` : address;
}
