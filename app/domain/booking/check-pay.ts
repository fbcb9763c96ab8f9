import { Temporal } from "temporal-polyfill";
import type { AgreementTerms } from "../agreement/terms.ts";
import { sayDay } from "../calendar.ts";
import { ageOn } from "../membership/age.ts";
import { firstDayOfUnknownRates, minimumPenceAt } from "../vacancy/minimum-wage.ts";
import { bookingDays, type Nation } from "./working-days.ts";

type Worked = Pick<AgreementTerms, "startsOn" | "endsOn" | "days" | "payPencePerHour">;

/**
 * Holds the pay against the minimum wage of every day that is worked: new rates and
 * birthdays may lie between the first and the last. The law lets a higher rate wait for
 * the next pay reference period (National Minimum Wage Regulations 2015, regulation 4B);
 * here it is due from the day itself.
 * @param named whether a vacancy names the pay, so that the coach cannot
 */
export function payProblem(
  terms: Worked,
  { birthDate, nation }: { birthDate: Temporal.PlainDate; nation: Nation },
  named: boolean,
): Record<string, string> {
  const { payPencePerHour: pay } = terms;
  const field = named ? "legalBasis" : "pay";
  if (pay === null && !named) return { pay: "Enter what the employer pays for each hour" };
  const startsOn = Temporal.PlainDate.from(terms.startsOn);
  const least = (day: Temporal.PlainDate) => minimumPenceAt(ageOn(birthDate, day), day);
  const low = firstShortDay(terms, { birthDate, nation });
  if (!low) return {};
  const what = named ? "The pay of this vacancy is" : "This is";
  const amount = `£${(least(low) / 100).toFixed(2)}`;
  if (low.equals(startsOn)) {
    return { [field]: `${what} below the minimum wage for this person on that day${named ? "" : `, ${amount}`}` };
  }
  const since = changeOf(least, startsOn, low);
  return { [field]: `${what} below the minimum wage for this person from ${sayDay(since)}, ${amount}. End it before that day, or agree more pay` };
}

/** The first day, the one it starts on or one of work, on which the pay is below the minimum wage; null when there is none. */
export function firstShortDay(
  { startsOn, endsOn, days, payPencePerHour: pay }: Worked,
  { birthDate, nation }: { birthDate: Temporal.PlainDate; nation: Nation },
): Temporal.PlainDate | null {
  const stretch = { startsOn: Temporal.PlainDate.from(startsOn), endsOn: Temporal.PlainDate.from(endsOn), days, nation };
  return [stretch.startsOn, ...bookingDays(stretch)].find((day) => (pay ?? 0) < minimumPenceAt(ageOn(birthDate, day), day)) ?? null;
}

/** The day on which the rate begins that holds on `until`: a 1 April, or a birthday, and not always a day of work. */
function changeOf(least: (day: Temporal.PlainDate) => number, from: Temporal.PlainDate, until: Temporal.PlainDate) {
  let day = until;
  while (Temporal.PlainDate.compare(day, from) > 0 && least(day.subtract({ days: 1 })) === least(until)) day = day.subtract({ days: 1 });
  return day;
}

/**
 * What the coach of a booking reads when its pay is not enough any more.
 * @param named whether a vacancy names the pay, so that the coach cannot
 */
export function payShortWords(since: Temporal.PlainDate, named: boolean): string {
  const what = named ? "Ask the employer to raise the pay of the vacancy, then change the agreement" : "Agree more pay with the employer, then change the agreement";
  return `From ${sayDay(since)} on the pay of this agreement is below the minimum wage for this person. ${what}. Everyone signs the new version.`;
}

/** The first day of a paid booking whose minimum wage nobody knows yet, or null. */
export function unknownRatesFrom({ endsOn, payPencePerHour }: Pick<Worked, "endsOn" | "payPencePerHour">): Temporal.PlainDate | null {
  const unknown = firstDayOfUnknownRates();
  return payPencePerHour !== null && endsOn >= unknown.toString() ? unknown : null;
}
