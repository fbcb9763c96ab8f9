import { BOOKING_KINDS, type BookingKind } from "#app/domain/booking/kinds.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";

/** "Work trial": the kind by its name, as a title begins. */
export function kindName(kind: string): string {
  return labelOf(BOOKING_KINDS, kind);
}

/** "a work trial", "work experience": the kind in the middle of a sentence. */
export function aKind(kind: string): string {
  return kind === ("work_experience" satisfies BookingKind) ? "work experience" : `a ${kindName(kind).toLowerCase()}`;
}

/** "the work trial", "the work experience". */
export function theKind(kind: string): string {
  return `the ${kindName(kind).toLowerCase()}`;
}
