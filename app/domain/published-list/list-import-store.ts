import type { Temporal } from "temporal-polyfill";
import type { DisabilityConfidentLevel } from "../employer/levels.ts";
import type { ListImportStatus } from "./list-import-lifecycle.ts";
import type { LeftOut, ListLine } from "./list-rows.ts";

type NewListImport = {
  id: string;
  listDate: Temporal.PlainDate;
  /** The import whose list counted when this one was compared with it; null before the first. */
  replaces: string | null;
  rowsRead: number;
  entries: number;
  withLevel: number;
  leftOut: readonly LeftOut[];
  uploadedBy: string;
  uploadedAt: Temporal.Instant;
};

/** Against the list that counted: how many employers are new, gone, and there with something else said of them. */
export type ListDifference = { added: number; gone: number; changed: number };

export type ListImport = Omit<NewListImport, "uploadedBy" | "leftOut"> & {
  leftOut: LeftOut[];
  status: ListImportStatus;
  /** Null where it came from the command line. */
  uploadedByName: string | null;
  decidedAt: Temporal.Instant | null;
  /** Kept once it is imported. */
  difference: ListDifference | null;
};

export type ListedName = { id: string; name: string; town: string; outcode: string };

/** A verified employer of ours whose entry says something else from now on. */
export type TouchedEmployer = {
  employerId: string;
  name: string;
  /** What the list calls it. */
  entryName: string;
  from: DisabilityConfidentLevel | null;
  /** Null also where the entry is gone. */
  to: DisabilityConfidentLevel | null;
};

type Page = { limit: number; offset: number };

/** For operators. */
export type ListImportStore = {
  /** The import whose list counts. */
  inForce(): Promise<string | null>;
  /** Keeps a file's employers beside the list that counts, each joined to the entry it goes on as. */
  add(listImport: NewListImport, lines: readonly ListLine[]): Promise<void>;
  byId(id: string): Promise<ListImport | null>;
  /** As `byId`, and nobody else decides about it until the transaction ends. */
  byIdForChange(id: string): Promise<ListImport | null>;
  /** Those that were imported, the newest first. */
  imported(page: Page): Promise<ListImport[]>;

  difference(id: string): Promise<ListDifference>;
  names(id: string, which: keyof ListDifference, limit: number): Promise<ListedName[]>;
  /** Verified employers whose entry is not on the new list. */
  employersGone(id: string, limit: number): Promise<TouchedEmployer[]>;
  /** Verified employers of whose level the new list says something else. */
  employersMoved(id: string, limit: number): Promise<TouchedEmployer[]>;

  /**
   * @returns false when somebody else decided first
   * @throws Clash when another list was imported in the same moment
   */
  decide(
    id: string,
    decision: {
      status: Exclude<ListImportStatus, "checked">;
      difference: ListDifference | null;
      decidedBy: string;
      decidedAt: Temporal.Instant;
    },
  ): Promise<boolean>;
  /** Puts the new list in the place of the one that counts. What goes on keeps its id. */
  replaceList(id: string, listDate: Temporal.PlainDate): Promise<void>;
  /** Forgets the employers of files that nobody has imported since then. */
  forgetLines(uploadedBefore: Temporal.Instant): Promise<void>;
  /** Forgets the employers of one file. */
  forgetLinesOf(id: string): Promise<void>;
};
