import type { SubmissionResult } from "@conform-to/react";
import type { z } from "zod";
import type { HidingView } from "#app/domain/visibility/withdraw-visibility.ts";
import { ButtonGroup, ButtonLink, PageTitle } from "#app/ui/page.tsx";
import { EasyReadList } from "#app/ui/easy-read.tsx";
import { FormShell, Radios, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import type { PictureName } from "#app/ui/picture.tsx";

type HidingFormProps = {
  question: string;
  hiding: HidingView;
  lastResult?: SubmissionResult<string[]> | null;
};

/** Says what hiding does, and asks about a signed plan, which hiding alone never stops. */
export function HidingForm({ question, hiding, lastResult }: HidingFormProps) {
  const { form, fields } = useFirstshiftForm<z.ZodType<unknown, { booking?: string }>>({ id: "hide", lastResult });
  const [signed] = hiding.signedBookings;
  return (
    <FormShell form={form}>
      <PageTitle>{question}</PageTitle>
      <EasyReadList items={consequences(hiding)} />
      {signed && (
        <Radios
          field={fields.booking}
          label={`You signed a plan${signed.employerName ? ` with ${signed.employerName}` : ""}. What do you want?`}
          labelSize="m"
          options={[
            { value: "keep", label: "Hide me, and keep the plan" },
            { value: "stop", label: "Hide me, and I want to stop the plan" },
          ]}
        />
      )}
      <ButtonGroup>
        <SubmitButton>Yes, hide me</SubmitButton>
        <ButtonLink to="/me/visibility" kind="quiet">
          No, go back
        </ButtonLink>
      </ButtonGroup>
    </FormShell>
  );
}

function consequences({ employers, unsignedBookings, everyone, standing, sees }: HidingView): { picture: PictureName; words: string }[] {
  const one = !everyone && employers.length === 1;
  return [
    {
      picture: "lock",
      words: sees
        ? `${one ? "This employer cannot" : "No employer can"} see you any more. It works at once.`
        : `${one ? "This employer will" : "These employers will"} not see you.`,
    },
    ...(sees ? [{ picture: "speech" as const, words: `Talks about jobs with ${one ? "this employer" : "these employers"} stop.` }] : []),
    ...(unsignedBookings > 0
      ? [{ picture: "signature" as const, words: "A plan that is not signed by everyone stops too." }]
      : []),
    ...(standing > 0
      ? [{ picture: "note" as const, words: everyone ? "Your rules stop too." : "Your rules never let this employer in again." }]
      : []),
    { picture: "yes", words: "You do not have to say why. You can choose again later." },
  ];
}
