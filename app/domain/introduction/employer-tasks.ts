import { isAllowed } from "../access/policy.ts";
import type { EmployerMember } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { readBookings, type BookingLine } from "../booking/read-bookings.ts";
import { introductionsForEmployer, type EmployerIntroductionLine } from "./read-for-employer.ts";

export type EmployerTaskKind = "answer-introduction" | "sign-booking" | "record-booking";

/** One thing that waits for the employer; the id is of an introduction or a work trial. */
export type EmployerTask = {
  kind: EmployerTaskKind;
  id: string;
  /** The alias, or the name they told. */
  who: string;
  openingTitle: string;
  /** ISO date, where an answer is asked for by a day. */
  by: string | null;
};

/** What waits for this employer: people who wait for an answer before papers. */
export async function employerTasks(deps: Deps, actor: EmployerMember): Promise<EmployerTask[]> {
  const hires = isAllowed(actor, "introduction:read", { employerId: actor.employerId });
  const introductions = hires ? (await introductionsForEmployer(deps, actor)).introductions : [];
  return tasksFrom(introductions, await readBookings(deps, actor));
}

export function tasksFrom(introductions: readonly EmployerIntroductionLine[], bookings: readonly BookingLine[]): EmployerTask[] {
  const ofBookings = (kind: EmployerTaskKind, todo: BookingLine["todo"]) =>
    bookings
      .filter((booking) => booking.todo === todo)
      .map(({ id, who, vacancyTitle, startsOn }) => ({
        kind,
        id,
        who: who ?? "",
        openingTitle: vacancyTitle,
        by: kind === "sign-booking" ? startsOn : null,
      }));
  return [
    ...introductions
      .filter(({ stage }) => stage === "with_employer")
      .map(({ id, who, openingTitle, replyBy }) => ({
        kind: "answer-introduction" as const,
        id,
        who,
        openingTitle,
        by: replyBy,
      })),
    ...ofBookings("sign-booking", "sign"),
    ...ofBookings("record-booking", "record"),
  ];
}
