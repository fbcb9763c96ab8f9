import type { OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { button, date, dateKinds, may, must, SITE, type Field, type Form } from "./form.ts";
import { carrying, noticeSeen, organisationSeen, pauseSeen, roleSeen, sectionSeen, siteSeen, startsSeen } from "./seen.ts";
import { ending, outcome, proposing, signing, time, tooEarly } from "./shared.ts";

const at = (section: string): Pick<Form, "by" | "params"> => ({ by: "owner", params: { section } });

const CALLED: Form = {
  ...at("job"),
  fields: ({ siteId }) => ({ title: "Kitchen porter", sector: "food", siteId }),
  kinds: { title: must("text"), sector: must("choice"), siteId: must("choice") },
  others: ({ otherSiteId }) => ({ siteId: otherSiteId }),
};
const PLACE: Form[] = [
  { ...at("workplace"), fields: () => ({ environment: ["indoors"] }), kinds: { environment: may("many") } },
  { ...at("adjustments"), fields: () => ({ adjustments: ["show-me"] }), kinds: { adjustments: may("many") } },
];

const VACANCY_SECTIONS: Form[] = [
  CALLED,
  {
    ...at("hours"),
    fields: () => ({ hoursPerWeek: "16", days: ["mon", "tue"], startTime: "9:30", endTime: "13.30" }),
    kinds: { hoursPerWeek: must("format"), days: must("many"), startTime: must("format"), endTime: must("format") },
  },
  {
    ...at("contract"),
    fields: (_, db) => ({
      contract: "fixed_term", contractMonths: "12",
      ...date("startDate", db.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ weeks: 6 }).toString()),
    }),
    kinds: { contract: must("choice"), contractMonths: must("format"), ...dateKinds("startDate") },
  },
  { ...at("pay"), fields: () => ({ pay: "13.10" }), kinds: { pay: must("format") } },
  { ...at("selection"), fields: () => ({ selection: "work_trial" }), kinds: { selection: must("choice") } },
  ...PLACE,
];

const UNMET_NEED_SECTIONS: Form[] = [
  { ...CALLED, ...at("work") },
  { ...at("why"), fields: () => ({ why: "not-done" }), kinds: { why: must("choice") } },
  {
    ...at("times"),
    fields: () => ({ days: ["mon", "tue"], times: ["morning"] }),
    kinds: { days: must("many"), times: must("many") },
  },
  {
    ...at("cost"),
    fields: () => ({ costKind: "monthly", costMonthly: "£1,320.50", costHourly: "14.50" }),
    kinds: { costKind: must("choice"), costMonthly: must("format"), costHourly: may("format") },
  },
  ...PLACE,
];

/** Both kinds of opening have the same forms, but for their sections and what is asked about a task. */
function openings(kind: OpeningKind, list: string, id: string, sections: Form[], task: Record<string, [string, Field]>): Record<string, Form[]> {
  const page = `/employer/${list}/:${id}`;
  const { params: _, ...called } = sections[0]!;
  const about = Object.entries(task);
  return {
    [`/employer/${list}/new`]: [
      {
        ...called,
        fields: async (where, db) => ({ ...(await called.fields(where, db)), openingId: crypto.randomUUID() }),
        kinds: { ...called.kinds, openingId: must("hidden") },
      },
    ],
    [page]: [
      {
        by: "owner",
        fields: () => ({ press: "duplicate", copyId: crypto.randomUUID() }),
        kinds: { press: must("press"), copyId: must("hidden") },
      },
    ],
    [`${page}/edit/:section`]: sections.map((form) => carrying(sectionSeen(kind, form.params!.section!), form)),
    [`${page}/tasks`]: [
      carrying(sectionSeen(kind, "tasks"), { by: "owner", fields: () => ({ task: ["wash-up"] }), kinds: { task: must("many") } }),
    ],
    [`${page}/tasks/details`]: [
      carrying(sectionSeen(kind, "tasks"), {
        by: "owner",
        fields: () => ({ "tasks[0].code": "wash-up", ...Object.fromEntries(about.map(([name, [value]]) => [name, value])) }),
        kinds: { "tasks[0].code": must("hidden"), ...Object.fromEntries(about.map(([name, [, of]]) => [name, of])) },
      }),
    ],
    [`${page}/post`]: [button("owner")],
    [`${page}/pause`]: [
      {
        by: "owner",
        fields: (__, db) => date("until", db.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ weeks: 2 }).toString()),
        kinds: dateKinds("until", false),
      },
    ],
    [`${page}/close`]: [{ by: "owner", fields: () => ({ reason: "not-needed" }), kinds: { reason: must("choice") } }],
    [`${page}/matches`]: [ASK_COACH],
  };
}

