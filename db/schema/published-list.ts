import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { LeftOut } from "../../app/domain/published-list/list-rows.ts";
import { id, instant, plainDate } from "./columns.ts";
import { actorIs, allOf, appLogin, mayAdd, mayChange, mayRead, mayRemove, mine } from "./policy.ts";

/** One file with the published list that an operator brought: what was in it, and what became of it. */
export const listImport = pgTable(
  "list_import",
  {
    id: id(),
    listDate: plainDate("list_date").notNull(),
    status: text("status").$type<"checked" | "imported" | "discarded">().notNull(),
    /** The import whose list it was compared with. */
    replaces: uuid("replaces"),
    rowsRead: integer("rows_read").notNull(),
    entries: integer("entries").notNull(),
    withLevel: integer("with_level").notNull(),
    leftOut: jsonb("left_out").$type<LeftOut[]>().notNull(),
    added: integer("added"),
    gone: integer("gone"),
    changed: integer("changed"),
    uploadedBy: uuid("uploaded_by").notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
    decidedBy: uuid("decided_by"),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    // Each list is replaced once: of two operators at the same moment one is told.
    uniqueIndex("list_import_replaces_key")
      .on(sql`coalesce(replaces, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`status = 'imported'`),
    index("list_import_decided_idx").on(table.decidedAt).where(sql`status = 'imported'`),
    mayRead("list_import_read", appLogin, actorIs("operator")),
    mayAdd(
      "list_import_check",
      appLogin,
      allOf(actorIs("operator"), mine("uploaded_by", "account_id"), sql.raw("status = 'checked'")),
    ),
    mayChange("list_import_decide", appLogin, actorIs("operator")),
  ],
);

/** An employer of a file that is not taken in yet. */
export const listImportLine = pgTable(
  "list_import_line",
  {
    id: id(),
    listImportId: uuid("list_import_id")
      .notNull()
      .references(() => listImport.id),
    line: integer("line").notNull(),
    name: text("name").notNull(),
    nameKey: text("name_key").notNull(),
    town: text("town").notNull(),
    outcode: text("outcode").notNull(),
    sector: text("sector").notNull(),
    level: text("level").$type<"committed" | "employer" | "leader">(),
    /** The entry of the list that counts which this one goes on as; null for a new employer. */
    continues: uuid("continues"),
  },
  (table) => [
    index("list_import_line_import_idx").on(table.listImportId),
    mayRead("list_import_line_read", appLogin, actorIs("operator")),
    mayAdd("list_import_line_add", appLogin, actorIs("operator")),
    mayChange("list_import_line_join", appLogin, actorIs("operator")),
    mayRemove("list_import_line_forget", appLogin, actorIs("operator")),
  ],
);
