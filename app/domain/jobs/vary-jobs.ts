/** What putting jobs in order needs to know of each. */
export type WeighedJob = { id: string; employerId: string; sector: string; hoped: boolean; weight: number };

/** Every so many places, one goes to work that nobody named as a hope. */
const SOMETHING_ELSE_EVERY = 4;
/** As much as two essential tasks, so that one employer with many openings does not fill a page. */
const SAME_EMPLOYER = 20;
/** Less than one essential task: a hope may come twice in a row, and a third kind of work still gets its turn. */
const SAME_SECTOR = 6;
const LOOKS_BACK = 3;

/**
 * Jobs in an order for one person: hopes first, and within that a range of
 * employers and kinds of work instead of more of the same (M5). The same jobs
 * come in the same order, however they arrive.
 */
export function inVariedOrder<T extends WeighedJob>(jobs: readonly T[]): T[] {
  const byWeight = jobs.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const hoped = byWeight.filter((job) => job.hoped);
  const others = byWeight.filter((job) => !job.hoped);
  const ordered: T[] = [];
  const timesOf = new Map<string, number>();
  while (hoped.length + others.length > 0) {
    const turnOfOthers = hoped.length === 0 || (others.length > 0 && (ordered.length + 1) % SOMETHING_ELSE_EVERY === 0);
    const lane = turnOfOthers ? others : hoped;
    const recent = ordered.slice(-LOOKS_BACK);
    const worth = (job: T) =>
      job.weight -
      SAME_EMPLOYER * (timesOf.get(job.employerId) ?? 0) -
      SAME_SECTOR * recent.filter(({ sector }) => sector === job.sector).length;
    const next = lane.reduce((best, job) => (worth(job) > worth(best) ? job : best));
    lane.splice(lane.indexOf(next), 1);
    timesOf.set(next.employerId, (timesOf.get(next.employerId) ?? 0) + 1);
    ordered.push(next);
  }
  return ordered;
}
