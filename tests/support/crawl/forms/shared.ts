import type { JobSeeker } from "#app/domain/actor.ts";
import { tellableItems, wordsSeen } from "#app/domain/disclosure/tellable.ts";
import type { TestDatabase } from "../../database.ts";
import type { Who } from "../visitors.ts";
import { aWorkingDay } from "../../line-lanes.ts";
import { date, dateKinds, may, must, type Form } from "./form.ts";
import { carrying, planSeen } from "./seen.ts";

/** What a page that asks what to tell carries, before anything is told. */
export async function tellableNow(seeker: JobSeeker, { deps }: TestDatabase): Promise<string> {
  return deps.withActor(seeker, async (store) => wordsSeen(await tellableItems(store, seeker.jobSeekerId)));
}

/** The questions of a profile, one of each kind, for whoever types. */
export const profileSteps = (by: Who): Form[] => [
  {
    by,
    params: { step: "hopes" },
    fields: async ({ line }, db) => {
      const [row] = await db.superuser<{ seen: string }[]>`
        select array_to_string(hopes, ' ') as seen from vocational_profile
        where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
      return { seen: row!.seen, chosen: ["food", "retail"] };
    },
    kinds: { seen: may("hidden"), chosen: may("many") },
  },
  {
    by,
    params: { step: "interests" },
    fields: async ({ line }, db) => {
      const [row] = await db.superuser<{ seen: string }[]>`
        select trim(array_to_string(interests, ' ') || chr(10) || interests_words, ' ' || chr(10)) as seen
        from vocational_profile where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
      return { seen: row!.seen, chosen: ["music"], words: "I sing." };
    },
    kinds: { seen: may("hidden"), chosen: may("many"), words: may("text") },
  },
  {
    by,
    params: { step: "how-i-do-tasks" },
    fields: () => ({ seen: "wash-up:by-myself", "each[0].item": "wash-up", "each[0].choice": "by-myself" }),
    kinds: { seen: may("hidden"), "each[0].item": must("hidden"), "each[0].choice": may("choice") },
  },
  {
    by,
    params: { step: "experience-names" },
    fields: async ({ line }, db) => {
      const [row] = await db.superuser<{ seen: string }[]>`
        select 'food:' || coalesce(experience_names->>'food', '') as seen from vocational_profile
        where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
      return { seen: row!.seen, "names[0].item": "food", "names[0].name": "The Corner Cafe" };
    },
    kinds: { seen: may("hidden"), "names[0].item": must("hidden"), "names[0].name": may("text") },
  },
  {
    by,
    params: { step: "travel-help" },
    fields: () => ({ seen: "training", choice: "training" }),
    kinds: { seen: may("hidden"), choice: may("choice") },
  },
  {
    by,
    params: { step: "matters-order" },
    fields: () => ({
      seen: "kind-people tasks near-home", "order[0]": "kind-people", "order[1]": "tasks", "order[2]": "near-home",
    }),
    kinds: {
      seen: may("hidden"), "order[0]": may("hidden"), "order[1]": may("hidden"), "order[2]": may("hidden"), up: may("hidden"),
    },
  },
  {
    by,
    params: { step: "hours" },
    fields: () => ({ seen: "8 16", hoursStart: "8", hoursAim: "16" }),
    kinds: { seen: may("hidden"), hoursStart: may("format"), hoursAim: may("format") },
  },
  {
    by,
    params: { step: "area" },
    fields: async ({ line }, db) => {
      const [row] = await db.superuser<{ seen: string }[]>`
        select place_id || ' ' || travel_metres as seen from vocational_profile
        where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
      return { seen: row!.seen, town: "Bristol", travelMiles: "5" };
    },
    kinds: { seen: may("hidden"), town: must("format"), travelMiles: must("choice") },
  },
  {
    by,
    params: { step: "strengths" },
    fields: ({ line }) => ({ seen: line.own.words.strengths, strengths: line.own.words.strengths }),
    kinds: { seen: may("hidden"), strengths: may("text") },
  },
];

/** What stands beside the profile: the plan, and what is in the way. */
export const planMarks = (by: Who): Form[] => [
  { by, fields: ({ planStepId }) => ({ mark: `done:${planStepId}` }), kinds: { mark: must("press") } },
];

export const newPlanStep = (by: Who): Form[] => [
  {
    by,
    fields: () => ({ planStepId: crypto.randomUUID(), goal: "travel" }),
    kinds: { planStepId: must("hidden"), goal: must("choice") },
  },
];

