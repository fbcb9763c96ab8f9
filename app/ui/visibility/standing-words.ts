import type { DisabilityConfidentLevel } from "#app/domain/employer/levels.ts";
import type { StandingView } from "#app/domain/visibility/read-visibility.ts";
import { ANY_WORK } from "#app/forms/standing-choice.ts";

export function distanceWords(miles: number, town: string): string {
  return `Up to ${miles === 1 ? "1 mile" : `${miles} miles`} from ${town}.`;
}

const LEVEL_WORDS: Record<DisabilityConfidentLevel, string> = {
  committed: "Level 1, 2 or 3.",
  employer: "Level 2 or 3.",
  leader: "Level 3 only.",
};

export function levelWords(level: DisabilityConfidentLevel): string {
  return LEVEL_WORDS[level];
}

/** The page that asks for a yes to a rule like this one. */
export function standingAddress({ leastLevel, sectors, miles }: Pick<StandingView, "leastLevel" | "sectors" | "miles">): string {
  const answers = new URLSearchParams();
  for (const sector of sectors.length > 0 ? sectors : [ANY_WORK]) answers.append("work", sector);
  answers.set("level", leastLevel);
  answers.set("miles", String(miles));
  return `/me/visibility/standing/new?${answers}`;
}
