import { bookingPlan } from "../../line-lanes.ts";
import type { TestDatabase } from "../../database.ts";
import type { At } from "../things.ts";
import type { Fields } from "../visitors.ts";
import { button, date, dateKinds, may, must, type Form } from "./form.ts";
import { agreementSeen, carrying, coachRoleSeen, contactSeen, nextStepSeen, notesSeen, providerContactSeen, providerSeen } from "./seen.ts";
import {
  coachNow, ending, hiding, inTheWay, newPlanStep, outcome, planMarks, planParts, preparingChoice, preparingRule, profileSteps,
  signing, telling, time, tooEarly,
} from "./shared.ts";

const PLAN_KINDS: Form["kinds"] = {
  kind: must("hidden"), legalBasis: must("choice"), ...dateKinds("interviewedOn", false),
  ...dateKinds("basisAgreedOn", false), agreedWith: may("text"), evidence: may("text"), longerAgreed: may("choice"),
  breakMinutes: may("format"), support: must("choice"), ...dateKinds("startsOn"), ...dateKinds("endsOn"),
  days: must("many"), startTime: must("format"), endTime: must("format"), tasks: must("many"), adjustments: may("many"),
  criteria: must("many"), supervisor: must("choice"),
};

const reach = (by: Form["by"]): Form => ({
  by, fields: () => ({ phone: "0117 496 0001", email: "work@avon.test" }), kinds: { phone: may("format"), email: must("format") },
});

function planFields(changes: { supervisor?: string } = {}) {
  return async ({ line }: At, db: TestDatabase): Promise<Fields> => {
    const plan = { ...(await bookingPlan(db, line.own.words.ownerName)), ...changes };
    const { startsOn, endsOn, basisAgreedOn, interviewedOn, adjustments, breakMinutes, longerAgreed, factors, payPencePerHour: _ofTheVacancy, ...rest } = plan;
    return {
      ...rest, adjustments: [...adjustments], breakMinutes: String(breakMinutes), factors: [...factors],
      ...(longerAgreed ? { longerAgreed: "on" } : {}),
      ...date("startsOn", startsOn), ...date("endsOn", endsOn), ...date("basisAgreedOn", basisAgreedOn),
      ...date("interviewedOn", interviewedOn),
    };
  };
}

