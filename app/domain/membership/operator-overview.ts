import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { daysOf } from "../employer/check-employers.ts";
import type { ListedStanding } from "../employer/employer-store.ts";

export type OperatorOverview = {
  employers: Record<ListedStanding, number>;
  providers: { applied: number; admitted: number };
};

/** What waits for an operator, counted. Organisations only: an operator reaches no job seeker. */
export async function operatorOverview(deps: Deps, actor: Operator): Promise<OperatorOverview> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    allow(actor, "provider:decide");
    const employers = await store.employers.counts(daysOf(deps));
    const applied = await store.providers.withStatus("applied");
    const admitted = await store.providers.withStatus("admitted");
    return { employers, providers: { applied: applied.length, admitted: admitted.length } };
  });
}
