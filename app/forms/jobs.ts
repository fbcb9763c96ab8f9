import { z } from "zod";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { jobFilterFrom, jobFilterWords } from "#app/domain/jobs/job-filter.ts";
import type { OpeningsFilter } from "#app/domain/jobs/jobs-for-coach.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

/** A job goes out of somebody's list, or back into it. */
export const setAsideSchema = z.object({
  answer: z.enum(["not-for-me", "back"], { error: "Choose what to do with this job" }),
});

const level = z.enum(codesOf(LEVELS)).nullable().catch(null);

/** Reads what a coach browses for from an address. What it does not know is no matter. */
export function openingsFilterFrom(words: (name: string) => string | null): OpeningsFilter {
  return {
    ...jobFilterFrom(words),
    level: level.parse(words("level")),
    town: (words("town") ?? "").trim().slice(0, 120),
  };
}

export function openingsFilterWords({ level, town, ...filter }: OpeningsFilter): Record<string, string> {
  return { ...jobFilterWords(filter), ...(level && { level }), ...(town && { town }) };
}
