/** "Error: " goes first in the title, so that a screen reader says it first when the page comes back. */
export function pageTitle(title: string, options: { error?: boolean } = {}): string {
  return `${options.error ? "Error: " : ""}${title} – Firstshift`;
}
