import { eq, inArray, sql } from "drizzle-orm";
import type { PlaceStore } from "#app/domain/place/place.ts";
import { outcodeCentre, place } from "../schema/place.ts";
import type { QueryContext } from "./context.ts";

export function placeQueries({ tx }: QueryContext): PlaceStore {
  return {
    async byId(id) {
      const [row] = await tx.select().from(place).where(eq(place.id, id));
      return row ?? null;
    },
    async byIds(ids) {
      if (ids.length === 0) return [];
      return tx.select().from(place).where(inArray(place.id, [...new Set(ids)]));
    },
    byName(name) {
      return tx
        .select()
        .from(place)
        .where(sql`lower(${place.name}) = lower(${name})`)
        .orderBy(place.area, place.id)
        .limit(20);
    },
    async outcodeCentre(outcode) {
      const [row] = await tx.select().from(outcodeCentre).where(eq(outcodeCentre.outcode, outcode));
      return row ? { latitude: row.latitude, longitude: row.longitude } : null;
    },
  };
}
