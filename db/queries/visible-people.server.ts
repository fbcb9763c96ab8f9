import { and, eq, sql } from "drizzle-orm";
import type { VisiblePerson } from "#app/domain/matching/matching-store.ts";
import { shownFactsOf } from "#app/domain/recognisability/shown-facts.ts";
import type { Alias } from "#app/domain/visibility/alias.ts";
import type { Tx } from "../client.server.ts";
import { shownProfile } from "../schema/shown-profile.ts";
import { employerAlias } from "../schema/visibility.ts";
import { statement, type Value } from "../statement.server.ts";
import { among, idList } from "./among.ts";

/** What is shown of a person, as it stands in the row. */
type ShownRow = Pick<typeof shownProfile.$inferSelect, "jobSeekerId" | "searchId" | "outside" | "told" | "latitude" | "longitude">;

/** The transaction that wrote the row as it stands and when it was counted: different after every change, whatever the change. */
const version = sql`concat_ws(' ', ${shownProfile}.xmin, ${shownProfile.countedAt})`;

type Standing = [searchId: string, version: string];

/** Who of these may be seen, each with the version of what is shown of them: row-level security answers, at every request. */
const standing = statement((tx, value: Value<"searchIds">) =>
  tx
    .select({ people: sql<Standing[] | null>`json_agg(json_build_array(${shownProfile.searchId}, ${version}))` })
    .from(shownProfile)
    .where(among(shownProfile.searchId, value("searchIds"))),
);

const { id: aliasId, label } = employerAlias;
const named = statement((tx, value: Value<"employerId" | "searchIds">) =>
  tx
    .select({ people: sql<[...Standing, aliasId: string, label: string][] | null>`json_agg(json_build_array(${shownProfile.searchId}, ${version}, ${aliasId}, ${label}))` })
    .from(shownProfile)
    .innerJoin(employerAlias, and(eq(employerAlias.jobSeekerId, shownProfile.jobSeekerId), eq(employerAlias.employerId, value("employerId"))))
    .where(among(shownProfile.searchId, value("searchIds"))),
);

/**
 * A person as one JSON value. For two hundred people PostgreSQL writes them, and the
 * engine reads them, in a tenth of the time that a thousand single columns take.
 */
const rows = statement((tx, value: Value<"searchIds">) =>
  tx
    .select({
      people: sql<(ShownRow & { version: string })[] | null>`json_agg(json_build_object('jobSeekerId', ${shownProfile.jobSeekerId},
        'searchId', ${shownProfile.searchId}, 'outside', ${shownProfile.outside}, 'told', ${shownProfile.told},
        'latitude', ${shownProfile.latitude}, 'longitude', ${shownProfile.longitude}, 'version', ${version}))`,
    })
    .from(shownProfile)
    .where(among(shownProfile.searchId, value("searchIds"))),
);

/** Three kilobytes each. */
const MOST_KEPT = 10_000;

/**
 * What was made of rows that were read, by search id. It says nothing about who may see
 * whom: it is looked into only for people whose row the asker's own rights have just let
 * through, and used only where the row is the very one it was made of. What is shown of
 * somebody is the same for every employer.
 */
const kept = new Map<string, { version: string; person: VisiblePerson }>();

export async function visibleAmong(tx: Tx, searchIds: readonly string[]): Promise<VisiblePerson[]> {
  if (searchIds.length === 0) return [];
  const [row] = await standing(tx, { searchIds: idList(searchIds) });
  return read(tx, row?.people ?? []);
}

/** The same people, with what an employer calls them. Whoever it never saw has no name yet and is left out. */
export async function namedAmong(tx: Tx, employerId: string, searchIds: readonly string[]): Promise<{ person: VisiblePerson; alias: Alias }[]> {
  if (searchIds.length === 0) return [];
  const [row] = await named(tx, { employerId, searchIds: idList(searchIds) });
  const aliases = new Map((row?.people ?? []).map(([searchId, , aliasId, label]) => [searchId, { aliasId, label }]));
  const people = await read(tx, (row?.people ?? []).map(([searchId, version]) => [searchId, version]));
  return people.map((person) => ({ person, alias: aliases.get(person.searchId)! }));
}

async function read(tx: Tx, people: readonly Standing[]): Promise<VisiblePerson[]> {
  const found: VisiblePerson[] = [];
  const unread: string[] = [];
  for (const [searchId, version] of people) {
    const known = kept.get(searchId);
    if (known?.version === version) found.push(known.person);
    else unread.push(searchId);
  }
  if (unread.length === 0) return found;
  // Under the same rights again: whoever hid since the line above is not read.
  const [row] = await rows(tx, { searchIds: idList(unread) });
  for (const { version, ...shown } of row?.people ?? []) {
    const person = personOf(shown);
    keep(shown.searchId, { version, person });
    found.push(person);
  }
  return found;
}

/** The oldest make room. */
function keep(searchId: string, made: { version: string; person: VisiblePerson }): void {
  kept.delete(searchId);
  kept.set(searchId, made);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
}

export function personOf({ jobSeekerId, searchId, outside, told, latitude, longitude }: ShownRow): VisiblePerson {
  const of = outside.some((statement) => statement.startsWith("area:town:")) ? ("town" as const) : ("county" as const);
  return {
    jobSeekerId,
    searchId,
    facts: shownFactsOf({ outside, told }),
    middle: latitude === null || longitude === null ? null : { latitude, longitude, of },
  };
}
