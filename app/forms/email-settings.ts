import { z } from "zod";
import { EMAIL_PACES } from "#app/domain/mailing/pace.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";

const CHOOSE = "Choose how often we write to you";

export const paceSchema = z.object({ pace: z.enum(codesOf(EMAIL_PACES), { error: CHOOSE }) });
