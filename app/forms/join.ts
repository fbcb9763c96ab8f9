import { z } from "zod";
import { plainDate } from "./date.ts";
import { line, lines } from "./text.ts";

/** Step one and two of joining as a job seeker are addresses; only this, the third, says who somebody is. */
export const joinJobSeekerSchema = z.object({
  town: line("your town", 80),
  providerId: z.uuid({ error: "Choose who helps you" }),
  fullName: line("your full name"),
  knownAs: line("what people call you", 60),
  birthDate: plainDate("your date of birth"),
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
