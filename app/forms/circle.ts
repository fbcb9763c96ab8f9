import { z } from "zod";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { RELATIONS } from "#app/domain/circle/relations.ts";
import { WORRY_LENGTH, WORRY_TOPICS } from "#app/domain/worry/worry-rules.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { emailAddress } from "./sign-in.ts";
import { line, lines } from "./text.ts";

/** Asked in turn, and sent together. */
export const circleNameSchema = z.object({ name: line("what you call them", 60) });
export const circleRelationSchema = z.object({ relation: z.enum(codesOf(RELATIONS), { error: "Choose how you know them" }) });
export const circleEmailSchema = z.object({ email: emailAddress("Enter their email address") });
export const inviteIntoCircleSchema = z.object({ ...circleNameSchema.shape, ...circleRelationSchema.shape, ...circleEmailSchema.shape });

/** Nothing ticked is a choice too. */
export const circleAccessSchema = z.object({
  items: z.array(z.enum(codesOf(CIRCLE_ITEMS), { error: "Choose from the list" })).max(CIRCLE_ITEMS.length).default([]),
});

export const circleAnswerSchema = z.object({ answer: z.enum(["yes", "no"], { error: "Say yes or no" }) });

const OPEN_AGAIN = "Open the page again";

/** The page makes the id, so that two presses raise one worry. */
export const worrySchema = z.object({
  worryId: z.uuid({ error: OPEN_AGAIN }),
  topic: z.enum(codesOf(WORRY_TOPICS), { error: "Choose what it is about" }),
  words: lines("what worries you", WORRY_LENGTH),
});

export const takeBackWorrySchema = z.object({ worryId: z.uuid({ error: OPEN_AGAIN }) });

export const answerWorrySchema = z.object({ words: lines("your answer", WORRY_LENGTH) });
