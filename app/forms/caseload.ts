import { z } from "zod";
import { CASELOAD_PARTS, type CaseloadFilter } from "#app/domain/caseload/read-caseload.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { line } from "./text.ts";

/** A name is sent, not linked: it stays out of addresses. */
export const findPersonSchema = z.object({ name: line("the name of the person", 60) });

const part = z.enum(codesOf(CASELOAD_PARTS)).nullable().catch(null);
const coachId = z.uuid().nullable().catch(null);

/** Reads a filter from an address. What it does not know is no matter. */
export function caseloadFilterFrom(words: (name: string) => string | null): CaseloadFilter {
  return { part: part.parse(words("next")), coachId: coachId.parse(words("coach")), overdue: words("due") === "overdue" };
}

export function caseloadFilterWords({ part, coachId, overdue }: CaseloadFilter): Record<string, string> {
  return { ...(part && { next: part }), ...(coachId && { coach: coachId }), ...(overdue && { due: "overdue" }) };
}
