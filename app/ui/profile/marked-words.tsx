import { Fragment } from "react";
import type { WordHit } from "#app/domain/words/check-words.ts";
import type { MarkedOwnText, OwnHit } from "#app/domain/words/mark-words.ts";
import { formatDay } from "../format.ts";
import { InsetText } from "../notices.tsx";
import { TypedWords } from "./profile-views.tsx";

type Stretch = Pick<WordHit, "start" | "end">;

/** Typed words, with those that may tell too much marked where they stand. */
export function MarkedText({ text, hits }: { text: string; hits: readonly Stretch[] }) {
  return hits.map(({ start, end }, index) => (
    <Fragment key={start}>
      <TypedWords text={text.slice(hits[index - 1]?.end ?? 0, start)} />
      <mark className="fs-marked">{text.slice(start, end)}</mark>
    </Fragment>
  )).concat(<TypedWords key="rest" text={text.slice(hits.at(-1)?.end ?? 0)} />);
}

/** What the places of work were called, with what is marked in each. */
export function MarkedPlaces({ places, lead }: { places: readonly MarkedOwnText[]; lead: string }) {
  return (
    <>
      <p className="govuk-body">{lead}</p>
      <ul className="govuk-list govuk-list--bullet">
        {places.map(({ about, text, hits }) => (
          <li key={about}>
            <MarkedText text={text} hits={hits} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** For a coach: what was marked and why. Says that it is not everything. */
export function MarkReasons({ hits, what }: { hits: readonly (WordHit & Partial<OwnHit>)[]; what: string }) {
  if (hits.length === 0) return null;
  return (
    <InsetText>
      <p className="govuk-body">Marked in {what}, to keep or to take out:</p>
      <ul className="govuk-list govuk-list--bullet">
        {hits.map(({ about, start, text, why, keptAt }) => (
          <li key={`${about} ${start}`}>
            <strong>{text}</strong>: {why}
            {keptAt && <> Kept by the person on {formatDay(keptAt)}.</>}
          </li>
        ))}
      </ul>
      <p className="govuk-body">This does not find everything. Please read every word.</p>
    </InsetText>
  );
}
