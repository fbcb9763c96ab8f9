import { allow } from "../access/policy.ts";
import type { Operator } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { Clash, NotFound } from "../errors.ts";
import { moveTo } from "../lifecycle.ts";
import type { Store } from "../store.ts";
import { ALERT } from "./alert-lifecycle.ts";
import type { ListedAlert } from "./alert-store.ts";

const FIRST = "Somebody else was first. Here is how it stands now.";

/**
 * An operator has looked at it, and it is off the list. The employer learns nothing.
 * @throws Clash when somebody else was first
 */
export async function acknowledgeAlert(deps: Deps, actor: Operator, input: { alertId: string }): Promise<void> {
  allow(actor, "alert:acknowledge");
  await deps.withActor(actor, async (store) => {
    const alert = await alertOf(store, input.alertId);
    moveTo(ALERT, alert.status, "acknowledged", actor.kind);
    if (!(await store.alerts.acknowledge(alert.id, { accountId: actor.accountId, at: deps.clock.now() }))) throw new Clash(FIRST);
    await store.events.record({ name: "AlertAcknowledged", subjects: { alertId: alert.id } });
  });
}

/**
 * Shows the employer of an alert nobody until an operator releases it. What is under way
 * goes on. The employer's page says so plainly; it is the one thing it can notice.
 * @throws Clash when that is so already
 */
export async function holdMatches(deps: Deps, actor: Operator, input: { alertId: string }): Promise<void> {
  allow(actor, "matches:hold");
  await deps.withActor(actor, async (store) => {
    const { employerId } = await alertOf(store, input.alertId);
    if (!(await store.alerts.hold(employerId, { accountId: actor.accountId, at: deps.clock.now() }))) throw new Clash(FIRST);
    await store.events.record({ name: "MatchesHeld", subjects: { employerId } });
  });
}

/** @throws Clash when they are not held any more */
export async function releaseMatches(deps: Deps, actor: Operator, input: { alertId: string }): Promise<void> {
  allow(actor, "matches:hold");
  await deps.withActor(actor, async (store) => {
    const { employerId } = await alertOf(store, input.alertId);
    if (!(await store.alerts.release(employerId))) throw new Clash(FIRST);
    await store.events.record({ name: "MatchesReleased", subjects: { employerId } });
  });
}

async function alertOf(store: Store, alertId: string): Promise<ListedAlert> {
  const alert = await store.alerts.byId(alertId);
  if (!alert) throw new NotFound("alert");
  return alert;
}
