import { z } from "zod";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";

const WHOLE = /^\d+$/;

/** The ISO date, or null when the calendar has no such day. */
function isoDate(day: number, month: number, year: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

type Typed = { day?: string | undefined; month?: string | undefined; year?: string | undefined };

/**
 * A date asked for in three boxes (`DateField`).
 * @param name how messages call it, in the middle of a sentence: "the start date"
 * @param example a day that it could be
 * @returns a schema whose output is an ISO date, "2027-03-27"
 */
export function plainDate(name: string, example?: string) {
  const missing = `Enter ${name}`;
  return boxes(missing).transform((typed, context) => {
    if (!isEmpty(typed)) return read(typed, name, context, example);
    context.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });
}

/** As `plainDate`, and null when all three boxes were left empty. */
export function optionalPlainDate(name: string) {
  return boxes(`Enter ${name}`)
    .optional()
    .transform((typed, context) => (typed === undefined || isEmpty(typed) ? null : read(typed, name, context)));
}

/** The ISO date that stands in the three boxes of a field, or null where they are empty or no day of the calendar. */
export function typedDate(fields: Readonly<Record<string, unknown>>, field: string): string | null {
  return toIso(["day", "month", "year"].map((part) => String(fields[`${field}.${part}`] ?? "").trim()));
}

function toIso([day = "", month = "", year = ""]: readonly string[]): string | null {
  const whole = [day, month, year].every((value) => WHOLE.test(value)) && year.length === 4;
  return whole ? isoDate(Number(day), Number(month), Number(year)) : null;
}

function boxes(missing: string) {
  const part = z.string().trim().optional();
  return z.object({ day: part, month: part, year: part }, { error: missing });
}

function isEmpty(typed: Typed): boolean {
  return !typed.day && !typed.month && !typed.year;
}

function read({ day, month, year }: Typed, name: string, context: z.RefinementCtx, example = "27 3 2027"): string {
  const empty = Object.entries({ day, month, year }).filter(([, value]) => !value);
  const [firstEmpty] = empty;
  if (firstEmpty) {
    const message = `${capitalised(name)} must include a ${empty.map(([key]) => key).join(" and a ")}`;
    context.addIssue({ code: "custom", path: [firstEmpty[0]], message });
    return z.NEVER;
  }
  const iso = toIso([day, month, year] as string[]);
  if (iso === null) {
    context.addIssue({ code: "custom", message: `${capitalised(name)} must be a real date, like ${example}` });
    return z.NEVER;
  }
  return iso;
}
