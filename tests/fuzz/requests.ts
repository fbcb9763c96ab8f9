import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NotAllowed, NotFound } from "#app/domain/errors.ts";
import type { Chance } from "#db/seed/chance.ts";
import { addressOf, ROUTES } from "#tests/support/crawl/access.ts";
import { FORMS } from "#tests/support/crawl/forms.ts";
import type { Form } from "#tests/support/crawl/forms/form.ts";
import { dataUrl, EVERY_ROUTE } from "#tests/support/crawl/routes.ts";
import type { At } from "#tests/support/crawl/things.ts";
import { WHO, type Fields, type Who } from "#tests/support/crawl/visitors.ts";
import type { CrawlWorld } from "#tests/support/crawl/world.ts";
import type { TestDatabase } from "#tests/support/database.ts";
import { bodyOf } from "./bodies.ts";
import { oddHeaders } from "./headers.ts";
import { MUTATIONS, oddId, oddValue, pairsOf } from "./values.ts";

export type Sent = {
  who: Who;
  method: string;
  target: string;
  headers: [name: string, value: string][];
  body: Buffer | null;
  /** Comes from a page of another site, or says so. */
  foreign: boolean;
  /** In words, for the report. */
  about: string;
};

export type Sources = { world: CrawlWorld; db: TestDatabase; origin: string; ids: readonly string[] };

const METHODS = ["GET", "GET", "GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"] as const;

/** What pages ask their address, read from the pages themselves. */
const QUESTIONS = [...new Set(sources("app").flatMap((text) =>
  [...text.matchAll(/searchParams\.\w+\("([\w-]+)"/g)].map(([, name]) => name!)))];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), "utf8"));
}

/** The next request: mostly a form that is nearly right, from whoever it is for or somebody else. */
export async function nextRequest(chance: Chance, from: Sources): Promise<Sent> {
  const route = chance.pick(EVERY_ROUTE);
  const posts = route.path in FORMS && chance.below(10) < 6;
  return posts ? aForm(chance, from, route.path) : aPage(chance, from, route.path);
}

async function aForm(chance: Chance, from: Sources, pattern: string): Promise<Sent> {
  const form = chance.pick(FORMS[pattern]!);
  const things = from.world.at(pattern);
  const by = form.by === "fresh" ? "newcomer" : form.by;
  const who = chance.below(4) > 0 ? by : chance.pick(WHO);
  const mutation = chance.pick(MUTATIONS);
  const right = await pairsOf(await fieldsOf(form, things, from.db));
  const pairs = mutation.of(right, chance, from.ids);
  const body = bodyOf(chance, pairs);
  const address = oddAddress(chance, from, addressOf(pattern, things, form.params));
  const odd = oddHeaders(chance, from.origin);
  return {
    who,
    method: "POST",
    target: address,
    headers: [["Content-Type", body.type], ...odd.headers],
    body: body.bytes,
    foreign: odd.foreign,
    about: `${pattern} with ${mutation.what}, ${body.what}`,
  };
}

/**
 * What its page would send. An earlier request may have moved the person to another
 * coach, or ended what the form is about: then nothing, as from a robot that guesses.
 */
async function fieldsOf(form: Form, at: At, db: TestDatabase): Promise<Fields> {
  try {
    return await form.fields(at, db);
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed) return {};
    throw error;
  }
}

async function aPage(chance: Chance, from: Sources, pattern: string): Promise<Sent> {
  const forms = FORMS[pattern];
  const address = addressOf(pattern, from.world.at(pattern), forms ? chance.pick(forms).params : {});
  const opens = ROUTES[pattern]!.opens;
  const odd = oddHeaders(chance, from.origin);
  return {
    who: opens.length > 0 && chance.below(3) > 0 ? chance.pick(opens) : chance.pick(WHO),
    method: chance.pick(METHODS),
    target: oddAddress(chance, from, address),
    headers: odd.headers,
    body: null,
    foreign: false,
    about: pattern,
  };
}

/** The address, its data, or nearly it. */
function oddAddress(chance: Chance, { ids }: Sources, address: string): string {
  let target = address;
  if (chance.below(4) === 0) target = target.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, () => encodeURI(oddId(chance, ids)).replaceAll("%25", "%"));
  if (chance.below(3) === 0) target = dataUrl(target);
  if (chance.below(3) === 0) {
    const question = chance.below(4) === 0 ? chance.pick(["_routes", "index", "__proto__", "page[]", "page[0]"]) : chance.pick(QUESTIONS);
    const asked = oddValue(chance, question, ids).slice(0, 4_000);
    const value = chance.below(8) === 0 ? chance.pick(["%", "%zz", "%ff%fe", "%ed%a0%80", "a&".repeat(500)]) : encoded(asked);
    target += `${target.includes("?") ? "&" : "?"}${question}=${value}`;
  }
  if (chance.below(25) === 0) {
    const [pathname = "", query = ""] = target.split("?");
    target = chance.pick([
      `/${pathname}`, `${pathname}/`, `${pathname}//`, pathname.toUpperCase(), `${pathname}/..`, `${pathname};x=1`, `${pathname}.data.data`, `${pathname}%2f..`,
      `/.${pathname}`, `${pathname}.html`, `${pathname}%00`, `${pathname}?${query}?${query}`, `http://evil.example${pathname}`, `//evil.example${pathname}`,
    ]);
  }
  return target;
}

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());
