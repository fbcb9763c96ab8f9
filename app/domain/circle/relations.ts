import { HELPERS } from "../vocabulary/helping.ts";

/** How a member of the circle knows the person. The same words as for who helps: their help is recorded by it. */
export const RELATIONS = HELPERS.filter(
  (helper): helper is Extract<typeof helper, { code: RelationCode }> => helper.code !== "nobody" && helper.code !== "job-coach",
);

export type RelationCode = Exclude<(typeof HELPERS)[number]["code"], "nobody" | "job-coach">;
