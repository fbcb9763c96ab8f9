import { Temporal } from "temporal-polyfill";

/** People are served from this age on; below school-leaving age other law applies, and another safe path is needed. */
const YOUNGEST = 16;
const NEARLY = 14;
const OLDEST = 120;

/** Whole years. Somebody born on 29 February has their birthday on 1 March in other years. */
export function ageOn(birthDate: Temporal.PlainDate, day: Temporal.PlainDate): number {
  const beforeBirthday =
    day.month < birthDate.month || (day.month === birthDate.month && day.day < birthDate.day);
  return day.year - birthDate.year - (beforeBirthday ? 1 : 0);
}

/** Why somebody born on this day cannot join today, in easy words; null when they can. */
export function whyTooYoung(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): string | null {
  const age = ageOn(birthDate, today);
  if (age < 0) return "This day is in the future. Check the year.";
  if (age > OLDEST) return "This day is a very long time ago. Check the year.";
  if (age >= YOUNGEST) return null;
  if (age >= NEARLY) {
    return (
      "You can join when you are 16. At 14 and 15 you need a separate safe way to join. We have not built it yet. " +
      "Your school or your family can help you look for work now."
    );
  }
  return "Firstshift is for people who are 16 or older. You can join when you are 16.";
}
