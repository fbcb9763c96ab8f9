import { z } from "zod";
import { TOLD_FOR, TOLD_LENGTH, TOLD_TOPICS } from "#app/domain/told/told-topics.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { optionalPlainDate } from "./date.ts";
import { line, lines } from "./text.ts";

const OPEN_AGAIN = "Open the page again";
const NO_ONE = "Choose who can tell us";
const topic = z.enum(codesOf(TOLD_TOPICS), { error: "Choose from the list" });

/** In place of a member of the circle. */
export const SOMEBODY_ELSE = "else";

/** Asked in turn, and sent together. The first page makes the id, so that two presses of the last one are one yes. */
export const tellerSchema = z.object({
  consentId: z.uuid({ error: OPEN_AGAIN }),
  member: z.union([z.literal(SOMEBODY_ELSE), z.uuid({ error: NO_ONE })], { error: NO_ONE }),
});
export const tellerNameSchema = z.object({ who: line("their name", 60) });
export const tellingTopicsSchema = z.object({
  topics: z.array(topic).min(1, "Choose what they can tell us").max(TOLD_TOPICS.length).default([]),
});
export const tellingLongSchema = z.object({ howLong: z.enum(codesOf(TOLD_FOR), { error: "Choose for how long" }) });
export const tellingOnPaperSchema = z.object({ givenOn: optionalPlainDate("the day of your yes") });

export const consentSchema = z
  .object({
    ...tellerSchema.shape,
    who: tellerNameSchema.shape.who.optional(),
    ...tellingTopicsSchema.shape,
    ...tellingLongSchema.shape,
    ...tellingOnPaperSchema.shape,
  })
  .refine(({ member, who }) => member !== SOMEBODY_ELSE || who !== undefined, { path: ["who"], error: "Enter their name" })
  .transform(({ member, who, ...rest }) => ({
    ...rest,
    circleMemberId: member === SOMEBODY_ELSE ? null : member,
    who: member === SOMEBODY_ELSE ? (who ?? null) : null,
  }));

export const stopConsentSchema = z.object({
  notes: z.enum(["keep", "remove"], { error: "Choose what happens with what they told us" }),
});

/** The page makes the id, so that two presses are one note. */
export const toldNoteSchema = z.object({
  toldNoteId: z.uuid({ error: OPEN_AGAIN }),
  consentId: z.uuid({ error: "Choose who told you" }),
  topic,
  words: lines("what they told you", TOLD_LENGTH),
});