export const planParts = (by: Who): Form[] => [
  carrying(planSeen("goal"), { by, params: { part: "goal" }, fields: () => ({ goal: "people" }), kinds: { goal: must("choice") } }),
  carrying(planSeen("what"), { by, params: { part: "what" }, fields: () => ({ what: "Take the bus once." }), kinds: { what: must("text") } }),
  carrying(planSeen("who"), { by, params: { part: "who" }, fields: () => ({ who: "me" }), kinds: { who: must("choice") } }),
  carrying(planSeen("when"), { by, params: { part: "when" }, fields: () => ({ when: "month" }), kinds: { when: must("choice") } }),
];

export const inTheWay = (by: Who): Form[] => [
  {
    by,
    fields: async ({ line }, db) => {
      const [row] = await db.superuser<{ seen: string }[]>`
        select coalesce(max(revision), 0)::text as seen from in_the_way
        where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
      return { seen: row!.seen, kinds: ["money"], words: "The bus is dear." };
    },
    kinds: { seen: must("hidden"), kinds: may("many"), words: may("text") },
  },
];

export const signing = (by: Who): Form[] => [
  {
    by,
    fields: ({ lane }) => ({ agreementId: lane.agreementId, contentHash: lane.contentHash }),
    kinds: { agreementId: must("hidden"), contentHash: must("hidden") },
    others: () => ({ agreementId: crypto.randomUUID(), contentHash: "0".repeat(64) }),
  },
];

export const proposing = (by: Who): Form[] => [
  {
    by,
    fields: ({ lane }) => ({ agreementId: lane.agreementId, criteria: ["works-safely"] }),
    kinds: { agreementId: must("hidden"), criteria: must("many") },
    others: () => ({ agreementId: crypto.randomUUID() }),
  },
];

export const outcome = (by: Who, votes: boolean): Form[] => [
  {
    by,
    fields: () => ({
      "ratings[0].criterion": "task:wash-up", "ratings[0].rating": "met",
      "ratings[1].criterion": "arrives", "ratings[1].rating": "met",
      ...(votes ? { satisfied: "yes" } : {}),
    }),
    kinds: {
      "ratings[0].criterion": must("hidden"), "ratings[0].rating": must("choice"),
      "ratings[1].criterion": must("hidden"), "ratings[1].rating": must("choice"),
      ...(votes ? { satisfied: must("choice") } : {}),
    },
  },
];

export const ending = (by: Who): Form[] => [
  { by, fields: () => ({ reason: "dates" }), kinds: { reason: must("choice") } },
];

/** That it did not take place, before its last day is over. */
export const tooEarly = (by: Who): Form[] => ending(by).map((form) => ({ ...form, refused: 409 }));

/** Who supports this person now: forms that change it say from whom. */
export async function coachNow(jobSeekerId: string, db: TestDatabase): Promise<string> {
  const [row] = await db.superuser<{ coach_id: string }[]>`
    select coach_id from coaching where job_seeker_id = ${jobSeekerId} and ended_at is null`;
  return row!.coach_id;
}

/** A time for a working interview. */
export const time = (by: Who): Form[] => [
  {
    by,
    fields: (_at, { clock }) => ({ ...date("day", aWorkingDay(clock, 20)), startTime: "10:00", endTime: "12:00" }),
    kinds: { ...dateKinds("day"), startTime: must("format"), endTime: must("format") },
  },
];

/** What somebody told us, to which the person said yes. */
export const telling = (by: "coach" | "supporter"): Form[] => [
  {
    by,
    fields: ({ consentId }) => ({ toldNoteId: crypto.randomUUID(), consentId, topic: "helps", words: "A list on the wall helps." }),
    kinds: { toldNoteId: must("hidden"), consentId: must("choice"), topic: must("choice"), words: must("text") },
  },
];

/** A yes to an employer, written down by whoever helps. */
export const preparingChoice = (by: "coach" | "supporter"): Form[] => [
  {
    by,
    fields: ({ line }) => ({ do: "prepare", employerId: line.other.owner.employerId }),
    kinds: { do: must("press"), employerId: must("hidden") },
  },
];

export const preparingRule = (by: "coach" | "supporter"): Form[] => [
  {
    by,
    fields: () => ({ do: "prepare", work: ["retail"], level: "leader", miles: "5" }),
    kinds: { do: may("press"), work: must("many"), level: must("choice"), miles: must("choice") },
  },
];

/** The person's no: their own, or passed on. */
export const hiding = (by: "seeker" | "coach" | "supporter"): Form[] => [
  { by, fields: () => ({ booking: "keep" }), kinds: { booking: may("choice") } },
];
