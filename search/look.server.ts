import type { Meilisearch } from "meilisearch";
import { Temporal } from "temporal-polyfill";
import type { IndexLook } from "#app/domain/matching/search-port.ts";
import { MOST_FOUND } from "./settings.ts";

/**
 * Looks at a live index as it stands. A rebuilt index brings its own date of birth with it
 * when it is swapped in. Only searches, which show an id and nothing else: the key it
 * is done with reads no document.
 */
export async function lookInto(
  client: Meilisearch,
  uid: string,
  { ids, some, from }: { ids: string[]; some: number; from: number },
): Promise<IndexLook> {
  const index = client.index<{ id: string }>(uid);
  const [{ numberOfDocuments: documents }, { createdAt }] = await Promise.all([index.getStats(), index.getRawInfo()]);
  const offset = Math.floor((Math.max(0, Math.min(documents, MOST_FOUND) - some) * from) / 1000);
  const idsOf = async (which: { filter: string } | { offset: number }, limit: number) => {
    if (limit === 0) return [];
    const { hits } = await index.search("", { ...which, limit, attributesToRetrieve: ["id"] });
    return hits.map(({ id }) => id);
  };
  const asked = `id IN [${ids.map((id) => JSON.stringify(id)).join(", ")}]`;
  const [held, taken] = await Promise.all([idsOf({ filter: asked }, ids.length), idsOf({ offset }, some)]);
  return { documents, builtAt: Temporal.Instant.from(String(createdAt)), held, some: taken };
}
