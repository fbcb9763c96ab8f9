/** Something to say, and what stands on the page where it is said. */
type Passage = { element: Element; text: string };

const BLOCK =
  "h1, h2, h3, h4, p, li, label, legend, dt, dd, th, td, summary, button, time, .govuk-hint, .govuk-caption-l";
const SILENT = "[aria-hidden='true'], [hidden], [data-not-read], .govuk-visually-hidden, script, style, select, details:not([open]) > :not(summary)";

/** The words below these elements in the order they are read, block by block; nothing twice, and nothing that is not shown. */
export function passagesIn(roots: Iterable<Element>): Passage[] {
  const passages: Passage[] = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (!parent || parent.closest(SILENT)) continue;
      const element = parent.closest(BLOCK) ?? root;
      const text = walker.currentNode.textContent ?? "";
      const last = passages.at(-1);
      if (last?.element === element) last.text += text;
      else passages.push({ element, text });
    }
  }
  return passages.map(({ element, text }) => ({ element, text: spoken(text) })).filter(({ text }) => text !== "");
}

/** Without the white space of the markup, and with an end that lets the voice pause. */
export function spoken(text: string): string {
  const words = text.replaceAll(/\s+/g, " ").trim();
  return words === "" || /[.?!:,]$/.test(words) ? words : `${words}.`;
}

/** One sentence after another: some browsers lose their voice in the middle of a long text. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== "");
}
