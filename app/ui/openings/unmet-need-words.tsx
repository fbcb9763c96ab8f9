import type { UnmetNeedView } from "#app/domain/unmet-need/read-unmet-needs.ts";
import type { UnmetNeedSectionName } from "#app/domain/unmet-need/sections.ts";
import { DONE_BY, HOW_OFTEN, WHYS } from "#app/domain/unmet-need/terms.ts";
import type { UnmetNeedStatus } from "#app/domain/unmet-need/unmet-need.ts";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { hoursAWeek, TIMES } from "#app/domain/vocabulary/week.ts";
import { SummaryList, type SummaryRow } from "../lists.tsx";
import { Tag } from "../tag.tsx";
import type { TagTone } from "../tag.tsx";
import { CostWords } from "./cost-words.tsx";
import { adjustmentRows, daysRow, listed, MISSING, named, partToChange, whereRows, workplaceRows } from "./section-rows.tsx";

/** In the order they are chosen from. */
export const UNMET_NEED_STATUS: Record<UnmetNeedStatus, { words: string; tone: TagTone }> = {
  draft: { words: "Draft", tone: "neutral" },
  open: { words: "Open", tone: "active" },
  paused: { words: "Paused", tone: "waiting" },
  became_vacancy: { words: "Became a vacancy", tone: "good" },
  closed: { words: "Closed", tone: "neutral" },
};

export function UnmetNeedTag({ status }: { status: UnmetNeedStatus }) {
  return <Tag tone={UNMET_NEED_STATUS[status].tone}>{UNMET_NEED_STATUS[status].words}</Tag>;
}

const hoursWords = (hours: number) => `about ${hoursAWeek(hours)}`;

/** What one part says, question by question. */
export function needRows(need: UnmetNeedView, section: string): SummaryRow[] {
  const rows: Record<UnmetNeedSectionName, () => SummaryRow[]> = {
    work: () => [{ key: "What you call it", value: need.title }, ...whereRows(need)],
    why: () => [{ key: "Why", value: named(WHYS, need.why) }],
    times: () => [daysRow(need), { key: "Times of day", value: listed(TIMES, need.times) }],
    tasks: () => taskRows(need),
    cost: () => [{ key: "Cost", value: need.cost ? <CostWords cost={need.cost} /> : MISSING }],
    workplace: () => workplaceRows(need),
    adjustments: () => adjustmentRows(need),
  };
  return rows[section as UnmetNeedSectionName]();
}

/** The whole unmet need, each part with a link to change it. */
export function UnmetNeedSummary({ need, toCheck = false }: { need: UnmetNeedView; toCheck?: boolean }) {
  const part = (section: UnmetNeedSectionName) =>
    partToChange(needRows(need, section), section, { opening: { kind: "unmet_need", id: need.id }, mayChange: need.can.change, toCheck });
  return (
    <>
      <SummaryList card="The work" rows={(["work", "why", "times"] as const).flatMap(part)} />
      <SummaryList card="Tasks" rows={part("tasks")} />
      <SummaryList card="What it costs now" rows={part("cost")} />
      <SummaryList card="The workplace" rows={[...part("workplace"), ...part("adjustments")]} />
    </>
  );
}

function taskRows({ tasks, hoursPerWeek, givenBackHours }: UnmetNeedView): SummaryRow[] {
  if (tasks.length === 0 || hoursPerWeek === null) return [{ key: "Tasks", value: MISSING }];
  return [
    ...tasks.map((task) => ({
      key: labelOf(TASKS, task.code),
      value: `${task.minutes} minutes. ${labelOf(HOW_OFTEN, task.howOften)}. ${labelOf(DONE_BY, task.doneBy)}. That is ${hoursWords(task.hoursPerWeek)}.`,
    })),
    { key: "All of it", value: <strong>{capitalised(hoursWords(hoursPerWeek))}</strong> },
    ...(givenBackHours === null ? [] : [{ key: "Time others get back", value: capitalised(hoursWords(givenBackHours)) }]),
  ];
}
