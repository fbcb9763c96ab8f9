import { z } from "zod";
import { HOURS_LIMIT, STRENGTHS_LENGTH, TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/save-profile-step.ts";
import type { ListStep, ProfileStep } from "#app/domain/vocational-profile/steps.ts";
import { line, lines } from "./text.ts";

/** How the answer stood when the page was opened; browsers send line ends as \r\n. */
const seen = z
  .string()
  .max(2000)
  .optional()
  .transform((text) => (text ?? "").replace(/\r\n/g, "\n"));

type SentAnswer = { seen: string; answer: StepAnswer };

/** The form of one question. Every question can be left open, so nothing here is required but a town to look up. */
export function profileStepSchema(step: ProfileStep): z.ZodType<SentAnswer, Record<string, unknown>> {
  switch (step.kind) {
    case "list":
      return listSchema(step);
    case "hours":
      return hoursSchema;
    case "area":
      return areaSchema;
    case "strengths":
      return strengthsSchema;
  }
}

function listSchema({ field, terms }: ListStep) {
  const codes = terms.map((term) => term.code);
  return z
    .object({ seen, chosen: z.array(z.enum(codes, { error: "Choose from the list" })).max(codes.length).default([]) })
    .transform(({ seen, chosen }): SentAnswer => ({ seen, answer: { kind: "list", field, chosen: [...new Set(chosen)] } }));
}

const HOURS = `Write a whole number, like 16. It can be from 1 to ${HOURS_LIMIT}`;

const hours = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || null)
  .pipe(
    z
      .string()
      .regex(/^\d{1,2}$/, HOURS)
      .transform(Number)
      .refine((number) => number >= 1 && number <= HOURS_LIMIT, HOURS)
      .nullable(),
  );

const hoursSchema = z
  .object({ seen, hoursStart: hours, hoursAim: hours })
  .refine(({ hoursStart, hoursAim }) => hoursStart === null || hoursAim === null || hoursAim >= hoursStart, {
    path: ["hoursAim"],
    error: "Later hours must be the same as the first hours, or more",
  })
  .transform(({ seen, hoursStart, hoursAim }): SentAnswer => ({ seen, answer: { kind: "hours", hoursStart, hoursAim } }));

const areaSchema = z
  .object({
    seen,
    town: line("your town", 80),
    travelMiles: z.enum(TRAVEL_MILES.map(String), { error: "Choose how far you can travel" }).transform(Number),
  })
  .transform(({ seen, town, travelMiles }): SentAnswer => ({ seen, answer: { kind: "area", town, travelMiles } }));

const strengthsSchema = z
  .object({ seen, strengths: lines("what you are good at", STRENGTHS_LENGTH).optional() })
  .transform(({ seen, strengths }): SentAnswer => ({ seen, answer: { kind: "strengths", strengths: strengths ?? "" } }));

/** The person says yes to the revision they were shown. */
export const approveSchema = z.object({
  revision: z
    .string({ error: "Open the page again" })
    .regex(/^\d{1,9}$/, "Open the page again")
    .transform(Number),
});
