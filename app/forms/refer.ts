import { z } from "zod";
import { REFERRERS } from "#app/domain/referral/referrers.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { emailAddress } from "./sign-in.ts";
import { nameLine } from "./text.ts";

const NOT_AGREED = "You can only refer somebody who knows about it and agrees. Talk with them first. We have kept nothing";

/** Without their yes nothing is kept. */
const agreed = z.literal("yes", { error: ({ input }) => (input === "no" ? NOT_AGREED : "Say whether they know about it and agree") });

const whose = z
  .enum(["own", "together"], { error: "Choose whose email address it is" })
  .transform((code) => code === "together");

const person = {
  agreed,
  firstName: nameLine("their first name"),
  email: emailAddress("Enter their email address"),
  readTogether: whose,
};

/** Nothing about the person but what they are called and where they read it: the rest is theirs to say. */
export const referSchema = z.object({
  ...person,
  providerId: z.uuid({ error: "Choose who can help them" }),
  referrerName: nameLine("your name"),
  referrer: z.enum(codesOf(REFERRERS), { error: "Choose how you know them" }),
  referrerEmail: emailAddress("Enter your email address"),
});

/** A coach's name, address and provider are known. */
export const coachReferSchema = z.object(person);

/** An emailed link carries the token; the page sends it back with the answer. */
export const referralAnswerSchema = z.object({
  token: z.string().min(1).max(200),
  answer: z.enum(["yes", "no"], { error: "Say yes or no" }),
});
