import { CONTRACTS, SELECTIONS } from "#app/domain/vacancy/terms.ts";
import { SECTORS } from "#app/domain/vocabulary/sectors.ts";
import type { Term } from "#app/domain/vocabulary/terms.ts";
import { DAYS } from "#app/domain/vocabulary/week.ts";
import { Checkboxes, Radios } from "../form/choices.tsx";
import { DateField, type DateFieldProps } from "../form/date-field.tsx";
import type { FormField } from "../form/field.ts";
import { Select } from "../form/select.tsx";
import { MoneyField, NumberField, TextField, TimeField } from "../form/text-field.tsx";
import { Section } from "../page.tsx";

type Name =
  | "title" | "sector" | "siteId" | "hoursPerWeek" | "days" | "startTime" | "endTime" | "pay" | "contract"
  | "contractMonths" | "selection";

export type VacancyDetailsFieldsProps = {
  fields: Record<Name, FormField> & { startDate: DateFieldProps["field"] };
  sites: readonly { id: string; name: string; town: string }[];
};

const options = (terms: readonly Term[]) => terms.map(({ code, label }) => ({ value: code, label }));

/** The job itself. Every question but the title is answered from a list, a number or a date. */
export function VacancyDetailsFields({ fields, sites }: VacancyDetailsFieldsProps) {
  return (
    <>
      <Section title="The job">
        <TextField field={fields.title} label="Job title" hint="In plain words, for example Kitchen helper" width="two-thirds" />
        <Select field={fields.sector} label="Sector" options={options(SECTORS)} />
        <Select
          field={fields.siteId}
          label="Where the work is"
          options={sites.map((site) => ({ value: site.id, label: `${site.name}, ${site.town}` }))}
        />
      </Section>
      <Section title="Hours">
        <NumberField field={fields.hoursPerWeek} label="Hours a week" suffix="hours" />
        <Checkboxes field={fields.days} label="Days" hint="Every day that may be worked" options={options(DAYS)} small />
        <TimeField field={fields.startTime} label="A shift starts at" />
        <TimeField field={fields.endTime} label="A shift ends at" />
      </Section>
      <Section title="Pay and contract">
        <MoneyField
          field={fields.pay}
          label="Pay per hour, in pounds"
          hint="At least the minimum wage on the day the job starts. We check it."
        />
        <Radios field={fields.contract} label="Is the job permanent?" options={options(CONTRACTS)} />
        <NumberField
          field={fields.contractMonths}
          label="If it is fixed term, how many months?"
          hint="Leave empty if the job is permanent"
          suffix="months"
        />
        <DateField field={fields.startDate} label="When can somebody start?" hint="For example, 1 9 2027" />
      </Section>
      <Section title="Choosing">
        <Radios
          field={fields.selection}
          label="How do people show what they can do?"
          hint="People show more by doing the job than by talking about it."
          options={options(SELECTIONS)}
        />
      </Section>
    </>
  );
}
