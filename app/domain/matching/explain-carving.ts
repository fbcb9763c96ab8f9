import { inHours } from "../unmet-need/workload.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { DAYS } from "../vocabulary/week.ts";
import { atLeast, hoursBand, upTo } from "./bands.ts";
import type { Explanation, Opening, OpeningTask, ShownFacts } from "./facts.ts";
import { listOf, namesOf } from "./phrases.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * How a person relates to an unmet need: which of its tasks could be theirs, and
 * how many hours to start with. "The employer negotiates job duties across a team,
 * so that tasks are shared in a fair and equitable way" (five-stage framework, job
 * carving). Nothing is said of pay: there is no job yet.
 */
export function explainCarving(opening: Opening, facts: ShownFacts, notes: Explanation): void {
  const theirs = opening.tasks.filter(({ code }) => facts.tasksLiked.includes(code) || facts.tasksDone.includes(code));
  explainShare(opening.tasks, theirs, notes);
  if (theirs.length > 0) explainHoursToStart(theirs, facts, notes);
  explainFreeDays(opening, facts, notes);
}

function explainShare(all: readonly OpeningTask[], theirs: readonly OpeningTask[], notes: Explanation): void {
  const others = all.filter((task) => !theirs.includes(task));
  if (theirs.length === 0) {
    notes.uncertain.push(`To find out: ${listOf(TASKS, others)}`);
    notes.wouldWork.push("Let them try one task for a few hours, and see what suits");
    return;
  }
  notes.wouldWork.push(`A job could be made of this: ${listOf(TASKS, theirs)}`);
  if (others.length > 0) notes.wouldWork.push(`Can stay with who does it now: ${listOf(TASKS, others)}`);
}

function explainHoursToStart(theirs: readonly OpeningTask[], { hours: wanted }: ShownFacts, notes: Explanation): void {
  if (wanted === null) return;
  const hours = inHours(theirs.reduce((minutes, task) => minutes + (task.minutes ?? 0), 0));
  if (hours < wanted.from) {
    notes.weight += WEIGHTS.hoursBuildUp;
    notes.uncertain.push(`Hopes for more hours than this: ${atLeast(wanted.from)}`);
    notes.wouldWork.push("Put it together with other work that needs doing");
  } else if (hours <= wanted.to) {
    notes.weight += WEIGHTS.hoursFit;
    notes.fits.push(`The hours fit: ${hoursBand(hours)}`);
  } else {
    notes.fits.push("There is more of this work than they need to start");
    notes.wouldWork.push(`Start with ${upTo(wanted.to)}`);
  }
}

/** Not every day is needed: what could be done on some days can be a job on those days. */
function explainFreeDays({ days }: Opening, facts: ShownFacts, notes: Explanation): void {
  const free = days.filter((day) => facts.days.can.includes(day));
  notes.weight += free.length * WEIGHTS.dayFit;
  if (free.length > 0) notes.fits.push(`Can work on: ${namesOf(DAYS, free)}`);
  else if (days.every((day) => facts.days.cannot.includes(day))) notes.uncertain.push("Cannot work on these days now");
}
