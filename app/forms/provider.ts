import { z } from "zod";
import { changeCoachSchema } from "./coach.ts";
import { applyAsProviderSchema } from "./join.ts";
import { emailField } from "./sign-in.ts";
import { line } from "./text.ts";

export const inviteCoachSchema = z.object({ name: line("the coach's name"), email: emailField });

/** As when it applied. */
export const providerAboutSchema = applyAsProviderSchema.pick({ organisation: true, town: true });

export const coachRoleSchema = z.object({ role: z.enum(["coach", "lead"], { error: "Choose what they do" }) });

/** Who takes over whom the coach supports; "any" for whoever supports the fewest. */
export const endMembershipSchema = changeCoachSchema.pick({ coachId: true });

export const supportPeopleSchema = z.object({ answer: z.enum(["yes", "no"], { error: "Choose yes or no" }) });
