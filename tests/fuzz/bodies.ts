import type { Chance } from "#db/seed/chance.ts";
import type { Pair, Pairs } from "./values.ts";

type Body = { what: string; type: string; bytes: Buffer };

const URLENCODED = "application/x-www-form-urlencoded";
const BOUNDARY = "----fuzz";

const urlencoded = (pairs: Pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString();

const quoted = (text: string) => text.replaceAll('"', "%22");

function multipart(pairs: Pairs, { file = false, end = true } = {}): string {
  const parts = pairs.map(([name, value, filename]) => {
    const named = file ? `; filename="a.html"\r\nContent-Type: text/html` : filename === undefined ? "" : `; filename="${quoted(filename)}"\r\nContent-Type: text/csv`;
    const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${named}`;
    return `--${BOUNDARY}\r\n${disposition}\r\n\r\n${value}\r\n`;
  });
  return `${parts.join("")}${end ? `--${BOUNDARY}--\r\n` : ""}`;
}

/** A form as browsers send it, and as they do not. */
export function bodyOf(chance: Chance, pairs: Pairs): Body {
  const text = (what: string, type: string, content: string): Body => ({ what, type, bytes: Buffer.from(content) });
  const form = `multipart/form-data; boundary=${BOUNDARY}`;
  const files = pairs.some(([, , filename]) => filename !== undefined);
  const usual = files ? text("in parts with a file", form, multipart(pairs)) : text("as a form", URLENCODED, urlencoded(pairs));
  if (chance.below(3) > 0) return usual;
  return chance.pick([
    () => text("in parts", form, multipart(pairs)),
    () => text("as files", form, multipart(pairs, { file: true })),
    () => text("with a file that is too large", form, multipart(pairs.map(([name, value, filename]): Pair => filename === undefined ? [name, value] : [name, "a,b\n".repeat(2_000_000), filename]))),
    () => text("in parts without an end", form, multipart(pairs, { end: false })),
    () => text("in parts with another boundary", "multipart/form-data; boundary=other", multipart(pairs)),
    () => text("in parts without a boundary", "multipart/form-data", multipart(pairs)),
    () => text("as JSON", "application/json", JSON.stringify(Object.fromEntries(pairs))),
    () => text("as JSON that says it is a form", URLENCODED, JSON.stringify(Object.fromEntries(pairs))),
    () => text("as text", "text/plain", urlencoded(pairs)),
    () => text("as no type", "", urlencoded(pairs)),
    () => text("as another character set", `${URLENCODED}; charset=utf-16`, urlencoded(pairs)),
    () => text("with broken escapes", URLENCODED, `${urlencoded(pairs)}&a=%&%zz=1&=&&==`),
    () => ({ what: "with bytes that are no text", type: URLENCODED, bytes: Buffer.concat([usual.bytes, Buffer.from([0x26, 0x61, 0x3d, 0xff, 0xfe, 0xed, 0xa0, 0x80])]) }),
    () => ({ what: "that is too large", type: URLENCODED, bytes: Buffer.alloc(300 * 1024, "a") }),
    () => text("that is empty", URLENCODED, ""),
  ])();
}
