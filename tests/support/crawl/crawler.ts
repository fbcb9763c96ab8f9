import { addressOf, expectedOfForm, expectedPage, ROUTES } from "./access.ts";
import { FORMS, type Form } from "./forms.ts";
import type { Piece } from "./leaks.ts";
import { unescaped } from "./page-controls.ts";
import { dataUrl, routeOf } from "./routes.ts";
import { KIND_OF, WHO, type Answer, type Fields, type Who } from "./visitors.ts";
import type { CrawlWorld } from "./world.ts";
import type { TestDatabase } from "../database.ts";

type CrawlOptions = {
  /** Everybody, unless named. */
  people?: readonly Who[];
  /** Every address, unless named. */
  patterns?: readonly string[];
  /** More addresses that each of them asks for. */
  also?: (who: Who) => readonly string[];
  /** Changes what comes back, to see that a leak would be found. */
  tamper?: (piece: Piece) => Piece;
};

/** Searches, and other questions in an address, that no link leads to. */
const ASKED = [
  "/me/visibility?name=w", "/me/visibility?name=wychwood", 
  "/refer?agrees=yes", "/refer?agrees=no",
  "/operator/employers?status=verified", "/operator/providers?status=admitted", "/operator/employers?page=2",
  "/sign-in?next=/me", "/employer/vacancies?done=closed",
];
/** Pages of one kind that links are followed to: each state has an address of its own in the table as well. */
const MOST_ALIKE = 5;
/** Pages that somebody opens at the same time; what they lead to is followed in the order of the queue all the same. */
const AT_ONCE = 6;

/**
 * Opens everything as everybody: each address of the product about the marked
 * person's things, what the pages lead to, and the data of both.
 * @throws when a page leads to an address of ours that the table does not know
 */
export async function crawl(world: CrawlWorld, options: CrawlOptions = {}): Promise<Piece[]> {
  const { people = WHO, patterns = Object.keys(ROUTES), tamper = (piece) => piece } = options;
  const pieces: Piece[] = [];
  for (const who of people) {
    const queue = [...patterns.map((pattern) => addressOf(pattern, world.at(pattern))), ...(options.patterns ? [] : ASKED), ...(options.also?.(who) ?? [])];
    const seen = new Set(queue);
    const alike = new Map<string, number>();
    const opened = async (address: string) => {
      const page = await world.visitors.ask(who, address);
      // Whoever is sent elsewhere, or turned away by kind, is so by data just the same: the matrix holds that.
      const asksData = page.status === 200 || (page.status >= 400 && isForTheirKind(address, who));
      return { page, data: asksData ? await world.visitors.ask(who, dataUrl(address)) : null };
    };
    while (queue.length > 0) {
      const answered = await Promise.all(queue.splice(0, AT_ONCE).map(async (address) => ({ address, ...(await opened(address)) })));
      for (const { address, page, data } of answered) {
        pieces.push(...piecesOf(page, "page", who, address).map(tamper));
        if (data) pieces.push(...piecesOf(data, "data", who, dataUrl(address)).map(tamper));
        if (options.patterns) continue;
        for (const next of linksOf(page.body, address)) {
          const route = routeOf(pathOf(next))!;
          const followed = alike.get(route) ?? 0;
          if (seen.has(next) || followed >= MOST_ALIKE) continue;
          alike.set(route, followed + 1);
          seen.add(next);
          queue.push(next);
        }
      }
    }
  }
  return pieces;
}

function isForTheirKind(address: string, who: Who): boolean {
  const opens = ROUTES[routeOf(pathOf(address)) ?? "/*"]?.opens ?? [];
  return opens.some((one) => KIND_OF[one] === KIND_OF[who]);
}

const pathOf = (address: string) => address.split("?")[0]!;

/**
 * Sends every form as somebody it is not for, and as whoever it is for: wrongly, and rightly where it is refused all the
 * same. Keeps what they are told.
 */
export async function crawlForms(world: CrawlWorld, db: TestDatabase): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const [pattern, forms] of Object.entries(FORMS)) {
    for (const form of forms) {
      await world.visitors.rested();
      const address = addressOf(pattern, world.at(pattern), form.params);
      const fields = await form.fields(world.at(pattern), db);
      const strangers = WHO.filter((who) => expectedOfForm(pattern, who, address) !== null);
      const near = strangers.filter((who) => form.by !== "fresh" && KIND_OF[who] === KIND_OF[form.by]);
      for (const who of new Set([...near, ...strangers.slice(0, 1)])) {
        for (const url of [address, dataUrl(address)]) {
          pieces.push(...piecesOf(await world.visitors.ask(who, url, { fields }), "page", who, `POST ${url}`));
        }
      }
      if (form.by === "fresh" || ROUTES[pattern]!.nothing) continue;
      const wrong = Object.fromEntries(Object.keys(form.kinds).map((name) => [name, "<nonsense>"]));
      if (Object.keys(wrong).length === 0 || expectedPage(pattern, form.by, address) !== "200") continue;
      for (const [url, sent] of [[address, wrong], ...triesOf(world, pattern, form, fields)] as const) {
        await world.visitors.rested();
        pieces.push(...piecesOf(await world.visitors.ask(form.by, url, { fields: sent }), "page", form.by, `POST ${url}`));
      }
    }
  }
  return pieces;
}

/** What fits a form and does not count: one answer missing, somebody else's thing, and where an employer has said no. */
function triesOf(world: CrawlWorld, pattern: string, form: Form, right: Fields): [address: string, fields: Fields][] {
  const at = world.at(pattern);
  const address = addressOf(pattern, at, form.params);
  const [first] = Object.entries(form.kinds).find(([, { kind, required }]) => required && kind !== "hidden") ?? [];
  const declined = world.lanes.get("declined")!;
  // Where an employer has said no there is no booking, and so no address of one.
  const isThere = Object.entries(at.lane).every(([name, id]) => !id || !pattern.includes(`:${name}`) || declined[name as keyof typeof declined]);
  const over = isThere ? addressOf(pattern, { ...at, lane: declined }, form.params) : address;
  return [
    ...(first ? [[address, { ...right, [first]: "" }] as [string, Fields]] : []),
    ...Object.entries(form.others?.(at) ?? {}).map(([name, value]): [string, Fields] => [address, { ...right, [name]: value }]),
    ...(over === address ? [] : [[over, right] as [string, Fields]]),
  ];
}

function piecesOf({ body, headers, location }: Answer, channel: "page" | "data", to: Who, where: string): Piece[] {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
  // Back comes the address somebody asked for, to go on to once signed in: they had it already.
  const asked = `next=${encodeURIComponent(where.replace(/^POST /, "").replace(/\.data\b/, ""))}`;
  return [
    { channel, to, where, text: body.replaceAll(asked, "") },
    { channel: "headers", to, where, text: [...lines, location ?? ""].join("\n").replaceAll(asked, "") },
  ];
}

/**
 * Where a page leads within the product.
 * @throws when that is an address the table does not know
 */
export function linksOf(html: string, from: string): string[] {
  const targets = [...html.matchAll(/<(?:a|form)\b[^>]*?\s(?:href|action)="([^"]*)"/g)].map(([, target]) => unescaped(target!));
  return targets.flatMap((target) => {
    const url = new URL(target, `http://here.invalid${from}`);
    if (url.host !== "here.invalid" || target.startsWith("#")) return [];
    if (routeOf(url.pathname) === null) throw new Error(`${from} leads to ${target}, which is no address of the product`);
    return [`${url.pathname}${url.search}`];
  });
}
