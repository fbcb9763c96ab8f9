import type { PublishedFacts } from "../matching/facts.ts";
import { milesToMetres } from "../place/place.ts";
import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { A_YEAR_OR_MORE } from "../vocabulary/experience.ts";
import { WORK_CERTIFICATES } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import type { Term } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { HOURS_LIMIT, TRAVEL_MILES, type ProfileAnswers } from "./profile.ts";

/** What matching may know of a person, once they approved it. */
export type PublishedProfile = PublishedFacts & { placeId: number };

/**
 * What an employer could not see how somebody fits without, in easy words. This is
 * about the page an employer reads, never about whether the person is ready (PR2).
 */
const NEEDED = [
  { step: "tasks-liked", words: "A task that you like, or a task that you have done" },
  { step: "hours", words: "How many hours you want to work" },
  { step: "days", words: "The days you can work" },
  { step: "area", words: "Your town, and how far you can travel" },
] as const;

type MissingPart = (typeof NEEDED)[number];

export function missingParts(answers: ProfileAnswers): MissingPart[] {
  const there = {
    "tasks-liked": answers.tasksLiked.length + answers.tasksDone.length > 0,
    hours: answers.hoursStart !== null && answers.hoursAim !== null,
    days: answers.days.length > 0,
    area: answers.placeId !== null && answers.travelMetres !== null,
  };
  return NEEDED.filter(({ step }) => !there[step]);
}

/**
 * Reduces a profile to what may be published: field by field, codes that stand in
 * the closed lists, and numbers from short ranges. Nothing anybody typed gets through.
 *
 * Left out, and why: interests and the ways and help somebody travels with (they tell
 * who somebody is, and no more about a job than hopes, distance and what helps do);
 * where somebody worked (a year in a family's kitchen is a year in a kitchen); with how
 * much help they do a task, but for those they do by themselves (each is told by the
 * person when they are introduced, PR6); levels of schooling (nobody is sorted by them, PR2); what matters most
 * (it ranks the person's own jobs); strengths (their own words are released when
 * introduced); the plan and what is in the way (private).
 * @returns null while a needed part is missing
 */
export function toPublished(answers: ProfileAnswers): PublishedProfile | null {
  const { placeId } = answers;
  const hoursStart = wholeHours(answers.hoursStart);
  const hoursAim = wholeHours(answers.hoursAim);
  const travelMetres = listedDistance(answers.travelMetres);
  if (missingParts(answers).length > 0 || !Number.isSafeInteger(placeId) || placeId === null) return null;
  if (hoursStart === null || hoursAim === null || travelMetres === null) return null;
  return {
    hopes: listed(SECTORS, answers.hopes),
    tasksLiked: listed(TASKS, answers.tasksLiked),
    tasksDone: listed(TASKS, answers.tasksDone),
    tasksAlone: listed(TASKS, answers.tasksDone.filter((task) => answers.taskIndependence[task] === "by-myself")),
    experience: listed(SECTORS, answers.experience),
    experienceLong: listed(SECTORS, answers.experience.filter((sector) => isLong(answers.experienceTimes[sector]))),
    certificates: listed(WORK_CERTIFICATES, answers.qualifications),
    environmentLike: listed(ENVIRONMENTS, answers.environmentLike),
    environmentAvoid: listed(ENVIRONMENTS, answers.environmentAvoid),
    helps: listed(ADJUSTMENTS, answers.helps),
    hoursStart,
    hoursAim,
    days: listed(DAYS, answers.days),
    times: listed(TIMES, answers.times),
    placeId,
    travelMetres,
  };
}

/** In the list's own order, each once: the order of ticking says something about a person too. */
function listed(terms: readonly Term[], codes: readonly string[]): string[] {
  return terms.map((term) => term.code).filter((code) => codes.includes(code));
}

function isLong(time: string | undefined): boolean {
  return time !== undefined && A_YEAR_OR_MORE.includes(time);
}

function wholeHours(hours: number | null): number | null {
  return Number.isInteger(hours) && hours !== null && hours >= 1 && hours <= HOURS_LIMIT ? hours : null;
}

function listedDistance(metres: number | null): number | null {
  return TRAVEL_MILES.map(milesToMetres).find((distance) => distance === metres) ?? null;
}
