import { z } from "zod";
import { isDisclosureItem } from "#app/domain/disclosure/items.ts";
import { READ_BACKS } from "#app/domain/visibility/read-back.ts";
import { ASKERS, type Asker } from "#app/domain/introduction/question-store.ts";
import { WISH_REASONS } from "#app/domain/introduction/wish-lifecycle.ts";
import { CLOSING_REASONS, DECLINE_REASONS, PROPOSAL_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { openingChoice } from "./opening.ts";
import { lines } from "./text.ts";

export const NOTE_LENGTH = 400;
export const DECLINE_WORDS_LENGTH = 1000;

const asker = z.enum(codesOf(ASKERS)).nullable().catch(null);

/** Whose questions an address asks for; null for everybody's. */
export function askerFrom(words: string | null): Asker | null {
  return asker.parse(words);
}

export const proposalSchema = z.object({
  jobSeekerId: z.uuid({ error: "Choose a person" }),
  opening: openingChoice,
  reasons: z
    .array(z.enum(codesOf(PROPOSAL_REASONS), { error: "Choose reasons from the list" }))
    .min(1, "Choose at least one reason")
    .max(PROPOSAL_REASONS.length),
  note: lines("the note", NOTE_LENGTH).optional(),
});

export const seekerAnswerSchema = z.object({
  answer: z.enum(["yes", "no", "later"], { error: "Choose yes, no or later" }),
  readBack: z.enum(READ_BACKS, { error: "Say who can see you if you say yes" }).optional(),
});

/** They ask their coach about a job, or do not want to any more. */
export const wishSchema = z.object({
  answer: z.enum(["ask", "back"], { error: "Choose what to do" }),
});

export const wishReasonSchema = z.object({
  reason: z.enum(codesOf(WISH_REASONS), { error: "Choose a reason" }),
});

export const declineSchema = z.object({
  reason: z.enum(codesOf(DECLINE_REASONS), { error: "Choose a reason" }),
  words: lines("your words to the coach", DECLINE_WORDS_LENGTH).optional(),
});

export const reviewSchema = z
  .object({
    pass: z.enum(["reason", "own-words", "only-no"], { error: "Choose what to pass on" }),
    words: lines("your words", NOTE_LENGTH).optional(),
  })
  .refine((sent) => sent.pass !== "own-words" || sent.words !== undefined, { path: ["words"], error: "Enter your words" });

const MOST_ITEMS = 300;
const item = z.string({ error: "Choose from the list" }).refine(isDisclosureItem, "Choose from the list");
const items = z.array(item).max(MOST_ITEMS, "Choose from the list").default([]);
/** From when on it can be read: now, or once a day at work is booked. */
const stage = z.enum(["introduced", "trial"], { error: "Choose when they are told" }).default("introduced");

/** `none`: nothing of what the coach suggested. */
export const tellSchema = z.object({
  items,
  stage,
  seen: z.string({ error: "Open the page again" }).max(20, "Open the page again"),
  answer: z.enum(["tell", "none"], { error: "Press one of the buttons" }).default("tell"),
});

export const takeBackSchema = z.object({ item });

/** What a coach suggests, or that they take it back. */
export const suggestSchema = z.object({
  items,
  stage,
  do: z.enum(["suggest", "take-back"], { error: "Press one of the buttons" }).default("suggest"),
});

/** Which of these an actor may give is a rule of the domain. */
export const endingReasonSchema = z.object({
  reason: z.enum(codesOf(CLOSING_REASONS), { error: "Choose a reason" }),
});
