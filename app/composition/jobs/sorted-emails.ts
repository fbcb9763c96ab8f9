import type { Temporal } from "temporal-polyfill";
import type { RoleKind } from "#app/domain/actor.ts";
import type { DigestItem, MailingStore, Side } from "#app/domain/mailing/mailing-store.ts";
import { defaultPace, nextDigestAt } from "#app/domain/mailing/pace.ts";
import { aboutTemplate, type DigestName } from "#emails/catalogue.ts";
import type { WantedEmail } from "./wanted-emails.ts";

/** The sides whose people may choose how often we write, and the kind of person they are. An invitation has nobody to ask. */
const CHOOSERS: { readonly [S in Side]?: RoleKind } = {
  jobSeeker: "jobSeeker",
  supporter: "supporter",
  coach: "jobCoach",
  otherJobSeeker: "jobSeeker",
  otherSupporter: "supporter",
  otherCoach: "jobCoach",
  providerLead: "providerLead",
  employer: "employerMember",
  mentor: "employerMember",
  operator: "operator",
};

/** Which daily email the people of a side get. */
export const DIGEST_OF: { readonly [S in Side]?: DigestName } = {
  coach: "coach-digest",
  otherCoach: "coach-digest",
  providerLead: "coach-digest",
  employer: "employer-digest",
  mentor: "employer-digest",
  operator: "operator-digest",
};

/**
 * Parts the emails of one event into those to send now and those for the daily
 * email of their recipients, as each of them chose. What cannot wait is always
 * sent now; whoever wants nothing else gets nothing else.
 */
export async function sortByPace(
  mailing: MailingStore,
  eventId: string,
  wanted: readonly WantedEmail[],
  now: Temporal.Instant,
): Promise<{ atOnce: WantedEmail[]; later: DigestItem[] }> {
  const chosen = await mailing.pacesOf(wanted.map(({ recipientId }) => recipientId));
  const paceOf = ({ template, side, recipientId }: WantedEmail) => {
    const kind = CHOOSERS[side];
    if (!kind || !aboutTemplate(template).canWait) return "each";
    return chosen.get(recipientId) ?? defaultPace(kind);
  };
  const dueAt = nextDigestAt(now);
  return {
    atOnce: wanted.filter((email) => paceOf(email) === "each"),
    later: wanted.filter((email) => paceOf(email) === "daily").map((email) => ({ ...email, eventId, dueAt })),
  };
}
