import { ADJUSTMENTS } from "../vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { isForSector, WORK_CERTIFICATES } from "../vocabulary/qualifications.ts";
import { SECTORS } from "../vocabulary/sectors.ts";
import { sectorOfTask, TASKS } from "../vocabulary/tasks.ts";
import { labelOf } from "../vocabulary/terms.ts";
import { DAYS, TIMES } from "../vocabulary/week.ts";
import { distanceBand, FAR_AWAY, hoursBand } from "./bands.ts";
import { explainCarving } from "./explain-carving.ts";
import type { Explanation, Opening, OpeningTask, PublishedFacts } from "./facts.ts";
import { listOf, namesOf } from "./phrases.ts";
import { WEIGHTS } from "./weights.ts";

type Notes = Explanation;

/**
 * @param metres from the middle of the person's town to the middle of the site's
 */
export function explainMatch(opening: Opening, facts: PublishedFacts, metres: number): Explanation {
  const notes: Notes = { fits: [], uncertain: [], wouldWork: [], weight: 0 };
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
  explainDistance(facts, metres, notes);
  explainEnvironment(opening, facts, notes);
  explainAdjustments(opening, facts, notes);
  return notes;
}

function explainTasks({ tasks, sector }: Opening, facts: PublishedFacts, notes: Notes): void {
  const liked = tasks.filter((task) => facts.tasksLiked.includes(task.code));
  const done = tasks.filter((task) => facts.tasksDone.includes(task.code));
  for (const task of liked) {
    notes.weight += task.need === "essential" ? WEIGHTS.essentialTaskLiked : WEIGHTS.adaptableTaskLiked;
  }
  for (const task of done) {
    notes.weight += task.need === "essential" ? WEIGHTS.essentialTaskDone : WEIGHTS.adaptableTaskDone;
  }
  if (liked.length > 0) notes.fits.push(`Likes: ${listOf(TASKS, liked)}`);
  const alone = done.filter((task) => facts.tasksAlone.includes(task.code));
  const other = done.filter((task) => !alone.includes(task));
  notes.weight += alone.length * WEIGHTS.taskAlone;
  if (alone.length > 0) notes.fits.push(`Does by themselves: ${listOf(TASKS, alone)}`);
  if (other.length > 0) notes.fits.push(`Has done: ${listOf(TASKS, other)}`);
  if (facts.hopes.includes(sector)) {
    notes.weight += WEIGHTS.hope;
    notes.fits.push(`Hopes to work in ${labelOf(SECTORS, sector).toLowerCase()}`);
  }
  notes.weight += similarTasks(tasks, facts).length * WEIGHTS.similarTask;
}

/** Tasks they have neither said they like nor done, of a kind of work they know. */
function similarTasks(tasks: readonly OpeningTask[], facts: PublishedFacts): OpeningTask[] {
  const knownSectors = new Set([...facts.tasksLiked, ...facts.tasksDone].map(sectorOfTask));
  return notYetTheirs(tasks, facts).filter((task) => knownSectors.has(sectorOfTask(task.code)));
}

function notYetTheirs(tasks: readonly OpeningTask[], facts: PublishedFacts): OpeningTask[] {
  return tasks.filter(({ code }) => !facts.tasksLiked.includes(code) && !facts.tasksDone.includes(code));
}

/** What the tasks of a vacancy ask for that is not known of them yet. */
function explainNeeds({ tasks }: Opening, facts: PublishedFacts, notes: Notes): void {
  const open = notYetTheirs(tasks, facts);
  const adaptable = open.filter((task) => task.need === "adaptable");
  const untried = open.filter((task) => task.need === "essential");
  if (untried.length > 0) {
    const similar = similarTasks(untried, facts);
    const near = similar.length > 0 ? " (they know similar work)" : "";
    notes.uncertain.push(`Not tried yet: ${listOf(TASKS, untried)}${near}`);
    notes.wouldWork.push("A working interview or a work trial would show it better than talking");
  }
  if (adaptable.length > 0) notes.wouldWork.push(`You said this can be adapted: ${listOf(TASKS, adaptable)}`);
}

