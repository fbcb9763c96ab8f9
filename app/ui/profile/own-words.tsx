import { Link } from "react-router";
import type { StrengthsHit } from "#app/domain/words/mark-words.ts";
import { EasyReadList } from "../easy-read.tsx";
import { Checkboxes, type FormField } from "../form/index.ts";
import { Section } from "../page.tsx";
import { MarkedText } from "./marked-words.tsx";

const CHANGE = "/me/profile/strengths?back=check";

/** The words an employer may read one day, marked for the person: each mark is theirs to keep or to take out. */
export function OwnWords({ text, hits, keep }: { text: string; hits: readonly StrengthsHit[]; keep: FormField | null }) {
  if (text === "") {
    return (
      <Section title="Your own words">
        <p className="govuk-body">You have not written what you are good at. That is all right.</p>
      </Section>
    );
  }
  return (
    <Section title="Your own words">
      <p className="govuk-body">An employer can read exactly these words, but only when you agree:</p>
      <blockquote className="govuk-inset-text">
        <MarkedText text={text} hits={hits} />
      </blockquote>
      {hits.length > 0 && (
        <>
          <EasyReadList
            items={[
              { picture: "eye", words: "Some words are marked. They may tell an employer who you are." },
              { picture: "people", words: "We do not find everything. Read your words with your coach." },
            ]}
          />
          {keep ? (
            <Checkboxes
              field={keep}
              label="Which marked words do you want to keep?"
              hint="Tick the words you want to keep. Change the others."
              options={hits.map(({ value, text: words, easy }) => ({ value, label: `Keep “${words}”`, hint: easy }))}
            />
          ) : (
            <p className="govuk-body">You decided to keep the marked words.</p>
          )}
          <p className="govuk-body">
            <Link className="govuk-link" to={CHANGE}>
              Change my words
            </Link>
          </p>
        </>
      )}
    </Section>
  );
}
