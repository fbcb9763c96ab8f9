import { trialPlan } from "../line-lanes.ts";
import type { TestDatabase } from "../database.ts";
import type { At } from "./things.ts";
import type { Fields, Who } from "./visitors.ts";

/**
 * What a field takes. `text` is free words, `format` is typed and must look like
 * something, `choice` and `many` are ticked, `press` is the button that was pressed,
 * `hidden` is carried by the page and typed by nobody, `secret` is typed and never
 * sent back.
 */
export type Kind = "text" | "format" | "choice" | "many" | "press" | "hidden" | "secret";
export type Field = { kind: Kind; required: boolean };

/** One form of the product, with an answer to it that is right. */
export type Form = {
  /** `fresh` is a newcomer made for this form alone; the others are the own set's. */
  by: Who | "fresh";
  /** Of the address, where it has more than the ids. */
  params?: Record<string, string>;
  fields: (things: At, db: TestDatabase) => Fields | Promise<Fields>;
  kinds: Record<string, Field>;
  /** Fields that hold an id, and the same kind of id of somebody else. */
  others?: (things: At) => Record<string, string>;
  /** The status of the right answer where nobody can give one in a test: a code that was never sent. */
  refused?: number;
  /** How a second press is met, where it is met with success again: the same answer twice is the same answer. */
  again?: "harmless";
};

const must = (kind: Kind): Field => ({ kind, required: true });
const may = (kind: Kind): Field => ({ kind, required: false });
const SITE = { siteName: must("text"), town: must("format"), outcode: must("format") };

const button = (by: Form["by"], more: Partial<Form> = {}): Form => ({ by, fields: () => ({}), kinds: {}, ...more });

const dateKinds = (name: string, required = true) =>
  Object.fromEntries(["day", "month", "year"].map((part) => [`${name}.${part}`, { kind: "format", required } as Field]));

function date(name: string, iso: string | null): Fields {
  const [year, month, day] = iso === null ? ["", "", ""] : iso.split("-").map((part) => String(Number(part)));
  return { [`${name}.day`]: day!, [`${name}.month`]: month!, [`${name}.year`]: year! };
}

