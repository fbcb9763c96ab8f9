import { milesToMetres } from "../place/place.ts";
import { SECTORS, type SectorCode } from "../vocabulary/sectors.ts";
import { isCode, type Term } from "../vocabulary/terms.ts";
import type { OpeningKind } from "../opening/opening-ref.ts";

export const JOB_HOURS = [
  { code: "under-8", label: "Under 8 hours a week", easy: "Less than 8 hours", from: 0, below: 8 },
  { code: "8-15", label: "8 to 15 hours a week", easy: "8 to 15 hours", from: 8, below: 16 },
  { code: "16-24", label: "16 to 24 hours a week", easy: "16 to 24 hours", from: 16, below: 25 },
  { code: "25-up", label: "25 hours a week or more", easy: "25 hours or more", from: 25, below: 169 },
] as const satisfies readonly (Term & { from: number; below: number })[];

export const JOB_MILES = ["5", "10", "20", "40"] as const;

/** Jobs there are, and work that could become one. */
export const JOB_KINDS = [
  { code: "job", label: "Only vacancies", easy: "Only jobs", kind: "vacancy" },
  { code: "could-be", label: "Only unmet needs", easy: "Only “not a job yet”", kind: "unmet_need" },
] as const satisfies readonly (Term & { kind: OpeningKind })[];

/** What somebody looking for jobs asks to see. Null is no matter. */
export type JobFilter = {
  kind: OpeningKind | null;
  sector: SectorCode | null;
  /** From the middle of the town the search is made from. */
  miles: number | null;
  hours: (typeof JOB_HOURS)[number]["code"] | null;
};

/** Reads a filter from an address. What it does not know is no matter, so that an old link still opens. */
export function jobFilterFrom(words: (name: string) => string | null): JobFilter {
  const [sector, miles, hours] = [words("work") ?? "", words("far") ?? "", words("hours") ?? ""];
  return {
    kind: JOB_KINDS.find(({ code }) => code === words("kind"))?.kind ?? null,
    sector: isCode(SECTORS, sector) ? sector : null,
    miles: JOB_MILES.some((far) => far === miles) ? Number(miles) : null,
    hours: isCode(JOB_HOURS, hours) ? hours : null,
  };
}

/** The same filter as words of an address, without what is no matter. */
export function jobFilterWords({ kind, sector, miles, hours }: JobFilter): Record<string, string> {
  const sort = JOB_KINDS.find((known) => known.kind === kind)?.code;
  return { ...(sort && { kind: sort }), ...(sector && { work: sector }), ...(miles && { far: String(miles) }), ...(hours && { hours }) };
}

/** The least and the first too many, or null for any number. */
export function hoursWanted({ hours }: JobFilter): { from: number; below: number } | null {
  return JOB_HOURS.find(({ code }) => code === hours) ?? null;
}

type FilteredJob = { kind: OpeningKind; sector: string; hoursPerWeek: number };

/** @param metres null when nobody knows where the search is made from: then distance is no matter */
export function passes(filter: JobFilter, job: FilteredJob, metres: number | null): boolean {
  const hours = hoursWanted(filter);
  return (
    (filter.kind === null || job.kind === filter.kind) &&
    (filter.sector === null || job.sector === filter.sector) &&
    (hours === null || (job.hoursPerWeek >= hours.from && job.hoursPerWeek < hours.below)) &&
    (filter.miles === null || metres === null || metres <= milesToMetres(filter.miles))
  );
}
