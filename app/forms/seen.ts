import { z } from "zod";

const OPEN_AGAIN = "Open the page again";

const carried = z.object({ seen: z.string({ error: OPEN_AGAIN }).max(20, OPEN_AGAIN) });

/** Answers, beside what the page showed when they were given (`markOf`). */
export function withSeen<Answers>(schema: z.ZodType<Answers, Record<string, unknown>>) {
  return z.intersection(carried, schema);
}
