import { z } from "zod";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { OUTCODE, toOutcode } from "#app/domain/employer/outcode.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { emailField } from "./sign-in.ts";
import { line } from "./text.ts";

const NO_OUTCODE = "Enter the first half of the postcode";

const outcode = z
  .string({ error: NO_OUTCODE })
  .transform(toOutcode)
  .pipe(z.string({ error: NO_OUTCODE }).min(1, NO_OUTCODE).regex(OUTCODE, "Enter the first half of a UK postcode, like BS5 or SW1A"));

const site = {
  siteName: line("the name of the site", 80),
  town: line("the town or city", 80),
  outcode,
};

export const siteSchema = z.object(site);

export const employerSignUpSchema = z.object({
  organisation: line("the name of your organisation"),
  sector: z.enum(codesOf(SECTORS), { error: "Choose the sector you mostly work in" }),
  size: z.enum(codesOf(SIZES), { error: "Choose how many people work for you" }),
  claimedLevel: z.enum(codesOf(LEVELS), { error: "Choose your Disability Confident level" }),
  name: line("your name"),
  ...site,
});

const role = z.enum(codesOf(EMPLOYER_ROLES), { error: "Choose what they do" });

export const inviteMemberSchema = z.object({ name: line("their name"), email: emailField, role });
export const changeRoleSchema = z.object({ role });
export const teamInvitationSchema = z.object({
  next: z.enum(["again", "withdraw"], { error: "Choose what to do with the invitation" }),
});
