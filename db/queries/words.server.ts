import { and, eq, sql } from "drizzle-orm";
import type { WordStore } from "#app/domain/words/word-store.ts";
import { employer } from "../schema/employer.ts";
import { place } from "../schema/place.ts";
import { keptWords } from "../schema/words.ts";
import type { QueryContext } from "./context.ts";

/** One value however many there are; phrases hold letters, hyphens and apostrophes only. */
const amongPhrases = (phrases: readonly string[]) => sql`any(array(select json_array_elements_text(${JSON.stringify(phrases)}::json)))`;

const LEGAL_FORM = String.raw`[\s,]+(ltd|limited|plc|llp|cic|cio|group|uk)\.?$`;

export function wordQueries({ tx, random }: QueryContext): WordStore {
  return {
    async employersNamed(phrases) {
      if (phrases.length === 0) return [];
      const bare = sql<string>`regexp_replace(lower(${employer.name}), ${LEGAL_FORM}, '')`;
      const rows = await tx
        .selectDistinct({ name: bare })
        .from(employer)
        .where(sql`${bare} = ${amongPhrases(phrases)}`);
      return rows.map(({ name }) => name);
    },
    async placesNamed(phrases) {
      if (phrases.length === 0) return [];
      const rows = await tx
        .selectDistinct({ name: sql<string>`lower(${place.name})` })
        .from(place)
        .where(sql`lower(${place.name}) = ${amongPhrases(phrases)}`);
      return rows.map(({ name }) => name);
    },
    async keep(kept) {
      if (kept.length === 0) return;
      await tx.insert(keptWords).values(kept.map((one) => ({ id: random.uuid(), ...one })));
    },
    async kept(jobSeekerId, revision) {
      const rows = await tx
        .select()
        .from(keptWords)
        .where(and(eq(keptWords.jobSeekerId, jobSeekerId), eq(keptWords.revision, revision)));
      return rows.map(({ id: _id, ...row }) => row);
    },
  };
}
