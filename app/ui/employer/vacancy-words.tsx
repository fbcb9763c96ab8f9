import type { PayCheck } from "#app/domain/vacancy/minimum-wage.ts";
import type { VacancyLine, VacancyView } from "#app/domain/vacancy/read-vacancies.ts";
import type { VacancySectionName } from "#app/domain/vacancy/sections.ts";
import { CONTRACTS, FREQUENCIES, NEEDS, SELECTIONS } from "#app/domain/vacancy/terms.ts";
import type { VacancyStatus } from "#app/domain/vacancy/vacancy.ts";
import { TASKS } from "#app/domain/vocabulary/tasks.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { hoursAWeek } from "#app/domain/vocabulary/week.ts";
import { formatDate, formatMoney } from "../format.ts";
import { SummaryList, type SummaryRow } from "../lists.tsx";
import { WarningText } from "../notices.tsx";
import { adjustmentRows, daysRow, MISSING, named, partToChange, whereRows, workplaceRows } from "../openings/section-rows.tsx";
import { Tag } from "../tag.tsx";
import type { TagTone } from "../tag.tsx";

/** In the order they are chosen from. */
export const VACANCY_STATUS: Record<VacancyStatus, { words: string; tone: TagTone }> = {
  draft: { words: "Draft", tone: "neutral" },
  open: { words: "Open", tone: "active" },
  paused: { words: "Paused", tone: "waiting" },
  filled: { words: "Filled", tone: "good" },
  closed: { words: "Closed", tone: "neutral" },
};

export function VacancyTag({ status }: { status: VacancyStatus }) {
  return <Tag tone={VACANCY_STATUS[status].tone}>{VACANCY_STATUS[status].words}</Tag>;
}

/** "16 hours a week, £13.10 an hour, from 1 September 2026", as far as it is said. */
export function vacancyFacts({ hoursPerWeek, payPencePerHour, startDate }: Pick<VacancyLine, "hoursPerWeek" | "payPencePerHour" | "startDate">): string {
  const facts = [
    hoursPerWeek === null ? null : hoursAWeek(hoursPerWeek),
    payPencePerHour === null ? null : `${formatMoney(payPencePerHour)} an hour`,
    startDate === null ? null : `from ${formatDate(startDate)}`,
  ];
  return facts.filter((fact) => fact !== null).join(", ") || "Not described yet";
}

/** PR5: a lower age rate is lawful, and flagged so that nobody meets it by surprise. */
export function PayNotice({ pay, posted = false }: { pay: PayCheck; posted?: boolean }) {
  if (pay.verdict === "unlawful") {
    return (
      <WarningText>
        {posted
          ? `This pay is below the minimum wage. People aged 21 or over get at least ${formatMoney(pay.adultPence)} an hour, and nobody less than ${formatMoney(pay.lowestPence)}. Change the pay.`
          : "This pay is below the minimum wage on the start date. Change the pay before posting."}
      </WarningText>
    );
  }
  return (
    <>
      {pay.verdict === "lawful-for-some" && (
        <WarningText>
          This is below the rate for people aged 21 or over ({formatMoney(pay.adultPence)} an hour). You may pay it
          only to {listed(pay.lawfulFor)}.
        </WarningText>
      )}
      {pay.ratesMayChange && (
        <p className="govuk-hint">
          The minimum wage on the start date is not known yet. We used the latest known rates and will check again.
        </p>
      )}
    </>
  );
}

/** What one part says, question by question. */
export function vacancyRows(vacancy: VacancyView, section: string): SummaryRow[] {
  const { hoursPerWeek, startTime, endTime, payPencePerHour, startDate } = vacancy;
  const rows: Record<VacancySectionName, () => SummaryRow[]> = {
    job: () => [{ key: "Job title", value: vacancy.title }, ...whereRows(vacancy)],
    hours: () => [
      { key: "Hours", value: hoursPerWeek === null ? MISSING : hoursAWeek(hoursPerWeek) },
      daysRow(vacancy),
      { key: "Shift", value: startTime ? `${startTime} to ${endTime}` : MISSING },
    ],
    pay: () => [{ key: "Pay", value: payPencePerHour === null ? MISSING : `${formatMoney(payPencePerHour)} an hour` }],
    contract: () => [
      { key: "Contract", value: contractWords(vacancy) },
      { key: "Start date", value: startDate === null ? MISSING : formatDate(startDate) },
    ],
    selection: () => [{ key: "How people show what they can do", value: named(SELECTIONS, vacancy.selection) }],
    tasks: () => taskRows(vacancy),
    workplace: () => workplaceRows(vacancy),
    adjustments: () => adjustmentRows(vacancy),
  };
  return rows[section as VacancySectionName]();
}

/** The whole vacancy, each part with a link to change it. */
export function VacancySummary({ vacancy, toCheck = false }: { vacancy: VacancyView; toCheck?: boolean }) {
  const part = (section: VacancySectionName) =>
    partToChange(vacancyRows(vacancy, section), section, { opening: { kind: "vacancy", id: vacancy.id }, mayChange: vacancy.can.change, toCheck });
  return (
    <>
      <SummaryList card="The job" rows={(["job", "hours", "pay", "contract", "selection"] as const).flatMap(part)} />
      <SummaryList card="Tasks" rows={part("tasks")} />
      <SummaryList card="The workplace" rows={[...part("workplace"), ...part("adjustments")]} />
    </>
  );
}

function taskRows({ tasks }: VacancyView): SummaryRow[] {
  if (tasks.length === 0) return [{ key: "Tasks", value: "None yet" }];
  return tasks.map((task) => ({
    key: labelOf(TASKS, task.code),
    value: `${labelOf(NEEDS, task.need)}. ${labelOf(FREQUENCIES, task.frequency)}.`,
  }));
}

function contractWords(vacancy: VacancyView): string {
  const label = named(CONTRACTS, vacancy.contract);
  return vacancy.contractMonths === null ? label : `${label}, ${vacancy.contractMonths} months`;
}

/** "people aged 18 to 20, people under 18 and apprentices". */
function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
