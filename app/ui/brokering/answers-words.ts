import type { EmployerAnswers } from "#app/domain/introduction/introduction-store.ts";

/** How an employer answers: over the last year, and everybody it was introduced to. */
export function answersIn({ answered, usualDays, overdue }: EmployerAnswers): string {
  const usual =
    usualDays !== null
      ? `Usually within ${usualDays} ${usualDays === 1 ? "day" : "days"}.`
      : answered === 0
        ? "It has not answered anybody yet."
        : "Too few answers yet to say how fast.";
  return overdue === 0 ? usual : `${usual} ${overdue} late now.`;
}