/** What somebody brings to this kind of work. Nobody is told what somebody has not done or does not hold. */
function explainExperience({ sector }: Opening, facts: PublishedFacts, notes: Notes): void {
  const work = labelOf(SECTORS, sector).toLowerCase();
  if (facts.experience.includes(sector)) {
    notes.weight += WEIGHTS.sameWorkBefore;
    const long = facts.experienceLong.includes(sector) ? " for a year or more" : "";
    notes.fits.push(`Has done work in ${work} before${long}`);
  }
  const certificates = facts.certificates.filter((code) => isForSector(code, sector));
  notes.weight += certificates.length * WEIGHTS.certificate;
  if (certificates.length > 0) notes.fits.push(`Has a certificate for this work: ${namesOf(WORK_CERTIFICATES, certificates)}`);
}

function explainHours({ hoursPerWeek }: Opening, facts: PublishedFacts, notes: Notes): void {
  if (hoursPerWeek >= facts.hoursStart && hoursPerWeek <= facts.hoursAim) {
    notes.weight += WEIGHTS.hoursFit;
    notes.fits.push(`Wants about these hours: ${hoursBand(hoursPerWeek)}`);
  } else if (hoursPerWeek > facts.hoursAim) {
    notes.uncertain.push(`Aims for fewer hours: ${hoursBand(facts.hoursAim)}`);
    notes.wouldWork.push("Share the hours, or take out a task somebody else can do");
  } else {
    notes.weight += WEIGHTS.hoursBuildUp;
    notes.uncertain.push(`Hopes for more hours: ${hoursBand(facts.hoursStart)}`);
  }
  if (facts.hoursStart < hoursPerWeek && hoursPerWeek <= facts.hoursAim && hoursBand(facts.hoursStart) !== hoursBand(hoursPerWeek)) {
    notes.wouldWork.push(`Start with ${hoursBand(facts.hoursStart)} and build up`);
  }
}

function explainDays({ days }: Opening, facts: PublishedFacts, notes: Notes): void {
  const free = days.filter((day) => facts.days.includes(day));
  const missing = days.filter((day) => !facts.days.includes(day));
  notes.weight += free.length * WEIGHTS.dayFit;
  if (missing.length === 0) notes.fits.push("Can work on these days");
  else notes.uncertain.push(`Cannot work on these days now: ${namesOf(DAYS, missing)}`);
}

/** Somebody who has not said when in the day they work is not held to it. */
function explainTimes({ times }: Opening, facts: PublishedFacts, notes: Notes): void {
  if (facts.times.length === 0 || times.length === 0) return;
  const missing = times.filter((time) => !facts.times.includes(time));
  if (missing.length === 0) {
    notes.weight += WEIGHTS.timesFit;
    notes.fits.push("Can work at these times of day");
    return;
  }
  notes.uncertain.push(`Cannot work at this time of day now: ${namesOf(TIMES, missing)}`);
  notes.wouldWork.push("Ask whether the day could start later or end earlier");
}

function explainDistance(facts: PublishedFacts, metres: number, notes: Notes): void {
  const band = distanceBand(metres);
  if (metres <= facts.travelMetres) {
    notes.weight += WEIGHTS.withinTravel;
    notes.fits.push(`Can get to you: lives ${band}`);
    return;
  }
  notes.uncertain.push(`Lives ${band}, further than they travel now`);
  if (band !== FAR_AWAY) notes.wouldWork.push("Travel training, or help with the journey (Access to Work)");
}

function explainEnvironment({ environment }: Opening, facts: PublishedFacts, notes: Notes): void {
  const liked = environment.filter((code) => facts.environmentLike.includes(code));
  const avoided = environment.filter((code) => facts.environmentAvoid.includes(code));
  notes.weight += liked.length * WEIGHTS.environmentLiked + avoided.length * WEIGHTS.environmentAvoided;
  if (liked.length > 0) notes.fits.push(`Does well in a place like yours: ${namesOf(ENVIRONMENTS, liked)}`);
  if (avoided.length > 0) {
    notes.uncertain.push(`Prefers to avoid: ${namesOf(ENVIRONMENTS, avoided)}`);
    notes.wouldWork.push("Ask the coach which part of the job or the place could be different");
  }
}

function explainAdjustments({ adjustments }: Opening, facts: PublishedFacts, notes: Notes): void {
  const offered = facts.helps.filter((code) => adjustments.includes(code));
  const wanted = facts.helps.filter((code) => !adjustments.includes(code));
  notes.weight += offered.length * WEIGHTS.adjustmentOffered;
  if (offered.length > 0) notes.fits.push(`You offer what helps: ${namesOf(ADJUSTMENTS, offered)}`);
  if (wanted.length > 0) notes.wouldWork.push(`Would help: ${namesOf(ADJUSTMENTS, wanted)}`);
}
