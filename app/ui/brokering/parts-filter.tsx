import type { ListPart } from "#app/domain/introduction/next-step.ts";
import { StandingFilter } from "../standing-filter.tsx";
import { EasyRead } from "../easy-read.tsx";
import { EmptyState } from "../notices.tsx";

const WORDS: Record<ListPart, string> = {
  "going-on": "Going on",
  yours: "Your turn",
  late: "Late",
  ended: "Ended",
};

export const partHref = (part: ListPart) => (page: number) => `?${new URLSearchParams({ status: part, page: String(page) })}`;

type PartsFilterProps = { part: ListPart; counts: Partial<Record<ListPart, number>>; /** For whoever hears the page. */ label?: string };

/** Which part of the introductions is shown, with how many there are in each. */
export function PartsFilter({ part, counts, label = "Which introductions" }: PartsFilterProps) {
  const options = (Object.keys(counts) as ListPart[]).map((value) => ({ value, text: `${WORDS[value]} (${counts[value]})` }));
  return <StandingFilter label={label} current={part} options={options} />;
}

/** The same to the person: there is no job in this part. */
export function NoJobInPart({ part }: { part: ListPart }) {
  if (part === "ended") return <EasyRead picture="later">No job has ended.</EasyRead>;
  return (
    <EasyRead picture="later">
      <p>No job goes on now.</p>
      <p>Jobs that are over are still here. Press “Ended”.</p>
    </EasyRead>
  );
}

/** In a part that holds nothing while others do. */
export function NothingInPart({ part }: { part: ListPart }) {
  const words: Record<ListPart, [string, string]> = {
    "going-on": ["Nothing goes on now", "What has ended is still here: choose “Ended”."],
    yours: ["Nothing waits for you", "It is somebody else’s turn in everything that goes on."],
    late: ["Nothing is late", "Every answer that was asked for has come, or still has time."],
    ended: ["Nothing has ended yet", "Introductions that are over stay here, with how they ended."],
  };
  const [title, text] = words[part];
  return (
    <EmptyState title={title}>
      <p>{text}</p>
    </EmptyState>
  );
}
