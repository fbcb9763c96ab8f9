import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const source = readFileSync("app/styles/_colours.scss", "utf8");

function palette(mixin: string): Map<string, string> {
  const body = source.match(new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`))?.[1] ?? "";
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? "", hex ?? ""]));
}

const light = palette("light");
const dark = new Map([...light, ...palette("dark")]);

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["fs-paper", "fs-sand", "fs-tint", "fs-raised"];
const TEXTS = [
  "govuk-text-colour", "govuk-secondary-text-colour", "govuk-link-colour", "govuk-link-visited-colour",
  "govuk-link-hover-colour", "govuk-error-colour", "govuk-success-colour",
];
const TONES = ["neutral", "info", "waiting", "attention", "good", "active"];

/** Text on its ground, and the least contrast: 7 is AAA, 4.5 is AA, 3 is for edges of controls. */
const PAIRS: [string, string, number][] = [
  ...GROUNDS.flatMap((ground) => TEXTS.map((text): [string, string, number] => [text, ground, 6])),
  ...GROUNDS.map((ground): [string, string, number] => ["govuk-text-colour", ground, 7]),
  ["govuk-input-border-colour", "fs-raised", 3],
  ["govuk-focus-text-colour", "govuk-focus-colour", 7],
  ["govuk-inverse-text-colour", "govuk-success-colour", 7],
  ["govuk-inverse-text-colour", "govuk-brand-colour", 7],
  ["fs-on-brand", "fs-brand", 7],
  ["fs-on-brand-quiet", "fs-brand", 7],
  ["fs-on-brand", "fs-brand-strong", 7],
  ["fs-accent", "fs-brand-strong", 3],
  ["fs-button-text", "fs-button", 7],
  ["fs-button-text", "fs-button-hover", 7],
  ["govuk-text-colour", "fs-button-quiet", 7],
  ["govuk-text-colour", "fs-button-quiet-hover", 6],
  ["fs-button-text", "fs-button-warning", 7],
  ...TONES.map((tone): [string, string, number] => [`fs-tag-${tone}-text`, `fs-tag-${tone}`, 7]),
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s palette", (_name, colours) => {
  it.each(PAIRS)("%s on %s is at least %d to 1", (text, ground, least) => {
    const [front, back] = [colours.get(text), colours.get(ground)];
    expect(front, text).toBeDefined();
    expect(back, ground).toBeDefined();
    expect(contrast(front ?? "", back ?? "")).toBeGreaterThanOrEqual(least);
  });
});
