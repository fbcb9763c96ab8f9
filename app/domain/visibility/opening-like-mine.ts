import type { ShownFacts } from "../matching/facts.ts";
import type { PlacedOpening } from "../matching/opening.ts";
import type { Coordinates } from "../place/place.ts";
import { sectorOfTask } from "../vocabulary/tasks.ts";

const MOST_TASKS = 5;
const HOURS_UNSAID = 16;
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"];

/**
 * A job as somebody would wish for it, where they live: what an employer sees of them for
 * one, before it offers any. Made of what is shown of them and of nothing else.
 */
export function openingLikeMine(id: string, employerId: string, facts: ShownFacts, at: Coordinates): PlacedOpening {
  const tasks = [...new Set([...facts.tasksLiked, ...facts.tasksDone])].slice(0, MOST_TASKS);
  return {
    kind: "vacancy",
    id,
    title: "A job like the one I want",
    employerId,
    employerLevel: null,
    status: "open",
    siteName: "",
    at,
    sector: facts.hopes[0] ?? (tasks[0] === undefined ? "retail" : sectorOfTask(tasks[0])),
    tasks: tasks.map((code) => ({ code, need: "adaptable" })),
    hoursPerWeek: facts.hours?.from ?? HOURS_UNSAID,
    days: facts.days.can.length > 0 ? [...facts.days.can] : WEEKDAYS,
    times: [...facts.times.can],
    environment: facts.environmentLike,
    adjustments: facts.helps,
  };
}
