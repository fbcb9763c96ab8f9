import { z } from "zod";
import { MOST_CRITERIA, criterionOfTask } from "#app/domain/booking/criteria.ts";
import { COACH_SUPPORT } from "#app/domain/agreement/terms.ts";
import { BOOKING_KINDS, LEGAL_BASES, SIX_FACTORS } from "#app/domain/booking/kinds.ts";
import { NEXT_STEPS } from "#app/domain/booking/next-steps.ts";
import { SLOT_LIMITS } from "#app/domain/booking/slot.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { GENERAL_CRITERIA } from "#app/domain/vocabulary/criteria.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import { optionalPlainDate, plainDate } from "./date.ts";
import { line, lines } from "./text.ts";
import { pay, time, whole } from "./vacancy.ts";

/** Characters. */
const EVIDENCE_LENGTH = 1000;
const CRITERIA = [...codesOf(TASKS).map(criterionOfTask), ...codesOf(GENERAL_CRITERIA)];

const criteria = z
  .array(z.string().refine((code) => CRITERIA.includes(code), "Choose from the list"))
  .min(1, "Choose at least one criterion")
  .max(MOST_CRITERIA, `Choose at most ${MOST_CRITERIA}`);

export const bookingPlanSchema = z
  .object({
    slotId: z.uuid({ error: "Choose the offered time again" }).optional(),
    kind: z.enum(codesOf(BOOKING_KINDS), { error: "Choose what you want to book" }),
    legalBasis: z.enum(codesOf(LEGAL_BASES), { error: "Choose what makes it lawful" }),
    interviewedOn: optionalPlainDate("the date of the interview"),
    basisAgreedOn: optionalPlainDate("the date it was agreed"),
    agreedWith: line("who agreed").optional(),
    evidence: lines("what was agreed", EVIDENCE_LENGTH).optional(),
    longerAgreed: z.literal("on", { error: "Choose from the list" }).optional(),
    pay: pay.optional(),
    factors: z.array(z.enum(codesOf(SIX_FACTORS), { error: "Choose from the list" })),
    startsOn: plainDate("the first day"),
    endsOn: plainDate("the last day"),
    days: z
      .array(z.enum(codesOf(DAYS), { error: "Choose days from the list" }))
      .min(1, "Choose at least one day")
      .max(7),
    startTime: time("a day starts"),
    endTime: time("a day ends"),
    breakMinutes: whole("The break in minutes", "", 0, 240).optional(),
    support: z.enum(codesOf(COACH_SUPPORT), { error: "Choose when you are there" }),
    tasks: z
      .array(z.enum(codesOf(TASKS), { error: "Choose tasks from the list" }))
      .min(1, "Choose at least one task")
      .max(20),
    adjustments: z.array(z.enum(codesOf(ADJUSTMENTS), { error: "Choose from the list" })),
    criteria,
    supervisor: line("who supervises"),
  })
  .transform(({ pay: payPencePerHour = null, ...plan }) => ({
    ...plan,
    payPencePerHour,
    breakMinutes: plan.breakMinutes ?? 0,
    agreedWith: plan.agreedWith ?? "",
    evidence: plan.evidence ?? "",
    longerAgreed: plan.longerAgreed === "on",
    days: codesOf(DAYS).filter((day) => plan.days.includes(day)),
  }));

/** The kind of booking in an address. */
export const kindSchema = z.enum(codesOf(BOOKING_KINDS));

/** A time an employer offers for a working interview. */
export const slotSchema = z.object({
  day: plainDate("the day"),
  startTime: time("it starts"),
  endTime: time("it ends"),
});

/** What the employer says to a time that a coach proposes. */
export const proposedTimeSchema = z.object({
  answer: z.enum(["take-up", "cannot"], { error: "Choose whether it can be at this time" }),
});

const agreementId = z.uuid({ error: "Open this page again, then choose" });

/** Other criteria, for the version of the agreement that was on the page. */
export const criteriaSchema = z.object({ agreementId, criteria });

export const proposalAnswerSchema = z
  .object({
    agreementId,
    answer: z.enum(["job_seeker", "employer", "not-now"], { error: "Choose what happens to the criteria" }),
    reason: lines("why the criteria stay", 500).optional(),
  })
  .transform((given) => ({ ...given, reason: given.reason ?? "" }));

const CHOOSE_MENTOR = "Choose who mentors them";

/** A member of the employer's team, somebody by name, or nobody yet. */
export const bookingNotesSchema = z
  .object({
    mentorIs: z.union([z.uuid({ error: CHOOSE_MENTOR }), z.enum(["named", "nobody"])], { error: CHOOSE_MENTOR }),
    mentor: line("whom to look for").optional(),
    meetingNotes: lines("what is good to know", 500).optional(),
  })
  .superRefine(({ mentorIs, mentor }, context) => {
    if (mentorIs === "named" && mentor === undefined) context.addIssue({ code: "custom", path: ["mentor"], message: "Enter whom to look for" });
  })
  .transform(({ mentorIs, mentor, meetingNotes }) => ({
    mentor: mentorIs === "named" || mentorIs === "nobody" ? { name: mentorIs === "named" ? (mentor ?? "") : "" } : { member: mentorIs },
    meetingNotes: meetingNotes ?? "",
  }));

/** A member of the own team. */
export const mentorSchema = z.object({ mentorIs: z.uuid({ error: CHOOSE_MENTOR }) });

export const nextStepSchema = z.object({ step: z.enum(codesOf(NEXT_STEPS), { error: "Choose the next step" }) });

export const remindSchema = z.object({
  side: z.enum(["job_seeker", "employer"], { error: "Choose whom to remind" }),
});

export const noticeSchema = z.object({
  noticeDays: whole("Days of notice", "Enter how many days of notice you need", 1, SLOT_LIMITS.mostNoticeDays),
});

const OPEN_AGAIN = "Open the agreement again before you sign";

/** Which words were on the page: a signature is bound to them. */
export const signSchema = z.object({
  agreementId: z.uuid({ error: OPEN_AGAIN }),
  contentHash: z.string({ error: OPEN_AGAIN }).regex(/^[0-9a-f]{64}$/, OPEN_AGAIN),
});
