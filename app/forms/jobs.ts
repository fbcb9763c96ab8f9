import { z } from "zod";

/** A job goes out of somebody's list, or back into it. */
export const setAsideSchema = z.object({
  answer: z.enum(["not-for-me", "back"], { error: "Choose what to do with this job" }),
});

/** A page number of an address; what is no page is the first. */
export const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1);
