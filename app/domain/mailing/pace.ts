import { Temporal } from "temporal-polyfill";
import type { RoleKind } from "../actor.ts";
import type { Term } from "../vocabulary/terms.ts";

/** How often somebody wants to hear from us. What cannot wait is sent to everyone at once. */
export const EMAIL_PACES = [
  { code: "each", label: "An email each time", easy: "Send me an email each time" },
  { code: "daily", label: "One email on each weekday, in the morning, with everything in it" },
  { code: "needed", label: "Only emails that cannot wait", easy: "Only send me emails that cannot wait" },
] as const satisfies readonly Term[];

export type EmailPace = (typeof EMAIL_PACES)[number]["code"];

/**
 * What each kind of person may choose from; the first is what they have until
 * they choose. Coaches hear about many people, so one email a day comes first for
 * them; a job seeker and who supports them have no list to work through, so there is no daily one.
 */
const OFFERED: Record<RoleKind, readonly [EmailPace, ...EmailPace[]]> = {
  jobSeeker: ["each", "needed"],
  supporter: ["each", "needed"],
  jobCoach: ["daily", "each", "needed"],
  providerLead: ["daily", "each", "needed"],
  employerMember: ["each", "daily", "needed"],
  operator: ["each", "daily", "needed"],
};

export function pacesFor(kind: RoleKind): readonly EmailPace[] {
  return OFFERED[kind];
}

export function defaultPace(kind: RoleKind): EmailPace {
  return OFFERED[kind][0];
}

/** Wall time in Europe/London. Early enough to plan the day by. */
const DIGEST_AT = "08:00";
/** What happens later than this before it goes into the next one, so that a digest is never being written to while it is read. */
const DIGEST_MARGIN = { minutes: 5 };
const SATURDAY = 6;

/** When the next daily email is due: a weekday, at eight in the morning. */
export function nextDigestAt(now: Temporal.Instant): Temporal.Instant {
  const earliest = now.add(DIGEST_MARGIN);
  let day = earliest.toZonedDateTimeISO("Europe/London").toPlainDate();
  for (;;) {
    const due = day.toZonedDateTime({ timeZone: "Europe/London", plainTime: DIGEST_AT }).toInstant();
    if (day.dayOfWeek < SATURDAY && Temporal.Instant.compare(due, earliest) >= 0) return due;
    day = day.add({ days: 1 });
  }
}
