/** Whoever presses on an invitation that is over is sent to the list of those that are open, where this is said. */
export const INVITATION_OVER = { code: "over", words: "This invitation was answered or taken back before." } as const;

/**
 * What was done just before, in words of the page: the address that somebody was sent on to says it by a code.
 * @returns null where it says none that the page has words for
 */
export function doneWords(words: Readonly<Record<string, string>>, url: URL): string | null {
  const code = url.searchParams.get("done");
  // An address may say anything, names that every object has too.
  return code !== null && Object.hasOwn(words, code) ? words[code]! : null;
}
