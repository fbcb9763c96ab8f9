import { ADJUSTMENTS_SECTION, WORKPLACE_SECTION, type OpeningSection } from "../opening/sections.ts";
import type { VacancyInMaking } from "./vacancy.ts";

export type VacancySectionName = "job" | "tasks" | "hours" | "pay" | "contract" | "workplace" | "adjustments" | "selection";

/** What is asked about a vacancy, in this order, one page each. */
export const VACANCY_SECTIONS: readonly OpeningSection<VacancySectionName, VacancyInMaking>[] = [
  {
    name: "job",
    title: "The job and where it is",
    fields: ["title", "sector", "siteId"],
    needed: true,
    missing: "Say which sector the job is in, and where",
    isAnswered: ({ sector, site }) => sector !== null && site !== null,
  },
  {
    name: "tasks",
    title: "Tasks",
    fields: ["tasks"],
    needed: true,
    missing: "Choose at least one essential task",
    isAnswered: ({ tasks }) => tasks.some(({ need }) => need === "essential"),
  },
  {
    name: "hours",
    title: "Hours and days",
    fields: ["hoursPerWeek", "days", "startTime", "endTime"],
    needed: true,
    missing: "Say how many hours, on which days and at what times",
    isAnswered: (job) => job.hoursPerWeek !== null && job.days.length > 0 && job.startTime !== null && job.endTime !== null,
  },
  {
    name: "contract",
    title: "Contract and start date",
    fields: ["contract", "contractMonths", "startDate"],
    needed: true,
    missing: "Say how long the job lasts and when it starts",
    isAnswered: ({ contract, startDate }) => contract !== null && startDate !== null,
  },
  {
    name: "pay",
    title: "Pay",
    fields: ["payPencePerHour"],
    needed: true,
    missing: "Say what the job pays",
    isAnswered: ({ payPencePerHour }) => payPencePerHour !== null,
  },
  WORKPLACE_SECTION,
  ADJUSTMENTS_SECTION,
  {
    name: "selection",
    title: "How people show what they can do",
    fields: ["selection"],
    needed: true,
    missing: "Say how people show what they can do",
    isAnswered: ({ selection }) => selection !== null,
  },
];
