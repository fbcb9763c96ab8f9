import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { daysOf } from "../employer/check-employers.ts";
import type { ListedStanding } from "../employer/employer-store.ts";

type OperatorOverview = {
  employers: Record<ListedStanding, number>;
  /** `newNames`: those of whom a new name waits. */
  providers: { applied: number; admitted: number; newNames: number };
  failedJobs: number;
  alerts: number;
  /** ISO date of the published list that employers are compared with; null when none was imported. */
  listDate: string | null;
};

/** What waits for an operator, counted. Organisations only: an operator reaches no job seeker. */
export async function operatorOverview(deps: Deps, actor: Operator): Promise<OperatorOverview> {
  return deps.withActor(actor, async (store) => {
    allow(actor, "employer:verify");
    allow(actor, "provider:decide");
    allow(actor, "queues:read");
    const employers = await store.employers.counts(daysOf(deps));
    const applied = await store.providers.withStatus("applied");
    const queues = await store.queues.states();
    const admitted = await store.providers.withStatus("admitted");
    const newNames = await store.providers.withNewName();
    return {
      employers,
      providers: { applied: applied.length, admitted: admitted.length, newNames: newNames.length },
      failedJobs: queues.reduce((sum, { failed }) => sum + failed, 0),
      alerts: await store.alerts.countRaised(),
      listDate: await store.employers.listDate(),
    };
  });
}
