import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { HistoryEntry } from "../opening/opening-history-store.ts";
import type { OpeningKind } from "../opening/opening-ref.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import type { AlertStatus } from "./alert-lifecycle.ts";
import type { ListedAlert } from "./alert-store.ts";
import { BAIT_KINDS, type BaitKind } from "./bait-signs.ts";

type AlertLine = {
  id: string;
  employerId: string;
  employerName: string;
  kind: BaitKind;
  words: string;
  openings: number;
  status: AlertStatus;
  /** ISO moments. */
  raisedAt: string;
  acknowledgedAt: string | null;
  heldSince: string | null;
};

/** One opening of an alert, as its history has it: an operator reads no vacancy, and no person is in this. */
export type AlertOpening = {
  id: string;
  kind: OpeningKind;
  postedAt: string | null;
  closedAt: string | null;
  /** Each set of tasks it asked for, in the order it did. */
  tasks: string[][];
  looks: number;
  asked: number;
};

const PER_PAGE = 25;

export async function listAlerts(
  deps: Deps,
  actor: Operator,
  input: { status: AlertStatus; kind: BaitKind | null; page: number },
): Promise<{ alerts: AlertLine[]; page: number; hasNext: boolean }> {
  allow(actor, "alert:read");
  const page = Math.max(1, input.page);
  const rows = await deps.withActor(actor, ({ alerts }) =>
    alerts.list(input, { limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE }),
  );
  return { alerts: rows.slice(0, PER_PAGE).map(lineOf), page, hasNext: rows.length > PER_PAGE };
}

/** @throws NotFound when there is no such alert */
export async function readAlert(
  deps: Deps,
  actor: Operator,
  input: { alertId: string },
): Promise<AlertLine & { openingsOf: AlertOpening[] }> {
  allow(actor, "alert:read");
  return deps.withActor(actor, async ({ alerts }) => {
    const alert = await alerts.byId(input.alertId);
    if (!alert) throw new NotFound("alert");
    const since = alert.raisedAt.subtract({ hours: 24 * 60 });
    const history = (await alerts.history(alert.employerId, since)).filter(({ opening }) => alert.openingIds.includes(opening.id));
    const openingsOf = [...Map.groupBy(history, ({ opening }) => opening.id).values()].map(openingOf);
    return { ...lineOf(alert), openingsOf };
  });
}

function lineOf({ id, employerId, employerName, kind, openingIds, status, raisedAt, acknowledgedAt, heldSince }: ListedAlert): AlertLine {
  return {
    id, employerId, employerName, kind, status,
    words: labelOf(BAIT_KINDS, kind),
    openings: openingIds.length,
    raisedAt: raisedAt.toString(),
    acknowledgedAt: acknowledgedAt?.toString() ?? null,
    heldSince: heldSince?.toString() ?? null,
  };
}

function openingOf(entries: HistoryEntry[]): AlertOpening {
  const { opening } = entries[0]!;
  const momentOf = (what: HistoryEntry["what"]) => entries.find((entry) => entry.what === what)?.at.toString() ?? null;
  const count = (what: HistoryEntry["what"]) => entries.filter((entry) => entry.what === what).length;
  const sets = entries.filter(({ what }) => what === "posted" || what === "changed").map(({ tasks }) => tasks);
  const changed = sets.filter((tasks, at) => at === 0 || tasks.join() !== sets[at - 1]!.join());
  return {
    ...opening,
    postedAt: momentOf("posted"),
    closedAt: momentOf("closed"),
    tasks: changed.map((tasks) => tasks.map((task) => labelOf(TASKS, task))),
    looks: count("looked"),
    asked: count("asked"),
  };
}
