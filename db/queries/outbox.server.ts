import { sql } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import type { OutboxStore } from "#app/domain/mailing/outbox-store.ts";
import type { QueryContext } from "./context.ts";

type Row = { id: string; to_address: string; subject: string; html: string; body: string; kept_at: string };

/** Through the two functions of `db/mail.server.ts`; no login may touch the table itself. */
export function outboxQueries({ tx }: QueryContext): OutboxStore {
  return {
    async keep({ idempotencyKey, to, subject, html, text }) {
      await tx.execute(sql`select mail.keep_in_outbox(${idempotencyKey}, ${to}, ${subject}, ${html}, ${text})`);
    },
    async list() {
      const rows = await tx.execute<Row>(sql`select * from mail.read_outbox()`);
      return rows.map((row) => ({
        id: row.id,
        to: row.to_address,
        subject: row.subject,
        html: row.html,
        text: row.body,
        keptAt: Temporal.Instant.from(row.kept_at),
      }));
    },
  };
}
