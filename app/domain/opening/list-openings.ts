import { paged, type Paged } from "../paging.ts";

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

/** One page of an employer's own openings, by status and site. What is not known narrows nothing. */
export function listOpenings<T extends Line<string>>(
  all: readonly T[],
  statuses: readonly T["status"][],
  wanted: OpeningsWanted,
): ListedOpenings<T> {
  const named = new Map(all.flatMap(({ siteId, siteName }) => (siteId !== null && siteName !== null ? [[siteId, siteName]] : [])));
  const sites = [...named].map(([id, name]) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const siteId = sites.find(({ id }) => id === wanted.siteId)?.id ?? null;
  const status = statuses.find((one) => one === wanted.status) ?? "all";
  const there = all.filter((line) => siteId === null || line.siteId === siteId);
  const inOne = (one: T["status"] | "all") => there.filter((line) => one === "all" || line.status === one);
  return {
    ...paged(inOne(status), wanted.page, OPENINGS_PER_PAGE),
    status,
    counts: (["all", ...statuses] as const).map((one) => ({ status: one, count: inOne(one).length })),
    siteId,
    sites,
    none: all.length === 0,
  };
}
