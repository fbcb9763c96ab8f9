import { z } from "zod";
import { HELPERS, UNDERSTANDINGS } from "#app/domain/vocabulary/helping.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

export const helperSchema = z.object({ helper: z.enum(codesOf(HELPERS), { error: "Choose who is helping you" }) });

export const understoodSchema = z.object({
  understood: z.enum(codesOf(UNDERSTANDINGS), { error: "Choose the one that fits best" }),
});
