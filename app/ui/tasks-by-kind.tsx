import type { PagedByKind } from "#app/domain/paging.ts";
import { TaskList, type Task } from "./lists.tsx";
import { Section } from "./page.tsx";
import { Pagination } from "./pagination.tsx";
import { StandingFilter } from "./standing-filter.tsx";

type TasksByKindProps<Kind extends string> = {
  title: string;
  id: string;
  tasks: readonly Task[];
  shown: Omit<PagedByKind<unknown, Kind>, "items">;
  kinds: readonly { code: Kind; label: string }[];
  /** What is chosen from, and what is turned over, for whoever hears the page. */
  filterLabel: string;
  pagesLabel: string;
  /** Said where there is nothing at all; without it the list is then left out. */
  none?: string;
  /** Said where there is nothing of the kind that is shown. */
  noneOfKind: string;
  /** The address of a page of one kind, or of all kinds. */
  href: (kind: Kind | null, page: number) => string;
};

/** One page of a list of things to do, and a choice between their kinds. */
export function TasksByKind<Kind extends string>({ title, id, tasks, shown, kinds, filterLabel, pagesLabel, none, noneOfKind, href }: TasksByKindProps<Kind>) {
  const { kind, counts, page, pageCount } = shown;
  if (counts.all === 0 && none === undefined) return null;
  // Where all fit on a page there is nothing to choose from.
  const offered = pageCount > 1 || kind !== null ? kinds.filter(({ code }) => counts[code] > 0 || code === kind) : [];
  return (
    <Section title={title} id={id}>
      {offered.length > 0 && (
        <StandingFilter
          label={filterLabel}
          current={kind ?? ""}
          options={[
            { value: "", text: `All (${counts.all})` },
            ...offered.map(({ code, label }) => ({ value: code, text: `${label} (${counts[code]})` })),
          ]}
          href={(value) => href(offered.find(({ code }) => code === value)?.code ?? null, 1)}
        />
      )}
      {tasks.length > 0 ? <TaskList tasks={tasks} /> : <p className="govuk-body">{kind === null ? none : noneOfKind}</p>}
      <Pagination page={page} pageCount={pageCount} href={(number) => href(kind, number)} label={pagesLabel} />
    </Section>
  );
}