const ASK_COACH: Form = {
  by: "owner",
  fields: ({ aliasId }) => ({ aliasId }),
  kinds: { aliasId: must("hidden") },
  others: ({ otherAliasId }) => ({ aliasId: otherAliasId }),
};

export const EMPLOYER: Record<string, Form[]> = {
  "/employer/sites": [
    {
      by: "owner",
      fields: () => ({ siteName: "The second shop", town: "Bath", outcode: "BA1" }),
      kinds: SITE,
    },
  ],
  "/employer/organisation/edit": [
    carrying(organisationSeen, {
      by: "owner",
      fields: ({ line }) => ({ organisation: line.own.words.organisation, sector: "food", size: "medium" }),
      kinds: { organisation: must("text"), sector: must("choice"), size: must("choice") },
    }),
  ],
  "/employer/organisation/level": [
    {
      by: "owner",
      fields: () => ({ level: "leader", words: "DCS012345, valid until May 2029." }),
      kinds: { level: must("choice"), words: must("text") },
    },
  ],
  // Paused for good would leave the other forms nobody to ask about, so somebody else tries it.
  "/employer/organisation/pause": [
    carrying(pauseSeen, {
      by: "otherOwner",
      fields: (_things, db) => ({
        ...date("until", db.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ weeks: 2 }).toString()),
        reason: "busy",
      }),
      kinds: { ...dateKinds("until"), reason: must("choice") },
    }),
  ],
  "/employer/organisation/resume": [button("otherOwner")],
  "/employer/organisation/capacity": [
    carrying(startsSeen, { by: "owner", fields: () => ({ startsPerMonth: "40" }), kinds: { startsPerMonth: may("format") } }),
  ],
  "/employer/sites/:siteId": [
    carrying(siteSeen, { by: "owner", fields: () => ({ siteName: "The spare room upstairs" }), kinds: { siteName: must("text") } }),
  ],
  "/employer/sites/:siteId/close": [button("owner")],
  "/employer/team/invite": [
    {
      by: "owner",
      fields: () => ({ name: "Ned New", email: "ned@team.test", role: "hiring_manager" }),
      kinds: { name: must("text"), email: must("format"), role: must("choice") },
    },
  ],
  "/employer/team/leave": [button("otherOwner", { refused: 409 })],
  "/employer/team/invitations/:teamInvitationId": [
    { by: "owner", fields: () => ({ next: "withdraw" }), kinds: { next: must("press") } },
  ],
  "/employer/team/:memberId": [
    carrying(roleSeen, { by: "owner", fields: () => ({ role: "workplace_mentor" }), kinds: { role: must("choice") } }),
  ],
  "/employer/team/:memberId/remove": [button("owner")],
  ...openings("vacancy", "vacancies", "vacancyId", VACANCY_SECTIONS, {
    "tasks[0].need": ["essential", must("choice")],
    "tasks[0].frequency": ["daily", must("choice")],
  }),
  ...openings("unmet_need", "unmet-needs", "unmetNeedId", UNMET_NEED_SECTIONS, {
    "tasks[0].minutes": ["45", must("format")],
    "tasks[0].howOften": ["daily", must("choice")],
    "tasks[0].doneBy": ["nobody", must("choice")],
  }),
  "/employer/introductions/:introductionId": [button("owner")],
  "/employer/introductions/:introductionId/messages": [
    {
      by: "owner",
      fields: () => ({ messageId: crypto.randomUUID(), do: "send", words: "Would nine in the morning suit?" }),
      kinds: { messageId: must("hidden"), do: must("press"), words: may("text") },
    },
  ],
  "/employer/introductions/:introductionId/decline": [
    {
      by: "owner",
      fields: () => ({ reason: "timing", words: "We are very busy." }),
      kinds: { reason: must("choice"), words: may("text") },
    },
  ],
  "/employer/vacancies/:vacancyId/times": time("owner"),
  "/employer/proposed-times/:proposedTimeId": [
    { by: "owner", fields: () => ({ answer: "take-up" }), kinds: { answer: must("choice") } },
  ],
  "/employer/vacancies/:vacancyId/times/:slotId/withdraw": [button("owner")],
  "/employer/vacancies/:vacancyId/notice": [
    carrying(noticeSeen, { by: "owner", fields: () => ({ noticeDays: "3" }), kinds: { noticeDays: must("format") } }),
  ],
  "/employer/bookings/:bookingId/criteria": proposing("owner"),
  "/employer/bookings/:bookingId/mentor": [
    { by: "owner", fields: ({ line }) => ({ mentorIs: line.own.owner.memberId }), kinds: { mentorIs: must("choice") } },
  ],
  "/employer/bookings/:bookingId/sign": signing("owner"),
  "/employer/bookings/:bookingId/outcome": outcome("owner", true),
  "/employer/bookings/:bookingId/not-taken-place": tooEarly("owner"),
  "/employer/bookings/:bookingId/cancel": ending("owner"),
};
