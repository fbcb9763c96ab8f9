import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { NeedCost } from "#app/domain/unmet-need/cost.ts";
import type { OwnOpeningView } from "#app/domain/opening/read-own-opening.ts";
import { vacancyRows } from "../employer/vacancy-words.tsx";
import { FormShell, SubmitButton, pageTitle, useFirstshiftForm, type Shown } from "../form/index.ts";
import { EmployerLayout } from "../layout/layouts.tsx";
import { InsetText } from "../notices.tsx";
import { BackLink, Columns, PageTitle } from "../page.tsx";
import { addressOf } from "./address.ts";
import { needRows } from "./unmet-need-words.tsx";
import { SectionFields, type SectionInput, type SectionName, type SiteChoice } from "./section-fields.tsx";

type SectionPageProps = {
  opening: OwnOpeningView;
  name: SectionName;
  sites: readonly SiteChoice[];
  /** Where the link back leads. */
  back: { to: string; text: string };
  lastResult?: SubmissionResult<string[]> | null;
};

/** One part of an opening, on a page of its own. */
export function SectionPage({ opening, name, sites, back, lastResult }: SectionPageProps) {
  const { view } = opening;
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, SectionInput>>({
    id: name,
    lastResult,
    defaultValue: asTyped(opening),
  });
  const section = view.sections.find((one) => one.name === name);
  const title = section?.title ?? view.title;
  return (
    <EmployerLayout>
      <title>{pageTitle(`${title}: ${view.title}`, { error: lastResult?.status === "error" })}</title>
      <BackLink to={back.to}>{back.text}</BackLink>
      <Columns>
        <FormShell form={form} shown={shownOf(opening, name)}>
          <PageTitle caption={view.title}>{title}</PageTitle>
          {/* What it costs is read by nobody who is introduced. */}
          {name !== "cost" && <WhatAChangeMeans opening={opening} />}
          <SectionFields name={name} fields={fields} sites={sites} />
          <SubmitButton>{view.status === "draft" ? "Save and continue" : "Save"}</SubmitButton>
        </FormShell>
      </Columns>
    </EmployerLayout>
  );
}

/** One part as it stands, for its page to send back. */
export function shownOf(opening: OwnOpeningView, name: SectionName | "tasks"): Shown {
  const section = opening.view.sections.find((one) => one.name === name);
  const now = opening.kind === "vacancy" ? vacancyRows(opening.view, name) : needRows(opening.view, name);
  return { seen: section?.seen ?? "", now };
}

/** Said before somebody changes what others have already answered to. */
export function WhatAChangeMeans({ opening: { kind, view } }: { opening: OwnOpeningView }) {
  if (!view.introductions) return null;
  const what = kind === "vacancy" ? "this job" : "this work";
  return (
    <InsetText>
      <p className="govuk-body">
        <strong>Somebody is introduced for {what}.</strong>
      </p>
      <p className="govuk-body">
        They and their job coach read your change as soon as you save it, and may think again. What was signed for a
        booking stays as it was signed. If hours, pay or place change, tell the job coach.
      </p>
    </InsetText>
  );
}

/** What the form would have been filled in with. */
function asTyped(opening: OwnOpeningView): SectionInput {
  const { view } = opening;
  const both = {
    title: view.title,
    sector: view.sector ?? "",
    siteId: view.siteId ?? "",
    days: view.days,
    environment: view.environment,
    adjustments: view.adjustments,
  };
  if (opening.kind === "unmet_need") return { ...both, why: opening.view.why ?? "", times: opening.view.times, ...costAsTyped(opening.view.cost) };
  const { hoursPerWeek, startTime, endTime, payPencePerHour, contract, contractMonths, startDate, selection } = opening.view;
  const [year, month, day] = startDate?.split("-").map((part) => String(Number(part))) ?? [];
  return {
    ...both,
    hoursPerWeek: hoursPerWeek?.toString() ?? "",
    startTime: startTime ?? "",
    endTime: endTime ?? "",
    pay: payPencePerHour === null ? "" : (payPencePerHour / 100).toFixed(2),
    contract: contract ?? "",
    contractMonths: contractMonths?.toString() ?? "",
    startDate: { day: day ?? "", month: month ?? "", year: year ?? "" },
    selection: selection ?? "",
  };
}

function costAsTyped(cost: NeedCost | null): SectionInput {
  const typed = cost === null || cost.pence === null ? "" : (cost.pence / 100).toFixed(2);
  return {
    costKind: cost?.kind ?? "",
    costHourly: cost?.kind === "hourly" ? typed : "",
    costMonthly: cost?.kind === "monthly" ? typed : "",
  };
}

/** Where to go on after a page was saved: the next one that waits for an answer, or the list of them all. */
export function nextAddress(opening: OwnOpeningView, saved: string, toCheck: boolean): string {
  const { kind, view } = opening;
  const at = addressOf({ kind, id: view.id });
  if (view.status !== "draft") return `${at}?done=saved`;
  if (toCheck) return `${at}/post`;
  const after = view.sections.slice(view.sections.findIndex(({ name }) => name === saved) + 1);
  const next = after.find(({ answered }) => !answered);
  if (!next) return at;
  return next.name === "tasks" ? `${at}/tasks` : `${at}/edit/${next.name}`;
}
