import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { Store } from "../store.ts";
import type { Seeker } from "../vocational-profile/profile-store.ts";
import { checkWords, type KnownWords, type Spotted, type WordHit } from "./check-words.ts";
import { phrasesOf } from "./typed-text.ts";

/** Reads a text for names; see `Deps`. What it cannot read it leaves out. */
export type SpotNames = (text: string) => Promise<Spotted[]>;

export type MarkedText = { text: string; hits: WordHit[] };

/** A marked stretch of a strengths statement, and how a form names it. */
export type StrengthsHit = WordHit & {
  value: string;
  /** ISO moment the person decided to keep it, in the version they approved. */
  keptAt: string | null;
};

/** How a form names one stretch of one revision. */
export const hitValue = ({ kind, start, end }: Pick<WordHit, "kind" | "start" | "end">) => `${kind}:${start}-${end}`;

type About = Pick<Seeker, "id" | "fullName" | "knownAs" | "coachName" | "birthDate">;

/** What is known of the person a text is about, as far as this actor may know it. */
export async function knownWords(store: Store, seeker: About, text: string): Promise<KnownWords> {
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
export async function markWords(
  { spotNames }: Pick<Deps, "spotNames">,
  store: Store,
  seeker: About,
  text: string,
): Promise<WordHit[]> {
  if (text.trim() === "") return [];
  return checkWords(text, await knownWords(store, seeker, text), await spotNames(text));
}

/** The strengths statement as it stands, marked for the person and for whoever coaches them. */
export async function readMarkedStrengths(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<{ text: string; hits: StrengthsHit[] }> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "profile:read", { ...seeker, jobSeekerId: seeker.id });
    const profile = await store.profiles.profile(jobSeekerId);
    if (!profile) throw new NotFound("profile");
    const hits = await markWords(deps, store, seeker, profile.strengths);
    const { approvedRevision } = profile;
    // What was kept in other words was kept of those.
    const stands = approvedRevision !== null && profile.approvedStrengths === profile.strengths;
    const kept = stands && hits.length > 0 ? await store.words.kept(jobSeekerId, approvedRevision) : [];
    const keptAt = new Map(kept.map((one) => [hitValue(one), one.keptAt.toString()]));
    return {
      text: profile.strengths,
      hits: hits.map((hit) => ({ ...hit, value: hitValue(hit), keptAt: keptAt.get(hitValue(hit)) ?? null })),
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
