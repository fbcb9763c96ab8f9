import { allow, allowEver } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, Invalid, NotFound } from "../errors.ts";
import { activeStates } from "../lifecycle.ts";
import { countChange } from "../opening/count-uses.ts";
import { isNews, only, type Seen } from "../seen.ts";
import type { Store } from "../store.ts";
import { assertLabel } from "../words/label.ts";
import { assertOwnSite } from "../vacancy/draft-vacancy.ts";
import { UNMET_NEED } from "./unmet-need-lifecycle.ts";
import type { NeedCost } from "./cost.ts";
import type { UnmetNeedDetails, UnmetNeedInMaking, UnmetNeedTask } from "./unmet-need.ts";

/** One answer, or a few that are asked on one page. */
export type UnmetNeedAnswer = Partial<UnmetNeedDetails> | { tasks: UnmetNeedTask[] } | { cost: NeedCost };

/**
 * Saves what was answered, as the employer goes along and while it stands.
 * @throws Invalid by field: a site that is not theirs, no task, one task twice; or when a posted one was changed too often today
 * @throws Clash when it has ended, or somebody changed these very answers meanwhile
 */
export async function changeUnmetNeed(
  deps: Deps,
  actor: EmployerMember,
  input: Seen & { unmetNeedId: string; answer: UnmetNeedAnswer },
): Promise<void> {
  await deps.withActor(actor, async (store) => {
    const need = await ownNeedForChange(store, actor, input.unmetNeedId);
    if (!activeStates(UNMET_NEED).includes(need.status)) {
      throw new Clash("This unmet need has ended, so it can no longer be changed.");
    }
    const { answer, seen } = input;
    if ("tasks" in answer) {
      assertTasks(answer.tasks);
    } else if (!("cost" in answer)) {
      assertLabel("title", answer.title);
      if (answer.siteId !== undefined) await assertOwnSite(store, actor.employerId, answer.siteId);
    }
    const known = { ...need, cost: "cost" in answer ? await store.unmetNeeds.costOf(need.id) : null };
    const stands = only(known, Object.keys(answer) as (keyof typeof known)[]);
    if (!isNews<object>({ stands, wanted: answer, seen })) return;
    if ("cost" in answer) await store.unmetNeeds.saveCost(need, answer.cost);
    else if ("tasks" in answer) await store.unmetNeeds.saveTasks(need.id, answer.tasks);
    else await store.unmetNeeds.save(need.id, answer);
    // Nobody is found by what work costs, so it is no other question to the matches.
    if (need.status !== "draft" && !("cost" in answer)) {
      const tasks = "tasks" in answer ? answer.tasks : need.tasks;
      const opening = { kind: "unmet_need", id: need.id } as const;
      await countChange(store, { employerId: need.employerId, opening, tasks, now: deps.clock.now() });
    }
    await store.events.record({ name: "UnmetNeedSaved", subjects: { unmetNeedId: need.id } });
  });
}

function assertTasks(tasks: readonly UnmetNeedTask[]): void {
  if (tasks.length === 0) throw new Invalid({ tasks: "Choose at least one task" });
  if (new Set(tasks.map((task) => task.code)).size < tasks.length) {
    throw new Invalid({ tasks: "Each task can be chosen once" });
  }
}

/**
 * The unmet need, locked until the transaction ends.
 * @throws NotFound when it is another employer's, or nobody's
 */
export async function ownNeedForChange(store: Store, actor: EmployerMember, id: string): Promise<UnmetNeedInMaking> {
  allowEver(actor, "unmet-need:write");
  const need = await store.unmetNeeds.inMakingForChange(id);
  if (!need) throw new NotFound("unmet need");
  allow(actor, "unmet-need:write", { employerId: need.employerId });
  return need;
}
