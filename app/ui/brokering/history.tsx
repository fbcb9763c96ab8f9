import type { HistoryEntry } from "#app/domain/introduction/history.ts";
import { formatDay } from "../format.ts";
import { Timeline } from "../lists.tsx";
import { Section } from "../page.tsx";

/** What has come about with one introduction, the newest first. */
export function History({ entries, title = "What has happened" }: { entries: readonly HistoryEntry[]; title?: string }) {
  if (entries.length === 0) return null;
  return (
    <Section title={title}>
      <Timeline
        label={title}
        entries={entries.map(({ words, at }) => ({ title: words, when: { text: formatDay(at), iso: at } }))}
      />
    </Section>
  );
}
