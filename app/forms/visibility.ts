import { z } from "zod";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { READ_BACKS } from "#app/domain/visibility/read-back.ts";
import { TRAVEL_MILES } from "#app/domain/vocational-profile/profile.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { ANY_WORK } from "./standing-choice.ts";

/** Asked only where a signed plan stands: hiding never stops one silently. */
export const hideSchema = z.object({
  booking: z.enum(["keep", "stop"], { error: "Choose what happens with the plan" }).optional(),
});

/** The answer to a yes that may be read back first; `no` only where somebody wrote the yes down. */
export const chooseSchema = z.object({
  answer: z.enum(["yes", "no"], { error: "Say yes or no" }).default("yes"),
  readBack: z.enum(READ_BACKS, { error: "Say who can see you if you say yes" }).optional(),
});

/** Up to when the page told what changed: carried by the page and typed by nobody. */
export const lookSchema = z.object({
  until: z.iso.datetime({ error: "Open the page again" }).max(40, "Open the page again"),
});

/** What is written down as a rule for somebody, or which one is taken back. */
export const prepareRuleSchema = z
  .object({
    do: z.enum(["prepare", "take-back"], { error: "Press one of the buttons" }).default("prepare"),
    ruleId: z.uuid({ error: "Choose a rule" }).optional(),
    work: z.array(z.enum([...codesOf(SECTORS), ANY_WORK], { error: "Choose from the list" })).max(SECTORS.length + 1, "Choose from the list").default([]),
    level: z.enum(codesOf(LEVELS), { error: "Choose a level" }).optional(),
    miles: z.enum(TRAVEL_MILES.map(String), { error: "Choose how far" }).transform(Number).optional(),
  })
  .superRefine((sent, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (sent.do === "take-back") {
      if (sent.ruleId === undefined) missing("ruleId", "Choose a rule");
      return;
    }
    if (sent.work.length === 0) missing("work", "Choose at least one kind of work, or any kind");
    if (sent.level === undefined) missing("level", "Choose a level");
    if (sent.miles === undefined) missing("miles", "Choose how far");
  })
  .transform(({ work, level, miles, ruleId, ...sent }) =>
    sent.do === "take-back"
      ? { do: sent.do, ruleId: ruleId! }
      : { do: sent.do, rule: { sectors: work.includes(ANY_WORK) ? [] : work.filter((code) => code !== ANY_WORK), leastLevel: level!, miles: miles! } },
  );

const HELP_CHOOSING = ["prepare", "take-back"] as const;
export type HelpChoosing = (typeof HELP_CHOOSING)[number];

/** Whoever helps writes down a yes to one employer, or takes it back. */
export const helpChoosingSchema = z.object({
  do: z.enum(HELP_CHOOSING, { error: "Press one of the buttons" }),
  employerId: z.uuid({ error: "Choose an employer" }),
});
