import { createHmac } from "node:crypto";
import { LEVELS, type DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import type { IndexedPerson } from "#app/domain/matching/matching-store.ts";

/**
 * One person in the index: the codes that are shown of them, a coarse place, and hashes of who
 * may see them. No name, no choice in clear, and nothing that is kept until they are introduced.
 */
export type ProfileDocument = {
  id: string;
  /** Codes as single words: what a vacancy's tasks and sector are searched against. */
  words: string[];
  tasks: string[];
  /** Hashed rules of visibility: the document is found only by a search that carries one of them. */
  atoms: string[];
  /** None where no town or county is shown. */
  _geo: { lat: number; lng: number } | null;
};

/** About 11 km: no finer than the middle of a town or county that it is taken from. */
const GEO_DECIMALS = 1;

export function profileDocument(person: IndexedPerson, atomKey: string): ProfileDocument {
  const { facts, middle } = person;
  const tasks = [...new Set([...facts.tasksLiked, ...facts.tasksDone])];
  return {
    id: person.searchId,
    words: [...tasks, ...facts.hopes].map(asWord),
    tasks,
    atoms: atomsOf(person, atomKey),
    _geo: middle && { lat: coarse(middle.latitude), lng: coarse(middle.longitude) },
  };
}

function atomsOf({ employerIds, admitted }: IndexedPerson, atomKey: string): string[] {
  const named = employerIds.map((employerId) => namedAtom(employerId, atomKey));
  const standing = admitted.map(({ employerId, leastLevel }) => admittedAtom(employerId, leastLevel, atomKey));
  return [...new Set([...named, ...standing])].toSorted();
}

/** The atoms an employer of this level searches with: chosen by name, or admitted at a level it has reached. */
export function atomsToSearch(employerId: string, level: DisabilityConfidentLevel, atomKey: string): string[] {
  const codes = LEVELS.map(({ code }) => code);
  const reached = codes.slice(0, codes.indexOf(level) + 1);
  return [namedAtom(employerId, atomKey), ...reached.map((least) => admittedAtom(employerId, least, atomKey))];
}

/** The rule "this employer, by name", as the index knows it. Keyed, so a stolen index cannot be guessed at. */
export function namedAtom(employerId: string, atomKey: string): string {
  return atom(`named:${employerId}`, atomKey);
}

/** The rule "this employer, by a standing choice, while it is at least of this level". */
function admittedAtom(employerId: string, leastLevel: DisabilityConfidentLevel, atomKey: string): string {
  return atom(`admitted:${employerId}:${leastLevel}`, atomKey);
}

function atom(rule: string, atomKey: string): string {
  return createHmac("sha256", atomKey).update(rule).digest("base64url").slice(0, 22);
}

/** A code as one word: Meilisearch would split it at its hyphens. */
export function asWord(code: string): string {
  return `x${code.replaceAll(/[^a-z]/g, "")}`;
}

function coarse(degrees: number): number {
  return Number(degrees.toFixed(GEO_DECIMALS));
}
