import { z } from "zod";
import { plainDate } from "./date.ts";
import { line, lines } from "./text.ts";

/** Asked in turn of whoever joins as a job seeker, and sent together. */
export const townSchema = z.object({ town: line("your town", 80) });
export const providerSchema = z.object({ providerId: z.uuid({ error: "Choose who helps you" }) });
export const fullNameSchema = z.object({ fullName: line("your full name") });
export const knownAsSchema = z.object({ knownAs: line("what people call you", 60) });
export const birthDateSchema = z.object({ birthDate: plainDate("your date of birth", "27 3 2001") });

/** One of the three, once somebody has joined. */
export function detailSchema(part: "name" | "called" | "born"): z.ZodType<{ value: string }, Record<string, unknown>> {
  switch (part) {
    case "name":
      return fullNameSchema.transform(({ fullName }) => ({ value: fullName }));
    case "called":
      return knownAsSchema.transform(({ knownAs }) => ({ value: knownAs }));
    case "born":
      return birthDateSchema.transform(({ birthDate }) => ({ value: birthDate }));
  }
}

export const joinJobSeekerSchema = z.object({
  ...townSchema.shape,
  ...providerSchema.shape,
  ...fullNameSchema.shape,
  ...knownAsSchema.shape,
  ...birthDateSchema.shape,
});

export const applyAsProviderSchema = z.object({
  organisation: line("the name of your organisation"),
  town: line("the town or city", 80),
  about: lines("what you do, in a few sentences", 600),
  name: line("your name"),
});

export const answerInvitationSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("yes"), name: line("your name") }),
  z.object({ answer: z.literal("no") }),
]);
