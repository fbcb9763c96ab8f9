import { FACTS, STEPS, statementsOf, type PublishedPerson } from "./outside-facts.ts";

/**
 * How many published people share every combination that is shown (V5), and how many
 * it takes for a finer one to be shown at all. The gap keeps what is shown steady while
 * people come and go. ICO's guidance on anonymisation prescribes no number; these are ours.
 */
export const SHARED_BY = 5;
export const ENTERED_AT = 8;

export type Counted = PublishedPerson & {
  /** Random and lasting: settles who stands back when somebody has to. */
  key: string;
  /** The statements shown until now, nothing for somebody new. */
  before: readonly string[];
};

/**
 * Decides, for everybody published at once, which statements are shown of each: the
 * same for every employer. Goes through the steps in the order of usefulness and parts
 * each group of people who look alike so far into those who share a statement and the
 * rest. A part stands by itself when `ENTERED_AT` people share it, or `SHARED_BY` of a
 * part that stood before; everybody else stays together, told no more than before. Those who stay are a
 * group too: where they would be too few, a few of the largest part stay with them, or
 * the smallest parts are given up. So every group, at every step and in the end, has at
 * least `SHARED_BY` members.
 *
 * The same people give the same result in whatever order they come.
 * @returns by key, the finest statement of each fact that is shown, in the order of the steps
 */
export function generalise(people: readonly Counted[]): Map<string, string[]> {
  const crowd = people.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const steps = stepsOf(crowd);
  const asBefore = new Uint8Array(crowd.length).fill(1);
  let groups: number[][] = crowd.length < SHARED_BY ? [] : [[...crowd.keys()]];
  for (const step of steps) groups = groups.flatMap((group) => part(group, step, asBefore));
  const shown = new Map<string, string[]>();
  for (const group of groups) {
    // Whoever stands in one group was told the same at every step.
    const statements = shownOf(group[0]!, steps);
    for (const member of group) shown.set(crowd[member]!.key, statements);
  }
  for (const { key } of crowd) if (!shown.has(key)) shown.set(key, []);
  return shown;
}

/** One step for everybody. They may be a hundred thousand, so here each is a number, in the order of the keys. */
type EachStep = {
  /** What it tells of each. */
  words: (string | null)[];
  /** The step that it is taken from. */
  coarser: EachStep | null;
  /** Of whom it was shown before, so or more exactly: 1 for yes. */
  stood: Uint8Array;
  /** Of whom it is shown now. */
  taken: Uint8Array;
};

function stepsOf(crowd: readonly Counted[]): EachStep[] {
  const steps = STEPS.map((): EachStep => ({
    words: crowd.map(() => null),
    coarser: null,
    stood: new Uint8Array(crowd.length),
    taken: new Uint8Array(crowd.length),
  }));
  for (const places of FACTS) {
    for (const [level, place] of places.entries()) steps[place]!.coarser = steps[places[level - 1] ?? -1] ?? null;
  }
  for (const [member, person] of crowd.entries()) {
    const before = new Set(person.before);
    for (const { step, words } of statementsOf(person)) {
      steps[step]!.words[member] = words;
      if (!before.has(words)) continue;
      for (let one: EachStep | null = steps[step]!; one; one = one.coarser) one.stood[member] = 1;
    }
  }
  return steps;
}

/** The finest statement of each fact. */
function shownOf(member: number, steps: readonly EachStep[]): string[] {
  return FACTS.flatMap((places) => {
    const finest = places.findLast((place) => steps[place]!.taken[member]);
    return finest === undefined ? [] : [steps[finest]!.words[member]!];
  });
}

function part(group: number[], step: EachStep, asBefore: Uint8Array): number[][] {
  // So few cannot be parted in two: all of them are told, or none.
  if (group.length < 2 * SHARED_BY) {
    const statement = says(group[0]!, step);
    const isTold = statement !== null && group.every((member) => says(member, step) === statement);
    if (isTold && group.length >= least(group, step, 1, asBefore)) take(group, step, asBefore);
    else stay(group, step, asBefore);
    return [group];
  }

  const parts = new Map<string, number[]>();
  let rest: number[] = [];
  for (const member of group) {
    const statement = says(member, step);
    if (statement === null) rest.push(member);
    else if (parts.has(statement)) parts.get(statement)!.push(member);
    else parts.set(statement, [member]);
  }
  let standing: { statement: string; members: number[]; least: number }[] = [];
  for (const [statement, members] of parts) {
    const needed = least(members, step, 1, asBefore);
    if (members.length >= needed) standing.push({ statement, members, least: needed });
    else rest.push(...members);
  }
  // The largest first; equals by their words, so that the order people came in plays no part.
  standing.sort((a, b) => b.members.length - a.members.length || (a.statement < b.statement ? -1 : 1));
  while (rest.length > 0) {
    const lacking = least(rest, step, 0, asBefore) - rest.length;
    if (lacking <= 0 || standing.length === 0) break;
    const giver = standing.find(({ members, least }) => members.length - lacking >= least);
    if (giver) {
      const back = new Set(giver.members.toSorted((a, b) => step.stood[a]! - step.stood[b]!).slice(0, lacking));
      giver.members = giver.members.filter((member) => !back.has(member));
      rest.push(...back);
      break;
    }
    rest.push(...standing.pop()!.members);
  }

  for (const { members } of standing) take(members, step, asBefore);
  stay(rest, step, asBefore);
  const taken = standing.map(({ members }) => members);
  return rest.length === 0 ? taken : [...taken, rest];
}

/** What a step tells of somebody, if the step before it was taken. */
function says(member: number, { words, coarser }: EachStep): string | null {
  return coarser === null || coarser.taken[member] === 1 ? words[member]! : null;
}

/** What a part needs: fewer where somebody in it was in it before. */
function least(members: readonly number[], { stood }: EachStep, inIt: 0 | 1, asBefore: Uint8Array): number {
  return members.some((member) => asBefore[member] === 1 && stood[member] === inIt) ? SHARED_BY : ENTERED_AT;
}

function take(members: readonly number[], { stood, taken }: EachStep, asBefore: Uint8Array): void {
  for (const member of members) {
    taken[member] = 1;
    if (stood[member] === 0) asBefore[member] = 0;
  }
}

function stay(members: readonly number[], { stood }: EachStep, asBefore: Uint8Array): void {
  for (const member of members) if (stood[member] === 1) asBefore[member] = 0;
}
