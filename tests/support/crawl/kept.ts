import { itemOf } from "#app/domain/disclosure/items.ts";
import { PROPOSAL_REASONS } from "#app/domain/vocabulary/reasons.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { TIMES } from "#app/domain/vocabulary/week.ts";
import type { TestDatabase } from "../database.ts";
import type { Line } from "../line.ts";
import type { Endings } from "./endings.ts";
import type { Lane, LaneStage } from "../line-lanes.ts";
import type { Mark } from "./marks.ts";

/**
 * In the world that is crawled two people are counted, so nothing of anybody is shown before an introduction: every value
 * of the marked person is a mark. These stand in no opening there, and nobody else has them. By column, with the
 * item by which each could be told.
 */
const RARE = {
  environment_avoid: "avoid:strong-smells",
  environment_like: "like:daylight",
  hopes: "hope:leisure",
  tasks_liked: "liked:repair-bikes",
  tasks_done: "done:clean-kennels",
  helps: "helps:visual-timer",
  certificates: "qualification:site-card",
  experience: "experience:making",
} as const;
type RareColumn = keyof typeof RARE;
const OF_PROFILE: readonly RareColumn[] = ["environment_avoid", "environment_like", "hopes", "tasks_liked", "tasks_done", "helps"];
/** Told to the own employer alone, in one introduction. */
export const TOLD_OF_KEPT: (typeof RARE)[RareColumn] = "avoid:strong-smells";
const RARE_TIME = "night";
/** A coach gave it when it was borne out. */
const REASON = "tasks-done";

/** When they published and when they were counted: from a moment, somebody who looks again could tell who came or went. */
const MOMENTS = { published: "2025-02-03", counted: "2025-02-05" } as const;

const codeOf = (item: string) => item.split(":")[1]!;
const labelOfItem = (item: string) => itemOf(item)!.label.split(": ").at(-1)!;

/** Approved long ago, and never counted among enough. */
export async function keepRareValues({ superuser: sql }: TestDatabase, { own: { seeker } }: Line): Promise<void> {
  const theirs = sql`job_seeker_id = ${seeker.jobSeekerId}`;
  for (const [column, item] of Object.entries(RARE)) {
    await sql`update published_profile set ${sql(column)} = ${sql(column)} || ${[codeOf(item)]} where ${theirs}`;
  }
  for (const column of OF_PROFILE) {
    await sql`update vocational_profile set ${sql(column)} = ${sql(column)} || ${[codeOf(RARE[column])]} where ${theirs}`;
  }
  await sql`update published_profile set times = times || ${[RARE_TIME]} where ${theirs}`;
}

/** When all that changes them is done. */
export async function keepMoments({ superuser: sql }: TestDatabase, { own: { seeker } }: Line): Promise<void> {
  const theirs = sql`job_seeker_id = ${seeker.jobSeekerId}`;
  await sql`update introduction set reasons = ${[REASON, "keen"]} where ${theirs}`;
  await sql`update published_profile set published_at = ${`${MOMENTS.published}T04:05:06Z`} where ${theirs}`;
  await sql`update shown_profile set counted_at = ${`${MOMENTS.counted}T04:05:06Z`} where ${theirs}`;
}

/** Where an employer reads of people. On its own openings and on what it says of itself, whole lists stand for it to choose from. */
const WHERE_PEOPLE_ARE = /^\/employer(?=[/.?]|$)(?!\/(organisation|(vacancies|unmet-needs)(?![^?]*\/matches)))/;
/** What the explanations say of somebody, whatever it is; of the opening they say more. */
const EXPLAINED = [
  "Likes: ", "Has done: ", "Does by themselves: ", "Hopes to work in ", "Has done work in ", "Has a certificate for this work",
  "Wants about these hours", "Aims for fewer hours", "Hopes for more hours", "Can work on these days", "Cannot work", "Can get to you",
  "Does well in a place like yours", "Prefers to avoid: ", "You offer what helps", "Would help: ",
];

const SUPPORT = ["seeker", "coach", "lead"] as const;

/** @param lanes where they are with the own employer, of which only some have told anything */
export function marksOfKept(lanes: ReadonlyMap<LaneStage, Lane>, endings: Endings): Record<string, Mark> {
  const told = new RegExp(`^/employer/introductions/${endings["planned-anew"].introductionId}`);
  const untold = ["with_employer", "interested", "declined"].map((stage) => lanes.get(stage as LaneStage)!.introductionId);
  const people = { on: WHERE_PEOPLE_ARE, unshown: true } as const;
  const marks: [string, Mark][] = [
    ...Object.values(RARE).flatMap((item): [string, Mark][] => [
      [`kept: ${item}`, item === TOLD_OF_KEPT
        ? { text: labelOfItem(item), readers: [...SUPPORT, "owner"], only: { owner: told }, on: WHERE_PEOPLE_ARE }
        : { text: labelOfItem(item), readers: SUPPORT, ...people }],
      [`kept, by its code: ${item}`, { text: codeOf(item), readers: SUPPORT, ...people }],
    ]),
    ["kept: times", { text: labelOf(TIMES, RARE_TIME), readers: SUPPORT, ...people }],
    ["a reason that says too much", { text: labelOf(PROPOSAL_REASONS, REASON), readers: SUPPORT, ...people }],
    ["a reason that says too much, by its code", { text: REASON, readers: SUPPORT, ...people }],
    ["when they published", { text: MOMENTS.published, readers: SUPPORT, unshown: true }],
    ["when they were counted", { text: MOMENTS.counted, readers: [], unshown: true }],
    ...EXPLAINED.map((words): [string, Mark] => [
      `explained: ${words.trim()}`,
      { text: words, readers: ["owner", ...SUPPORT], only: { owner: /^\/employer\/introductions\/[0-9a-f-]{36}/ }, gone: untold, ...people },
    ]),
  ];
  return Object.fromEntries(marks);
}
