import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ListedOpenings } from "#app/domain/opening/list-openings.ts";
import { OPENING_WORDS, type OpeningKind } from "#app/domain/opening/opening-ref.ts";
import { FilterChoice } from "../form/filter-choice.tsx";
import { EmptyState } from "../notices.tsx";
import { Pagination } from "../pagination.tsx";
import { StandingFilter } from "../standing-filter.tsx";
import { ButtonLink } from "../page.tsx";
import { Table, type Column } from "../table.tsx";
import { LIST_OF } from "./address.ts";

type Line = { id: string; status: string; siteId: string | null; siteName: string | null };

type Props<T extends Line> = {
  kind: OpeningKind;
  list: ListedOpenings<T>;
  /** How each status is called. */
  words: Record<T["status"], { words: string }>;
  columns: Column<T>[];
};

/** An employer's own openings of one kind, one part and page at a time. */
export function OpeningsList<T extends Line>({ kind, list, words, columns }: Props<T>) {
  const { status, siteId, sites } = list;
  const what = LIST_OF[kind];
  const wordOf = (one: T["status"] | "all") => (one === "all" ? "All" : words[one as T["status"]].words);
  const address = (more: Record<string, string>) => `?${new URLSearchParams({ ...(siteId ? { site: siteId } : {}), ...more })}`;
  return (
    <>
      <StandingFilter
        label={`Which ${what.text.toLowerCase()}`}
        current={status}
        options={list.counts
          .filter((one) => one.count > 0 || one.status === status || one.status === "all")
          .map((one) => ({ value: one.status, text: `${wordOf(one.status)} (${one.count})` }))}
        href={(one) => address({ status: one })}
      />
      {sites.length > 1 && (
        <Form method="get" action={what.to} className="fs-filter-form">
          <input type="hidden" name="status" value={status} />
          <FilterChoice
            name="site"
            label="Site"
            none="Every site"
            value={siteId}
            options={sites.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <div className="fs-button-group">
            <button type="submit" className="fs-button fs-button--secondary">
              Show this site
            </button>
          </div>
        </Form>
      )}
      {list.items.length === 0 ? (
        <EmptyState
          title={`No ${what.text.toLowerCase()} here`}
          action={<ButtonLink to={what.to}>Show every {OPENING_WORDS[kind]}</ButtonLink>}
        >
          <p>None is “{wordOf(status)}”{siteId !== null && " at this site"}. Choose something else above.</p>
        </EmptyState>
      ) : (
        <Table caption={what.text} captionHidden rows={list.items} rowKey={(line) => line.id} columns={columns} />
      )}
      <Pagination
        page={list.page}
        pageCount={list.pageCount}
        href={(number) => address({ status, page: String(number) })}
        label={what.text}
      />
    </>
  );
}

/** Before there is any opening of a kind. Who may not write one is told who does. */
export function NoOpenings({ kind, action, children }: { kind: OpeningKind; action: ReactNode; children: ReactNode }) {
  return (
    <EmptyState title={`No ${LIST_OF[kind].text.toLowerCase()} yet`} action={action}>
      {action ? children : <p>The owners and hiring managers of your team describe them. You see them here.</p>}
    </EmptyState>
  );
}
