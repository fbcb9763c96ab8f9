import { inHours } from "../unmet-need/workload.ts";
import { TASKS } from "../vocabulary/tasks.ts";
import { DAYS } from "../vocabulary/week.ts";
import { atLeast, hoursBand, upTo } from "./bands.ts";
import type { Notes, Opening, OpeningTask, ShownFacts } from "./facts.ts";
import { listOf, namesOf } from "./phrases.ts";
import { WEIGHTS } from "./weights.ts";

/**
 * How a person relates to an unmet need: which of its tasks could be theirs, and
 * how many hours to start with. "The employer negotiates job duties across a team,
 * so that tasks are shared in a fair and equitable way" (five-stage framework, job
 * carving). Nothing is said of pay: there is no job yet.
 */
export function explainCarving(opening: Opening, facts: ShownFacts, notes: Notes): void {
  const theirs = opening.tasks.filter(({ code }) => facts.tasksLiked.includes(code) || facts.tasksDone.includes(code));
  explainShare(opening.tasks, theirs, notes);
  if (theirs.length > 0) explainHoursToStart(theirs, facts, notes);
  explainFreeDays(opening, facts, notes);
}

function explainShare(all: readonly OpeningTask[], theirs: readonly OpeningTask[], notes: Notes): void {
  const others = all.filter((task) => !theirs.includes(task));
  if (theirs.length === 0) {
    notes.uncertain(() => `To find out: ${listOf(TASKS, others)}`);
    notes.wouldWork(() => "Let them try one task for a few hours, and see what suits");
    return;
  }
  notes.wouldWork(() => `A job could be made of this: ${listOf(TASKS, theirs)}`);
  if (others.length > 0) notes.wouldWork(() => `Can stay with who does it now: ${listOf(TASKS, others)}`);
}

function explainHoursToStart(theirs: readonly OpeningTask[], { hours: wanted }: ShownFacts, notes: Notes): void {
  if (wanted === null) return;
  const hours = inHours(theirs.reduce((minutes, task) => minutes + (task.minutes ?? 0), 0));
  if (hours < wanted.from) {
    notes.weight += WEIGHTS.hoursBuildUp;
    notes.uncertain(() => `Hopes for more hours than this: ${atLeast(wanted.from)}`);
    notes.wouldWork(() => "Put it together with other work that needs doing");
  } else if (hours <= wanted.to) {
    notes.weight += WEIGHTS.hoursFit;
    notes.fits(() => `The hours fit: ${hoursBand(hours)}`);
    notes.bearsOut("hours-fit");
  } else {
    notes.fits(() => "There is more of this work than they need to start");
    notes.wouldWork(() => `Start with ${upTo(wanted.to)}`);
  }
}

/** Not every day is needed: what could be done on some days can be a job on those days. */
function explainFreeDays({ days }: Opening, facts: ShownFacts, notes: Notes): void {
  const free = days.filter((day) => facts.days.can.includes(day));
  notes.weight += free.length * WEIGHTS.dayFit;
  if (free.length > 0) notes.fits(() => `Can work on: ${namesOf(DAYS, free)}`);
  else if (days.every((day) => facts.days.cannot.includes(day))) notes.uncertain(() => "Cannot work on these days now");
}
