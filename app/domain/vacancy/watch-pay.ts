import type { Temporal } from "temporal-polyfill";
import { allow } from "../access/policy.ts";
import type { Timekeeping } from "../actor.ts";
import { londonDay } from "../calendar.ts";
import type { Deps } from "../deps.ts";
import { sweepThrough } from "../sweep.ts";
import { payDay } from "./check-details.ts";
import { checkPay, daysOfNewRates, ratesBegan } from "./minimum-wage.ts";

/**
 * Holds the pay of open vacancies against new minimum wage rates: when these begin, and
 * for a later start as soon as they are known. The employer hears once for each new rates,
 * and only where the pay reaches fewer people than it did under the old ones (PR5).
 */
export async function watchPay(deps: Deps, actor: Timekeeping): Promise<number> {
  const today = londonDay(deps.clock.now());
  return sweepThrough(deps, actor, {
    find: (store, page) => store.vacancies.payNotJudged(daysOfNewRates(), today, page),
    async change(store, id) {
      const vacancy = await store.vacancies.inMakingForChange(id);
      if (vacancy?.status !== "open" || vacancy.payPencePerHour === null) return false;
      const day = payDay(vacancy.startDate, today);
      const rates = ratesBegan(day);
      if (vacancy.payJudgedBy?.equals(rates)) return false;
      allow(actor, "opening:sweep", { employerId: vacancy.employerId });
      await store.vacancies.payJudged(id, rates);
      if (!fellBehind(vacancy.payPencePerHour, vacancy.payJudgedBy, day)) return false;
      await store.events.record({ name: "PayFellBehind", subjects: { vacancyId: id } });
      return true;
    },
  });
}

/** @param judgedBy a day of the rates it was held against before; null when it was posted under these or older ones */
export function fellBehind(pencePerHour: number, judgedBy: Temporal.PlainDate | null, day: Temporal.PlainDate): boolean {
  const now = checkPay(pencePerHour, day).verdict;
  const before = judgedBy === null ? null : checkPay(pencePerHour, judgedBy).verdict;
  // What its employer had to be told when it was posted is not told again.
  return now === "unlawful" || (now === "lawful-for-some" && before === "lawful");
}
