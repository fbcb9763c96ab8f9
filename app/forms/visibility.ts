import { z } from "zod";
import { READ_BACKS } from "#app/domain/visibility/read-back.ts";

/** `trial` is asked only where a signed work trial stands: hiding never stops one silently. */
export const hideSchema = z.object({
  booking: z.enum(["keep", "stop"], { error: "Choose what you want to do about the plan" }).optional(),
});

/** The answer to a yes that may be read back first; `no` only where a coach wrote the yes down. */
export const chooseSchema = z.object({
  answer: z.enum(["yes", "no"], { error: "Say yes or no" }).default("yes"),
  readBack: z.enum(READ_BACKS, { error: "Say who can see you if you say yes" }).optional(),
});

const HELP_CHOOSING = ["prepare", "take-back", "hide"] as const;
export type HelpChoosing = (typeof HELP_CHOOSING)[number];

/** A member of the circle writes a yes down, or takes theirs back. */
export const circleChoosingSchema = z.object({
  do: z.enum(["prepare", "take-back"], { error: "Press one of the buttons" }),
  employerId: z.uuid({ error: "Choose an employer" }),
});

/** What a coach does for somebody with one employer. */
export const helpChoosingSchema = z.object({
  do: z.enum(HELP_CHOOSING, { error: "Press one of the buttons" }),
  employerId: z.uuid({ error: "Choose an employer" }),
});
