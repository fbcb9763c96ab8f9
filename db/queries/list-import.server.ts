import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, notExists, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ListDifference, ListImport, ListImportStore, TouchedEmployer } from "#app/domain/published-list/list-import-store.ts";
import type { Tx } from "../client.server.ts";
import { employer, publishedListEntry } from "../schema/employer.ts";
import { operator } from "../schema/membership.ts";
import { listImport, listImportLine } from "../schema/published-list.ts";
import type { QueryContext } from "./context.ts";

const ROWS_AT_ONCE = 1000;

const of = (id: string) => eq(listImportLine.listImportId, id);
const goesOn = eq(listImportLine.continues, publishedListEntry.id);

/** Something other than the date of the list is said of it now. */
const differs = sql`(${listImportLine.name}, ${listImportLine.town}, ${listImportLine.sector}, ${listImportLine.level})
  is distinct from (${publishedListEntry.name}, ${publishedListEntry.town}, ${publishedListEntry.sector}, ${publishedListEntry.level})`;

const isGone = (id: string) => sql`not exists (select 1 from ${listImportLine} where ${and(of(id), goesOn)})`;

/** Verified employers with the entry of the list that they were verified by. */
const verifiedBy = and(eq(employer.listEntryId, publishedListEntry.id), eq(employer.status, "verified"));

/** The import that took the place of another. */
const next = alias(listImport, "next");
const replacedBy = and(eq(next.status, "imported"), eq(next.replaces, listImport.id));

