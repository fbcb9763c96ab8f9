import type { Who } from "../visitors.ts";
import { all, EVERYONE, SIGNED_IN, NEWCOMERS, COACHES, EMPLOYERS, SEEKERS, SUPPORTERS, type Access } from "./who.ts";

/** Coaches refer on a page of their own; an employer and an operator refer nobody. */
const REFERRERS: readonly Who[] = ["visitor", "owing", ...NEWCOMERS, ...SEEKERS, ...SUPPORTERS];

export const PUBLIC: Record<string, Access> = {
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
      newcomer: "/join", invited: "/join", invitedMember: "/join", seeker: "/me", otherSeeker: "/me", supporter: "/circle", otherSupporter: "/circle", coach: "/coach", colleague: "/coach",
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
  "/account/name": { opens: [...COACHES, ...EMPLOYERS] },
  "/account/address": { opens: [...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator"] },
  // Without an address that waits for its code it leads back.
  "/account/address/code": {
    opens: [],
    sends: Object.fromEntries([...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator" as const].map((who) => [who, "/account/address"])),
    post: { open: [...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator"] },
  },
  "/account/address/undo": { opens: EVERYONE },
  "/account/emails": { opens: [...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator"] },
  // A button of the page before.
  "/account/emails/try-again": {
    opens: [],
    sends: Object.fromEntries([...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator" as const].map((who) => [who, "/account/emails"])),
    post: { open: [...SEEKERS, ...SUPPORTERS, ...COACHES, ...EMPLOYERS, "operator"] },
  },
  "/join": { opens: NEWCOMERS },
  "/refer": {
    opens: REFERRERS,
    sends: Object.fromEntries(COACHES.map((who) => [who, "/coach/refer"])),
    query: ({ line }) => `agrees=yes&provider=${line.own.lead.providerId}`,
    post: {},
  },
  "/refer/near": { opens: REFERRERS, sends: Object.fromEntries(COACHES.map((who) => [who, "/coach/refer"])), post: {} },
  "/refer/done": { opens: REFERRERS },
  // As somebody with the link.
  "/referred": { opens: EVERYONE, query: ({ referralToken }) => `token=${referralToken}` },
  "/join/employer": { opens: NEWCOMERS },
  "/join/provider": { opens: NEWCOMERS },
  "/join/job-seeker": { opens: NEWCOMERS },
  "/join/job-seeker/:question": { opens: NEWCOMERS, params: () => ({ question: "name" }) },
  "/join/invitations/:invitationId": { opens: ["invited"] },
  "/join/team/:teamInvitationId": {
    opens: ["invitedMember"],
    params: ({ line }) => ({ teamInvitationId: line.own.teamInvitationId }),
  },
  "/join/circle/:circleMemberId": {
    opens: ["invitedMember"],
    params: ({ spareCircleMemberId }) => ({ circleMemberId: spareCircleMemberId }),
  },
};

export const SYSTEM: Record<string, Access> = {
  "/demo": { opens: [], nothing: true },
  "/demo/emails": { opens: [], nothing: true },
  "/demo/emails/:template": { opens: [], nothing: true, params: () => ({ template: "sign-in-code" }) },
  // Without the secret that signs what it is told, it hears nothing.
  "/webhooks/resend": { opens: [], nothing: true, signed: true },
  "/demo/outbox": { opens: [], nothing: true },
  "/healthz": { opens: EVERYONE },
  "/readyz": { opens: EVERYONE },
  "/refused": { opens: [], nothing: true },
  "/api/auth/*": { opens: [], nothing: true },
  "/*": { opens: [], nothing: true },
};
