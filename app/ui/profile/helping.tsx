import type { SubmissionResult } from "@conform-to/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Assistance } from "#app/domain/assistance/assistance.ts";
import { HELPERS, UNDERSTANDINGS } from "#app/domain/vocabulary/helping.ts";
import type { HelperCode, UnderstandingCode } from "#app/domain/vocabulary/helping.ts";
import type { helperSchema, understoodSchema } from "#app/forms/helping.ts";
import { FormShell, Radios, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";
import { Picture } from "#app/ui/picture.tsx";
import type { PictureName } from "#app/ui/picture.tsx";

export const HELPER_PICTURES: Record<HelperCode, PictureName> = {
  nobody: "person", "job-coach": "coach", family: "family", friend: "friends", "support-worker": "hand",
  teacher: "school", advocate: "megaphone",
};

const UNDERSTANDING_PICTURES: Record<UnderstandingCode, PictureName> = {
  "read-myself": "book", "device-read": "speaker", "read-aloud": "ear", explained: "speech", signed: "signs",
};

/** Who helps, to begin a sentence. */
export const HELPER_WORDS: Record<HelperCode, string> = {
  nobody: "Nobody", "job-coach": "Your job coach", family: "Someone in your family", friend: "A friend",
  "support-worker": "A support worker", teacher: "A teacher", advocate: "Your advocate",
};

/** Who helps, in a sentence, by what somebody chose. */
function helpingWords(helper: HelperCode): string {
  return helper === "nobody" ? "You are doing this on your own." : `${HELPER_WORDS[helper]} is helping you.`;
}

/** On every page where a person answers: who helps now, and a way to change it. */
export function HelpingLine({ assistance, next }: { assistance: Assistance | null; /** Where to come back to. */ next: string }) {
  const helper = assistance?.helper;
  return (
    <section className="fs-helping" aria-label="Who is helping you today">
      <Picture name={helper ? HELPER_PICTURES[helper] : "question"} size="s" />
      <p>{helper ? helpingWords(helper) : "You have not said who is helping you today."}</p>
      <Link className="govuk-link" to={`/me/helping?next=${encodeURIComponent(next)}`}>
        {helper ? "Change" : "Say who is helping"}
        {helper && <span className="govuk-visually-hidden"> who is helping you</span>}
      </Link>
    </section>
  );
}

type Asking = { lastResult?: SubmissionResult<string[]> | null; assistance: Assistance | null };

export function HelperForm({ lastResult, assistance }: Asking) {
  const { form, fields } = useFirstshiftForm<typeof helperSchema>({
    id: "helping",
    lastResult,
    defaultValue: { helper: assistance?.helper },
  });
  return (
    <FormShell form={form}>
      <Radios
        field={fields.helper}
        label="Who is helping you today?"
        hint="Help is fine. We write down who helped."
        heading
        options={HELPERS.map(({ code, easy }) => ({ value: code, label: easy, picture: HELPER_PICTURES[code] }))}
      />
      <SubmitButton>Go on</SubmitButton>
    </FormShell>
  );
}

/** @param forWhom whose answers these are, when a coach says how the two of them do it */
export function UnderstoodForm({ lastResult, assistance, forWhom }: Asking & { forWhom?: string }) {
  const { form, fields } = useFirstshiftForm<typeof understoodSchema>({
    id: "understood",
    lastResult,
    defaultValue: { understood: assistance?.understood ?? undefined },
  });
  return (
    <FormShell form={form}>
      <Radios
        field={fields.understood}
        label={forWhom ? `How does ${forWhom} take in the questions today?` : "How do you read these pages today?"}
        heading
        options={UNDERSTANDINGS.map(({ code, easy, label }) => ({
          value: code,
          label: forWhom ? label : easy,
          picture: UNDERSTANDING_PICTURES[code],
        }))}
      />
      <SubmitButton>{forWhom ? "Save" : "Go on"}</SubmitButton>
    </FormShell>
  );
}

const WITH_HELP: Partial<Record<HelperCode, string>> = {
  "job-coach": "your job coach", family: "someone in your family", friend: "a friend",
  "support-worker": "a support worker", teacher: "a teacher", advocate: "your advocate",
};
const UNDERSTOOD: Record<UnderstandingCode, string> = {
  "read-myself": "You read it yourself.",
  "device-read": "Your phone or computer read it to you.",
  "read-aloud": "Someone read it to you.",
  explained: "Someone explained it to you.",
  signed: "You used signs, pictures or your own language.",
};

/** "With help from a friend. Someone read it to you." Nothing where nothing was said. */
export function helpInWords(helper: HelperCode | null, understood: UnderstandingCode | null): ReactNode {
  const by = helper && WITH_HELP[helper];
  return [by ? `With help from ${by}.` : "", understood ? UNDERSTOOD[understood] : ""].filter(Boolean).join(" ");
}
