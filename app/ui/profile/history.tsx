import type { HistoryEntry } from "#app/domain/vocational-profile/read-history.ts";
import { stepNamed } from "#app/domain/vocational-profile/steps.ts";
import { HELPERS, UNDERSTANDINGS } from "#app/domain/vocabulary/helping.ts";
import { labelOf } from "#app/domain/vocabulary/terms.ts";
import { formatDay, formatDateTime } from "#app/ui/format.ts";
import { Timeline } from "#app/ui/lists.tsx";
import { helpInWords } from "./helping.tsx";

/** "Priya Shah changed your hours", the newest first. */
export function HistoryForPerson({ entries }: { entries: readonly HistoryEntry[] }) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        title: `${entry.coachName ?? entry.memberName ?? "You"} ${entry.kind === "approved" ? "said yes to your profile" : `changed ${nameOf(entry.step).yours}`}`,
        when: { iso: entry.at, text: formatDay(entry.at) },
        children: entry.coachName === null && entry.memberName === null ? helpInWords(entry.helper, entry.understood) : undefined,
      }))}
    />
  );
}

export function HistoryForCoach({ entries, knownAs }: { entries: readonly HistoryEntry[]; knownAs: string }) {
  return (
    <Timeline
      entries={entries.map((entry) => ({
        title: entry.kind === "approved" ? "Profile approved" : nameOf(entry.step).title,
        when: { iso: entry.at, text: formatDateTime(entry.at) },
        by: entry.coachName ?? entry.memberName ?? knownAs,
        children: [
          entry.helper && `Helped by: ${labelOf(HELPERS, entry.helper).toLowerCase()}.`,
          entry.understood && `${labelOf(UNDERSTANDINGS, entry.understood)}.`,
        ]
          .filter(Boolean)
          .join(" "),
      }))}
    />
  );
}

const PRIVATE: Partial<Record<string, { title: string; yours: string }>> = {
  plan: { title: "Plan", yours: "your plan" },
  "in-the-way": { title: "What is in the way", yours: "what is in the way" },
};

/** Questions that are asked no more stay in the history. */
function nameOf(step: string | null): { title: string; yours: string } {
  return stepNamed(step ?? "") ?? PRIVATE[step ?? ""] ?? { title: "A question", yours: "an answer" };
}
