import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { canMove } from "../lifecycle.ts";
import { sweepThrough } from "../sweep.ts";
import { EMPLOYER } from "./employer-lifecycle.ts";
import { EXPIRY_WARNINGS, warningDue } from "./validity.ts";

/** Ends the standing of employers whose day has passed. Nobody was shown to them since; this tells them so. */
export async function lapseLevels(deps: Deps, actor: Timekeeping): Promise<number> {
  const today = londonDay(deps.clock.now());
  return sweepThrough(deps, actor, {
    find: (store, page) => store.employers.endedBefore(today, page),
    async change(store, id) {
      const employer = await store.employers.byIdForChange(id);
      if (!employer || !canMove(EMPLOYER, employer.status, "lapsed", actor.kind, { ...employer, today })) return false;
      allow(actor, "employer:lapse");
      if (!(await store.employers.lapse(id))) return false;
      await store.events.record({ name: "EmployerLapsed", subjects: { employerId: id } });
      return true;
    },
  });
}

/** Warns employers before their level ends, once for each warning. A renewed level is warned about anew. */
export async function warnOfLevelsThatEnd(deps: Deps, actor: Timekeeping): Promise<number> {
  const today = londonDay(deps.clock.now());
  let warned = 0;
  for (const days of EXPIRY_WARNINGS) {
    warned += await sweepThrough(deps, actor, {
      find: (store, page) => store.employers.endingBy(today.add({ days }), days, page),
      async change(store, id) {
        const employer = await store.employers.byIdForChange(id);
        const due = employer?.status === "verified" && employer.verifiedUntil && warningDue(employer.verifiedUntil, today);
        if (!due || (employer.warnedDays !== null && employer.warnedDays <= due)) return false;
        allow(actor, "employer:lapse");
        await store.employers.warned(id, due);
        await store.events.record({ name: "EmployerLevelEnds", subjects: { employerId: id } });
        return true;
      },
    });
  }
  return warned;
}
