/** A server that was just started reads its indexes first, and works through what it was asked to do before it was stopped. */
const OPENING_MS = 180_000;
/** Milliseconds before asking again, for the first, second, … time; the last is used for all that follow. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000] as const;

/** What the client calls it when no answer came, or none in time. Anything else is an answer. */
const SILENCES: readonly string[] = ["MeilisearchRequestError", "MeilisearchRequestTimeOutError", "MeilisearchTaskTimeOutError"];

/**
 * When to ask a search server again that failed us, and whether somebody has to hear of it:
 * at once of what will not mend itself, such as a wrong key, and of silence when it lasts.
 * @param failures how often it has failed, this time included
 * @param waitedMs since it was asked first
 */
export function askAgain({ failures, waitedMs, error }: { failures: number; waitedMs: number; error: unknown }): { inMs: number; worthSaying: boolean } {
  const isSilence = error instanceof Error && SILENCES.includes(error.name);
  return {
    inMs: WAITS[Math.min(Math.max(failures, 1), WAITS.length) - 1]!,
    worthSaying: !isSilence || waitedMs >= OPENING_MS,
  };
}
