import { Link } from "react-router";
import { LEVELS } from "#app/domain/employer/levels.ts";
import type { ListDifference, ListedName, TouchedEmployer } from "#app/domain/published-list/list-import-store.ts";
import type { LeftOut } from "#app/domain/published-list/list-rows.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { Details } from "../notices.tsx";
import { Section } from "../page.tsx";
import { Table } from "../table.tsx";
import { faultWords, inFigures, lineWords } from "./list-words.ts";

const PARTS = [
  { part: "added", what: "New on the list" },
  { part: "gone", what: "Gone from the list" },
  { part: "changed", what: "Still there, with something else said of them" },
] as const;

/** @param names the first of each part; null where they are not known any more */
export function WhatChanges({ difference, names }: { difference: ListDifference; names: Record<keyof ListDifference, ListedName[]> | null }) {
  return (
    <Section title={names ? "What changes" : "What changed"}>
      <Table
        caption="Employers on the list"
        captionHidden
        rows={PARTS}
        rowKey={({ part }) => part}
        columns={[
          { header: "Employers", cell: ({ what }) => what },
          { header: "How many", cell: ({ part }) => inFigures(difference[part]), numeric: true },
        ]}
      />
      {names && PARTS.map(({ part, what }) => <Names key={part} what={what} names={names[part]} count={difference[part]} />)}
    </Section>
  );
}

function Names({ what, names, count }: { what: string; names: readonly ListedName[]; count: number }) {
  if (names.length === 0) return null;
  return (
    <Details summary={what}>
      <ul className="govuk-list govuk-list--bullet">
        {names.map(({ id, name, town, outcode }) => (
          <li key={id}>{[name, town, outcode].filter(Boolean).join(", ")}</li>
        ))}
      </ul>
      {count > names.length && <p>And {inFigures(count - names.length)} more.</p>}
    </Details>
  );
}

/** Verified employers that the list says something else of. Links to where an operator looks at each. */
export function TouchedEmployers({ gone, moved }: { gone: readonly TouchedEmployer[]; moved: readonly TouchedEmployer[] }) {
  const name = { header: "Employer", cell: (one: TouchedEmployer) => <Link to={`/operator/employers/${one.employerId}`}>{one.name}</Link> };
  const entry = { header: "On the list as", cell: ({ entryName }: TouchedEmployer) => entryName };
  return (
    <Section title="Verified employers on Firstshift">
      {gone.length + moved.length === 0 && <p className="govuk-body">It changes nothing about them.</p>}
      {gone.length > 0 && (
        <>
          <p className="govuk-body">
            These are not on it any more. They stay verified until you decide: after the import you find them under employers, “Off the list”.
          </p>
          <Table caption="Not on it any more" rows={gone} rowKey={({ employerId }) => employerId} columns={[name, entry]} />
        </>
      )}
      {moved.length > 0 && (
        <>
          <p className="govuk-body">The list says another level of these than before. Their level here stays what you have seen evidence for.</p>
          <Table
            caption="Another level"
            rows={moved}
            rowKey={({ employerId }) => employerId}
            columns={[name, entry, { header: "Before", cell: ({ from }) => levelWords(from) }, { header: "Now", cell: ({ to }) => levelWords(to) }]}
          />
        </>
      )}
    </Section>
  );
}

const levelWords = (level: TouchedEmployer["from"]) => (level ? labelOf(LEVELS, level) : "Not said");

export function LeftOutRows({ leftOut }: { leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <Section title="Rows that cannot be used">
      <Table
        caption="Rows that cannot be used"
        captionHidden
        rows={leftOut}
        rowKey={({ fault }) => fault}
        columns={[
          { header: "Why", cell: (one) => faultWords(one) },
          { header: "Rows", cell: ({ count }) => inFigures(count), numeric: true },
          { header: "Lines of the file", cell: (one) => lineWords(one) },
        ]}
      />
    </Section>
  );
}
