import { CIRCLE_ITEMS } from "#app/domain/circle/circle-items.ts";
import { PHOTO_FILE } from "#app/forms/photo.ts";
import { codesOf } from "#app/domain/vocabulary/terms.ts";
import { readMarkedWords } from "#app/domain/words/mark-words.ts";
import { aPhoto, photoFile } from "../../photos.ts";
import { button, date, dateKinds, may, must, mustFile, type Form } from "./form.ts";
import { accessSeen, carrying, detailSeen } from "./seen.ts";
import {
  coachNow, ending, hiding, tellableNow, inTheWay, newPlanStep, planMarks, planParts, profileSteps, proposing, signing, tooEarly,
} from "./shared.ts";

export const ME: Record<string, Form[]> = {
  "/me/helping": [
    { by: "seeker", fields: () => ({ helper: "friend" }), kinds: { helper: must("choice") } },
  ],
  "/me/helping/how": [
    { by: "seeker", fields: () => ({ understood: "explained" }), kinds: { understood: must("choice") } },
  ],
  "/me/profile/plan": planMarks("seeker"),
  "/me/profile/plan/new": newPlanStep("seeker"),
  "/me/profile/plan/:planStepId/:part": planParts("seeker"),
  "/me/profile/in-the-way": inTheWay("seeker"),
  "/me/details/:part": [
    carrying(detailSeen("name"), {
      by: "seeker", params: { part: "name" }, fields: () => ({ fullName: "Alex Put Right" }), kinds: { fullName: must("text") },
    }),
    carrying(detailSeen("called"), {
      by: "seeker", params: { part: "called" }, fields: () => ({ knownAs: "Lex" }), kinds: { knownAs: must("text") },
    }),
    carrying(detailSeen("born"), {
      by: "seeker", params: { part: "born" }, fields: () => date("birthDate", "1999-02-03"), kinds: dateKinds("birthDate"),
    }),
  ],
  "/me/contact/:part": [
    { by: "seeker", params: { part: "phone" }, fields: () => ({ value: "07700 900 456" }), kinds: { value: may("format") } },
    { by: "seeker", params: { part: "email" }, fields: () => ({ value: "me@home.test" }), kinds: { value: may("format") } },
  ],
  "/me/profile/photo/choose": [
    { by: "seeker", fields: async () => ({ photo: photoFile(await aPhoto()) }), kinds: { photo: mustFile(PHOTO_FILE) }, again: "anew" },
  ],
  // A second press finds nothing to delete.
  "/me/profile/photo/remove": [button("seeker")],
  "/me/profile/:step": profileSteps("seeker"),
  "/me/profile/check": [
    {
      by: "seeker",
      fields: async ({ line }, db) => {
        const [row] = await db.superuser<{ revision: number }[]>`
          select revision from vocational_profile where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
        const { strengths, places } = await readMarkedWords(db.deps, line.own.seeker, line.own.seeker.jobSeekerId);
        const keep = [strengths, ...places].flatMap(({ hits }) => hits.map(({ value }) => value));
        return { revision: String(row!.revision), keep };
      },
      kinds: { revision: must("hidden") },
    },
  ],
  "/me/visibility": [
    { by: "seeker", fields: (_, { clock }) => ({ until: clock.now().toString() }), kinds: { until: must("hidden") } },
  ],
  "/me/visibility/standing/new": [
    {
      by: "seeker",
      fields: ({ line }) => ({
        leastLevel: "leader", miles: "3", sectors: "food", shown: line.own.owner.employerId, kept: [line.own.owner.employerId],
        readBack: "my-rule",
      }),
      kinds: {
        leastLevel: must("hidden"), miles: must("hidden"), sectors: may("hidden"), shown: may("hidden"),
      },
    },
  ],
  "/me/visibility/standing/:standingChoiceId/end": [button("seeker")],
  // What the yes means is asked where somebody helps, and taken from anybody.
  "/me/visibility/:employerId/choose": [
    button("seeker", { fields: () => ({ answer: "yes", readBack: "this-employer" }) }),
  ],
  "/me/visibility/:employerId/hide": hiding("seeker"),
  "/me/circle/invite": [
    { by: "seeker", fields: () => ({ name: "Aunt Flo" }), kinds: { name: must("text") } },
  ],
  "/me/circle/invite/:question": [
    { by: "seeker", params: { question: "relation" }, fields: () => ({ relation: "family" }), kinds: { relation: must("choice") } },
    { by: "seeker", params: { question: "email" }, fields: () => ({ email: "flo@new.test" }), kinds: { email: must("format") } },
    {
      by: "seeker",
      params: { question: "check" },
      fields: () => ({ name: "Aunt Flo", relation: "family", email: "flo@new.test" }),
      // Any name will do.
      kinds: { relation: must("hidden"), email: must("hidden") },
    },
  ],
  "/me/circle/telling/new": [
    {
      by: "seeker",
      fields: () => ({ consentId: crypto.randomUUID(), member: "else" }),
      kinds: { consentId: must("hidden"), member: must("choice") },
    },
  ],
  "/me/circle/telling/new/:question": [
    { by: "seeker", params: { question: "name" }, fields: () => ({ who: "Mrs Bell" }), kinds: { who: must("text") } },
    { by: "seeker", params: { question: "about" }, fields: () => ({ topics: ["helps"] }), kinds: { topics: may("many") } },
    { by: "seeker", params: { question: "long" }, fields: () => ({ howLong: "month" }), kinds: { howLong: must("choice") } },
    { by: "seeker", params: { question: "paper" }, fields: () => date("givenOn", null), kinds: dateKinds("givenOn", false) },
    {
      by: "seeker",
      params: { question: "check" },
      fields: () => ({ consentId: crypto.randomUUID(), member: "else", who: "Mrs Bell", topics: ["helps"], howLong: "month", ...date("givenOn", null) }),
      // What else it carries was typed on the pages before; a yes that is right by chance would be the one that counts.
      kinds: { consentId: must("hidden"), member: must("hidden") },
      others: ({ line }) => ({ member: line.other.circleMemberId }),
    },
  ],
  "/me/circle/telling/:consentId/stop": [
    { by: "seeker", fields: () => ({ notes: "keep" }), kinds: { notes: must("choice") } },
  ],
  "/me/circle/telling/notes/:toldNoteId": [button("seeker")],
  "/me/circle/:circleMemberId": [
    carrying(accessSeen, { by: "seeker", fields: () => ({ items: codesOf(CIRCLE_ITEMS) }), kinds: { items: may("many") } }),
  ],
  "/me/circle/:circleMemberId/remove": [button("seeker")],
  "/me/coach": [
    {
      by: "seeker",
      fields: async ({ line }, db) => ({ fromCoachId: await coachNow(line.own.seeker.jobSeekerId, db), coachId: "any" }),
      kinds: { fromCoachId: must("hidden"), coachId: must("choice") },
    },
  ],
  "/me/coach/move": [
    {
      by: "seeker",
      fields: async ({ line }, db) => ({ fromCoachId: await coachNow(line.own.seeker.jobSeekerId, db) }),
      kinds: { fromCoachId: must("hidden") },
    },
  ],
  "/me/coach/near": [{ by: "seeker", fields: () => ({ town: "Bristol" }), kinds: { town: must("format") }, shows: true }],
  "/me/hide": hiding("seeker"),
  "/me/jobs/:openingId/ask": [
    { by: "seeker", fields: () => ({ answer: "ask" }), kinds: { answer: must("press") } },
  ],
  "/me/jobs/:openingId": [
    { by: "seeker", fields: () => ({ answer: "not-for-me" }), kinds: { answer: must("press") } },
  ],
  "/me/introductions/:introductionId": [
    { by: "seeker", fields: () => ({ answer: "yes" }), kinds: { answer: must("press") } },
  ],
  "/me/introductions/:introductionId/tell": [
    {
      by: "seeker",
      fields: async ({ line }, db) => ({ items: ["first_name"], stage: "introduced", seen: await tellableNow(line.own.seeker, db) }),
      kinds: { items: may("many"), stage: may("choice"), seen: must("hidden"), answer: may("press") },
    },
  ],
  // Nobody of the employer has read it yet.
  "/me/introductions/:introductionId/told": [
    { by: "seeker", fields: () => ({ item: "first_name" }), kinds: { item: must("hidden") } },
  ],
  "/me/introductions/:introductionId/messages": [button("seeker")],
  "/me/introductions/:introductionId/messages/new": [
    {
      by: "seeker",
      fields: () => ({ messageId: crypto.randomUUID(), sentence: "when", words: "I like mornings." }),
      kinds: { messageId: must("hidden"), sentence: may("choice"), words: may("text") },
    },
  ],
  "/me/introductions/:introductionId/stop": [button("seeker")],
  "/me/bookings/:bookingId/criteria": proposing("seeker"),
  // Nobody has said how it went yet.
  "/me/bookings/:bookingId/reflection/:question": [
    { by: "seeker", params: { question: "feeling" }, fields: () => ({ feeling: "liked" }), kinds: { feeling: must("choice") } },
    { by: "seeker", params: { question: "wash-up" }, fields: () => ({ "wash-up": "yes" }), kinds: { "wash-up": must("choice") } },
    {
      by: "seeker",
      params: { question: "check" },
      fields: () => ({ feeling: "liked", "wash-up": "yes" }),
      kinds: { feeling: must("hidden"), "wash-up": must("hidden") },
    },
  ],
  "/me/bookings/:bookingId/reflection/profile": [button("seeker")],
  "/me/bookings/:bookingId/sign": signing("seeker"),
  "/me/bookings/:bookingId/outcome/:question": [
    { by: "seeker", params: { question: "task-wash-up" }, fields: () => ({ "task-wash-up": "met" }), kinds: { "task-wash-up": must("choice") } },
    { by: "seeker", params: { question: "arrives" }, fields: () => ({ arrives: "met" }), kinds: { arrives: must("choice") } },
    { by: "seeker", params: { question: "job" }, fields: () => ({ satisfied: "yes" }), kinds: { satisfied: must("choice") } },
    {
      by: "seeker",
      params: { question: "check" },
      fields: () => ({ "task-wash-up": "met", arrives: "met", satisfied: "yes" }),
      kinds: { "task-wash-up": must("hidden"), arrives: must("hidden"), satisfied: must("hidden") },
    },
  ],
  "/me/bookings/:bookingId/not-taken-place": tooEarly("seeker"),
  "/me/bookings/:bookingId/cancel": ending("seeker"),
};