export function listImportQueries({ tx, random }: QueryContext): ListImportStore {
  const read = (which: SQL | undefined) =>
    tx
      .select({ row: listImport, name: operator.name })
      .from(listImport)
      .leftJoin(operator, eq(operator.accountId, listImport.uploadedBy))
      .where(which);
  return {
    async inForce() {
      const [row] = await tx
        .select({ id: listImport.id })
        .from(listImport)
        .where(and(eq(listImport.status, "imported"), notExists(tx.select().from(next).where(replacedBy))));
      return row?.id ?? null;
    },
    async add(found, lines) {
      await tx.insert(listImport).values({ ...found, leftOut: [...found.leftOut], status: "checked" });
      for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
        const some = lines.slice(from, from + ROWS_AT_ONCE);
        await tx.insert(listImportLine).values(some.map((line) => ({ ...line, id: random.uuid(), listImportId: found.id })));
      }
      // First what is called the same to the letter; then what differs in its legal form or its signs alone.
      await join(tx, found.id, sql.raw("lower(name)"));
      await join(tx, found.id, sql.raw("name_key"));
    },
    async byId(id) {
      const [row] = await read(eq(listImport.id, id));
      return row ? toListImport(row) : null;
    },
    async byIdForChange(id) {
      const [row] = await tx.select().from(listImport).where(eq(listImport.id, id)).for("update");
      return row ? toListImport({ row, name: null }) : null;
    },
    async imported({ limit, offset }) {
      const rows = await read(eq(listImport.status, "imported"))
        .orderBy(desc(listImport.decidedAt), desc(listImport.id))
        .limit(limit)
        .offset(offset);
      return rows.map(toListImport);
    },

    async difference(id) {
      const [joined] = await tx
        .select({
          added: sql<number>`(count(*) filter (where ${listImportLine.continues} is null))::int`,
          changed: sql<number>`(count(*) filter (where ${publishedListEntry.id} is not null and ${differs}))::int`,
        })
        .from(listImportLine)
        .leftJoin(publishedListEntry, goesOn)
        .where(of(id));
      return { added: joined?.added ?? 0, changed: joined?.changed ?? 0, gone: await tx.$count(publishedListEntry, isGone(id)) };
    },
    names(id, which, limit) {
      if (which === "gone") {
        return tx
          .select({
            id: publishedListEntry.id, name: publishedListEntry.name, town: publishedListEntry.town, outcode: publishedListEntry.outcode,
          })
          .from(publishedListEntry)
          .where(isGone(id))
          .orderBy(asc(publishedListEntry.name), asc(publishedListEntry.id))
          .limit(limit);
      }
      const lines = tx
        .select({ id: listImportLine.id, name: listImportLine.name, town: listImportLine.town, outcode: listImportLine.outcode })
        .from(listImportLine);
      const found = which === "added"
        ? lines.where(and(of(id), isNull(listImportLine.continues)))
        : lines.innerJoin(publishedListEntry, goesOn).where(and(of(id), differs));
      return found.orderBy(asc(listImportLine.name), asc(listImportLine.id)).limit(limit);
    },
    async employersGone(id, limit) {
      const rows = await tx
        .select({ employerId: employer.id, name: employer.name, entryName: publishedListEntry.name, from: publishedListEntry.level })
        .from(employer)
        .innerJoin(publishedListEntry, verifiedBy)
        .where(isGone(id))
        .orderBy(asc(employer.name), asc(employer.id))
        .limit(limit);
      return rows.map((row) => ({ ...row, to: null }));
    },
    employersMoved(id, limit): Promise<TouchedEmployer[]> {
      return tx
        .select({
          employerId: employer.id, name: employer.name, entryName: listImportLine.name,
          from: publishedListEntry.level, to: listImportLine.level,
        })
        .from(employer)
        .innerJoin(publishedListEntry, verifiedBy)
        .innerJoin(listImportLine, and(of(id), goesOn))
        .where(and(isNotNull(listImportLine.level), sql`${listImportLine.level} is distinct from ${publishedListEntry.level}`))
        .orderBy(asc(employer.name), asc(employer.id))
        .limit(limit);
    },

    async decide(id, { difference, ...decision }) {
      const decided = await tx
        .update(listImport)
        .set({ ...decision, ...difference })
        .where(and(eq(listImport.id, id), eq(listImport.status, "checked")))
        .returning({ id: listImport.id });
      return decided.length === 1;
    },
    async replaceList(id, listDate) {
      const date = listDate.toString();
      await tx.delete(publishedListEntry).where(isGone(id));
      await tx
        .update(publishedListEntry)
        .set({
          name: sql`${listImportLine.name}`, nameKey: sql`${listImportLine.nameKey}`, town: sql`${listImportLine.town}`,
          sector: sql`${listImportLine.sector}`, level: sql`${listImportLine.level}`, listDate: date,
        })
        .from(listImportLine)
        .where(and(of(id), goesOn));
      await tx.insert(publishedListEntry).select(
        tx
          .select({
            id: listImportLine.id, name: listImportLine.name, nameKey: listImportLine.nameKey, town: listImportLine.town,
            outcode: listImportLine.outcode, sector: listImportLine.sector, level: listImportLine.level,
            listDate: sql<string>`${date}::date`.as("list_date"),
          })
          .from(listImportLine)
          .where(and(of(id), isNull(listImportLine.continues))),
      );
      await tx.delete(listImportLine).where(of(id));
    },
    async forgetLines(uploadedBefore) {
      const old = tx.select({ id: listImport.id }).from(listImport).where(lt(listImport.uploadedAt, uploadedBefore));
      await tx.delete(listImportLine).where(inArray(listImportLine.listImportId, old));
    },
    async forgetLinesOf(id) {
      await tx.delete(listImportLine).where(of(id));
    },
  };
}

/**
 * Joins lines to entries that are called the same in the same postcode area. Several of one name are
 * joined in the order of their names, so that each entry goes on as one line at most.
 */
async function join(tx: Tx, id: string, called: SQL): Promise<void> {
  await tx.execute(sql`
    with line as (
      select id, ${called} as called, outcode, row_number() over (partition by ${called}, outcode order by name, line) as nth
      from ${listImportLine} where list_import_id = ${id} and continues is null
    ), entry as (
      select id, ${called} as called, outcode, row_number() over (partition by ${called}, outcode order by name, id) as nth
      from ${publishedListEntry}
      where id not in (select continues from ${listImportLine} where list_import_id = ${id} and continues is not null)
    )
    update ${listImportLine} set continues = entry.id
    from line join entry using (called, outcode, nth)
    where ${listImportLine}.id = line.id`);
}

function toListImport({ row, name }: { row: typeof listImport.$inferSelect; name: string | null }): ListImport {
  const { added, gone, changed } = row;
  const difference: ListDifference | null = added === null || gone === null || changed === null ? null : { added, gone, changed };
  return { ...row, uploadedByName: name, difference };
}
