import { allow } from "../access/policy.ts";
import type { JobCoach, JobSeeker, ProviderLead, Supporter } from "../actor.ts";
import type { Assistance } from "../assistance/assistance.ts";
import { assistanceOf } from "../assistance/assistance-of.ts";
import { personOf } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { NotFound } from "../errors.ts";
import { metresToMiles, placeLabel, type Place } from "../place/place.ts";
import { STRENGTHS } from "../vocabulary/strengths.ts";
import { easyOf } from "../vocabulary/terms.ts";
import type { ProfileAnswers } from "./profile.ts";
import { linesOf, type AnswerLine } from "./present-step.ts";
import { seenOf } from "./seen.ts";
import type { NamesStep, ProfileStep } from "./step-kinds.ts";
import { LISTED_STEPS, stepAfter, stepNamed } from "./steps.ts";

export type StepToAnswer = {
  knownAs: string;
  name: string;
  /** Where it stands among the questions, and how many there are; parts count as the question they go into. */
  number: number;
  count: number;
  /** The question after this one, for whoever skips it; null after the last. */
  next: string | null;
  /** Kinds of work they hope for, so that its tasks come first in a long list. */
  hopes: string[];
  answers: StepFields;
  seen: string;
  /** How the question stands that the list of questions names, presented back. */
  stands: { name: string; title: string; lines: AnswerLine[] };
  /** Null: the person has not said today who helps them. */
  assistance: Assistance | null;
};

/** The answer as the form's fields are called. */
export type StepFields = {
  chosen: string[];
  words: string;
  each: { item: string; choice: string }[];
  names: { item: string; name: string }[];
  choice: string;
  order: string[];
  hoursStart: string;
  hoursAim: string;
  town: string;
  travelMiles: string;
  strengths: string;
};

/** One question with the answer as it stands, for whoever may answer it. */
export async function readProfileStep(
  deps: Deps,
  actor: JobSeeker | Supporter | JobCoach | ProviderLead,
  input: { jobSeekerId: string; step: string | undefined },
): Promise<StepToAnswer> {
  return deps.withActor(actor, async (store) => {
    const step = stepNamed(input.step);
    const seeker = await personOf(store, actor, input.jobSeekerId);
    if (!step || !seeker) throw new NotFound();
    allow(actor, "profile:write", seeker);
    const profile = await store.profiles.profile(seeker.id);
    if (!profile) throw new NotFound("profile");
    const place = profile.placeId === null ? null : await store.places.byId(profile.placeId);
    const listed = (step.part && stepNamed(step.part)) || step;
    return {
      knownAs: seeker.knownAs,
      name: step.name,
      number: LISTED_STEPS.findIndex(({ name }) => name === listed.name) + 1,
      count: LISTED_STEPS.length,
      next: stepAfter(step, profile)?.name ?? null,
      hopes: profile.hopes,
      answers: fieldsOf(step, profile, place),
      seen: seenOf(step, profile),
      stands: { name: listed.name, title: listed.title, lines: linesOf(listed, profile, place) },
      assistance: await assistanceOf(store, actor, seeker.id, deps.clock.now()),
    };
  });
}

function fieldsOf(step: ProfileStep, profile: ProfileAnswers, place: Place | null): StepFields {
  const { travelMetres } = profile;
  return {
    chosen: step.kind === "list" ? profile[step.field] : [],
    words: step.kind === "list" && step.words ? profile[step.words.field] : "",
    each: step.kind === "each" ? eachOf(profile[step.of], profile[step.field]) : [],
    names: step.kind === "names" ? profile[step.of].map((item) => ({ item, name: namesIn(profile, step)[item] ?? "" })) : [],
    choice: step.kind === "choice" ? (profile[step.field] ?? "") : "",
    order: step.kind === "order" ? profile[step.field] : [],
    hoursStart: profile.hoursStart?.toString() ?? "",
    hoursAim: profile.hoursAim?.toString() ?? "",
    town: place ? placeLabel(place) : "",
    travelMiles: travelMetres === null ? "" : String(Math.round(metresToMiles(travelMetres))),
    strengths: profile.strengths || fromStrengths(profile),
  };
}

function namesIn(profile: ProfileAnswers, { field }: NamesStep): Partial<Record<string, string>> {
  return profile[field];
}

function eachOf(items: readonly string[], said: Partial<Record<string, string>>): StepFields["each"] {
  return items.map((item) => ({ item, choice: said[item] ?? "" }));
}

/** Somebody who has written nothing yet begins with what they ticked, to keep or to change. */
function fromStrengths({ goodAt }: ProfileAnswers): string {
  return goodAt.map((code) => `${easyOf(STRENGTHS, code)}.`).join("\n");
}
