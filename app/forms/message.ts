import { z } from "zod";
import { KEPT_REASONS, READY_SENTENCES } from "#app/domain/message/message-words.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { lines } from "./text.ts";

export const MESSAGE_LENGTH = 1000;

/** The page makes the id, so that two presses send one message. */
const messageId = z.uuid({ error: "Open the page again" });

/** An employer's: a message, or that it has read what came. The button that was pressed says which. */
export const employerMessageSchema = z
  .object({
    messageId,
    do: z.enum(["send", "read"], { error: "Choose a button" }),
    words: lines("your message", MESSAGE_LENGTH).optional(),
  })
  .refine((sent) => sent.do === "read" || sent.words !== undefined, { path: ["words"], error: "Enter your message" });

/** A job seeker's: a ready sentence, words of their own, or both. */
export const seekerMessageSchema = z
  .object({
    messageId,
    sentence: z.enum(codesOf(READY_SENTENCES), { error: "Choose a sentence from the list" }).optional(),
    words: lines("your message", MESSAGE_LENGTH).optional(),
  })
  .refine((sent) => sent.sentence !== undefined || sent.words !== undefined, {
    path: ["sentence"],
    error: "Choose a sentence, or write your own",
  });

/** A coach's to one of the two sides. */
export const coachMessageSchema = z.object({
  messageId,
  to: z.enum(["job_seeker", "employer"], { error: "Choose whom you write to" }),
  words: lines("your message", MESSAGE_LENGTH),
});

/** What a coach does with a message that waits. */
export const relaySchema = z
  .object({
    pass: z.enum(["on", "keep"], { error: "Choose what to do with it" }),
    words: lines("what to pass on", MESSAGE_LENGTH).optional(),
    reason: z.enum(codesOf(KEPT_REASONS), { error: "Choose a reason" }).optional(),
  })
  .refine((sent) => sent.pass !== "on" || sent.words !== undefined, { path: ["words"], error: "Enter what to pass on" })
  .refine((sent) => sent.pass !== "keep" || sent.reason !== undefined, { path: ["reason"], error: "Choose a reason" });
