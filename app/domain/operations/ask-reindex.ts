import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash } from "../errors.ts";
import { rebuildState } from "./read-search-index.ts";

/**
 * Has the worker build both indexes anew beside those in use. Asking twice at the
 * same moment builds it twice, one after the other, and changes nothing else.
 * @throws Clash while that is being done already
 */
export async function askReindex(deps: Deps, actor: Operator): Promise<void> {
  allow(actor, "search-index:rebuild");
  if ((await rebuildState(deps, actor)).underway) throw new Clash("The indexes are being built anew already.");
  const { accountId } = actor;
  await deps.withActor(actor, (store) => store.events.record({ name: "ReindexAsked", subjects: { accountId } }));
}