export const COACH: Record<string, Form[]> = {
  "/coach/people/:jobSeekerId/told": telling("coach"),
  "/coach/people/:jobSeekerId/told/:toldNoteId": [button("coach")],
  "/coach/worries/:worryId": [
    { by: "coach", fields: () => ({ words: "We found a lift home." }), kinds: { words: must("text") } },
  ],
  "/coach/people/:jobSeekerId/visibility/rule": preparingRule("coach"),
  "/coach/people/:jobSeekerId/visibility": preparingChoice("coach"),
  "/coach/people/:jobSeekerId/visibility/:employerId/hide": hiding("coach"),
  "/coach/people/:jobSeekerId/hide": hiding("coach"),
  "/coach/people/:jobSeekerId/coach": [
    {
      by: "lead",
      fields: async ({ line }, db) => ({ fromCoachId: await coachNow(line.own.seeker.jobSeekerId, db), coachId: "any" }),
      kinds: { fromCoachId: must("hidden"), coachId: must("choice") },
    },
  ],
  "/coach/people/:jobSeekerId/profile/helping": [
    { by: "coach", fields: () => ({ understood: "signed" }), kinds: { understood: must("choice") } },
  ],
  "/coach/people/:jobSeekerId/profile/plan": planMarks("coach"),
  "/coach/people/:jobSeekerId/profile/plan/new": newPlanStep("coach"),
  "/coach/people/:jobSeekerId/profile/plan/:planStepId/:part": planParts("coach"),
  "/coach/people/:jobSeekerId/profile/in-the-way": inTheWay("coach"),
  "/coach": [
    {
      by: "coach",
      fields: async ({ line }, { superuser }) => {
        const [person] = await superuser<{ name: string }[]>`select known_as as name from job_seeker where id = ${line.own.seeker.jobSeekerId}`;
        return { name: person!.name };
      },
      kinds: { name: must("text") },
    },
  ],
  "/coach/people/:jobSeekerId/profile/:step": profileSteps("coach"),
  "/coach/team": [
    {
      by: "lead",
      fields: () => ({ name: "Ned New", email: "ned@new.test" }),
      kinds: { name: must("text"), email: must("format") },
    },
  ],
  "/coach/refer": [
    {
      by: "coach",
      fields: () => ({ agreed: "yes", firstName: "Kit", email: "kit@referred.test", readTogether: "together" }),
      kinds: { agreed: must("choice"), firstName: must("text"), email: must("format"), readTogether: must("choice") },
    },
  ],
  "/coach/contact": [carrying(contactSeen, reach("coach"))],
  "/coach/team/organisation": [
    carrying(providerSeen, {
      by: "lead",
      fields: () => ({ organisation: "Avon Renamed", town: "Bristol" }),
      kinds: { organisation: must("text"), town: must("format") },
    }),
  ],
  "/coach/team/contact": [carrying(providerContactSeen, reach("lead"))],
  "/coach/team/support": [
    { by: "lead", fields: () => ({ answer: "yes" }), kinds: { answer: must("choice") } },
  ],
  "/coach/team/members/:memberId": [
    carrying(coachRoleSeen, { by: "lead", fields: () => ({ role: "coach" }), kinds: { role: must("choice") } }),
  ],
  "/coach/team/members/:memberId/end": [
    {
      by: "lead",
      fields: ({ line }) => ({ coachId: line.own.coach.coachId }),
      kinds: { coachId: must("choice") },
      others: ({ line }) => ({ coachId: line.other.coach.coachId }),
    },
  ],
  "/coach/team/invitations/:invitationId/withdraw": [button("lead")],
  "/coach/propose": [
    {
      by: "coach",
      fields: ({ line, lane }) => ({
        jobSeekerId: line.own.seeker.jobSeekerId, opening: `vacancy:${lane.vacancyId}`, reasons: ["keen"], note: "Have a look.",
      }),
      kinds: { jobSeekerId: must("hidden"), opening: must("hidden"), reasons: must("many"), note: may("text") },
      others: ({ line }) => ({ jobSeekerId: line.other.seeker.jobSeekerId }),
    },
  ],
  "/coach/introductions/requests/:requestId": [button("coach")],
  "/coach/introductions/wishes/:wishId": [
    { by: "coach", fields: () => ({ reason: "talk-first" }), kinds: { reason: must("choice") } },
  ],
  "/coach/introductions/:introductionId": [button("coach")],
  "/coach/introductions/:introductionId/tell": [
    {
      by: "coach",
      fields: () => ({ items: ["first_name", "strengths"], stage: "trial", do: "suggest" }),
      kinds: { items: must("many"), stage: may("choice"), do: may("press") },
    },
  ],
  "/coach/introductions/:introductionId/messages": [
    {
      by: "coach",
      fields: () => ({ messageId: crypto.randomUUID(), to: "job_seeker", words: "They would like to meet you." }),
      kinds: { messageId: must("hidden"), to: must("choice"), words: must("text") },
    },
  ],
  "/coach/introductions/:introductionId/messages/:messageId": [
    {
      by: "coach",
      fields: () => ({ pass: "on", words: "You can come at nine.", reason: "" }),
      kinds: { pass: must("choice"), words: may("text"), reason: may("choice") },
    },
  ],
  "/coach/introductions/:introductionId/review": [
    { by: "coach", fields: () => ({ pass: "own-words", words: "They are very busy now." }), kinds: { pass: must("choice"), words: may("text") } },
  ],
  "/coach/introductions/:introductionId/close": ending("coach"),
  "/coach/introductions/:introductionId/times": time("coach"),
  "/coach/introductions/:introductionId/times/:proposedTimeId/withdraw": [button("coach")],
  "/coach/introductions/:introductionId/booking/:kind": [
    { by: "coach", params: { kind: "work_trial" }, fields: planFields(), kinds: PLAN_KINDS },
  ],
  "/coach/bookings/:bookingId/change": [
    carrying(agreementSeen, { by: "coach", fields: planFields(), kinds: PLAN_KINDS }),
  ],
  "/coach/bookings/:bookingId/next-step": [
    carrying(nextStepSeen, { by: "coach", fields: () => ({ step: "training" }), kinds: { step: must("choice") } }),
  ],
  "/coach/bookings/:bookingId/remind": [
    { by: "coach", fields: () => ({ side: "employer" }), kinds: { side: must("choice") } },
  ],
  "/coach/bookings/:bookingId/criteria": [
    {
      by: "coach",
      fields: ({ lane }) => ({ agreementId: lane.agreementId, answer: "not-now", reason: "We keep it short." }),
      kinds: { agreementId: must("hidden"), answer: must("choice"), reason: may("text") },
    },
  ],
  "/coach/bookings/:bookingId/notes": [
    carrying(notesSeen, {
      by: "coach",
      fields: () => ({ mentorIs: "named", mentor: "Jo, in the kitchen", meetingNotes: "Meet at the back door." }),
      kinds: { mentorIs: must("choice"), mentor: must("text"), meetingNotes: may("text") },
    }),
  ],
  "/coach/bookings/:bookingId/sign": signing("coach"),
  "/coach/bookings/:bookingId/outcome": outcome("coach", false),
  "/coach/bookings/:bookingId/stop-wish": [button("coach")],
  "/coach/bookings/:bookingId/not-taken-place": tooEarly("coach"),
  "/coach/bookings/:bookingId/cancel": ending("coach"),
};
