import { createHmac } from "node:crypto";
import { LEVELS, type DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import type { IndexedPerson } from "#app/domain/matching/matching-store.ts";

/** One person in the index: codes, a coarse place, and hashes of who may see them. No name, no choice in clear. */
export type ProfileDocument = {
  id: string;
  /** Codes as single words: what a vacancy's tasks and sector are searched against. */
  words: string[];
  tasks: string[];
  /** Hashed rules of visibility: the document is found only by a search that carries one of them. */
  atoms: string[];
  _geo: { lat: number; lng: number };
};

/** About 11 km: coarse enough to say no more than the town already does. */
const GEO_DECIMALS = 1;

export function profileDocument(person: IndexedPerson, atomKey: string): ProfileDocument {
  const { facts, town } = person;
  const tasks = [...new Set([...facts.tasksLiked, ...facts.tasksDone])];
  return {
    id: person.searchId,
    words: [...tasks, ...facts.hopes].map(asWord),
    tasks,
    atoms: atomsOf(person, atomKey),
    _geo: { lat: coarse(town.latitude), lng: coarse(town.longitude) },
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
