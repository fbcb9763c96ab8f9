import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { NOT_VERIFIED_REASONS } from "#app/domain/employer/terms.ts";
import { PROVIDER_REASONS } from "#app/domain/membership/provider-lifecycle.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { optionalPlainDate, plainDate } from "./date.ts";
import { CSV_FILE, file } from "./file.ts";
import { line, lines } from "./text.ts";

const NO_ENTRY = "Choose an entry, or that none of them is this employer";

/** Of the checks that the page showed: see `seenChecks`. */
const seen = line("what the page showed", 100);

export const verifyEmployerSchema = z.object({
  seen,
  listEntryId: z
    .union([z.literal("none"), z.uuid({ error: NO_ENTRY })], { error: NO_ENTRY })
    .transform((choice) => (choice === "none" ? null : choice)),
  level: z.enum(codesOf(LEVELS), { error: "Choose the level you have seen evidence for" }),
  evidence: lines("what you have seen", 1000),
  /** Left empty, the longest the level allows. */
  verifiedUntil: optionalPlainDate("the last day this counts").transform((iso) =>
    iso === null ? null : Temporal.PlainDate.from(iso),
  ),
});

export const refuseEmployerSchema = z.object({
  seen,
  /** Asked where an employer that is verified wants more. */
  standing: z.enum(["keeps", "ends"], { error: "Choose what happens to the level they have now" }).optional(),
  reason: z.enum(codesOf(NOT_VERIFIED_REASONS), { error: "Choose a reason" }),
});

export const checkListSchema = z.object({
  listDate: plainDate("the date of the list").transform((iso) => Temporal.PlainDate.from(iso)),
  list: file(CSV_FILE),
});

export const decideListSchema = z.object({
  decision: z.enum(["import", "discard"], { error: "Choose whether to import this list" }),
});

export const retryJobSchema = z.object({
  queue: line("the queue", 40),
  jobId: z.uuid({ error: "Choose a job from the list" }),
});

export const alertSchema = z.object({
  answer: z.enum(["acknowledge", "hold", "release"], { error: "Choose one of the buttons" }),
});

/** A button and nothing else. */
export const reindexSchema = z.object({});

export const decideProviderSchema = z.object({
  decision: z.enum(["admit"], { error: "Choose whether to admit this provider" }),
});

/** Carries the name that was decided about: another may wait by now. */
export const providerNameSchema = z.object({
  newName: z.string().max(120),
  decision: z.enum(["take", "leave"], { error: "Choose whether to take the new name" }),
});

export const providerReasonSchema = z.object({
  reason: z.enum(codesOf(PROVIDER_REASONS), { error: "Choose a reason" }),
});

const NOT_CHECKED = "Confirm that you have checked who they are";

export const clearSecondFactorSchema = z.object({
  checked: z.literal("on", { error: NOT_CHECKED }),
});
