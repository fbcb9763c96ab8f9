import type { FileRule } from "#app/forms/file.ts";
import type { TestDatabase } from "../../database.ts";
import type { At } from "../things.ts";
import type { Fields, Who } from "../visitors.ts";

/**
 * What a field takes. `text` is free words, `format` is typed and must look like
 * something, `choice` and `many` are ticked, `press` is the button that was pressed,
 * `hidden` is carried by the page and typed by nobody, `secret` is typed and never
 * sent back, and neither is a `file`.
 */
export type Kind = "text" | "format" | "choice" | "many" | "press" | "hidden" | "secret";
export type Field = { kind: Kind; required: boolean } | { kind: "file"; required: boolean; rule: FileRule };

/** One form of the product, with an answer to it that is right. */
export type Form = {
  /** `fresh` is a newcomer made for this form alone; the others are the own set's. */
  by: Who | "fresh";
  /** Of the address, where it has more than the ids. */
  params?: Record<string, string>;
  fields: (things: At, db: TestDatabase) => Fields | Promise<Fields>;
  kinds: Record<string, Field>;
  /** Fields that hold an id, and the same kind of id of somebody else. */
  others?: (things: At) => Record<string, string>;
  /** The status of the right answer where nobody can give one in a test: a code that was never sent. */
  refused?: number;
  /** Where a second press does the same anew, and no harm by it; everywhere else it writes nothing. */
  again?: "anew";
  /** A search that must stand in no address: the page itself answers it, and nothing is changed. */
  shows?: true;
};

export const must = (kind: Kind): Field => ({ kind, required: true });
export const may = (kind: Kind): Field => ({ kind, required: false });
export const mustFile = (rule: FileRule): Field => ({ kind: "file", required: true, rule });
export const SITE = { siteName: must("text"), town: must("format"), outcode: must("format") };

export const button = (by: Form["by"], more: Partial<Form> = {}): Form => ({ by, fields: () => ({}), kinds: {}, ...more });

export const dateKinds = (name: string, required = true) =>
  Object.fromEntries(["day", "month", "year"].map((part) => [`${name}.${part}`, { kind: "format", required } as Field]));

export function date(name: string, iso: string | null): Fields {
  const [year, month, day] = iso === null ? ["", "", ""] : iso.split("-").map((part) => String(Number(part)));
  return { [`${name}.day`]: day!, [`${name}.month`]: month!, [`${name}.year`]: year! };
}
