import { DISCLOSURE_GROUPS, PHOTO_ITEM } from "#app/domain/disclosure/items.ts";
import type { SuggestingView } from "#app/domain/disclosure/read-suggesting.ts";
import { Checkboxes, Radios } from "../form/index.ts";
import type { FormField } from "../form/index.ts";
import { Bullets } from "./bullets.tsx";

type SuggestFieldsProps = { fields: { items: FormField; stage: FormField }; view: SuggestingView };

/** What a coach could suggest, with the words the employer would read. */
export function SuggestFields({ fields, view: { items, nameTold } }: SuggestFieldsProps) {
  return (
    <>
      <Checkboxes
        field={fields.items}
        label="Suggest these"
        labelSize="m"
        hint={nameTold ? undefined : "Nothing can be booked before they have told a name to be called by."}
        groups={DISCLOSURE_GROUPS.flatMap(({ code, label }) => {
          const options = items
            .filter(({ group }) => group === code)
            .map((one) => (one.item.includes(":") ? { value: one.item, label: one.value } : { value: one.item, label: one.label, hint: wordsOf(one) }));
          return options.length > 0 ? [{ heading: label, options }] : [];
        })}
      />
      <Radios
        field={fields.stage}
        label="What is it for?"
        labelSize="m"
        options={[
          { value: "introduced", label: "For the introduction", hint: "The employer can read it at once." },
          { value: "trial", label: "For a day at work", hint: "The employer can read it once something is booked." },
        ]}
      />
    </>
  );
}

function wordsOf({ item, value }: SuggestingView["items"][number]) {
  if (item === PHOTO_ITEM) return "You cannot see whether they have one here. Nobody needs one to get a job.";
  return value.includes("\n") ? <Bullets items={value.split("\n")} /> : value;
}
