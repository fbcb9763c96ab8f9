import { Meilisearch, MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError, MeilisearchTaskTimeOutError } from "meilisearch";
import { describe, expect, test } from "vitest";
import { askAgain } from "#search/ask-again.ts";

const answer = new Response(null, { status: 403 });
const SILENT: [string, Error][] = [
  ["nothing listens yet", new MeilisearchRequestError("http://127.0.0.1:9/indexes", new Error("fetch failed"))],
  ["it is busy opening what it holds", new MeilisearchRequestTimeOutError(30_000, {})],
  ["what it was asked before is done first", new MeilisearchTaskTimeOutError(1, 60_000)],
];
const SPOKEN: [string, unknown][] = [
  ["the key is wrong", new MeilisearchApiError(answer, { message: "", code: "invalid_api_key", type: "auth", link: "" })],
  ["a task failed", new Error("Meilisearch task failed: invalid_document_id")],
  ["what is thrown is no error", "no"],
];

describe("a search server that fails is asked again", () => {
  test.each([[1, 1_000], [2, 2_000], [3, 4_000], [4, 8_000], [5, 15_000], [6, 15_000], [500, 15_000]])("the time after failure %i in %i ms", (failures, inMs) => {
    for (const [, error] of [...SILENT, ...SPOKEN]) expect(askAgain({ failures, waitedMs: 0, error }).inMs).toBe(inMs);
  });

  test.each(SILENT)("while it may still be starting without a word, and with one when that lasts: %s", (_, error) => {
    for (const waitedMs of [0, 60_000, 179_999]) expect(askAgain({ failures: 3, waitedMs, error }).worthSaying).toBe(false);
    for (const waitedMs of [180_000, 86_400_000]) expect(askAgain({ failures: 3, waitedMs, error }).worthSaying).toBe(true);
  });

  test.each(SPOKEN)("and it is said at once that %s", (_, error) => {
    expect(askAgain({ failures: 1, waitedMs: 0, error }).worthSaying).toBe(true);
  });

  test("by the names that the client gives a silence", async () => {
    const error = await new Meilisearch({ host: "http://127.0.0.1:9" }).getRawIndexes().catch((caught: unknown) => caught);
    expect(askAgain({ failures: 1, waitedMs: 0, error }).worthSaying).toBe(false);
  });
});
