import { distanceMetres, milesToMetres, type Coordinates } from "../place/place.ts";
import type { Opening } from "../matching/facts.ts";
import type { PriorityCode } from "../vocabulary/priorities.ts";
import { sectorOfTask } from "../vocabulary/tasks.ts";
import type { PersonFacts } from "./person-facts.ts";

/** A job, or work that could become one, as it is laid beside what somebody said about work. */
export type JobFacts = Omit<Opening, "times"> & {
  at: Coordinates;
  /** How people are chosen; null of an unmet need. */
  selection: string | null;
  /** More than the National Living Wage of the day it starts; null while pay is still open. */
  paysMore: boolean | null;
};

/** One thing that can be said about a job for somebody: codes and numbers, worded by `job-words.ts`. */
export type JobNote = {
  kind: JobNoteKind;
  /** Of the list that belongs to the kind: tasks, days, places or adjustments. */
  codes?: string[];
  hours?: number;
  metres?: number;
};

export type JobNoteKind =
  // Why it fits.
  | "hope" | "matters" | "likes" | "done" | "hours" | "days" | "some-days" | "near" | "place" | "help"
  // What nobody knows yet.
  | "untried" | "matters-unsaid" | "hours-unsaid" | "days-unsaid" | "travel-unsaid" | "help-unsaid" | "pay-open"
  // What would make it work.
  | "try-first" | "try-one" | "adapt" | "leave-out" | "part-of-it" | "fewer-hours" | "build-up" | "more-hours" | "other-days" | "learn-way" | "avoid";

export type JobExplanation = {
  fits: JobNote[];
  unknown: JobNote[];
  wouldWork: JobNote[];
  /** The person named this kind of work as a hope. */
  hoped: boolean;
  /** Null while they have not said where they live. */
  metres: number | null;
  /** For putting jobs in order for one person. Never shown, never stored. */
  weight: number;
};

/** How much each kind of fit counts. What somebody hopes for and likes to do comes before what is easy to reach. */
const WEIGHTS = {
  hope: 20,
  essentialTaskLiked: 10,
  essentialTaskDone: 5,
  adaptableTaskLiked: 4,
  adaptableTaskDone: 2,
  similarTask: 2,
  hoursFit: 5,
  hoursBuildUp: 3,
  dayFit: 1,
  withinTravel: 6,
  placeLiked: 2,
  placeAvoided: -3,
  helpOffered: 3,
} as const;

/** How one job relates to one person (M2, M3): jobs are weighed, people never are (PR2). */
export function explainJob(job: JobFacts, person: PersonFacts): JobExplanation {
  const metres = person.town && distanceMetres(person.town, job.at);
  const told: JobExplanation = { fits: [], unknown: [], wouldWork: [], hoped: false, metres, weight: 0 };
  tellOfHope(job, person, told);
  tellOfWhatMatters(job, person, told);
  tellOfTasks(job, person, told);
  tellOfHours(job, person, told);
  tellOfDays(job, person, told);
  tellOfTheWay(person, told);
  tellOfThePlace(job, person, told);
  tellOfHelp(job, person, told);
  if (job.kind === "unmet_need") told.unknown.push({ kind: "pay-open" });
  return told;
}

function tellOfHope({ sector }: JobFacts, { hopes }: PersonFacts, told: JobExplanation): void {
  if (!hopes.some((hope) => hope === sector)) return;
  told.hoped = true;
  told.weight += WEIGHTS.hope;
  told.fits.push({ kind: "hope", codes: [sector] });
}

/** What somebody put first counts most. */
const MATTERS = [12, 9, 7, 5, 4];

function tellOfWhatMatters(job: JobFacts, person: PersonFacts, told: JobExplanation): void {
  const met: string[] = [];
  const unsaid: string[] = [];
  person.priorities.forEach((priority, place) => {
    const meets = MEETS[priority](job, person, told.metres);
    if (meets === null) unsaid.push(priority);
    if (!meets) return;
    met.push(priority);
    told.weight += MATTERS[place] ?? 0;
  });
  if (met.length > 0) told.fits.push({ kind: "matters", codes: met });
  if (unsaid.length > 0) told.unknown.push({ kind: "matters-unsaid", codes: unsaid });
}

const NEAR_HOME = milesToMetres(5);
const SUPPORT = ["named-person", "check-ins", "job-coach-on-site"];
const hasPlace = (code: string) => (job: JobFacts) => job.environment.includes(code);

/** Whether a job has what matters to somebody; null where nobody has said. */
const MEETS: Record<PriorityCode, (job: JobFacts, person: PersonFacts, metres: number | null) => boolean | null> = {
  pay: (job) => job.paysMore,
  "near-home": (_job, _person, metres) => metres !== null && metres <= NEAR_HOME,
  "kind-people": () => null,
  quiet: hasPlace("quiet"),
  routine: hasPlace("routine"),
  variety: hasPlace("variety"),
  // Of an unmet need a job can be some of the hours.
  hours: ({ kind, hoursPerWeek }, { hoursStart, hoursAim }) =>
    hoursStart !== null && hoursAim !== null && hoursPerWeek >= hoursStart && (hoursPerWeek <= hoursAim || kind === "unmet_need"),
  learning: () => null,
  tasks: ({ tasks }, { tasksLiked }) => tasks.some(({ code }) => tasksLiked.some((liked) => liked === code)),
  support: ({ adjustments }, { helps }) =>
    adjustments.some((code) => SUPPORT.includes(code) || helps.some((help) => help === code)) ? true : null,
  team: hasPlace("team"),
  outside: hasPlace("outdoors"),
};

