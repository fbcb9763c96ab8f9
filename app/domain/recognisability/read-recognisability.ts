import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead } from "../actor.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import type { PublishedFacts } from "../matching/facts.ts";
import { areaName, type Place } from "../place/place.ts";
import type { Shown } from "./crowd.ts";
import type { Alike } from "./crowd-store.ts";
import { regionName, regionOf } from "./regions.ts";
import { valuesOf, type ValueKind } from "./single-values.ts";

/** One thing that people outside may know of somebody. The code is of a sector or a certificate; the area has its names. */
export type OutsideFact =
  | { fact: "area"; town: string; county: string; region: string | null }
  | { fact: "hours" | "days" | "times" }
  | { fact: "experience" | "certificate"; code: string };

/** How exactly employers are told of it. */
export type ToldAs = "exact" | "wide" | "widest" | "nothing";

export type KeptValue = { kind: ValueKind; code: string };

export type Recognisability = {
  /** Null before the first count: until then employers are shown nothing of this. */
  counted: {
    /** How many people, this one among them, look the same to every employer; null where nothing is shown of them. */
    alike: number | null;
    facts: (OutsideFact & { told: ToldAs })[];
    /** Single values that too few people share: told when introduced. */
    kept: KeptValue[];
    /** What the person could leave out, and how many would look like them then. */
    without: (OutsideFact & { people: number })[];
  } | null;
  published: boolean;
};

/** How recognisable somebody is, for them and for whoever coaches them now (V5). */
export async function readRecognisability(
  deps: Deps,
  actor: JobSeeker | JobCoach | ProviderLead,
  jobSeekerId: string,
): Promise<Recognisability> {
  return deps.withActor(actor, async (store) => {
    const seeker = await store.profiles.seekerById(jobSeekerId);
    if (!seeker) throw new NotFound("person");
    allow(actor, "recognisability:read", { ...seeker, jobSeekerId: seeker.id });
    const published = await store.profiles.published(jobSeekerId);
    const home = published && (await store.places.byId(published.placeId));
    const shown = home && (await store.crowd.shownOf(jobSeekerId));
    if (!published || !home || !shown) return { published: published !== null, counted: null };
    return { published: true, counted: countedView(published, home, shown, await store.crowd.alike(jobSeekerId)) };
  });
}

function countedView(facts: PublishedFacts, home: Place, shown: Shown, alike: readonly Alike[]): Recognisability["counted"] {
  const told = new Set(shown.told);
  return {
    alike: alike.find(({ without }) => without === null)?.people ?? null,
    facts: outsideFactsOf(facts, home).map((fact) => ({ ...fact, told: toldAs(fact, shown.outside) })),
    kept: valuesOf(facts)
      .filter((value) => !told.has(value) && !value.startsWith("travel:"))
      .map((value) => ({ kind: value.split(":")[0] as ValueKind, code: value.split(":")[1]! })),
    // Nobody can be shown without an area, hours and days; certificates and kinds of work are theirs to leave out.
    without: alike.flatMap(({ without, people }) => {
      const [fact, code] = without?.split(":") ?? [];
      return fact === "experience" || fact === "certificate" ? [{ fact, code: code!, people }] : [];
    }),
  };
}

function outsideFactsOf(facts: PublishedFacts, home: Place): OutsideFact[] {
  const region = regionOf(home);
  return [
    { fact: "area", town: home.name, county: areaName(home.area), region: region && regionName(region) },
    { fact: "hours" },
    { fact: "days" },
    ...(facts.times.length > 0 ? [{ fact: "times" as const }] : []),
    ...facts.experience.map((code) => ({ fact: "experience" as const, code })),
    ...facts.certificates.map((code) => ({ fact: "certificate" as const, code })),
  ];
}

function toldAs(fact: OutsideFact, outside: readonly string[]): ToldAs {
  const stem = "code" in fact ? `${fact.fact}:${fact.code}` : fact.fact;
  const statement = outside.find((one) => one === stem || one.startsWith(`${stem}:`));
  if (statement === undefined) return "nothing";
  const level = statement.split(":")[1]!;
  if (level === "county" || level === "pattern" || level === "wide") return "wide";
  return level === "region" ? "widest" : "exact";
}
