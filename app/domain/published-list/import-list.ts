import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { isCurrent, LIST_IMPORT, type ListImportStatus } from "./list-import-lifecycle.ts";
import type { ListDifference, ListImport } from "./list-import-store.ts";

const DECIDED = "Somebody else has just decided about this file. Here is how it stands now.";

type Needs = Pick<Deps, "clock" | "withActor">;
type Input = { listImportId: string };

/**
 * Puts a checked list in the place of the one that counts, all of it or nothing. No
 * employer is verified or unverified by it. Once more does nothing more.
 * @throws Clash when another list was imported since it was checked
 */
export async function importPublishedList(deps: Needs, actor: Operator, { listImportId }: Input): Promise<ListDifference> {
  return deps.withActor(actor, async (store) => {
    const listImport = await toDecide(store, actor, listImportId);
    if (listImport.status === "imported") return listImport.difference!;
    const difference = await store.listImports.difference(listImportId);
    await decide(deps, store, actor, listImport, "imported", difference);
    await store.listImports.replaceList(listImportId, listImport.listDate);
    await store.events.record({ name: "ListImported", subjects: { listImportId } });
    return difference;
  });
}

/** Leaves a checked list aside. Once more does nothing more. */
export async function discardPublishedList(deps: Needs, actor: Operator, { listImportId }: Input): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const listImport = await toDecide(store, actor, listImportId);
    if (listImport.status === "discarded") return;
    await decide(deps, store, actor, listImport, "discarded", null);
    await store.listImports.forgetLinesOf(listImportId);
    await store.events.record({ name: "ListDiscarded", subjects: { listImportId } });
  });
}

async function toDecide({ listImports }: Store, actor: Operator, id: string): Promise<ListImport> {
  allow(actor, "published-list:import");
  const listImport = await listImports.byIdForChange(id);
  if (!listImport) throw new NotFound();
  return listImport;
}

async function decide(
  { clock }: Needs,
  { listImports }: Store,
  actor: Operator,
  listImport: ListImport,
  to: Exclude<ListImportStatus, "checked">,
  difference: ListDifference | null,
): Promise<void> {
  const now = clock.now();
  const current = isCurrent(listImport, await listImports.inForce(), now);
  const status = moveTo(LIST_IMPORT, listImport.status, to, actor.kind, { current }) as typeof to;
  const decision = { status, difference, decidedBy: actor.accountId, decidedAt: now };
  if (!(await listImports.decide(listImport.id, decision))) throw new Clash(DECIDED);
}
