import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { canMove } from "../lifecycle.ts";
import { isCurrent, LIST_IMPORT, type ListImportStatus } from "./list-import-lifecycle.ts";
import type { ListDifference, ListedName, ListImport, TouchedEmployer } from "./list-import-store.ts";
import type { LeftOut } from "./list-rows.ts";

/** Names beyond these are counted and not shown. */
const MOST_NAMES = 20;
const MOST_EMPLOYERS = 50;

/** Dates are ISO. */
export type ListImportLine = {
  id: string;
  listDate: string;
  status: ListImportStatus;
  uploadedOn: string;
  uploadedByName: string | null;
  rowsRead: number;
  entries: number;
  withLevel: number;
  difference: ListDifference | null;
};

/** What an operator reads before deciding about a file, and afterwards. */
export type ListImportView = ListImportLine & {
  leftOut: LeftOut[];
  /** Only while it can still be imported. */
  would: {
    names: Record<keyof ListDifference, ListedName[]>;
    employersGone: TouchedEmployer[];
    employersMoved: TouchedEmployer[];
  } | null;
  /** The date of the list it would replace. */
  listDateNow: string | null;
};

export async function readListImport(deps: Deps, actor: Operator, input: { listImportId: string }): Promise<ListImportView> {
  return deps.withActor(actor, async ({ employers, listImports }) => {
    allow(actor, "published-list:import");
    const found = await listImports.byId(input.listImportId);
    if (!found) throw new NotFound();
    const { id } = found;
    const current = isCurrent(found, await listImports.inForce(), deps.clock.now());
    const open = canMove(LIST_IMPORT, found.status, "imported", actor.kind, { current });
    return {
      ...lineOf(found),
      leftOut: found.leftOut,
      difference: open ? await listImports.difference(id) : found.difference,
      would: open
        ? {
            names: {
              added: await listImports.names(id, "added", MOST_NAMES),
              gone: await listImports.names(id, "gone", MOST_NAMES),
              changed: await listImports.names(id, "changed", MOST_NAMES),
            },
            employersGone: await listImports.employersGone(id, MOST_EMPLOYERS),
            employersMoved: await listImports.employersMoved(id, MOST_EMPLOYERS),
          }
        : null,
      listDateNow: await employers.listDate(),
    };
  });
}

const PER_PAGE = 10;

/** The lists that were imported, the newest first. */
export async function readListHistory(
  deps: Deps,
  actor: Operator,
  input: { page: number },
): Promise<{ imports: ListImportLine[]; page: number; hasNext: boolean }> {
  return deps.withActor(actor, async ({ listImports }) => {
    allow(actor, "published-list:import");
    const found = await listImports.imported({ limit: PER_PAGE + 1, offset: (input.page - 1) * PER_PAGE });
    return { imports: found.slice(0, PER_PAGE).map(lineOf), page: input.page, hasNext: found.length > PER_PAGE };
  });
}

function lineOf({ id, listDate, status, uploadedAt, uploadedByName, rowsRead, entries, withLevel, difference }: ListImport): ListImportLine {
  return {
    id, status, uploadedByName, rowsRead, entries, withLevel, difference,
    listDate: listDate.toString(),
    uploadedOn: londonDay(uploadedAt).toString(),
  };
}
