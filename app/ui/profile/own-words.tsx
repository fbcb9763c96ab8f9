import { Link } from "react-router";
import type { MarkedOwnText } from "#app/domain/words/mark-words.ts";
import { EasyReadList } from "../easy-read.tsx";
import { Checkboxes, type FormField } from "../form/index.ts";
import { Section } from "../page.tsx";
import { MarkedPlaces, MarkedText } from "./marked-words.tsx";

type OwnWordsProps = { strengths: MarkedOwnText; places: readonly MarkedOwnText[]; keep: FormField | null };

/** The words an employer may read one day, marked for the person: each mark is theirs to keep or to take out. */
export function OwnWords({ strengths, places, keep }: OwnWordsProps) {
  const hits = [strengths, ...places].flatMap((one) => one.hits);
  return (
    <Section title="Your own words">
      {strengths.text === "" ? (
        <p className="govuk-body">You have not written what you are good at. That is all right.</p>
      ) : (
        <>
          <p className="govuk-body">An employer can read exactly these words, but only when you agree:</p>
          <blockquote className="govuk-inset-text">
            <MarkedText {...strengths} />
          </blockquote>
        </>
      )}
      {places.length > 0 && (
        <MarkedPlaces places={places} lead="You named these places where you worked. An employer reads a name only when you agree:" />
      )}
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
          <ul className="govuk-list">
            {strengths.hits.length > 0 && <ChangeLink step="strengths">Change my words</ChangeLink>}
            {places.some((one) => one.hits.length > 0) && <ChangeLink step="experience-names">Change the names of places</ChangeLink>}
          </ul>
        </>
      )}
    </Section>
  );
}

function ChangeLink({ step, children }: { step: string; children: string }) {
  return (
    <li>
      <Link className="govuk-link" to={`/me/profile/${step}?back=check`}>
        {children}
      </Link>
    </li>
  );
}
