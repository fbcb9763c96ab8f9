import { z } from "zod";
import { line } from "./text.ts";

/** "Anyone", beside the coaches by name. */
export const ANY_COACH = "any";

const CHOOSE = "Choose a job coach";
const START_AGAIN = "Open the page again";

export const changeCoachSchema = z.object({
  fromCoachId: z.uuid({ error: START_AGAIN }),
  coachId: z
    .string({ error: CHOOSE })
    .transform((id) => (id === ANY_COACH ? null : id))
    .pipe(z.uuid({ error: CHOOSE }).nullable()),
});

/** Sent in the body: where somebody looks is nothing for an address. */
export const nearSchema = z.object({ town: line("a town", 80), page: z.coerce.number().int().min(1).max(1000).catch(1) });

export const moveSchema = z.object({ fromCoachId: z.uuid({ error: START_AGAIN }) });
