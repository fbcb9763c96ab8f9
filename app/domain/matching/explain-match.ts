import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { capitalised } from "../vocabulary/capitals.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { isForSector, WORK_CERTIFICATES } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { sectorOfTask, TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { atLeast, distanceBand, FAR_AWAY, hoursRange, upTo } from "./bands.ts";
import { explainCarving } from "./explain-carving.ts";
import type { Explanation, Middle, Notes, Opening, OpeningTask, ShownFacts } from "./facts.ts";
import { listOf, namesOf } from "./phrases.ts";
import { WEIGHTS } from "./weights.ts";

/** From the middle of the town or county that is shown to the site; null where neither is. */
export type Distance = { metres: number; from: Middle["of"] } | null;

/**
 * Made of what is shown of somebody and of nothing else, its weight too: what is kept
 * until they are introduced can be told neither from the words nor from the order.
 */
export function explainMatch(opening: Opening, facts: ShownFacts, distance: Distance): Explanation {
  const explanation: Explanation = { fits: [], uncertain: [], wouldWork: [], reasons: [], weight: 0 };
  const notes: Notes = {
    weight: 0,
    fits: (words) => void explanation.fits.push(words()),
    uncertain: (words) => void explanation.uncertain.push(words()),
    wouldWork: (words) => void explanation.wouldWork.push(words()),
    bearsOut: (reason) => void explanation.reasons.push(reason),
  };
  noteAll(opening, facts, distance, notes);
  return { ...explanation, weight: notes.weight };
}

const nothingSaid = () => {};

/** @returns the weight of the same explanation, for the order; its words are not made */
export function weighMatch(opening: Opening, facts: ShownFacts, distance: Distance): number {
  const notes: Notes = { weight: 0, fits: nothingSaid, uncertain: nothingSaid, wouldWork: nothingSaid, bearsOut: nothingSaid };
  noteAll(opening, facts, distance, notes);
  return notes.weight;
}

function noteAll(opening: Opening, facts: ShownFacts, distance: Distance, notes: Notes): void {
  explainTasks(opening, facts, notes);
  explainExperience(opening, facts, notes);
  if (opening.kind === "vacancy") {
    explainNeeds(opening, facts, notes);
    explainHours(opening, facts, notes);
    explainDays(opening, facts, notes);
    explainTimes(opening, facts, notes);
  } else {
    explainCarving(opening, facts, notes);
  }
  explainDistance(facts, distance, notes);
  explainEnvironment(opening, facts, notes);
  explainAdjustments(opening, facts, notes);
}

function explainTasks({ tasks, sector }: Opening, facts: ShownFacts, notes: Notes): void {
  const liked = tasks.filter((task) => facts.tasksLiked.includes(task.code));
  const done = tasks.filter((task) => facts.tasksDone.includes(task.code));
  for (const task of liked) {
    notes.weight += task.need === "essential" ? WEIGHTS.essentialTaskLiked : WEIGHTS.adaptableTaskLiked;
  }
  for (const task of done) {
    notes.weight += task.need === "essential" ? WEIGHTS.essentialTaskDone : WEIGHTS.adaptableTaskDone;
  }
  if (liked.length > 0) notes.fits(() => `Likes: ${listOf(TASKS, liked)}`);
  const alone = done.filter((task) => facts.tasksAlone.includes(task.code));
  const other = done.filter((task) => !alone.includes(task));
  notes.weight += alone.length * WEIGHTS.taskAlone;
  if (alone.length > 0) notes.fits(() => `Does by themselves: ${listOf(TASKS, alone)}`);
  if (other.length > 0) notes.fits(() => `Has done: ${listOf(TASKS, other)}`);
  if (facts.hopes.includes(sector)) {
    notes.weight += WEIGHTS.hope;
    notes.fits(() => `Hopes to work in ${labelOf(SECTORS, sector).toLowerCase()}`);
  }
  notes.weight += similarTasks(tasks, facts).length * WEIGHTS.similarTask;
  const main = mainTasks(tasks);
  if (main.length > 0 && main.every((task) => liked.includes(task))) notes.bearsOut("tasks-liked");
  if (main.length > 0 && main.every((task) => done.includes(task))) notes.bearsOut("tasks-done");
}

/** Said of "the main tasks", something is said of each of them. */
function mainTasks(tasks: readonly OpeningTask[]): readonly OpeningTask[] {
  const essential = tasks.filter(({ need }) => need === "essential");
  return essential.length > 0 ? essential : tasks;
}

/** Tasks that nothing is shown about, of a kind of work they know. */
function similarTasks(tasks: readonly OpeningTask[], facts: ShownFacts): OpeningTask[] {
  return notYetTheirs(tasks, facts).filter(({ code }) => {
    const inSameSector = (known: string) => sectorOfTask(known) === sectorOfTask(code);
    return facts.tasksLiked.some(inSameSector) || facts.tasksDone.some(inSameSector);
  });
}

function notYetTheirs(tasks: readonly OpeningTask[], facts: ShownFacts): OpeningTask[] {
  return tasks.filter(({ code }) => !facts.tasksLiked.includes(code) && !facts.tasksDone.includes(code));
}

/** What the tasks of a vacancy ask for that is not known of them yet. */
function explainNeeds({ tasks }: Opening, facts: ShownFacts, notes: Notes): void {
  const open = notYetTheirs(tasks, facts);
  const adaptable = open.filter((task) => task.need === "adaptable");
  const untried = open.filter((task) => task.need === "essential");
  if (untried.length > 0) {
    notes.uncertain(() => {
      const near = similarTasks(untried, facts).length > 0 ? " (they know similar work)" : "";
      return `To find out: ${listOf(TASKS, untried)}${near}`;
    });
    notes.wouldWork(() => "A working interview or a work trial would show it better than talking");
  }
  if (adaptable.length > 0) notes.wouldWork(() => `You said this can be adapted: ${listOf(TASKS, adaptable)}`);
}

