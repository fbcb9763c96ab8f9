import type { Assistance, SaidAssistance } from "./assistance.ts";
import type { Temporal } from "temporal-polyfill";

export type AssistanceStore = {
  /** What this account last said about work on this person's pages, or null. */
  said(jobSeekerId: string, accountId: string): Promise<SaidAssistance | null>;
  /** Replaces what this account said before. */
  say(said: Assistance & { jobSeekerId: string; accountId: string; saidAt: Temporal.Instant }): Promise<void>;
};
