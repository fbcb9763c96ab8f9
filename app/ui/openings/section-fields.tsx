import type { z } from "zod";
import type { UnmetNeedSectionName } from "#app/domain/unmet-need/sections.ts";
import { COST_KINDS } from "#app/domain/unmet-need/cost.ts";
import { WHYS } from "#app/domain/unmet-need/terms.ts";
import type { VacancySectionName } from "#app/domain/vacancy/sections.ts";
import { CONTRACTS, SELECTIONS } from "#app/domain/vacancy/terms.ts";
import { ADJUSTMENTS } from "#app/domain/vocabulary/adjustments.ts";
import { ENVIRONMENTS } from "#app/domain/vocabulary/environment.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { DAYS, TIMES } from "#app/domain/vocabulary/week.ts";
import {
  Checkboxes, DateField, MoneyField, NumberField, Radios, Select, TextField, TimeField, type useFirstshiftForm,
} from "../form/index.ts";
import { InsetText } from "../notices.tsx";

export type SectionName = Exclude<VacancySectionName | UnmetNeedSectionName, "tasks">;
export type SiteChoice = { id: string; name: string; town: string };

/** The fields of every section, as they come from the form. */
export type SectionInput = {
  title?: string;
  sector?: string;
  siteId?: string;
  hoursPerWeek?: string;
  days?: string[];
  startTime?: string;
  endTime?: string;
  pay?: string;
  contract?: string;
  contractMonths?: string;
  startDate?: { day?: string; month?: string; year?: string };
  selection?: string;
  why?: string;
  times?: string[];
  costKind?: string;
  costHourly?: string;
  costMonthly?: string;
  environment?: string[];
  adjustments?: string[];
};
type SectionForm = ReturnType<typeof useFirstshiftForm<z.ZodType<unknown, SectionInput>>>;

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

/** What is asked on the page of one section. Every question but the name is answered from a list, a number or a date. */
export function SectionFields({ name, fields, sites }: { name: SectionName; fields: SectionForm["fields"]; sites: readonly SiteChoice[] }) {
  switch (name) {
    case "job":
      return (
        <>
          <TextField field={fields.title} label="Job title" hint="In plain words, for example Kitchen helper" width="two-thirds" />
          <Where fields={fields} sites={sites} />
        </>
      );
    case "work":
      return (
        <>
          <TextField field={fields.title} label="What do you call this work?" hint="For example, Stock room and recycling" width="two-thirds" />
          <Where fields={fields} sites={sites} />
        </>
      );
    case "why":
      return <Radios field={fields.why} label="Why is it an unmet need?" labelSize="m" options={options(WHYS)} />;
    case "hours":
      return (
        <>
          <NumberField field={fields.hoursPerWeek} label="Hours a week" labelSize="m" suffix="hours" />
          <Checkboxes field={fields.days} label="Days" labelSize="m" hint="Every day that may be worked" options={options(DAYS)} small />
          <TimeField field={fields.startTime} label="A shift starts at" labelSize="m" />
          <TimeField field={fields.endTime} label="A shift ends at" labelSize="m" />
        </>
      );
    case "times":
      return (
        <>
          <Checkboxes field={fields.days} label="On which days could it be done?" labelSize="m" options={options(DAYS)} small />
          <Checkboxes
            field={fields.times}
            label="At which times of day?"
            labelSize="m"
            hint="Wide times fit more people: not everybody can travel early."
            options={options(TIMES)}
            small
          />
        </>
      );
    case "cost":
      return (
        <>
          <Radios
            field={fields.costKind}
            label="What does it cost now?"
            labelSize="m"
            hint="You need not say. You and job coaches read it, to talk about a job that pays for itself. Nobody who looks for work does, and it changes nothing about who fits."
            options={options(COST_KINDS)}
            orLast
          />
          <MoneyField
            field={fields.costHourly}
            label="If it is somebody of yours: what an hour costs, in pounds"
            labelSize="m"
            hint="About what you pay for an hour of whoever does it now. We work out the rest from the minutes you gave."
          />
          <MoneyField
            field={fields.costMonthly}
            label="If it is somebody else: what you pay a month, in pounds"
            labelSize="m"
            hint="For example to an agency or a contractor"
          />
        </>
      );
    case "contract":
      return (
        <>
          <Radios field={fields.contract} label="Is the job permanent?" labelSize="m" options={options(CONTRACTS)} />
          <NumberField
            field={fields.contractMonths}
            label="If it is fixed term, how many months?"
            labelSize="m"
            hint="Leave empty if the job is permanent"
            suffix="months"
          />
          <DateField field={fields.startDate} label="When can somebody start?" labelSize="m" hint="For example, 1 9 2027" />
        </>
      );
    case "pay":
      return (
        <>
          <InsetText>
            The going rate for the job, and at least the minimum wage on the day it starts. Lower rates for people under
            21 are lawful; we say so wherever they are used.
          </InsetText>
          <MoneyField field={fields.pay} label="Pay per hour, in pounds" labelSize="m" />
        </>
      );
    case "workplace":
      return (
        <Checkboxes
          field={fields.environment}
          label="What is the workplace like?"
          labelSize="m"
          hint="Choose what is true on most days. It helps people to know before they say yes."
          options={options(ENVIRONMENTS)}
          small
        />
      );
    case "adjustments":
      return (
        <Checkboxes
          field={fields.adjustments}
          label="What do you offer everybody, without being asked?"
          labelSize="m"
          hint="You agree more with the person later. Each one you offer lets more people fit."
          options={options(ADJUSTMENTS)}
          small
        />
      );
    case "selection":
      return (
        <Radios
          field={fields.selection}
          label="How do people show what they can do?"
          labelSize="m"
          hint="People show more by doing the job than by talking about it."
          options={options(SELECTIONS)}
        />
      );
  }
}

function Where({ fields, sites }: { fields: SectionForm["fields"]; sites: readonly SiteChoice[] }) {
  return (
    <>
      <Select field={fields.sector} label="Sector" options={options(SECTORS)} />
      <Select
        field={fields.siteId}
        label="Where the work is"
        options={sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.town}` }))}
      />
    </>
  );
}
