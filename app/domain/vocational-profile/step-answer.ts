import { youngHoursAWeek } from "../booking/working-time.ts";
import { londonDay } from "../calendar.ts";
import type { KnownPerson } from "../circle/person-of.ts";
import type { Deps } from "../deps.ts";
import { Invalid, NotFound } from "../errors.ts";
import { milesToMetres } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { Store } from "../store.ts";
import { ENVIRONMENTS } from "../vocabulary/environment.ts";
import { easyOf, type Term } from "../vocabulary/terms.ts";
import type { ProfileAnswers } from "./profile.ts";
import type { ListField, ListStep, ProfileStep } from "./step-kinds.ts";
import { partsOf } from "./steps.ts";
import { isYoung, saysNights, saysTooManyHours } from "./young-answers.ts";

/** The answer to one question of the profile. Codes are of the question's own lists by the time they are here. */
export type StepAnswer =
  | { kind: "list"; field: ListField; chosen: string[]; words?: string }
  | { kind: "each"; chosen: Partial<Record<string, string>> }
  | { kind: "names"; names: Partial<Record<string, string>> }
  | { kind: "choice"; chosen: string | null }
  | { kind: "order"; chosen: string[] }
  | { kind: "hours"; hoursStart: number | null; hoursAim: number | null }
  | { kind: "area"; town: string; travelMiles: number }
  | { kind: "strengths"; strengths: string };

/**
 * What an answer changes in the profile.
 * @throws Invalid where the answer does not go together with another, or with the person's age
 * @throws NotFound where the answer is to another kind of question
 */
export async function changesFrom(
  deps: Deps,
  store: Store,
  { birthDate }: Pick<KnownPerson, "birthDate">,
  profile: ProfileAnswers,
  step: ProfileStep,
  answer: StepAnswer,
): Promise<Partial<ProfileAnswers>> {
  const today = londonDay(deps.clock.now());
  const young = () => isYoung(birthDate, today);
  switch (answer.kind) {
    case "list":
      if (step.kind !== "list") throw new NotFound();
      notBothLikedAndAvoided(profile, answer);
      if (step.field === "times" && saysNights({ times: answer.chosen }) && young()) {
        throw new Invalid({ chosen: "Before you are 18 you cannot work at night. Choose other times." });
      }
      return ticked(step, profile, answer);
    case "each": {
      if (step.kind !== "each") throw new NotFound();
      const items: readonly string[] = profile[step.of];
      const said = Object.entries(answer.chosen).filter(([item, choice]) => items.includes(item) && choice !== undefined);
      return { [step.field]: Object.fromEntries(said) };
    }
    case "names": {
      if (step.kind !== "names") throw new NotFound();
      const items: readonly string[] = profile[step.of];
      return { [step.field]: Object.fromEntries(Object.entries(answer.names).filter(([item]) => items.includes(item))) };
    }
    case "choice":
      if (step.kind !== "choice") throw new NotFound();
      return { [step.field]: answer.chosen as ProfileAnswers["travelHelp"] };
    case "order": {
      if (step.kind !== "order") throw new NotFound();
      return { [step.field]: reordered(profile[step.field], answer.chosen) };
    }
    case "hours": {
      const { hoursStart, hoursAim } = answer;
      if (saysTooManyHours(answer, today) && young()) {
        throw new Invalid({ hoursAim: `Before you are 18 you can work ${youngHoursAWeek(today)} hours a week at most.` });
      }
      return { hoursStart, hoursAim };
    }
    case "area": {
      const place = await resolvePlace(store.places, answer.town, "town");
      return { placeId: place.id, travelMetres: milesToMetres(answer.travelMiles) };
    }
    case "strengths":
      return { strengths: answer.strengths };
  }
}

/** What was ticked, and what was said further about ticks that are gone goes with them. */
function ticked(step: ListStep, profile: ProfileAnswers, answer: { chosen: string[]; words?: string }) {
  const changes: Record<string, unknown> = {
    // An order somebody put things in stays; what is new comes last.
    [step.field]: step.field === "priorities" ? reordered(answer.chosen, profile.priorities) : answer.chosen,
  };
  if (step.words) changes[step.words.field] = answer.words ?? "";
  for (const part of partsOf(step)) {
    if (part.kind !== "each" && part.kind !== "names") continue;
    const kept = Object.entries(profile[part.field]).filter(([item]) => answer.chosen.includes(item));
    changes[part.field] = Object.fromEntries(kept);
  }
  return changes as Partial<ProfileAnswers>;
}

/** All of these, in the order of those; what the order does not name comes last. */
function reordered<T extends string>(items: readonly T[], order: readonly string[]): T[] {
  const seat = (item: T) => (order.includes(item) ? order.indexOf(item) : order.length);
  return items.toSorted((a, b) => seat(a) - seat(b));
}

/** One thing cannot be sought and avoided at once; the person says which it is. */
function notBothLikedAndAvoided(profile: ProfileAnswers, { field, chosen }: { field: ListField; chosen: string[] }) {
  const other =
    field === "environmentLike" ? profile.environmentAvoid : field === "environmentAvoid" ? profile.environmentLike : [];
  const both = (other as string[]).filter((code) => chosen.includes(code));
  if (both.length === 0) return;
  const terms: readonly Term[] = ENVIRONMENTS;
  const [opposite, page] = field === "environmentLike" ? ["do not like", "Places I do not like"] : ["like", "Places I like"];
  const named = both.map((code) => easyOf(terms, code)).join(", ");
  throw new Invalid({ chosen: `You said before that you ${opposite} this: ${named}. Take the tick away here. Or change “${page}” first.` });
}
