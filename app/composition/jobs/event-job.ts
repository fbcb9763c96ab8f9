import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Deps } from "#app/domain/deps.ts";
import type { WhichOpenings } from "#app/domain/jobs/job-store.ts";
import { CHANGES_WHO_FITS } from "#app/domain/employer/fit.ts";
import type { EventName, EventSubjects } from "#app/domain/events.ts";
import type { RecordedEvent } from "#app/domain/mailing/mailing-store.ts";
import { noticeEnds } from "#app/domain/visibility/standing-choice.ts";
import type { DigestName } from "#emails/catalogue.ts";
import { BEGINS_NOTICE, BUILDS_INDEX_ANEW, CHANGES_CROWD, CHANGES_WHAT_IS_SHOWN } from "../subscriptions.ts";
import { DIGEST_OF, sortByPace } from "./sorted-emails.ts";
import { circumstancesOf, staleJobSeeker, staleOpenings, wantedEmails } from "./wanted-emails.ts";
import type { WantedEmail } from "./wanted-emails.ts";

export type EventJob = { eventId: string };
/** One email about one event. */
export type NoticeJob = WantedEmail & { eventId: string };
/** The one email of a day to one account. The event is the one that made the job. */
export type DigestJob = { eventId: string; digest: DigestName; recipientId: string; /** ISO instant. */ dueAt: string };
export type EmailJob = NoticeJob | DigestJob;
/**
 * One person's document, those of some jobs, everybody of whom a count shows something else
 * from a moment on (an ISO instant), or everybody whose rule admitted an employer.
 */
export type IndexJob = { eventId: string } & ({ jobSeekerId: string } | WhichOpenings | ManyIndexed);

/** Many people, a part of them at a time: those after this one. */
export type ManyIndexed = ({ shownAt: string } | { admittedTo: string }) & { after?: string };

/** Each has an id made from what it is about, so that fanning out twice adds nothing. */
type FollowingJobs = {
  email: { id: string; data: EmailJob; startAfter?: string }[];
  index: { id: string; data: IndexJob; priority: number; startAfter?: string }[];
  reindex: { id: string; data: EventJob }[];
  /** Whether who looks alike has to be counted anew. However many ask for it, it is done once in a while. */
  crowd: boolean;
};

/**
 * Works out everything that follows from one event. Changes nothing but what it
 * keeps for a daily email, and that once.
 */
export async function fanOut(
  { withActor, clock }: Pick<Deps, "withActor" | "clock">,
  { eventId }: EventJob,
): Promise<FollowingJobs> {
  return withActor({ kind: "mailing" }, async ({ mailing }) => {
    const event = await mailing.event(eventId);
    if (!event) return { email: [], index: [], reindex: [], crowd: false };
    const now = await circumstancesOf(mailing, event);
    const { atOnce, later } = await sortByPace(mailing, eventId, wantedEmails(event, now), clock.now());
    const dueAts = await mailing.keepForDigest(later);
    const jobs: EmailJob[] = [
      ...atOnce.map((wanted) => ({ eventId, ...wanted })),
      ...later.flatMap(({ side, recipientId }, at) => {
        const digest = DIGEST_OF[side];
        return digest ? [{ eventId, digest, recipientId, dueAt: dueAts[at]!.toString() }] : [];
      }),
    ];
    const jobSeekerId = staleJobSeeker(event, now);
    const openings = staleOpenings(event, now);
    const stale: IndexJob[] = [
      ...(jobSeekerId ? [{ eventId, jobSeekerId }] : []),
      ...(openings ? [{ eventId, ...openings }] : []),
      ...(CHANGES_WHAT_IS_SHOWN.has(event.name) ? [{ eventId, shownAt: event.occurredAt.toString() }] : []),
      ...(fitsAnew(event) ? [{ eventId, admittedTo: event.subjects.employerId }] : []),
    ];
    return {
      email: jobs.map((data) => ({
        id: idFrom(emailKey(data)),
        data,
        ...("digest" in data ? { startAfter: data.dueAt } : {}),
      })),
      index: [
        ...stale.map(indexJob),
        ...(jobSeekerId && BEGINS_NOTICE.has(event.name) ? [afterNotice({ eventId, jobSeekerId }, event.occurredAt)] : []),
      ],
      reindex: BUILDS_INDEX_ANEW.has(event.name) ? [{ id: idFrom(`${eventId}:reindex`), data: { eventId } }] : [],
      crowd: CHANGES_CROWD.has(event.name),
    };
  });
}

/** What somebody chose goes before the many of a count: nobody waits for more than the part that is being written. */
export function indexJob(data: IndexJob): FollowingJobs["index"][number] {
  return { id: idFrom(`${data.eventId}:index:${subjectOf(data)}`), data, priority: isOfMany(data) ? 0 : 1 };
}

export function isOfMany(job: IndexJob): job is IndexJob & ManyIndexed {
  return "shownAt" in job || "admittedTo" in job;
}

/** In a notice nobody is in the index for that employer. */
function afterNotice(data: IndexJob & { jobSeekerId: string }, began: Temporal.Instant): FollowingJobs["index"][number] {
  return { ...indexJob(data), id: idFrom(`${data.eventId}:after-notice:${data.jobSeekerId}`), startAfter: noticeEnds(began).toString() };
}

type FitsAnew = (typeof CHANGES_WHO_FITS)[number];

function fitsAnew(event: RecordedEvent): event is RecordedEvent & { subjects: EventSubjects[FitsAnew] } {
  return (CHANGES_WHO_FITS as readonly EventName[]).includes(event.name);
}

/** One event may ask for the jobs of an employer and for whom it was admitted by: these are two. */
function subjectOf(job: IndexJob): string {
  if ("jobSeekerId" in job) return job.jobSeekerId;
  if ("shownAt" in job) return partName(job.shownAt, job);
  if ("admittedTo" in job) return partName(`admitted:${job.admittedTo}`, job);
  return "openingId" in job ? job.openingId : job.employerId;
}

const partName = (whole: string, { after }: ManyIndexed) => (after === undefined ? whole : `${whole}:after:${after}`);

/** One key for one email: of the job, of the record of its delivery, of the provider's idempotency header. */
export function emailKey(job: EmailJob): string {
  return "digest" in job
    ? `${job.digest}:${job.recipientId}:${job.dueAt}`
    : `${job.eventId}:${job.template}:${job.recipientId}`;
}

/** A UUID made from a name (RFC 9562, version 8): the same for the same name. */
function idFrom(name: string): string {
  const bytes = createHash("sha256").update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
