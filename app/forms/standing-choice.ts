import { z } from "zod";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import { READ_BACKS } from "#app/domain/visibility/read-back.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

/** "Any kind of work", beside the kinds. */
export const ANY_WORK = "any";

const START_AGAIN = "Go back and start again";
const LONGEST_LIST = 10_000;

/** Codes with commas between them, as a page carries them. */
const list = z
  .string()
  .max(LONGEST_LIST, START_AGAIN)
  .optional()
  .transform((text) => (text ?? "").split(",").filter((part) => part !== ""));

/** What the person answered on the pages before, and what they say to each name on this one. */
export const standingChoiceSchema = z.object({
  leastLevel: z.enum(codesOf(LEVELS), { error: START_AGAIN }),
  sectors: list.pipe(z.array(z.enum(codesOf(SECTORS), { error: START_AGAIN })).max(SECTORS.length, START_AGAIN)),
  miles: z.enum(TRAVEL_MILES.map(String), { error: START_AGAIN }).transform(Number),
  shown: list.pipe(z.array(z.uuid({ error: START_AGAIN })).max(100, START_AGAIN)),
  /** `no` only where a coach wrote the rule down. */
  answer: z.enum(["yes", "no"], { error: "Say yes or no" }).default("yes"),
  readBack: z.enum(READ_BACKS, { error: "Say who can see you if you say yes" }).optional(),
  kept: z.array(z.uuid({ error: "Choose from the list" })).max(100, "Choose from the list").default([]),
});
