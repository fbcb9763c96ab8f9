import { z } from "zod";
import { emailField } from "./sign-in.ts";
import { line } from "./text.ts";

export const inviteCoachSchema = z.object({ name: line("the coach's name"), email: emailField });
