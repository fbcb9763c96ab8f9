import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { OPENING_ENDINGS } from "#app/domain/opening/endings.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { optionalPlainDate } from "./date.ts";

/** What can be done to an opening with one press. */
export const openingPressSchema = z.object({
  press: z.enum(["resume", "renew", "duplicate", "make-vacancy"], { error: "Choose what to do" }),
  /** The page makes the id, so that two presses make one copy. */
  copyId: z.uuid({ error: "Open the page again" }),
});

export const pauseOpeningSchema = z.object({
  until: optionalPlainDate("the day to open again").transform((iso) => (iso === null ? null : Temporal.PlainDate.from(iso))),
});

/** A draft is thrown away without one; the domain asks for it of what was posted. */
export const closeOpeningSchema = z.object({
  reason: z.enum(codesOf(OPENING_ENDINGS), { error: "Choose a reason" }).optional(),
});
