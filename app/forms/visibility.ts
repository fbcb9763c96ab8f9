import { z } from "zod";

/** `trial` is asked only where a signed work trial stands: hiding never stops one silently. */
export const hideSchema = z.object({
  booking: z.enum(["keep", "stop"], { error: "Choose what you want to do about the plan" }).optional(),
});
