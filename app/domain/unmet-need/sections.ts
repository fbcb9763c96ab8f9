import { ADJUSTMENTS_SECTION, WORKPLACE_SECTION, type OpeningSection } from "../opening/sections.ts";
import type { NeedCost } from "./cost.ts";
import type { UnmetNeedInMaking } from "./unmet-need.ts";

export type UnmetNeedSectionName = "work" | "why" | "tasks" | "cost" | "times" | "workplace" | "adjustments";

/** What is asked about an unmet need, in this order, one page each. */
export const UNMET_NEED_SECTIONS: readonly OpeningSection<UnmetNeedSectionName, UnmetNeedInMaking & { cost?: NeedCost | null }>[] = [
  {
    name: "work",
    title: "The work and where it is",
    fields: ["title", "sector", "siteId"],
    needed: true,
    missing: "Say which sector the work is in, and where",
    isAnswered: ({ sector, site }) => sector !== null && site !== null,
  },
  {
    name: "why",
    title: "Why it is an unmet need",
    fields: ["why"],
    needed: true,
    missing: "Say why it is an unmet need",
    isAnswered: ({ why }) => why !== null,
  },
  {
    name: "times",
    title: "When it could be done",
    fields: ["days", "times"],
    needed: true,
    missing: "Say on which days and at which times of day it could be done",
    isAnswered: ({ days, times }) => days.length > 0 && times.length > 0,
  },
  {
    name: "tasks",
    title: "Tasks, and how much of each",
    fields: ["tasks"],
    needed: true,
    missing: "Choose at least one task",
    isAnswered: ({ tasks }) => tasks.length > 0,
  },
  {
    name: "cost",
    title: "What it costs now",
    fields: ["cost"],
    needed: false,
    missing: "",
    isAnswered: ({ cost }) => cost !== undefined && cost !== null,
  },
  WORKPLACE_SECTION,
  ADJUSTMENTS_SECTION,
];
