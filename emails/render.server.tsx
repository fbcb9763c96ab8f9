import { render, toPlainText } from "@react-email/render";
import { CATALOGUE } from "./catalogue.ts";
import type { TemplateName, TemplateProps } from "./catalogue.ts";
import type { Email } from "./define-email.tsx";

export type RenderedEmail = { subject: string; html: string; text: string };

/** The email as it is sent: html, and the same words as plain text. */
export async function renderEmail<Name extends TemplateName>(
  name: Name,
  props: TemplateProps[Name],
): Promise<RenderedEmail> {
  const { subject, Component } = CATALOGUE[name] as Email<object>;
  const html = await render(<Component {...(props as object)} />);
  const text = toPlainText(html, { selectors: TEXT_SELECTORS, wordwrap: false });
  return { subject, html, text };
}

/** Headings stay as they are written, and a link is its own address: the layout spells each one out. */
const TEXT_SELECTORS = [
  { selector: "h1", options: { uppercase: false } },
  { selector: "img", format: "skip" },
  { selector: "[data-skip-in-text=true]", format: "skip" },
  { selector: "a", options: { linkBrackets: false, hideLinkHrefIfSameAsText: true } },
];
