import { londonDay } from "#app/domain/calendar.ts";
import { CSV_FILE } from "#app/forms/file.ts";
import type { TestDatabase } from "../../database.ts";
import { NEW_PROVIDER_NAME } from "../things.ts";
import { button, date, dateKinds, must, mustFile, type Form } from "./form.ts";

/** What the page says it showed: the newest check and how it stands. */
async function seen(employerId: string, db: TestDatabase): Promise<{ seen: string }> {
  const [check] = await db.superuser<{ seen: string }[]>`
    select id || ' ' || status as seen from employer_check where employer_id = ${employerId}
    order by asked_at desc, id desc limit 1`;
  return { seen: check!.seen };
}

export const OPERATOR: Record<string, Form[]> = {
  "/operator/employers/:employerId": [
    {
      by: "operator",
      fields: async ({ waitingEmployerId }, db) => ({ ...(await seen(waitingEmployerId, db)), listEntryId: "none", level: "leader", evidence: "Seen on a call.", ...date("verifiedUntil", null) }),
      kinds: {
        seen: must("hidden"), listEntryId: must("choice"), level: must("choice"), evidence: must("text"), ...dateKinds("verifiedUntil", false),
      },
      others: () => ({ listEntryId: crypto.randomUUID() }),
    },
  ],
  "/operator/employers/:employerId/not-verified": [
    {
      by: "operator",
      fields: async ({ waitingEmployerId }, db) => ({
        ...(await seen(waitingEmployerId, db)), reason: "not-on-list",
      }),
      kinds: { seen: must("hidden"), reason: must("choice") },
    },
  ],
  "/operator/providers/:providerId/name": [
    {
      by: "operator",
      fields: () => ({ newName: NEW_PROVIDER_NAME, decision: "take" }),
      kinds: { newName: must("hidden"), decision: must("press") },
    },
  ],
  "/operator/providers/:providerId/suspend": [
    { by: "operator", fields: () => ({ reason: "safeguarding" }), kinds: { reason: must("choice") } },
  ],
  "/operator/providers/:providerId/not-admitted": [
    { by: "operator", fields: () => ({ reason: "not-reached" }), kinds: { reason: must("choice") } },
  ],
  "/operator/providers/:providerId/members/:coachId/second-factor": [
    { by: "operator", fields: () => ({ checked: "on" }), kinds: { checked: must("choice") }, again: "anew" },
  ],
  "/operator/list/import": [
    {
      by: "operator",
      fields: (_things, db) => ({
        ...date("listDate", londonDay(db.clock.now()).toString()),
        list: new File(["name,postcode\nOak,BS1\nIvy,BS2\n"], "list.csv", { type: "text/csv" }),
      }),
      kinds: { ...dateKinds("listDate"), list: mustFile(CSV_FILE) },
      again: "anew",
    },
  ],
  "/operator/list/imports/:listImportId": [
    { by: "operator", fields: () => ({ decision: "discard" }), kinds: { decision: must("press") } },
  ],
  "/operator/alerts/:alertId": [
    { by: "operator", fields: () => ({ answer: "acknowledge" }), kinds: { answer: must("press") } },
  ],
  "/operator/queues": [
    {
      by: "operator",
      // Every attempt at it failed, long ago.
      fields: async (_things, db) => {
        const id = crypto.randomUUID();
        await db.superuser`
          insert into pgboss.job (id, name, data, state, retry_count, completed_on)
          values (${id}, 'index', ${db.superuser.json({ eventId: crypto.randomUUID() })}, 'failed', 20, now())`;
        return { queue: "index", jobId: id };
      },
      kinds: { queue: must("hidden"), jobId: must("hidden") },
      others: () => ({ jobId: crypto.randomUUID() }),
    },
  ],
  "/operator/search": [button("operator", { again: "anew" })],
  "/operator/providers/:providerId": [
    { by: "operator", fields: () => ({ decision: "admit" }), kinds: { decision: must("press") } },
  ],
};
