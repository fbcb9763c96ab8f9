import { z } from "zod";
import type { ContactPart } from "#app/domain/disclosure/contact-details.ts";
import { nameLine } from "./text.ts";

const PHONE = "Write a phone number, like 07700 900 123";
const EMAIL = "Write an email address, like name@example.com";

/** Spaces around and inside are how people write numbers; empty takes the number away. */
const phone = z
  .string()
  .trim()
  .max(30, PHONE)
  .regex(/^$|^\+?[\d ()-]+$/, PHONE)
  .refine((text) => text === "" || (text.replace(/\D/g, "").length >= 9 && text.replace(/\D/g, "").length <= 15), PHONE);

const email = z
  .string()
  .trim()
  .max(254, EMAIL)
  .refine((text) => text === "" || z.email().safeParse(text).success, EMAIL);

/** At work there is always an address. */
export const workContactSchema = z.object({
  phone: z.string().optional().transform((text) => text ?? "").pipe(phone),
  email: z.string({ error: EMAIL }).trim().max(254, EMAIL).pipe(z.email({ error: EMAIL })),
});

const PARTS: Record<ContactPart, z.ZodType<string, string>> = { phone, email };

export function contactSchema(part: ContactPart) {
  return z.object({ value: z.string().optional().transform((text) => text ?? "").pipe(PARTS[part]) });
}

/** What somebody of a team is called. Employers and job seekers read it at once. */
export const ownNameSchema = z.object({ name: nameLine("your name") });
