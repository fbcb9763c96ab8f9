import { z } from "zod";
import { MOST_CRITERIA } from "#app/domain/booking/criteria.ts";
import { FEELINGS, TASK_FEELINGS } from "#app/domain/booking/reflection.ts";
import { CRITERION_RATINGS } from "#app/domain/vocabulary/criteria.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

/** What is asked after a time at work. Of a job seeker one question at a time: each its own field, all sent together. */
const CHOOSE = "Choose an answer";
const rating = z.enum(codesOf(CRITERION_RATINGS), { error: CHOOSE });
const satisfied = z.enum(["yes", "longer", "no"], { error: CHOOSE });
const feeling = z.enum(codesOf(FEELINGS), { error: "Choose how it was" });
const taskFeeling = z.enum(codesOf(TASK_FEELINGS), { error: CHOOSE });

/** Whether they want the job, or more time; null where there was nothing to want, or they did not say. */
function wishOf(vote: z.infer<typeof satisfied> | undefined): { satisfied: boolean | null; longer: boolean } {
  return { satisfied: vote === "yes" ? true : vote === "no" ? false : null, longer: vote === "longer" };
}

/** What a question is called in the address and its form: a criterion about a task has a colon, which stays out of both. */
export function questionOf(code: string): string {
  return code.replace(":", "-");
}

/** The question with one answer to choose. */
export type ChoiceSchema = z.ZodObject<Record<string, z.ZodEnum>>;

export const ratingSchema = (criterion: string): ChoiceSchema => z.object({ [questionOf(criterion)]: rating });
export const jobSchema = z.object({ satisfied });
export const feelingSchema = z.object({ feeling });
export const taskFeelingSchema = (task: string): ChoiceSchema => z.object({ [questionOf(task)]: taskFeeling });

/**
 * All answers about the criteria of one agreement.
 * @param asksJob whether there is a job, or more time, to be asked about
 */
export function howItWentSchema(criteria: readonly string[], asksJob: boolean) {
  const ratings = z.object(Object.fromEntries(criteria.map((code) => [questionOf(code), rating])));
  return z.object({ ...ratings.shape, ...(asksJob ? { satisfied } : {}) }).transform((all) => {
    const { satisfied: vote, ...given } = all as Record<string, string | undefined> & { satisfied?: z.infer<typeof satisfied> };
    return { ratings: Object.fromEntries(criteria.map((code) => [code, given[questionOf(code)] ?? ""])), ...wishOf(vote) };
  });
}

/** All that an employer or a coach says, on one page. */
export const outcomeSchema = z
  .object({
    ratings: z.array(z.object({ criterion: z.string().max(80), rating })).max(MOST_CRITERIA),
    satisfied: satisfied.optional(),
  })
  .transform(({ ratings, satisfied: vote }) => ({
    ratings: Object.fromEntries(ratings.map(({ criterion, rating: given }) => [criterion, given])),
    ...wishOf(vote),
  }));

/** How it was, and how each of these tasks was. */
export function whatTheyLikedSchema(tasks: readonly string[]) {
  const each = z.object(Object.fromEntries(tasks.map((code) => [questionOf(code), taskFeeling])));
  return z.object({ feeling, ...each.shape }).transform((all) => {
    const { feeling: how, ...given } = all as Record<string, z.infer<typeof taskFeeling>> & { feeling: z.infer<typeof feeling> };
    return { feeling: how, tasks: Object.fromEntries(tasks.map((code) => [code, given[questionOf(code)]!])) };
  });
}
