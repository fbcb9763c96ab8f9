import type { SubmissionResult } from "@conform-to/react";
import { IN_THE_WAY_LENGTH, type InTheWayView } from "#app/domain/in-the-way/in-the-way.ts";
import { IN_THE_WAY } from "#app/domain/vocabulary/in-the-way.ts";
import { easyOf } from "#app/domain/vocabulary/terms.ts";
import type { inTheWaySchema } from "#app/forms/plan.ts";
import { Checkboxes, FormShell, SubmitButton, TextArea, useFirstshiftForm } from "#app/ui/form/index.ts";
import { ButtonGroup, ButtonLink } from "#app/ui/page.tsx";
import { pictureOf } from "./term-pictures.ts";

type InTheWayFormProps = {
  view: InTheWayView;
  lastResult?: SubmissionResult<string[]> | null;
  planAt: string;
  who: string;
};

export function InTheWayForm({ view, lastResult, planAt, who }: InTheWayFormProps) {
  const { form, fields } = useFirstshiftForm<typeof inTheWaySchema>({
    id: "in-the-way",
    lastResult,
    defaultValue: { kinds: view.kinds, words: view.words },
  });
  const kinds = view.kinds.map((code) => easyOf(IN_THE_WAY, code));
  const now = [
    { key: "What is in the way", value: kinds.length > 0 ? kinds.join(", ") : "Nothing" },
    ...(view.words ? [{ key: "More about it", value: view.words }] : []),
  ];
  return (
    <FormShell form={form} shown={{ seen: String(view.revision), now }}>
      <Checkboxes
        field={fields.kinds}
        label="Is something in the way of working?"
        hint={`Only ${who} can read this. Tick as many as you like.`}
        heading
        options={IN_THE_WAY.map(({ code, easy }) => ({ value: code, label: easy, picture: pictureOf(IN_THE_WAY, code) }))}
      />
      <TextArea
        field={fields.words}
        label="Do you want to say more?"
        labelSize="s"
        hint="Do not write about your health."
        rows={4}
        maxLength={IN_THE_WAY_LENGTH}
      />
      <ButtonGroup>
        <SubmitButton>Save</SubmitButton>
        <ButtonLink to={planAt} kind="quiet">
          See the plan
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}
