import { createHmac } from "node:crypto";
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
    atoms: person.employerIds.map((employerId) => namedAtom(employerId, atomKey)).toSorted(),
    _geo: { lat: coarse(town.latitude), lng: coarse(town.longitude) },
  };
}

/** The rule "this employer, by name", as the index knows it. Keyed, so a stolen index cannot be guessed at. */
export function namedAtom(employerId: string, atomKey: string): string {
  return createHmac("sha256", atomKey).update(`named:${employerId}`).digest("base64url").slice(0, 22);
}

/** A code as one word: Meilisearch would split it at its hyphens. */
export function asWord(code: string): string {
  return `x${code.replaceAll(/[^a-z]/g, "")}`;
}

function coarse(degrees: number): number {
  return Number(degrees.toFixed(GEO_DECIMALS));
}
