import { STEPS, type PublishedPerson } from "./outside-facts.ts";

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
  const crowd = people
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map((person) => new Member(person));
  let groups: Member[][] = crowd.length < SHARED_BY ? [] : [crowd];
  for (const [index, step] of STEPS.entries()) {
    groups = groups.flatMap((group) => part(group, index, step.fact, step.level));
  }
  return new Map(crowd.map((member) => [member.person.key, member.shown()]));
}

/** Somebody on the way through the steps. */
class Member {
  readonly person: Counted;
  /** By fact, the level reached and its statement. */
  private readonly reached = new Map<string, { level: number; statement: string }>();
  /** By fact, the level that was shown before. */
  private readonly levelBefore = new Map<string, number>();
  /** Everything decided so far is as it was before. */
  asBefore: boolean;

  constructor(person: Counted) {
    this.person = person;
    this.asBefore = true;
    if (person.before.length === 0) return;
    const before = new Set(person.before);
    for (const { fact, level, statement } of STEPS) {
      const words = statement(person);
      if (words !== null && before.has(words)) this.levelBefore.set(fact, level);
    }
  }

  /** The statement of this step, if the step before it was taken. */
  says(step: number): string | null {
    const { fact, level, statement } = STEPS[step]!;
    if (level > 0 && this.reached.get(fact)?.level !== level - 1) return null;
    return statement(this.person);
  }

  wasShown(fact: string, level: number): boolean {
    return (this.levelBefore.get(fact) ?? -1) >= level;
  }

  take(fact: string, level: number, statement: string): void {
    this.asBefore &&= this.wasShown(fact, level);
    this.reached.set(fact, { level, statement });
  }

  stay(fact: string, level: number): void {
    this.asBefore &&= !this.wasShown(fact, level);
  }

  shown(): string[] {
    return [...this.reached.values()].map(({ statement }) => statement);
  }
}

/** What a part needs: fewer where somebody in it was in it before. */
function least(stood: (member: Member) => boolean, members: readonly Member[]): number {
  return members.some((member) => member.asBefore && stood(member)) ? SHARED_BY : ENTERED_AT;
}

function part(group: Member[], step: number, fact: string, level: number): Member[][] {
  const shown = (member: Member) => member.wasShown(fact, level);
  const parts = new Map<string, Member[]>();
  let rest: Member[] = [];
  for (const member of group) {
    const statement = member.says(step);
    if (statement === null) rest.push(member);
    else if (parts.has(statement)) parts.get(statement)!.push(member);
    else parts.set(statement, [member]);
  }
  if (parts.size === 0) return stayed(group, fact, level);

  let standing: { statement: string; members: Member[]; least: number }[] = [];
  for (const [statement, members] of parts) {
    const needed = least(shown, members);
    if (members.length >= needed) standing.push({ statement, members, least: needed });
    else rest.push(...members);
  }
  // The largest first; equals by their words, so that the order people came in plays no part.
  standing.sort((a, b) => b.members.length - a.members.length || (a.statement < b.statement ? -1 : 1));
  while (rest.length > 0) {
    const lacking = least((member) => !shown(member), rest) - rest.length;
    if (lacking <= 0 || standing.length === 0) break;
    const giver = standing.find(({ members, least }) => members.length - lacking >= least);
    if (giver) {
      const back = new Set(giver.members.toSorted((a, b) => Number(shown(a)) - Number(shown(b))).slice(0, lacking));
      giver.members = giver.members.filter((member) => !back.has(member));
      rest.push(...back);
      break;
    }
    rest.push(...standing.pop()!.members);
  }

  for (const { statement, members } of standing) for (const member of members) member.take(fact, level, statement);
  const taken = standing.map(({ members }) => members);
  return rest.length === 0 ? taken : [...taken, ...stayed(rest, fact, level)];
}

function stayed(members: Member[], fact: string, level: number): Member[][] {
  for (const member of members) member.stay(fact, level);
  return [members];
}
