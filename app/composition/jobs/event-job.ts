import { createHash } from "node:crypto";
import type { Deps } from "#app/domain/deps.ts";
import { circumstancesOf, staleJobSeeker, wantedEmails } from "./wanted-emails.ts";
import type { WantedEmail } from "./wanted-emails.ts";

export type EventJob = { eventId: string };
export type EmailJob = WantedEmail & { eventId: string };
export type IndexJob = { eventId: string; jobSeekerId: string };

/** Each has an id made from what it is about, so that fanning out twice adds nothing. */
export type FollowingJobs = {
  email: { id: string; data: EmailJob }[];
  index: { id: string; data: IndexJob }[];
};

/** Works out everything that follows from one event. Changes nothing. */
export async function fanOut({ withActor }: Pick<Deps, "withActor">, { eventId }: EventJob): Promise<FollowingJobs> {
  return withActor({ kind: "mailing" }, async ({ mailing }) => {
    const event = await mailing.event(eventId);
    if (!event) return { email: [], index: [] };
    const now = await circumstancesOf(mailing, event);
    const emails = wantedEmails(event, now).map((wanted) => ({ eventId, ...wanted }));
    const jobSeekerId = staleJobSeeker(event, now);
    return {
      email: emails.map((data) => ({ id: idFrom(emailKey(data)), data })),
      index: jobSeekerId ? [{ id: idFrom(`${eventId}:index:${jobSeekerId}`), data: { eventId, jobSeekerId } }] : [],
    };
  });
}

/** One key for one email: of the job, of the record of its delivery, of the provider's idempotency header. */
export function emailKey({ eventId, template, recipientId }: EmailJob): string {
  return `${eventId}:${template}:${recipientId}`;
}

/** A UUID made from a name (RFC 9562, version 8): the same for the same name. */
function idFrom(name: string): string {
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
