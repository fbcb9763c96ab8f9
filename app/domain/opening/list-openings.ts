import type { Paged } from "../paging.ts";

export const OPENINGS_PER_PAGE = 20;

type Line<Status> = { status: Status; siteId: string | null; siteName: string | null };

export type OpeningsWanted = { status: string | null; siteId: string | null; page: number };

export type ListedOpenings<T extends Line<string>> = Paged<T> & {
  /** What is shown; "all" where the address names no status there is. */
  status: T["status"] | "all";
  /** How many of each status there are at the chosen site. */
  counts: { status: T["status"] | "all"; count: number }[];
  /** The site it is narrowed to. */
  siteId: string | null;
  /** Every site that has an opening, by name. */
  sites: { id: string; name: string }[];
  /** There is none at all, whatever is chosen. */
  none: boolean;
};

/** How many openings of one employer there are of each status at each site. */
export type OpeningTally = readonly { status: string; siteId: string | null; siteName: string | null; count: number }[];

/** What of its list an employer is shown: everything but the openings themselves, which start at `offset`. */
type OpeningsPart<Status extends string> = Omit<ListedOpenings<Line<Status>>, "items"> & { offset: number };

/** Holds what an address asks for against what there is. What is not known narrows nothing, and a page beyond the last is the last. */
export function openingsPart<Status extends string>(
  tally: OpeningTally,
  statuses: readonly Status[],
  wanted: OpeningsWanted,
): OpeningsPart<Status> {
  const named = new Map(tally.flatMap(({ siteId, siteName }) => (siteId !== null && siteName !== null ? [[siteId, siteName]] : [])));
  const sites = [...named].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const siteId = sites.find(({ id }) => id === wanted.siteId)?.id ?? null;
  const status = statuses.find((one) => one === wanted.status) ?? "all";
  const countOf = (one: Status | "all") =>
    tally
      .filter((row) => (siteId === null || row.siteId === siteId) && (one === "all" || row.status === one))
      .reduce((sum, { count }) => sum + count, 0);
  const pageCount = Math.max(1, Math.ceil(countOf(status) / OPENINGS_PER_PAGE));
  const page = Math.min(Math.max(1, wanted.page), pageCount);
  return {
    page,
    pageCount,
    offset: (page - 1) * OPENINGS_PER_PAGE,
    status,
    counts: (["all", ...statuses] as const).map((one) => ({ status: one, count: countOf(one) })),
    siteId,
    sites,
    none: tally.length === 0,
  };
}

/** Of which openings the database reads one page. */
export type OpeningsRead = { status: string | null; siteId: string | null; limit: number; offset: number };

export function readOf({ status, siteId, offset }: OpeningsPart<string>): OpeningsRead {
  return { status: status === "all" ? null : status, siteId, limit: OPENINGS_PER_PAGE, offset };
}

/** Where something that was begun a moment ago is. */
export const NEWEST_DRAFTS: OpeningsRead = { status: "draft", siteId: null, limit: OPENINGS_PER_PAGE, offset: 0 };

/** The first page of all of them. */
export const FIRST_OPENINGS: OpeningsWanted = { status: null, siteId: null, page: 1 };
