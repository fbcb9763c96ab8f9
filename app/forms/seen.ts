import { z } from "zod";

/** Of what no page of ours sent it is only known that it is not how things stand: the form comes back with that. */
const carried = z.object({ seen: z.string().max(20).catch("") });

/** Answers, beside what the page showed when they were given (`markOf`). */
export function withSeen<Answers>(schema: z.ZodType<Answers, Record<string, unknown>>) {
  return z.intersection(carried, schema);
}