const PUBLIC: Record<string, Form[]> = {
  "/sign-in": [
    { by: "visitor", fields: () => ({ email: "somebody@new.test" }), kinds: { email: must("format") }, again: "harmless" },
  ],
  "/sign-in/code": [{ by: "visitor", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-in/confirm": [{ by: "visitor", fields: () => ({ token: "not-a-token" }), kinds: { token: must("hidden") } }],
  "/sign-in/second-factor": [{ by: "owing", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-in/second-factor/set-up": [{ by: "owing", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/sign-out": [button("fresh", { again: "harmless" })],
  "/account": [button("fresh")],
  "/account/recovery-codes": [{ by: "operator", fields: () => ({ code: "123456" }), kinds: { code: must("secret") }, refused: 422 }],
  "/join/employer": [
    {
      by: "fresh",
      fields: () => ({
        organisation: "New Employer", sector: "food", size: "small", claimedLevel: "committed", name: "Nia New",
        siteName: "The corner", town: "Bristol", outcode: "BS3",
      }),
      kinds: {
        organisation: must("text"), sector: must("choice"), size: must("choice"), claimedLevel: must("choice"),
        name: must("text"), ...SITE,
      },
    },
  ],
  "/join/provider": [
    {
      by: "fresh",
      fields: () => ({ organisation: "New Provider", town: "Bristol", about: "We support people.", name: "Pat New" }),
      kinds: { organisation: must("text"), town: must("format"), about: must("text"), name: must("text") },
    },
  ],
  "/join/job-seeker": [
    {
      by: "fresh",
      fields: ({ line }) => ({
        town: "Bristol", providerId: line.own.lead.providerId, fullName: "Joy Newly Come", knownAs: "Joy",
        ...date("birthDate", "2000-01-31"),
      }),
      kinds: {
        town: must("hidden"), providerId: must("hidden"), fullName: must("text"), knownAs: must("text"),
        ...dateKinds("birthDate"),
      },
    },
  ],
  "/join/invitations/:invitationId": [
    {
      by: "invited",
      fields: () => ({ name: "Ina Invited", answer: "yes" }),
      kinds: { name: must("text"), answer: must("press") },
    },
  ],
};

/** The questions of a profile, one of each kind, for whoever types. */
const profileSteps = (by: Who): Form[] => [
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
    again: "harmless",
  },
  {
    by,
    params: { step: "hours" },
    fields: () => ({ seen: "8 16", hoursStart: "8", hoursAim: "16" }),
    kinds: { seen: may("hidden"), hoursStart: may("format"), hoursAim: may("format") },
    again: "harmless",
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
    again: "harmless",
  },
  {
    by,
    params: { step: "strengths" },
    fields: ({ line }) => ({ seen: line.own.words.strengths, strengths: line.own.words.strengths }),
    kinds: { seen: may("hidden"), strengths: may("text") },
    again: "harmless",
  },
];

const signing = (by: Who): Form[] => [
  {
    by,
    fields: ({ lane }) => ({ agreementId: lane.agreementId, contentHash: lane.contentHash }),
    kinds: { agreementId: must("hidden"), contentHash: must("hidden") },
    others: () => ({ agreementId: crypto.randomUUID(), contentHash: "0".repeat(64) }),
  },
];

const outcome = (by: Who, votes: boolean): Form[] => [
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

const ending = (by: Who): Form[] => [
  { by, fields: () => ({ reason: "dates" }), kinds: { reason: must("choice") } },
];

const ME: Record<string, Form[]> = {
  "/me/profile/:step": profileSteps("seeker"),
  "/me/profile/check": [
    {
      by: "seeker",
      fields: async ({ line }, db) => {
        const [row] = await db.superuser<{ revision: number }[]>`
          select revision from vocational_profile where job_seeker_id = ${line.own.seeker.jobSeekerId}`;
        return { revision: String(row!.revision) };
      },
      kinds: { revision: must("hidden") },
      again: "harmless",
    },
  ],
  "/me/visibility/:employerId/choose": [button("seeker", { again: "harmless" })],
  "/me/visibility/:employerId/hide": [
    { by: "seeker", fields: () => ({ trial: "keep" }), kinds: { trial: may("choice") }, again: "harmless" },
  ],
  "/me/hide": [{ by: "seeker", fields: () => ({ trial: "keep" }), kinds: { trial: may("choice") }, again: "harmless" }],
  "/me/introductions/:introductionId": [
    { by: "seeker", fields: () => ({ answer: "yes" }), kinds: { answer: must("press") } },
  ],
  "/me/introductions/:introductionId/tell": [
    { by: "seeker", fields: () => ({ items: ["first_name"] }), kinds: { items: may("many") } },
  ],
  "/me/introductions/:introductionId/stop": [button("seeker")],
  "/me/work-trials/:workTrialId/sign": signing("seeker"),
  "/me/work-trials/:workTrialId/outcome": outcome("seeker", true),
  "/me/work-trials/:workTrialId/cancel": ending("seeker"),
};

const PLAN_KINDS: Form["kinds"] = {
  legalBasis: must("choice"), ...dateKinds("basisAgreedOn", false), ...dateKinds("startsOn"), ...dateKinds("endsOn"),
  days: must("many"), startTime: must("format"), endTime: must("format"), tasks: must("many"), adjustments: may("many"),
  criteria: must("many"), supervisor: must("choice"),
};

function planFields(changes: { supervisor?: string; endTime?: string } = {}) {
  return ({ line }: At, db: TestDatabase): Fields => {
    const plan = { ...trialPlan(db, line.own.words.ownerName), ...changes };
    const { startsOn, endsOn, basisAgreedOn, adjustments, ...rest } = plan;
    return {
      ...rest, adjustments: [...adjustments],
      ...date("startsOn", startsOn), ...date("endsOn", endsOn), ...date("basisAgreedOn", basisAgreedOn),
    };
  };
}

const COACH: Record<string, Form[]> = {
  "/coach/people/:jobSeekerId/profile/:step": profileSteps("coach"),
  "/coach/team": [
    {
      by: "lead",
      fields: () => ({ name: "Ned New", email: "ned@new.test" }),
      kinds: { name: must("text"), email: must("format") },
    },
  ],
  "/coach/team/invitations/:invitationId/withdraw": [button("lead")],
  "/coach/propose": [
    {
      by: "coach",
      fields: ({ line, lane }) => ({
        jobSeekerId: line.own.seeker.jobSeekerId, vacancyId: lane.vacancyId, reasons: ["tasks-liked"], note: "Have a look.",
      }),
      kinds: { jobSeekerId: must("choice"), vacancyId: must("choice"), reasons: must("many"), note: may("text") },
      others: ({ line }) => ({ jobSeekerId: line.other.seeker.jobSeekerId }),
    },
  ],
  "/coach/introductions/requests/:requestId": [button("coach")],
  "/coach/introductions/:introductionId/review": [
    { by: "coach", fields: () => ({ pass: "reason" }), kinds: { pass: must("choice") } },
  ],
  "/coach/introductions/:introductionId/close": ending("coach"),
  "/coach/introductions/:introductionId/trial": [{ by: "coach", fields: planFields(), kinds: PLAN_KINDS }],
  "/coach/work-trials/:workTrialId/change": [
    { by: "coach", fields: planFields({ endTime: "13:30" }), kinds: PLAN_KINDS, again: "harmless" },
  ],
  "/coach/work-trials/:workTrialId/sign": signing("coach"),
  "/coach/work-trials/:workTrialId/outcome": outcome("coach", false),
  "/coach/work-trials/:workTrialId/cancel": ending("coach"),
};

const VACANCY: Form = {
  by: "owner",
  fields: ({ siteId }, db) => ({
    title: "Kitchen porter", sector: "food", siteId, hoursPerWeek: "16", days: ["mon", "tue"], startTime: "9:30",
    endTime: "13.30", pay: "13.10", contract: "fixed_term", contractMonths: "12",
    ...date("startDate", db.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ weeks: 6 }).toString()),
    selection: "work_trial",
  }),
  kinds: {
    title: must("text"), sector: must("choice"), siteId: must("choice"), hoursPerWeek: must("format"), days: must("many"),
    startTime: must("format"), endTime: must("format"), pay: must("format"), contract: must("choice"),
    contractMonths: must("format"), ...dateKinds("startDate"), selection: must("choice"),
  },
  others: ({ otherSiteId }) => ({ siteId: otherSiteId }),
  again: "harmless",
};

const EMPLOYER: Record<string, Form[]> = {
  "/employer/sites": [
    {
      by: "owner",
      fields: () => ({ siteName: "The second shop", town: "Bath", outcode: "BA1" }),
      kinds: SITE,
      again: "harmless",
    },
  ],
  "/employer/vacancies/new": [VACANCY],
  "/employer/vacancies/:vacancyId/edit": [VACANCY],
  "/employer/vacancies/:vacancyId/tasks": [
    { by: "owner", fields: () => ({ task: ["wash-up"] }), kinds: { task: must("many") }, again: "harmless" },
  ],
  "/employer/vacancies/:vacancyId/tasks/details": [
    {
      by: "owner",
      fields: () => ({ "tasks[0].code": "wash-up", "tasks[0].need": "essential", "tasks[0].frequency": "daily" }),
      kinds: { "tasks[0].code": must("hidden"), "tasks[0].need": must("choice"), "tasks[0].frequency": must("choice") },
      again: "harmless",
    },
  ],
  "/employer/vacancies/:vacancyId/workplace": [
    {
      by: "owner",
      fields: () => ({ environment: ["indoors"], adjustments: ["show-me"] }),
      kinds: { environment: may("many"), adjustments: may("many") },
      again: "harmless",
    },
  ],
  "/employer/vacancies/:vacancyId/post": [button("owner")],
  "/employer/vacancies/:vacancyId/close": [button("owner")],
  "/employer/vacancies/:vacancyId/matches": [
    {
      by: "owner",
      fields: ({ aliasId }) => ({ aliasId }),
      kinds: { aliasId: must("hidden") },
      others: ({ otherAliasId }) => ({ aliasId: otherAliasId }),
    },
  ],
  "/employer/introductions/:introductionId": [button("owner")],
  "/employer/introductions/:introductionId/decline": [
    {
      by: "owner",
      fields: () => ({ reason: "timing", words: "We are very busy." }),
      kinds: { reason: must("choice"), words: may("text") },
    },
  ],
  "/employer/work-trials/:workTrialId/sign": signing("owner"),
  "/employer/work-trials/:workTrialId/outcome": outcome("owner", true),
  "/employer/work-trials/:workTrialId/cancel": ending("owner"),
};

const OPERATOR: Record<string, Form[]> = {
  "/operator/employers/:employerId": [
    {
      by: "operator",
      fields: () => ({ listEntryId: "none", level: "leader", evidence: "Seen on a call.", ...date("verifiedUntil", null) }),
      kinds: {
        listEntryId: must("choice"), level: must("choice"), evidence: must("text"), ...dateKinds("verifiedUntil", false),
      },
      others: () => ({ listEntryId: crypto.randomUUID() }),
      again: "harmless",
    },
  ],
  "/operator/employers/:employerId/not-verified": [
    { by: "operator", fields: () => ({ reason: "not-on-list" }), kinds: { reason: must("choice") } },
  ],
  "/operator/providers/:providerId": [
    { by: "operator", fields: () => ({ decision: "admit" }), kinds: { decision: must("press") } },
  ],
};

const ELSEWHERE: Record<string, Form[]> = {
  "/demo": [{ by: "visitor", fields: () => ({ email: "tom.reid@example.org" }), kinds: { email: must("hidden") } }],
  "/api/auth/*": [button("visitor")],
  "/*": [button("visitor")],
};

/** Every form there is, by the address it is posted to. One that is not here fails the tests. */
export const FORMS: Record<string, Form[]> = { ...PUBLIC, ...ME, ...COACH, ...EMPLOYER, ...OPERATOR, ...ELSEWHERE };
