import type { Temporal } from "temporal-polyfill";
import type { HistoryEntry } from "../opening/opening-history-store.ts";
import type { AlertStatus } from "./alert-lifecycle.ts";
import type { BaitKind } from "./bait-signs.ts";

type Alert = {
  id: string;
  employerId: string;
  kind: BaitKind;
  /** Of either kind of opening. */
  openingIds: string[];
  status: AlertStatus;
  raisedAt: Temporal.Instant;
  acknowledgedBy: string | null;
  acknowledgedAt: Temporal.Instant | null;
};

export type ListedAlert = Alert & { employerName: string; heldSince: Temporal.Instant | null };

export type AlertStore = {
  /** Employers that looked at people since then: ids above `after`, in order, at most `limit`. */
  employersThatLooked(since: Temporal.Instant, page: { after: string | null; limit: number }): Promise<string[]>;
  /** What an employer did with its openings since then, the oldest first. */
  history(employerId: string, since: Temporal.Instant): Promise<HistoryEntry[]>;
  /** When an operator last acknowledged each kind for this employer. */
  lastAcknowledged(employerId: string): Promise<Map<BaitKind, Temporal.Instant>>;
  /** @returns false when one of this kind is raised for this employer already */
  raise(alert: Pick<Alert, "id" | "employerId" | "kind" | "openingIds" | "raisedAt">): Promise<boolean>;
  list(filter: { status: AlertStatus; kind: BaitKind | null }, page: { limit: number; offset: number }): Promise<ListedAlert[]>;
  byId(id: string): Promise<ListedAlert | null>;
  countRaised(): Promise<number>;
  /** @returns false when somebody else was first */
  acknowledge(id: string, by: { accountId: string; at: Temporal.Instant }): Promise<boolean>;
  /** Nobody is shown to this employer from now on. @returns false when that is so already */
  hold(employerId: string, by: { accountId: string; at: Temporal.Instant }): Promise<boolean>;
  /** @returns false when it is not held */
  release(employerId: string): Promise<boolean>;
  isHeld(employerId: string): Promise<boolean>;
  /** Forgets at most `limit` entries older than that. @returns how many */
  forgetHistory(before: Temporal.Instant, limit: number): Promise<number>;
};
