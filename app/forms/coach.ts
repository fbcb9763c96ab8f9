import { z } from "zod";

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

export const moveSchema = z.object({ fromCoachId: z.uuid({ error: START_AGAIN }) });
