import { Temporal } from "temporal-polyfill";
import { timeRule, youngHoursAWeek } from "../booking/working-time.ts";
import { ageOn } from "../membership/age.ts";

const NIGHT = "night";

/** Of what somebody says about work, what goes by their age. Not yet known where there is no date of birth. */
export function isYoung(birthDate: Temporal.PlainDate | null, today: Temporal.PlainDate): boolean {
  return birthDate === null || timeRule(ageOn(birthDate, today), today).young !== null;
}

type ByAge = { times: readonly string[]; hoursStart: number | null; hoursAim: number | null };

/** The Working Time Regulations 1998, reg. 7: no night work before 18. */
export function saysNights({ times }: Pick<ByAge, "times">): boolean {
  return times.includes(NIGHT);
}

export function saysTooManyHours({ hoursStart, hoursAim }: Omit<ByAge, "times">, today: Temporal.PlainDate): boolean {
  return Math.max(hoursStart ?? 0, hoursAim ?? 0) > youngHoursAWeek(today);
}

/** What of these answers somebody under 18 may not do, as they may: without nights, and with no more hours than are lawful. */
export function asWhenYoung<Answers extends ByAge>(answers: Answers, today: Temporal.PlainDate): Partial<Answers> {
  const atMost = (hours: number | null) => (hours === null ? null : Math.min(hours, youngHoursAWeek(today)));
  const changes: Partial<ByAge> = {
    ...(saysNights(answers) ? { times: answers.times.filter((time) => time !== NIGHT) } : {}),
    ...(saysTooManyHours(answers, today) ? { hoursStart: atMost(answers.hoursStart), hoursAim: atMost(answers.hoursAim) } : {}),
  };
  return changes as Partial<Answers>;
}
