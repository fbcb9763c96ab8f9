import { z } from "zod";
import type { OpeningRef } from "#app/domain/opening/opening-ref.ts";

/** One choice among openings of both kinds, as one value of a form. */
export function openingValue({ kind, id }: OpeningRef): string {
  return `${kind}:${id}`;
}

const KIND_AND_ID = /^(vacancy|unmet_need):([0-9a-f-]{36})$/;

export const openingChoice = z
  .string({ error: "Choose a vacancy or an unmet need" })
  .regex(KIND_AND_ID, "Choose a vacancy or an unmet need")
  .transform((value): OpeningRef => {
    const [, kind, id] = KIND_AND_ID.exec(value)!;
    return { kind: kind as OpeningRef["kind"], id: id! };
  })
  .refine(({ id }) => z.uuid().safeParse(id).success, "Choose a vacancy or an unmet need");

/** `?vacancy=…` or `?unmet-need=…`, as links to a form carry it; null when neither is an id. */
export function openingInQuery(query: URLSearchParams): OpeningRef | null {
  const vacancy = z.uuid().safeParse(query.get("vacancy")).data;
  if (vacancy) return { kind: "vacancy", id: vacancy };
  const need = z.uuid().safeParse(query.get("unmet-need")).data;
  return need ? { kind: "unmet_need", id: need } : null;
}

/** The other way round. */
export function openingQuery({ kind, id }: OpeningRef): [string, string] {
  return [kind === "vacancy" ? "vacancy" : "unmet-need", id];
}
