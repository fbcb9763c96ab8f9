import type { Chance } from "#db/seed/chance.ts";
import type { Fields } from "#tests/support/crawl/visitors.ts";

/** Markup that must never come back as markup. */
export const MARKUP = `<script>alert("fz")</script>`;
const HUGE = "x".repeat(100_000);

const WORDS: readonly string[] = [
  "", " ", "\t\r\n", "0", "-0", "null", "undefined", "true", "NaN", "Infinity", "[]", "{}", "[object Object]", "a".repeat(5_000), HUGE,
  MARKUP, `"><img src=x onerror=alert(1)>`, "'; drop table event; --", "%s%n%x", "${7*7}", "{{7*7}}", "../../etc/passwd", "\\", "%", "_%",
  "a\0b", "\0", "\u0007", "\u202eevil", "\ufeff", "\uffff", "e\u0301".repeat(300), "👩‍👩‍👧‍👦".repeat(50), "ﷺ", "İıſK", "𝕳𝖊𝖑𝖑𝖔", "مرحبا", "a\u2028b", "\ud800",
];
const NAMES: readonly string[] = ["__proto__", "prototype", "constructor", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "then", "length"];
const NUMBERS: readonly string[] = [
  "-1", "0", "1", "1.5", "1e3", "1e309", "-1e309", "0x10", "0b1", "1_000", "1,000", "٣", "½", " 7 ", "+5", "00000000000000000008",
  "2147483647", "2147483648", "9007199254740993", "9223372036854775808", "99999999999999999999", "0.1e-400", "1/2", "--1",
];
const DATES: readonly string[] = ["-1", "0", "29", "30", "31", "32", "13", "00", "0000", "1", "1752", "9999", "10000", "99999", "275761", "-271822", "2027", "feb", "1.0"];
const TIMES: readonly string[] = ["24:00", "25:61", "9:5", "00:00", "23:59:60", "-1:00", "12", "12:00Z", "１２:００", "99999:00"];

/** Something a field did not ask for. */
export function oddValue(chance: Chance, field: string, ids: readonly string[]): string {
  if (/\.(day|month|year)$/.test(field) && chance.below(2) === 0) return chance.pick(DATES);
  if (/time/i.test(field) && chance.below(2) === 0) return chance.pick(TIMES);
  return chance.pick([chance.pick(WORDS), chance.pick(WORDS), chance.pick(NAMES), chance.pick(NUMBERS), chance.pick(DATES), oddId(chance, ids)]);
}

/** An id of somebody else, of nobody, or none. */
export function oddId(chance: Chance, ids: readonly string[]): string {
  const id = chance.pick(ids);
  return chance.pick([
    id, id, id, id.toUpperCase(), `{${id}}`, id.replaceAll("-", ""), `${id} `, `${id}\0`, `${id}/..`, id.slice(0, -1), "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff", "%00", "%ff", "%2e%2e%2f", ".", "..", "constructor", "1", "-1", "null", "%F0%9F%92%A9", "a".repeat(3_000),
  ]);
}

/** `filename` is of a file, whose text the value is then. */
export type Pair = [name: string, value: string, filename?: string];
export type Pairs = Pair[];

export async function pairsOf(fields: Fields): Promise<Pairs> {
  const pairs: Pairs = [];
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof File) pairs.push([name, await value.text(), value.name]);
    else for (const each of [value].flat()) pairs.push([name, each as string]);
  }
  return pairs;
}

type Mutation = { what: string; of(pairs: Pairs, chance: Chance, ids: readonly string[]): Pairs };

const at = (pairs: Pairs, chance: Chance) => chance.below(Math.max(1, pairs.length));
const replaced = (pairs: Pairs, index: number, ...by: Pairs): Pairs => pairs.toSpliced(index, pairs.length > 0 ? 1 : 0, ...by);
const nameAt = (pairs: Pairs, index: number) => pairs[index]?.[0] ?? "answer";

export const MUTATIONS: readonly Mutation[] = [
  { what: "as it should be", of: (pairs) => pairs },
  {
    what: "an odd value",
    of(pairs, chance, ids) {
      const index = at(pairs, chance);
      const odd: Pair = [nameAt(pairs, index), oddValue(chance, nameAt(pairs, index), ids)];
      const filename = pairs[index]?.[2];
      if (filename !== undefined) odd.push(chance.pick([filename, filename, "", oddValue(chance, "", ids).slice(0, 200)]));
      return replaced(pairs, index, odd);
    },
  },
  { what: "all odd values", of: (pairs, chance, ids) => pairs.map(([name]) => [name, oddValue(chance, name, ids)]) },
  { what: "an answer missing", of: (pairs, chance) => replaced(pairs, at(pairs, chance)) },
  { what: "nothing", of: () => [] },
  {
    what: "an answer twice",
    of: (pairs, chance, ids) => [...pairs, [nameAt(pairs, at(pairs, chance)), oddValue(chance, "", ids)]],
  },
  {
    what: "an answer as a list",
    of(pairs, chance, ids) {
      const index = at(pairs, chance);
      const name = nameAt(pairs, index);
      const shapes = [`${name}[]`, `${name}[0]`, `${name}[1]`, `${name}[999]`, `${name}[1000]`, `${name}[-1]`, `${name}.x`, `${name}[0].code`, `${name}[0][1][2]`];
      return replaced(pairs, index, [chance.pick(shapes), oddValue(chance, name, ids)], [chance.pick(shapes), "a"]);
    },
  },
  {
    what: "a name of every object",
    of: (pairs, chance) => [...pairs, [chance.pick([...NAMES, "__proto__[polluted]", "constructor.prototype.polluted", "a.__proto__.polluted"]), "1"]],
  },
  {
    what: "conform's own fields",
    of: (pairs, chance, ids) => [...pairs, [chance.pick(["__intent__", "__state__"]), chance.pick([
      "{", "[]", "null", `{"type":"insert","payload":{"name":"tasks","index":1e9}}`, `{"type":"remove","payload":{"name":"__proto__","index":0}}`,
      `{"type":"reorder","payload":{"name":"tasks","from":0,"to":999999}}`, `{"type":"update","payload":{"name":"","value":{"__proto__":{"polluted":1}}}}`,
      `{"type":"reset","payload":{}}`, `{"type":"validate","payload":{"name":"constructor"}}`, `{"type":"nonsense"}`, oddValue(chance, "", ids),
    ])]],
  },
  { what: "many fields", of: (pairs) => [...pairs, ...Array.from({ length: 1_500 }, (_, index): [string, string] => [`more${index}`, "1"])] },
];