/** What somebody brings to this kind of work. Nobody is told what somebody has not done or does not hold. */
function explainExperience({ sector }: Opening, facts: ShownFacts, notes: Notes): void {
  const work = labelOf(SECTORS, sector).toLowerCase();
  if (facts.experience.includes(sector)) {
    notes.weight += WEIGHTS.sameWorkBefore;
    const long = facts.experienceLong.includes(sector) ? " for a year or more" : "";
    notes.fits(() => `Has done work in ${work} before${long}`);
  }
  const certificates = facts.certificates.filter((code) => isForSector(code, sector));
  notes.weight += certificates.length * WEIGHTS.certificate;
  if (certificates.length > 0) notes.fits(() => `Has a certificate for this work: ${namesOf(WORK_CERTIFICATES, certificates)}`);
}

function explainHours({ hoursPerWeek }: Opening, { hours }: ShownFacts, notes: Notes): void {
  if (hours === null) return;
  if (hoursPerWeek > hours.to) {
    notes.uncertain(() => `Aims for fewer hours: ${upTo(hours.to)}`);
    notes.wouldWork(() => "Share the hours, or take out a task somebody else can do");
  } else if (hoursPerWeek < hours.from) {
    notes.weight += WEIGHTS.hoursBuildUp;
    notes.uncertain(() => `Hopes for more hours: ${atLeast(hours.from)}`);
  } else {
    notes.weight += WEIGHTS.hoursFit;
    notes.fits(() => `Wants about these hours: ${hoursRange(hours)}`);
    notes.bearsOut("hours-fit");
    if (hoursPerWeek - hours.from >= A_LOT_MORE) notes.wouldWork(() => "Start with fewer hours and build up");
  }
}

/** Hours a week between the least that somebody may want to start at and those of the job. */
const A_LOT_MORE = 8;

function explainDays({ days }: Opening, facts: ShownFacts, notes: Notes): void {
  const free = days.filter((day) => facts.days.can.includes(day));
  const missing = days.filter((day) => facts.days.cannot.includes(day));
  notes.weight += free.length * WEIGHTS.dayFit;
  if (missing.length > 0) notes.uncertain(() => `Cannot work on these days now: ${namesOf(DAYS, missing)}`);
  else if (free.length === days.length) notes.fits(() => "Can work on these days");
}

/** Somebody who has not said when in the day they work is not held to it. */
function explainTimes({ times }: Opening, facts: ShownFacts, notes: Notes): void {
  if (times.length === 0) return;
  const missing = times.filter((time) => facts.times.cannot.includes(time));
  if (missing.length > 0) {
    notes.uncertain(() => `Cannot work at this time of day now: ${namesOf(TIMES, missing)}`);
    notes.wouldWork(() => "Ask whether the day could start later or end earlier");
  } else if (times.every((time) => facts.times.can.includes(time))) {
    notes.weight += WEIGHTS.timesFit;
    notes.fits(() => "Can work at these times of day");
  }
}

/** From the middle of a county it is only about right, so no journey is promised from there. */
function explainDistance({ travelMetres, region }: ShownFacts, distance: Distance, notes: Notes): void {
  if (distance === null) {
    if (region) notes.uncertain(() => `Lives in ${region}`);
    return;
  }
  const band = distanceBand(distance.metres);
  const lives = distance.from === "town" ? `lives ${band}` : `lives in a county whose middle is ${band}`;
  if (travelMetres === null) {
    notes.uncertain(() => capitalised(lives));
  } else if (distance.metres <= travelMetres) {
    notes.weight += WEIGHTS.withinTravel;
    notes.fits(() => `${distance.from === "town" ? "Can" : "May be able to"} get to you: ${lives}`);
    if (distance.from === "town") notes.bearsOut("place-fit");
  } else {
    notes.uncertain(() => `${capitalised(lives)}, further than they travel now`);
    if (band !== FAR_AWAY) notes.wouldWork(() => "Travel training, or help with the journey (Access to Work)");
  }
}

function explainEnvironment({ environment }: Opening, facts: ShownFacts, notes: Notes): void {
  const liked = environment.filter((code) => facts.environmentLike.includes(code));
  const avoided = environment.filter((code) => facts.environmentAvoid.includes(code));
  notes.weight += liked.length * WEIGHTS.environmentLiked + avoided.length * WEIGHTS.environmentAvoided;
  if (liked.length > 0) {
    notes.fits(() => `Does well in a place like yours: ${namesOf(ENVIRONMENTS, liked)}`);
    notes.bearsOut("environment-fit");
  }
  if (avoided.length > 0) {
    notes.uncertain(() => `Prefers to avoid: ${namesOf(ENVIRONMENTS, avoided)}`);
    notes.wouldWork(() => "Ask the coach which part of the job or the place could be different");
  }
}

function explainAdjustments({ adjustments }: Opening, facts: ShownFacts, notes: Notes): void {
  const offered = facts.helps.filter((code) => adjustments.includes(code));
  const wanted = facts.helps.filter((code) => !adjustments.includes(code));
  notes.weight += offered.length * WEIGHTS.adjustmentOffered;
  if (offered.length > 0) {
    notes.fits(() => `You offer what helps: ${namesOf(ADJUSTMENTS, offered)}`);
    notes.bearsOut("adjustments-fit");
  }
  if (wanted.length > 0) notes.wouldWork(() => `Would help: ${namesOf(ADJUSTMENTS, wanted)}`);
}
