import { CIRCLE } from "./access/circle.ts";
import { COACH } from "./access/coach.ts";
import { EMPLOYER } from "./access/employer.ts";
import { ME } from "./access/me.ts";
import { OPERATOR } from "./access/operator.ts";
import { PUBLIC, SYSTEM } from "./access/public.ts";
import { NEWCOMERS, type Access } from "./access/who.ts";
import { filled } from "./routes.ts";
import type { At } from "./things.ts";
import type { Who } from "./visitors.ts";

export type { Access } from "./access/who.ts";

/** Every address there is, and who gets what there. An address that is not here fails the tests. */
export const ROUTES: Record<string, Access> = { ...PUBLIC, ...ME, ...CIRCLE, ...COACH, ...EMPLOYER, ...OPERATOR, ...SYSTEM };

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
  const isNewcomer = (one: Who) => (NEWCOMERS as readonly Who[]).includes(one);
  if (isNewcomer(who) && !opens.some(isNewcomer)) return "302 /join";
  if (!isNewcomer(who) && opens.length > 0 && opens.every(isNewcomer)) return "302 /account?joined=already";
  return "404";
}

/** The address as it is asked for, about the own set's things. */
export function addressOf(pattern: string, things: At, more: Record<string, string> = {}): string {
  const { params, query } = ROUTES[pattern]!;
  const { own } = things.line;
  const address = filled(pattern, {
    step: "hopes",
    planStepId: things.planStepId,
    part: "what",
    employerId: own.owner.employerId,
    jobSeekerId: own.seeker.jobSeekerId,
    invitationId: own.invitationId,
    teamInvitationId: things.spareTeamInvitationId,
    memberId: things.spareMemberId,
    circleMemberId: own.circleMemberId,
    ...things.lane,
    ...params?.(things),
    ...more,
  });
  return query ? `${address}?${query(things)}` : address;
}
