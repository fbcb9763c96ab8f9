/** What a page of ours says, read from its markup as the server draws it: regular, so patterns are enough. */

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

export function unescaped(markup: string): string {
  return markup.replaceAll(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name]!);
}

function attributes(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!, unescaped(value ?? "")]),
  );
}

/** Where the page's links lead within the product. */
export function linksOf(html: string): string[] {
  return [...html.matchAll(/<a\b([^>]*)>/g)].map(([, tag]) => attributes(tag!).href ?? "").filter((href) => /^\/(?!assets\/)/.test(href));
}

/** The values that a page's form would send for a field as it stands. */
export function valuesOf(html: string, name: string): string[] {
  const values: string[] = [];
  for (const [, tag] of html.matchAll(/<input\b([^>]*)>/g)) {
    const input = attributes(tag!);
    if (input.name !== name) continue;
    const ticked = input.type === "radio" || input.type === "checkbox";
    if (!ticked || "checked" in input) values.push(input.value ?? "");
  }
  for (const [, tag, text] of html.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)) {
    // HTML drops the first line end of a textarea.
    if (attributes(tag!).name === name) values.push(unescaped(text!).replace(/^\n/, ""));
  }
  for (const [, tag, options] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    if (attributes(tag!).name !== name) continue;
    for (const [, option] of options!.matchAll(/<option\b([^>]*)>/g)) {
      if ("selected" in attributes(option!)) values.push(attributes(option!).value ?? "");
    }
  }
  return values;
}

/** The message beside a question, or null. */
export function messageBy(html: string, question: string): string | null {
  const id = question.replaceAll(/[.[\]]/g, (character) => `\\${character}`);
  const found = new RegExp(`<p id="[\\w-]+-${id}-error"[^>]*>(.*?)</p>`, "s").exec(html);
  return found ? unescaped(found[1]!.replaceAll(/<[^>]*>|<!-- -->/g, "")).replace("Error:", "").trim() : null;
}

/** What stands in the list of problems at the top. */
export function problemsOf(html: string): string[] {
  const list = /<ul class="[^"]*govuk-error-summary__list[^"]*">(.*?)<\/ul>/s.exec(html)?.[1] ?? "";
  return [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item]) => unescaped(item!.replaceAll(/<[^>]*>/g, "")));
}
