import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { Profile } from "../vocational-profile/profile.ts";
import type { Seeker } from "../vocational-profile/profile-store.ts";
import { checkWords, type KnownWords, type Spotted, type WordHit } from "./check-words.ts";
import { phrasesOf } from "./typed-text.ts";

/** Reads a text for names; see `Deps`. What it cannot read it leaves out. */
export type SpotNames = (text: string) => Promise<Spotted[]>;

export type MarkedText = { text: string; hits: WordHit[] };

const STRENGTHS = "strengths";

/** One text of a profile: the strengths statement, or what a place of work was called. */
export type OwnText = { about: string; text: string };
export type MarkedOwnText = OwnText & { hits: OwnHit[] };

/** A marked stretch of one of them, and how a form names it. */
export type OwnHit = WordHit & {
  about: string;
  value: string;
  /** ISO moment the person decided to keep it, in the version they approved. */
  keptAt: string | null;
};

/** How a form names one stretch of one revision. */
export const hitValue = ({ about, kind, start, end }: Pick<WordHit, "kind" | "start" | "end"> & { about: string }) =>
  `${about === STRENGTHS ? "" : `${about}:`}${kind}:${start}-${end}`;

type About = Pick<Seeker, "id" | "fullName" | "knownAs" | "coachName" | "birthDate">;

/** What is known of the person a text is about, as far as this actor may know it. */
async function knownWords(store: Store, seeker: About, text: string): Promise<KnownWords> {
  const phrases = phrasesOf(text);
  return {
    own: [seeker.fullName, seeker.knownAs],
    // As far as this actor may know who is in it.
    circle: [seeker.coachName, ...(await store.circle.members(seeker.id)).map(({ name }) => name)],
    birthDate: seeker.birthDate,
    employers: await store.words.employersNamed(phrases),
    places: await store.words.placesNamed(phrases),
  };
}

/** A typed text about one person, with what may tell too much marked. It does not find everything. */
async function markWords(
  { spotNames }: Pick<Deps, "spotNames">,
  store: Store,
  seeker: About,
  text: string,
): Promise<WordHit[]> {
  if (text.trim() === "") return [];
  return checkWords(text, await knownWords(store, seeker, text), await spotNames(text));
}

/** The texts of a profile that an employer may be told in these very words. Each must be approved as it is. */
export function ownTexts({ strengths, experienceNames }: Pick<Profile, "strengths" | "experienceNames">): OwnText[] {
  const names = Object.entries(experienceNames).map(([sector, text]) => ({ about: `work:${sector}`, text }));
  return [{ about: STRENGTHS, text: strengths }, ...names].filter(({ text }) => text !== "");
}

/** Everything of these texts that is marked, one text after the other. */
export async function markTexts(
  deps: Pick<Deps, "spotNames">,
  store: Store,
  seeker: About,
  texts: readonly OwnText[],
): Promise<(WordHit & { about: string })[]> {
  const found = [];
  for (const { about, text } of texts) {
    for (const hit of await markWords(deps, store, seeker, text)) found.push({ ...hit, about });
  }
  return found;
}

/** What a person wrote that an employer may be told, as it stands, marked for them and for whoever coaches them. */
export async function readMarkedWords(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<{ strengths: MarkedOwnText; places: MarkedOwnText[] }> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profile(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    const texts = ownTexts(profile);
    const hits = await markTexts(deps, store, seeker, texts);
    const { approvedRevision } = profile;
    const kept = approvedRevision !== null && hits.length > 0 ? await store.words.kept(jobSeekerId, approvedRevision) : [];
    const keptAt = new Map(kept.map((one) => [hitValue(one), one.keptAt.toString()]));
    // What was kept in other words was kept of those.
    const approved = ownTexts({
      strengths: profile.approvedStrengths ?? "",
      experienceNames: profile.approvedFacts?.experienceNames ?? {},
    });
    const isApproved = (about: string, text: string) => approved.some((one) => one.about === about && one.text === text);
    const marked = texts.map(({ about, text }) => ({
      about,
      text,
      hits: hits
        .filter((hit) => hit.about === about)
        .map((hit) => ({ ...hit, value: hitValue(hit), keptAt: isApproved(about, text) ? (keptAt.get(hitValue(hit)) ?? null) : null })),
    }));
    return {
      strengths: marked.find(({ about }) => about === STRENGTHS) ?? { about: STRENGTHS, text: "", hits: [] },
      places: marked.filter(({ about }) => about !== STRENGTHS),
    };
  });
}

/** A text of somebody's about a person, marked for the coach who reads it before anybody else does. */
export async function readMarkedForCoach(
  deps: Deps,
  actor: JobCoach | ProviderLead,
  { jobSeekerId, text }: { jobSeekerId: string; text: string },
): Promise<MarkedText> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    return { text, hits: await markWords(deps, store, seeker, text) };
  });
}
