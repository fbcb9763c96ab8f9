import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import type { Deps } from "../deps.ts";

const BATCH = 2_000;

/**
 * Throws away sessions and emailed codes that ran out: they open nothing any more,
 * and a session says from where somebody signed in. No event, as nothing changes for anybody.
 */
export async function forgetExpiredSignIns(deps: Deps, actor: Timekeeping): Promise<number> {
  allow(actor, "sign-in:forget-expired");
  for (let forgotten = 0; ; ) {
    const more = await deps.withActor(actor, (store) => store.signIns.forgetExpired(BATCH));
    if (more === 0) return forgotten;
    forgotten += more;
  }
}
