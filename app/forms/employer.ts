import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { EMPLOYER_ROLES } from "#app/domain/employer-team/roles.ts";
import { MOST_STARTS_PER_MONTH, PAUSE_REASONS } from "#app/domain/employer/capacity.ts";
import { LEVELS } from "#app/domain/employer/levels.ts";
import { OUTCODE, toOutcode } from "#app/domain/employer/outcode.ts";
import { SIZES } from "#app/domain/employer/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { plainDate } from "./date.ts";
import { emailField } from "./sign-in.ts";
import { line, lines } from "./text.ts";

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

export const renameSiteSchema = z.object({ siteName: site.siteName });

const level = z.enum(codesOf(LEVELS), { error: "Choose your Disability Confident level" });

const organisation = {
  organisation: line("the name of your organisation"),
  sector: z.enum(codesOf(SECTORS), { error: "Choose the sector you mostly work in" }),
  size: z.enum(codesOf(SIZES), { error: "Choose how many people work for you" }),
};

export const organisationSchema = z.object(organisation);

export const askForCheckSchema = z.object({ level, words: lines("what shows your level", 1000) });

export const takeBreakSchema = z.object({
  until: plainDate("the day you are back").transform((iso) => Temporal.PlainDate.from(iso)),
  reason: z.enum(codesOf(PAUSE_REASONS), { error: "Choose the main reason" }),
});

const NOT_A_NUMBER = `Enter a whole number from 1 to ${MOST_STARTS_PER_MONTH}, or leave it empty`;

export const capacitySchema = z.object({
  startsPerMonth: z
    .string({ error: NOT_A_NUMBER })
    .trim()
    .regex(/^(?:[1-9]\d?)?$/, NOT_A_NUMBER)
    .optional()
    .transform((text) => (text ? Number(text) : null))
    .refine((number) => number === null || number <= MOST_STARTS_PER_MONTH, NOT_A_NUMBER),
});

export const employerSignUpSchema = z.object({
  ...organisation,
  claimedLevel: level,
  name: line("your name"),
  ...site,
});

const role = z.enum(codesOf(EMPLOYER_ROLES), { error: "Choose what they do" });

export const inviteMemberSchema = z.object({ name: line("their name"), email: emailField, role });
export const changeRoleSchema = z.object({ role });
export const teamInvitationSchema = z.object({
  next: z.enum(["again", "withdraw"], { error: "Choose what to do with the invitation" }),
});
