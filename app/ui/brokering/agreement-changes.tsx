import type { AgreementChange, LastChanges } from "#app/domain/agreement/agreement-difference.ts";
import { EasyReadList } from "../easy-read.tsx";
import { formatFullDate } from "../format.ts";
import { Section } from "../page.tsx";
import { Table } from "../table.tsx";
import { Bullets } from "./bullets.tsx";

type Changes = LastChanges & { version: number };

const said = ({ kind }: AgreementChange, values: readonly string[]) =>
  kind === "date" ? values.map(formatFullDate) : values;

/** What is different from a version before: what it was, and what it is. */
export function AgreementChanges({ version, since, changes }: Changes) {
  if (version === 1) return null;
  if (since === null) {
    return (
      <Section title={`What changed in version ${version}`}>
        <p className="govuk-body">Nothing that you read here. It is a new version all the same, so everyone signs it anew.</p>
      </Section>
    );
  }
  return (
    <Section title={since === version - 1 ? `What changed in version ${version}` : `What changed since version ${since}`}>
      <Table
        caption={`Changes from version ${since} to version ${version}`}
        captionHidden
        columns={[
          { header: "What", cell: ({ what }) => what },
          { header: "Before", cell: (change) => <Bullets items={said(change, change.was)} none="Nothing" /> },
          { header: "Now", cell: (change) => <Bullets items={said(change, change.now)} none="Nothing" /> },
        ]}
        rows={changes}
        rowKey={({ what }) => what}
      />
    </Section>
  );
}

/** The same, one idea at a time. */
export function AgreementChangesEasy({ changes }: Pick<Changes, "changes">) {
  if (changes.length === 0) return null;
  return (
    <Section title="The plan has changed">
      <EasyReadList
        items={changes.map((change) => ({
          picture: "note" as const,
          words: (
            <>
              <p>
                <strong>{change.what}</strong>
              </p>
              {change.was.length > 0 && <p>Before: {said(change, change.was).join(", ")}.</p>}
              {change.now.length > 0 ? <p>Now: {said(change, change.now).join(", ")}.</p> : <p>Now: nothing.</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
