import { Temporal } from "temporal-polyfill";
import type { IndexLook } from "#app/domain/matching/search-port.ts";
import type { SearchConnection } from "./client.server.ts";

/** Looks at a live index as it stands. A rebuilt index brings its own date of birth with it when it is swapped in. */
export async function lookInto(
  { client }: SearchConnection,
  uid: string,
  { ids, some, from }: { ids: string[]; some: number; from: number },
): Promise<IndexLook> {
  const index = client.index<{ id: string }>(uid);
  const [{ numberOfDocuments: documents }, { createdAt }] = await Promise.all([index.getStats(), index.getRawInfo()]);
  const offset = Math.floor((Math.max(0, documents - some) * from) / 1000);
  const idsOf = async (which: { ids: string[] } | { offset: number }, limit: number) => {
    if (limit === 0) return [];
    const { results } = await index.getDocuments({ ...which, limit, fields: ["id"] });
    return results.map(({ id }) => id);
  };
  const [held, taken] = await Promise.all([idsOf({ ids }, ids.length), idsOf({ offset }, some)]);
  return { documents, builtAt: Temporal.Instant.from(String(createdAt)), held, some: taken };
}
