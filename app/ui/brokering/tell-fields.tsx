import { DISCLOSURE_GROUPS, groupLabel } from "#app/domain/disclosure/items.ts";
import type { Telling } from "#app/domain/disclosure/telling.ts";
import { Checkboxes, Radios } from "../form/index.ts";
import type { FormField } from "../form/index.ts";
import { ownPhotoAt, Photo } from "../photo.tsx";
import { Bullets } from "./bullets.tsx";

type TellFieldsProps = {
  fields: { items: FormField; stage: FormField };
  tellable: Telling["tellable"];
  /** Items a coach wrote down. They come first, and none is ticked: the person ticks. */
  suggested: readonly string[];
  asksWhen: boolean;
};

/** Each thing that can be told, with its exact words beside the box. */
export function TellFields({ fields, tellable, suggested, asksWhen }: TellFieldsProps) {
  const choice = ({ item, group, label, words, photoId }: Telling["tellable"][number]) => ({
    value: item,
    label: item.includes(":") ? words : label,
    hint: item.includes(":") && suggested.includes(item) ? groupLabel(group, "easy") : photoId ? <Photo at={ownPhotoAt(photoId)} alt={words} /> : hintOf(item, words),
  });
  const byCoach = tellable.filter(({ item }) => suggested.includes(item));
  const rest = tellable.filter(({ item }) => !suggested.includes(item));
  return (
    <>
      <Checkboxes
        field={fields.items}
        label="I want them to know"
        labelSize="m"
        groups={[
          ...(byCoach.length > 0 ? [{ heading: "Your coach wrote these down", options: byCoach.map(choice) }] : []),
          ...DISCLOSURE_GROUPS.flatMap(({ code, easy }) => {
            const options = rest.filter(({ group }) => group === code).map(choice);
            return options.length > 0 ? [{ heading: easy, options }] : [];
          }),
        ]}
      />
      {asksWhen && (
        <Radios
          field={fields.stage}
          label="When are they told?"
          labelSize="m"
          options={[
            { value: "introduced", label: "Now", picture: "check" },
            { value: "trial", label: "When a day to try the job is planned", picture: "calendar" },
          ]}
        />
      )}
    </>
  );
}

function hintOf(item: string, words: string) {
  if (item.includes(":")) return undefined;
  return words.includes("\n") ? <Bullets items={words.split("\n")} /> : words;
}
