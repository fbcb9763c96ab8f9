const QUEUES: Record<string, string> = {
  event: "What follows from events",
  email: "Emails",
  index: "Search index",
  reindex: "Search index built anew",
  crowd: "Who looks alike, counted anew",
};

/** A queue that is new has its own name for a name. */
export function queueWords(queue: string): string {
  return QUEUES[queue] ?? queue;
}

/** "Emails: coach-asked, after CoachAsked". */
export function jobWords(job: { queue: string; eventName: string | null; template: string | null }): string {
  const what = job.template ? `${queueWords(job.queue)}: ${job.template}` : queueWords(job.queue);
  return job.eventName ? `${what}, after ${job.eventName}` : what;
}
