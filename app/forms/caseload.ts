import { z } from "zod";
import { CASELOAD_PARTS, TASK_PARTS, type TaskPart } from "#app/domain/caseload/parts.ts";
import type { CaseloadFilter } from "#app/domain/caseload/read-caseload.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { line } from "./text.ts";

/** A name is sent, not linked: it stays out of addresses. */
export const findPersonSchema = z.object({ name: line("the name of the person", 60) });

const taskPart = z.enum(codesOf(TASK_PARTS)).nullable().catch(null);
const part = z.enum(codesOf(CASELOAD_PARTS)).nullable().catch(null);
const coachId = z.uuid().nullable().catch(null);

/** The coach an address names; null for all. */
export function coachFrom(words: string | null): string | null {
  return coachId.parse(words);
}

/** Which kind of thing to do an address asks for; null for all. */
export function taskPartFrom(words: string | null): TaskPart | null {
  return taskPart.parse(words);
}

/** Reads a filter from an address. What it does not know is no matter. */
export function caseloadFilterFrom(words: (name: string) => string | null): CaseloadFilter {
  return { part: part.parse(words("next")), coachId: coachFrom(words("coach")), overdue: words("due") === "overdue" };
}

/** How an address says what a caseload is narrowed by. */
export function caseloadFilterWords({ part, coachId, overdue }: CaseloadFilter, task: TaskPart | null): Record<string, string> {
  return { ...(task && { do: task }), ...(part && { next: part }), ...(coachId && { coach: coachId }), ...(overdue && { due: "overdue" }) };
}