function tellOfTasks(job: JobFacts, person: PersonFacts, told: JobExplanation): void {
  const isIn = (codes: readonly string[]) => (task: { code: string }) => codes.includes(task.code);
  const liked = job.tasks.filter(isIn(person.tasksLiked));
  const done = job.tasks.filter(isIn(person.tasksDone));
  const open = job.tasks.filter((task) => !liked.includes(task) && !done.includes(task));
  const known = new Set([...person.tasksLiked, ...person.tasksDone].map(sectorOfTask));

  for (const { need } of liked) {
    told.weight += need === "essential" ? WEIGHTS.essentialTaskLiked : WEIGHTS.adaptableTaskLiked;
  }
  for (const { need } of done) {
    told.weight += need === "essential" ? WEIGHTS.essentialTaskDone : WEIGHTS.adaptableTaskDone;
  }
  told.weight += open.filter(({ code }) => known.has(sectorOfTask(code))).length * WEIGHTS.similarTask;

  const codes = (tasks: { code: string }[]) => tasks.map(({ code }) => code);
  if (liked.length > 0) told.fits.push({ kind: "likes", codes: codes(liked) });
  if (done.length > 0) told.fits.push({ kind: "done", codes: codes(done) });
  const untried = open.filter(({ need }) => need === "essential");
  const adaptable = open.filter(({ need }) => need === "adaptable");
  if (untried.length > 0) told.unknown.push({ kind: "untried", codes: codes(untried) });
  if (untried.length > 0 && job.selection !== null && job.selection !== "formal_interview") {
    told.wouldWork.push({ kind: "try-first", codes: [job.selection] });
  }
  if (adaptable.length === 0) return;
  if (job.kind === "vacancy") told.wouldWork.push({ kind: "adapt", codes: codes(adaptable) });
  // A job is made of what somebody can do of it. Of nothing there is none yet: that is something to try.
  else if (adaptable.length < job.tasks.length) told.wouldWork.push({ kind: "leave-out", codes: codes(adaptable) });
  else {
    told.unknown.push({ kind: "untried", codes: codes(adaptable) });
    told.wouldWork.push({ kind: "try-one" });
  }
}

function tellOfHours({ kind, hoursPerWeek }: JobFacts, { hoursStart, hoursAim }: PersonFacts, told: JobExplanation): void {
  if (hoursStart === null || hoursAim === null) {
    told.unknown.push({ kind: "hours-unsaid" });
  } else if (hoursPerWeek > hoursAim && kind === "unmet_need") {
    told.weight += WEIGHTS.hoursFit;
    told.wouldWork.push({ kind: "part-of-it", hours: hoursAim });
  } else if (hoursPerWeek > hoursAim) {
    told.wouldWork.push({ kind: "fewer-hours", hours: hoursAim });
  } else if (hoursPerWeek < hoursStart) {
    told.weight += WEIGHTS.hoursBuildUp;
    told.wouldWork.push({ kind: "more-hours", hours: hoursStart });
  } else {
    told.weight += WEIGHTS.hoursFit;
    told.fits.push({ kind: "hours", hours: hoursPerWeek });
    if (hoursStart < hoursPerWeek) told.wouldWork.push({ kind: "build-up", hours: hoursStart });
  }
}

function tellOfDays({ kind, days }: JobFacts, person: PersonFacts, told: JobExplanation): void {
  if (person.days.length === 0) return void told.unknown.push({ kind: "days-unsaid" });
  const missing = days.filter((day) => !person.days.some((free) => free === day));
  told.weight += (days.length - missing.length) * WEIGHTS.dayFit;
  if (missing.length === 0) told.fits.push({ kind: "days" });
  else if (kind === "unmet_need" && missing.length < days.length) told.fits.push({ kind: "some-days" });
  else told.wouldWork.push({ kind: "other-days", codes: missing });
}

function tellOfTheWay({ travelMetres }: PersonFacts, told: JobExplanation): void {
  const { metres } = told;
  if (metres === null || travelMetres === null) return void told.unknown.push({ kind: "travel-unsaid" });
  if (metres > travelMetres) return void told.wouldWork.push({ kind: "learn-way", metres });
  told.weight += WEIGHTS.withinTravel;
  told.fits.push({ kind: "near", metres });
}

function tellOfThePlace({ environment }: JobFacts, person: PersonFacts, told: JobExplanation): void {
  const liked = person.environmentLike.filter((code) => environment.includes(code));
  const avoided = person.environmentAvoid.filter((code) => environment.includes(code));
  told.weight += liked.length * WEIGHTS.placeLiked + avoided.length * WEIGHTS.placeAvoided;
  if (liked.length > 0) told.fits.push({ kind: "place", codes: liked });
  if (avoided.length > 0) told.wouldWork.push({ kind: "avoid", codes: avoided });
}

function tellOfHelp({ adjustments }: JobFacts, { helps }: PersonFacts, told: JobExplanation): void {
  const offered = helps.filter((code) => adjustments.includes(code));
  const unsaid = helps.filter((code) => !adjustments.includes(code));
  told.weight += offered.length * WEIGHTS.helpOffered;
  if (offered.length > 0) told.fits.push({ kind: "help", codes: offered });
  if (unsaid.length > 0) told.unknown.push({ kind: "help-unsaid", codes: unsaid });
}
