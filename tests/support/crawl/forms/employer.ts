import { londonDay } from "#app/domain/calendar.ts";
import { button, date, dateKinds, may, must, SITE, type Form } from "./form.ts";
import { ending, outcome, signing } from "./shared.ts";

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
      again: "harmless",
    },
  ],
  "/employer/organisation/edit": [
    {
      by: "owner",
      fields: ({ line }) => ({ organisation: line.own.words.organisation, sector: "food", size: "medium" }),
      kinds: { organisation: must("text"), sector: must("choice"), size: must("choice") },
      again: "harmless",
    },
  ],
  "/employer/organisation/level": [
    {
      by: "owner",
      fields: () => ({ level: "leader", words: "DCS012345, valid until May 2029." }),
      kinds: { level: must("choice"), words: must("text") },
      again: "harmless",
    },
  ],
  // Paused for good would leave the other forms nobody to ask about, so somebody else tries it.
  "/employer/organisation/pause": [
    {
      by: "otherOwner",
      fields: (_things, db) => ({
        ...date("until", db.clock.now().toZonedDateTimeISO("UTC").toPlainDate().add({ weeks: 2 }).toString()),
        reason: "busy",
      }),
      kinds: { ...dateKinds("until"), reason: must("choice") },
      again: "harmless",
    },
  ],
  "/employer/organisation/resume": [button("otherOwner")],
  "/employer/organisation/capacity": [
    { by: "owner", fields: () => ({ startsPerMonth: "40" }), kinds: { startsPerMonth: may("format") }, again: "harmless" },
  ],
  "/employer/sites/:siteId": [
    {
      by: "owner", fields: () => ({ siteName: "The spare room upstairs" }), kinds: { siteName: must("text") },
      again: "harmless",
    },
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
    {
      by: "owner", fields: () => ({ role: "workplace_mentor" }), kinds: { role: must("choice") }, again: "harmless",
    },
  ],
  "/employer/team/:memberId/remove": [button("owner")],
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
  "/employer/vacancies/:vacancyId/matches": [ASK_COACH],
  "/employer/unmet-needs/:unmetNeedId/matches": [ASK_COACH],
  "/employer/introductions/:introductionId": [button("owner")],
  "/employer/introductions/:introductionId/messages": [
    {
      by: "owner",
      fields: () => ({ do: "send", words: "Would nine in the morning suit?" }),
      kinds: { do: must("press"), words: may("text") },
      again: "harmless",
    },
  ],
  "/employer/introductions/:introductionId/decline": [
    {
      by: "owner",
      fields: () => ({ reason: "timing", words: "We are very busy." }),
      kinds: { reason: must("choice"), words: may("text") },
    },
  ],
  "/employer/vacancies/:vacancyId/times": [
    {
      by: "owner",
      fields: (_at, { clock }) => ({
        ...date("day", londonDay(clock.now()).add({ days: 20 }).toString()), startTime: "10:00", endTime: "12:00",
      }),
      kinds: { ...dateKinds("day"), startTime: must("format"), endTime: must("format") },
    },
  ],
  "/employer/vacancies/:vacancyId/times/:slotId/withdraw": [button("owner")],
  "/employer/vacancies/:vacancyId/notice": [
    { by: "owner", fields: () => ({ noticeDays: "3" }), kinds: { noticeDays: must("format") }, again: "harmless" },
  ],
  "/employer/bookings/:bookingId/sign": signing("owner"),
  "/employer/bookings/:bookingId/outcome": outcome("owner", true),
  "/employer/bookings/:bookingId/cancel": ending("owner"),
};
