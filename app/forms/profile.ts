import { z } from "zod";
import { codesOf, type Term } from "#app/domain/vocabulary/terms.ts";
import { HOURS_LIMIT, OWN_WORDS_LENGTH, PLACE_NAME_LENGTH, STRENGTHS_LENGTH, TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import type { StepAnswer } from "#app/domain/vocational-profile/step-answer.ts";
import type { ChoiceStep, EachStep, ListStep, NamesStep, OrderStep, ProfileStep } from "#app/domain/vocational-profile/step-kinds.ts";
import { line, lines } from "./text.ts";

/** How the answer stood when the page was opened; browsers send line ends as \r\n. */
const seen = z
  .string()
  .max(2000)
  .optional()
  .transform((text) => (text ?? "").replace(/\r\n/g, "\n"));

/** Which button was pressed; a page that sends none goes on. */
const after = z.enum(["go-on", "list"]).catch("go-on");

/** `again`: the same question once more, after something was moved. */
type SentAnswer = { seen: string; after: "go-on" | "list" | "again"; answer: StepAnswer };

/** The form of one question. Every question can be left open, so nothing here is required but a town to look up. */
export function profileStepSchema(step: ProfileStep): z.ZodType<SentAnswer, Record<string, unknown>> {
  switch (step.kind) {
    case "list":
      return listSchema(step);
    case "each":
      return eachSchema(step);
    case "names":
      return namesSchema(step);
    case "choice":
      return choiceSchema(step);
    case "order":
      return orderSchema(step);
    case "hours":
      return hoursSchema;
    case "area":
      return areaSchema;
    case "strengths":
      return strengthsSchema;
  }
}

const FROM_THE_LIST = "Choose from the list";
const oneOf = (terms: readonly Term[]) => z.enum(codesOf(terms), { error: FROM_THE_LIST });

function listSchema({ field, terms, atMost, words }: ListStep) {
  return z
    .object({
      seen,
      after,
      chosen: z
        .array(oneOf(terms))
        .max(atMost ?? terms.length, atMost ? `Choose ${atMost} at most` : FROM_THE_LIST)
        .default([]),
      words: lines("your own words", OWN_WORDS_LENGTH).optional(),
    })
    .transform(({ chosen, words: own, ...sent }): SentAnswer => ({
      ...sent,
      answer: { kind: "list", field, chosen: [...new Set(chosen)], ...(words ? { words: own ?? "" } : {}) },
    }));
}

function eachSchema({ items, terms }: EachStep) {
  return z
    .object({
      seen,
      after,
      each: z.array(z.object({ item: oneOf(items), choice: oneOf(terms).optional() })).max(items.length).default([]),
    })
    .transform(({ each, ...sent }): SentAnswer => ({
      ...sent,
      answer: { kind: "each", chosen: Object.fromEntries(each.flatMap(({ item, choice }) => (choice ? [[item, choice]] : []))) },
    }));
}

function namesSchema({ items }: NamesStep) {
  const name = line("the name", PLACE_NAME_LENGTH).optional();
  return z
    .object({ seen, after, names: z.array(z.object({ item: oneOf(items), name })).max(items.length).default([]) })
    .transform(({ names, ...sent }): SentAnswer => ({
      ...sent,
      answer: { kind: "names", names: Object.fromEntries(names.flatMap((one) => (one.name ? [[one.item, one.name]] : []))) },
    }));
}

function choiceSchema({ terms }: ChoiceStep) {
  return z
    .object({ seen, after, choice: oneOf(terms).optional() })
    .transform(({ choice, ...sent }): SentAnswer => ({ ...sent, answer: { kind: "choice", chosen: choice ?? null } }));
}

function orderSchema({ terms }: OrderStep) {
  return z
    .object({ seen, after, order: z.array(oneOf(terms)).max(terms.length).default([]), up: oneOf(terms).optional() })
    .transform(({ order, up, after: pressed, ...sent }): SentAnswer => ({
      ...sent,
      after: up === undefined ? pressed : "again",
      answer: { kind: "order", chosen: movedUp([...new Set(order)], up) },
    }));
}

/** One place nearer to the top; what is there already, or is not there at all, moves nothing. */
function movedUp(order: string[], code: string | undefined): string[] {
  const at = order.findIndex((one) => one === code);
  if (at < 1) return order;
  return order.with(at, order[at - 1]!).with(at - 1, order[at]!);
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
  .object({ seen, after, hoursStart: hours, hoursAim: hours })
  .refine(({ hoursStart, hoursAim }) => hoursStart === null || hoursAim === null || hoursAim >= hoursStart, {
    path: ["hoursAim"],
    error: "Later hours must be the same as the first hours, or more",
  })
  .transform(({ hoursStart, hoursAim, ...sent }): SentAnswer => ({ ...sent, answer: { kind: "hours", hoursStart, hoursAim } }));

const areaSchema = z
  .object({
    seen,
    after,
    town: line("your town", 80),
    travelMiles: z.enum(TRAVEL_MILES.map(String), { error: "Choose how far you can travel" }).transform(Number),
  })
  .transform(({ town, travelMiles, ...sent }): SentAnswer => ({ ...sent, answer: { kind: "area", town, travelMiles } }));

const strengthsSchema = z
  .object({ seen, after, strengths: lines("what you are good at", STRENGTHS_LENGTH).optional() })
  .transform(({ strengths, ...sent }): SentAnswer => ({ ...sent, answer: { kind: "strengths", strengths: strengths ?? "" } }));

/** The person says yes to the revision they were shown. */
export const approveSchema = z.object({
  revision: z
    .string({ error: "Open the page again" })
    .regex(/^\d{1,9}$/, "Open the page again")
    .transform(Number),
  /** Marked words that they keep; what names none of them keeps nothing. */
  keep: z.array(z.string().max(80)).max(400).catch([]),
});
