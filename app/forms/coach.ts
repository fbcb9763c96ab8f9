import { z } from "zod";

/** "Anyone", beside the coaches by name. */
export const ANY_COACH = "any";

const START_AGAIN = "Open the page again";

export const changeCoachSchema = z.object({
  fromCoachId: z.uuid({ error: START_AGAIN }),
  coachId: z
    .union([z.literal(ANY_COACH), z.uuid()], { error: "Choose a job coach" })
    .transform((id) => (id === ANY_COACH ? null : id)),
});

export const moveSchema = z.object({ fromCoachId: z.uuid({ error: START_AGAIN }) });
