import type { Helped, VisibilityChange } from "#app/domain/visibility/changes.ts";
import type { ChangesView } from "#app/domain/visibility/read-changes.ts";
import { HELPER_WORDS } from "#app/ui/profile/helping.tsx";
import { EasyRead, EasyReadList } from "#app/ui/easy-read.tsx";
import { formatDay, formatFullDay } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { PictureName } from "#app/ui/picture.tsx";
import type { SubmissionResult } from "@conform-to/react";
import type { lookSchema } from "#app/forms/visibility.ts";
import { FormShell, SubmitButton, useFirstshiftForm } from "#app/ui/form/index.ts";

type WhatChangedProps = { view: ChangesView; /** Of whom they hide from and keep a plan or a job with. */ staying: readonly (string | null)[]; lastResult?: SubmissionResult<string[]> | null };

/** What is new since the person last said that they had read it. Opening the page marks nothing. */
export function WhatChanged({ view: { changes, lastRead, until }, staying, lastResult }: WhatChangedProps) {
  const { form } = useFirstshiftForm<typeof lookSchema>({ id: "look", lastResult });
  if (changes.length === 0) {
    return (
      <Section title="What has changed" id="changed">
        <EasyRead picture="check">
          {lastRead === null ? "Nothing has changed." : `Nothing has changed since you last read this, on ${formatDay(lastRead)}.`}
        </EasyRead>
      </Section>
    );
  }
  return (
    <Section title="What has changed" id="changed">
      {lastRead !== null && <p className="govuk-body">Since you last read this, on {formatDay(lastRead)}.</p>}
      <EasyReadList items={changes.map((change) => ({ picture: PICTURES[change.kind], words: <Words change={change} stays={change.name !== null && staying.includes(change.name)} /> }))} />
      <FormShell form={form} hidden={{ until }}>
        <SubmitButton kind="secondary">I have read this</SubmitButton>
      </FormShell>
    </Section>
  );
}

const PICTURES: Record<VisibilityChange["kind"], PictureName> = {
  "can-see": "eye", "cannot-see": "lock", "will-see": "later", "rule-lets-in": "eye", "rule-made": "note", "rule-ended": "no",
  "membership-ended": "lock", "on-break": "later", told: "speech", "taken-back": "repeat", read: "book", "not-checked": "lock", "not-fitting": "lock", "sees-again": "eye",
};

function Words({ change, stays }: { change: VisibilityChange; stays: boolean }) {
  return (
    <>
      <p>{said(change)}</p>
      {stays && change.kind === "cannot-see" && <p>Only what you signed goes on.</p>}
      {change.items.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {change.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {change.helped && <p>{helpedWords(change.helped)}</p>}
      {change.at !== null && <p>{formatDay(change.at)}</p>}
    </>
  );
}

/** "Jo helped you." */
function helpedWords({ helper, name }: Helped): string {
  return `${name ?? HELPER_WORDS[helper]} helped you.`;
}

function said({ kind, name, from }: VisibilityChange): string {
  const who = name ?? "An employer we do not name";
  switch (kind) {
    case "can-see":
      return `You chose ${name ?? "an employer we do not name now"}.`;
    case "cannot-see":
      return `${who} cannot find you any more.`;
    case "will-see":
      return from === null ? `${who} fits your rule.` : `${who} fits your rule. They can see you from ${formatFullDay(from)}.`;
    case "rule-lets-in":
      return `${who} can see you. Your rule lets them in.`;
    case "rule-made":
      return "You made a rule.";
    case "rule-ended":
      return "A rule has stopped.";
    case "told":
      return `You told ${name ?? "an employer"}:`;
    case "taken-back":
      return `You took this back from ${name ?? "an employer"}:`;
    case "read":
      return `${who} has read:`;
    case "membership-ended":
      return `${who} cannot see you now. They have no level any more.`;
    case "on-break":
      return `${who} is not looking for people now.`;
    case "not-checked":
      return `${who} cannot see you now. We have to check them again first.`;
    case "not-fitting":
      return `${who} does not fit your rule any more. They cannot see you now.`;
    case "sees-again":
      return `${who} can see you again.`;
  }
}
