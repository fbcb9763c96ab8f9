import { z } from "zod";
import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { RELATIONS } from "#app/domain/circle/relations.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { emailField } from "./sign-in.ts";
import { line } from "./text.ts";

export const inviteIntoCircleSchema = z.object({
  name: line("what you call them", 60),
  relation: z.enum(codesOf(RELATIONS), { error: "Choose how you know them" }),
  email: emailField,
});

/** Nothing ticked is a choice too. */
export const circleAccessSchema = z.object({
  items: z.array(z.enum(codesOf(CIRCLE_ITEMS), { error: "Choose from the list" })).max(CIRCLE_ITEMS.length).default([]),
});

export const circleAnswerSchema = z.object({ answer: z.enum(["yes", "no"], { error: "Say yes or no" }) });
