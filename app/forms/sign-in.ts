import { z } from "zod";

const NO_EMAIL = "Enter your email address";

/**
 * Lower case: addresses are told apart by their letters, not by how they were typed.
 * @param missing said where there is none
 */
export function emailAddress(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .toLowerCase()
    .min(1, missing)
    .max(254, "Enter an email address with no more than 254 characters")
    .email("Enter an email address in the correct format, like name@example.com");
}

export const emailField = emailAddress(NO_EMAIL);

export const emailSchema = z.object({ email: emailField });

/** Six digits, however they were spaced. */
const sixDigits = (missing: string) =>
  z
    .string({ error: missing })
    .max(50, "The code has 6 numbers")
    .transform((text) => text.replace(/[\s-]/g, ""))
    .pipe(z.string({ error: missing }).min(1, missing).regex(/^\d{6}$/, "The code has 6 numbers, like 123456"));

/** The code in an email, and why one is refused. */
export const codeSchema = z.object({ code: sixDigits("Enter the code from the email") });
export const CODE_REFUSED = {
  wrong: "That is not the code in the newest email. Check it, or ask for a new code",
  expired: "This code does not work any more. Ask for a new code",
} as const;

export const NO_APP_CODE = "Enter the code from your authenticator app";
export const APP_CODE_REFUSED = "That code is not right, or it was used before. Wait for the next code in your app";

export const appCodeSchema = z.object({ code: sixDigits(NO_APP_CODE) });

/** From the app, or one of the recovery codes. */
export const secondFactorSchema = z.object({
  code: z
    .string({ error: NO_APP_CODE })
    .trim()
    .min(1, NO_APP_CODE)
    .max(50, "Enter the 6 numbers from your app, or one of your recovery codes"),
});

/** The code of whoever has a second check; nobody else is asked for one. */
export const newAddressSchema = z.object({
  email: emailAddress("Enter the new email address"),
  code: z.string().trim().max(50, "Enter the 6 numbers from your app, or one of your recovery codes").default(""),
});

/** An emailed link carries it; the page's form sends it back. */
export const linkSchema = z.object({ token: z.string().min(1).max(2000) });

/** A form of one button. */
export const buttonSchema = z.object({});

/** Takes anything: what is none of the cast is not found, and outside the demo that is everything. */
export const castSchema = z.object({ email: z.string().default("") });
