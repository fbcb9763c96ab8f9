import { z } from "zod";
import { capitalised } from "#app/domain/vocabulary/capitals.ts";

/** Everything below a space, and the characters that turn the reading direction or hide. */
const CONTROL = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const CONTROL_BUT_NEW_LINE = /[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/**
 * One line somebody types, spaces collapsed.
 * @param name how messages call it, in the middle of a sentence: "the name of the site"
 * @param max characters
 */
export function line(name: string, max = 120) {
  const missing = `Enter ${name}`;
  return z
    .string({ error: missing })
    .transform((text) => text.normalize("NFC").replace(/[ \t]+/g, " ").trim())
    .pipe(
      z
        // Spaces alone are nothing by now, and have to be called that here too.
        .string({ error: missing })
        .min(1, missing)
        .max(max, `${capitalised(name)} must be ${max} characters or fewer`)
        .refine((text) => !CONTROL.test(text), `${capitalised(name)} must not contain hidden characters`),
    );
}

/** No digits, dots or signs: no number and no address of a website has a place where a name stands. */
const NAME = /^[\p{L}\p{M}' ’-]+$/u;

/** What somebody is called, where others read it whom nobody asked first. */
export function nameLine(name: string, max = 60) {
  return line(name, max).refine((text) => NAME.test(text), `Write ${name} with letters only. You can use spaces, hyphens and apostrophes`);
}

/** Several lines somebody types. Line ends become \n, and no more than one empty line stands in a row. */
export function lines(name: string, max = 1000) {
  const missing = `Enter ${name}`;
  return z
    .string({ error: missing })
    .transform((text) =>
      text
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[ \t]+/g, " ")
        .replace(/\n{3,}/g, "\n\n")
        .trim(),
    )
    .pipe(
      z
        // Spaces alone are nothing by now, and have to be called that here too.
        .string({ error: missing })
        .min(1, missing)
        .max(max, `${capitalised(name)} must be ${max.toLocaleString("en-GB")} characters or fewer`)
        .refine((text) => !CONTROL_BUT_NEW_LINE.test(text), `${capitalised(name)} must not contain hidden characters`),
    );
}
