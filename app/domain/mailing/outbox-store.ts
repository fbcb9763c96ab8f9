import type { Temporal } from "temporal-polyfill";

type OutboxEmail = {
  id: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  keptAt: Temporal.Instant;
};

/** The local outbox: where the demo's emails stay instead of being sent. */
export type OutboxStore = {
  /** Keeps one email for each key; a second with the same key changes nothing. */
  keep(email: { to: string; subject: string; html: string; text: string; idempotencyKey: string }): Promise<void>;
  /** Newest first, at most 500. */
  list(): Promise<OutboxEmail[]>;
};
