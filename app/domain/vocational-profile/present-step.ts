import { metresToMiles, placeLabel, type Place } from "../place/place.ts";
import { uncapitalised } from "../vocabulary/capitals.ts";
import { EXPERIENCE_PLACES, EXPERIENCE_TIMES } from "../vocabulary/experience.ts";
import { INDEPENDENCE } from "../vocabulary/independence.ts";
import { easyOf, type Term } from "../vocabulary/terms.ts";
import { TRAVEL_HELP } from "../vocabulary/travel.ts";
import type { ProfileAnswers } from "./profile.ts";
import type { ListStep, ProfileStep } from "./step-kinds.ts";

/** One thing somebody answered, in easy words; with its code in the question's list, where it is from one. */
export type AnswerLine = { words: string; code: string | null };

/** An answer presented back (SE04 P5), together with the answers that go further into it. */
export function linesOf(step: ProfileStep, profile: ProfileAnswers, place: Place | null): AnswerLine[] {
  switch (step.kind) {
    case "list":
      return [...profile[step.field].map((code, index) => listLine(step, profile, code, index)), ...moreOf(step, profile)];
    case "each":
    case "names":
    case "order":
      // Presented with the question they belong to.
      return [];
    case "choice": {
      const chosen = profile[step.field];
      return chosen === null ? [] : [{ words: easyOf(step.terms, chosen), code: chosen }];
    }
    case "hours": {
      const { hoursStart, hoursAim } = profile;
      return [
        ...(hoursStart === null ? [] : [plain(`Start with ${hoursStart} hours a week`)]),
        ...(hoursAim === null ? [] : [plain(`Later ${hoursAim} hours a week`)]),
      ];
    }
    case "area":
      return [
        ...(place ? [plain(placeLabel(place))] : []),
        ...(profile.travelMetres === null ? [] : [plain(travelWords(Math.round(metresToMiles(profile.travelMetres))))]),
      ];
    case "strengths":
      return profile.strengths === "" ? [] : [plain(profile.strengths)];
  }
}

function listLine(step: ListStep, profile: ProfileAnswers, code: string, index: number): AnswerLine {
  const words = easyOf(step.terms, code);
  switch (step.field) {
    case "tasksDone":
      return { words: further(words, said(INDEPENDENCE, profile.taskIndependence, code)), code };
    case "experience": {
      const where = said(EXPERIENCE_PLACES, profile.experiencePlaces, code);
      const time = said(EXPERIENCE_TIMES, profile.experienceTimes, code);
      const name = nameIn(profile.experienceNames, code);
      return { words: further(words, where, time) + (name === undefined ? "" : ` (${name})`), code };
    }
    case "priorities":
      return { words: `${index + 1}. ${words}`, code };
    default:
      return { words, code };
  }
}

/** What stands below the list: own words, and how much help somebody wants on a journey. */
function moreOf(step: ListStep, profile: ProfileAnswers): AnswerLine[] {
  const words = step.words ? profile[step.words.field] : "";
  const help = step.field === "travelWays" ? profile.travelHelp : null;
  return [
    ...(help === null ? [] : [{ words: easyOf(TRAVEL_HELP, help), code: help }]),
    ...(words === "" ? [] : [plain(words)]),
  ];
}

function said(terms: readonly Term[], choices: Partial<Record<string, string>>, item: string): string | null {
  const choice = choices[item];
  return choice === undefined ? null : easyOf(terms, choice);
}

function nameIn(names: Partial<Record<string, string>>, item: string): string | undefined {
  return names[item];
}

/** "Wash up in a kitchen: by myself". */
function further(words: string, ...more: (string | null)[]): string {
  const told = more.filter((part) => part !== null).map(uncapitalised);
  return told.length === 0 ? words : `${words}: ${told.join(", ")}`;
}

function plain(words: string): AnswerLine {
  return { words, code: null };
}

/** "Up to 5 miles away". */
function travelWords(miles: number): string {
  return miles === 1 ? "Up to 1 mile away" : `Up to ${miles} miles away`;
}
