import { z } from "zod";
import { MOST_CRITERIA, criterionOfTask } from "#app/domain/booking/criteria.ts";
import { LEGAL_BASES } from "#app/domain/booking/legal-basis.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { CRITERION_RATINGS, GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import { optionalPlainDate, plainDate } from "./date.ts";
import { line } from "./text.ts";
import { time } from "./vacancy.ts";

const CRITERIA = [...codesOf(TASKS).map(criterionOfTask), ...codesOf(GENERAL_CRITERIA)];

export const bookingPlanSchema = z
  .object({
    legalBasis: z.enum(codesOf(LEGAL_BASES), { error: "Choose what makes the trial lawful" }),
    basisAgreedOn: optionalPlainDate("the date it was agreed"),
    startsOn: plainDate("the first day"),
    endsOn: plainDate("the last day"),
    days: z
      .array(z.enum(codesOf(DAYS), { error: "Choose days from the list" }))
      .min(1, "Choose at least one day")
      .max(7),
    startTime: time("a day starts"),
    endTime: time("a day ends"),
    tasks: z
      .array(z.enum(codesOf(TASKS), { error: "Choose tasks from the list" }))
      .min(1, "Choose at least one task")
      .max(20),
    adjustments: z.array(z.enum(codesOf(ADJUSTMENTS), { error: "Choose from the list" })),
    criteria: z
      .array(z.string().refine((code) => CRITERIA.includes(code), "Choose from the list"))
      .min(1, "Choose at least one criterion")
      .max(MOST_CRITERIA, `Choose at most ${MOST_CRITERIA}`),
    supervisor: line("who supervises"),
  })
  .transform((plan) => ({ ...plan, days: codesOf(DAYS).filter((day) => plan.days.includes(day)) }));

const OPEN_AGAIN = "Open the agreement again before you sign";

/** Which words were on the page: a signature is bound to them. */
export const signSchema = z.object({
  agreementId: z.uuid({ error: OPEN_AGAIN }),
  contentHash: z.string({ error: OPEN_AGAIN }).regex(/^[0-9a-f]{64}$/, OPEN_AGAIN),
});

export const outcomeSchema = z
  .object({
    ratings: z
      .array(
        z.object({
          criterion: z.string().max(80),
          rating: z.enum(codesOf(CRITERION_RATINGS), { error: "Choose an answer" }),
        }),
      )
      .max(MOST_CRITERIA),
    satisfied: z.enum(["yes", "no"], { error: "Choose yes or no" }).optional(),
  })
  .transform(({ ratings, satisfied }) => ({
    ratings: Object.fromEntries(ratings.map(({ criterion, rating }) => [criterion, rating])),
    satisfied: satisfied === undefined ? null : satisfied === "yes",
  }));
