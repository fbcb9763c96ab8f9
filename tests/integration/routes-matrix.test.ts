import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { authEndpoints, createIdentity } from "#app/web/identity/better-auth.server.ts";
import { HOME } from "#app/ui/layout/navigation.ts";
import { createSeal } from "#app/web/identity/seal.server.ts";
import { openIdentityDatabase } from "#db/queries/identity.server.ts";
import { urlOf } from "#db/logins.ts";
import { addressOf, expectedPage, ROUTES } from "#tests/support/crawl/access.ts";
import { linksOf } from "#tests/support/crawl/page-controls.ts";
import { dataUrl, EVERY_ROUTE, routeOf } from "#tests/support/crawl/routes.ts";
import { KIND_OF, WHO, type Answer, type Who } from "#tests/support/crawl/visitors.ts";
import { aCrawlWorld, rowOf, type CrawlWorld } from "#tests/support/crawl/world.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { APP_URL, browser, webApp } from "#tests/support/web-app.ts";

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
let world: CrawlWorld;
const ask: CrawlWorld["visitors"]["ask"] = (...args) => world.visitors.ask(...args);

beforeAll(async () => {
  world = await aCrawlWorld(db, app);
}, 120_000);
beforeEach(() => world.visitors.rested());

const PATTERNS = Object.keys(ROUTES);

test("the table lists every address there is, and no other", () => {
  expect(PATTERNS.toSorted()).toEqual(EVERY_ROUTE.map((route) => route.path).toSorted());
});

/** By who was shown it and the route it leads to: one link of each, and the page it stood on. */
const shownLinks = new Map<string, { who: Who; href: string; on: string }>();

function keepLinks(who: Who, on: string, { body }: Answer): void {
  for (const href of linksOf(body)) {
    const to = routeOf(href.split(/[?#]/)[0]!);
    const known = to !== null && (ROUTES[to]!.opens.includes(who) || ROUTES[to]!.sends?.[who] !== undefined);
    if (!known) shownLinks.set(`${who} ${to ?? href}`, { who, href, on });
  }
}

describe("who sees what", () => {
  test.each(PATTERNS)("%s", async (pattern) => {
    const address = addressOf(pattern, world.at(pattern));
    for (const url of [address, dataUrl(address)]) {
      const { are, should } = await rowOf(WHO, (who) => expectedPage(pattern, who, address), async (who) => {
        const answer = await ask(who, url);
        keepLinks(who, pattern, answer);
        return answer;
      });
      expect(are).toEqual(should);
    }
  });

  test("and no page has a link that leads its reader to nothing", async () => {
    const dead: string[] = [];
    for (const { who, href, on } of shownLinks.values()) {
      if ((await ask(who, href)).status >= 400) dead.push(`${on} shows ${who} a link to ${href}`);
    }
    expect(dead).toEqual([]);
    expect(shownLinks.size).toBeGreaterThan(0);
  });
});

describe("the menu", () => {
  const withMenus = WHO.filter((who) => HOME[KIND_OF[who]] !== null);

  test.each(withMenus)("leads %s to nothing that is not for them", async (who) => {
    const [menu = ""] = /<nav [^>]*class="fs-nav".*?<\/nav>/s.exec((await ask(who, HOME[KIND_OF[who]]!)).body) ?? [];
    const links = [...menu.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    for (const href of links) expect({ href, status: (await ask(who, href)).status }).toEqual({ href, status: 200 });
    expect(links.length).toBeGreaterThan(0);
  });
});

describe("another's things", () => {
  const REFERENCE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|nonce="[^"]*"/g;
  const plain = ({ body }: Answer) => body.replaceAll(REFERENCE, "");
  const idsIn = (pattern: string, id: string) =>
    Object.fromEntries([...pattern.matchAll(/:(\w+Id)\b/g)].map(([, name]) => [name!, id]));
  const withIds = PATTERNS.filter((pattern) => Object.keys(idsIn(pattern, "")).length > 0);
  /** Those whom the page is for, had it been about theirs. Everybody else is turned away before an id is read. */
  const strangersTo = (pattern: string, address: string) => {
    const kinds = ROUTES[pattern]!.opens.map((who) => KIND_OF[who]);
    return WHO.filter((who) => kinds.includes(KIND_OF[who]) && expectedPage(pattern, who, address) === "404");
  };

  test.each(withIds)("%s looks as if it did not exist", async (pattern) => {
    const address = addressOf(pattern, world.at(pattern));
    const missing = addressOf(pattern, world.at(pattern), idsIn(pattern, crypto.randomUUID()));
    const asked = strangersTo(pattern, address).flatMap((who) => [address, dataUrl(address)].map((url, way) => ({ who, url, way })));
    const elsewhere = [missing, dataUrl(missing)];
    const answers = await Promise.all(asked.map(({ who, url, way }) => Promise.all([ask(who, url), ask(who, elsewhere[way]!)])));
    for (const [at, [there, nowhere]] of answers.entries()) {
      const { who } = asked[at]!;
      expect({ who, status: there.status, page: plain(there) }).toEqual({ who, status: 404, page: plain(nowhere) });
    }
  });

  test.each(withIds)("%s with an id that is none", async (pattern) => {
    const [who] = ROUTES[pattern]!.opens;
    const odd = [crypto.randomUUID(), "x", "%00", "..%2F..%2Fetc", "1e9", "%F0%9F%92%A9", "'--"]
      .map((id) => addressOf(pattern, world.at(pattern), idsIn(pattern, id)));
    const answers = await Promise.all(odd.map((address) => ask(who!, address)));
    for (const [at, { status }] of answers.entries()) {
      expect({ odd: odd[at], found: ![400, 404].includes(status) }).toEqual({ odd: odd[at], found: false });
    }
  });
});

describe("an employer and an introduction that is not theirs to know of yet", () => {
  test.each(["proposed", "put_off", "refused"])("%s", async (status) => {
    const { introductionId } = world.lanes.get("proposed")!;
    await db.superuser`update introduction set status = ${status} where id = ${introductionId}`;
    for (const page of ["", "/decline"]) {
      const address = `/employer/introductions/${introductionId}${page}`;
      expect((await ask("owner", address)).status).toBe(404);
      expect((await ask("owner", address, { fields: { reason: "timing" } })).status).toBe(404);
    }
    expect((await ask("owner", "/employer/introductions")).body).not.toContain(introductionId);
    await db.superuser`update introduction set status = 'proposed' where id = ${introductionId}`;
  });
});

/** A `.data` address can be asked for some of its routes only; none of them may answer for another. */
test("asking for a page's data by the name of its route opens nothing", async () => {
  const pattern = "/coach/people/:jobSeekerId";
  const address = dataUrl(addressOf(pattern, world.at(pattern)));
  const named = `${address}?_routes=${encodeURIComponent("routes/coach/person")}`;
  expect((await ask("coach", named)).status).toBe(200);
  const strangers: readonly Who[] = ["colleague", "otherCoach", "owner", "otherSeeker"];
  for (const who of strangers) {
    const { status } = await ask(who, named);
    expect({ who, status }).toEqual({ who, status: 404 });
    expect((await ask(who, `${address}?_routes=root`)).body).not.toContain(world.things.line.own.words.knownAs);
  }
});

describe("better-auth's own endpoints", () => {
  const url = urlOf(db.databaseUrl, TEST_SECRET, "firstshift_auth");
  const identity = createIdentity({ db: openIdentityDatabase(url).db, appUrl: APP_URL, seal: createSeal(TEST_SECRET) });
  const endpoints = authEndpoints(identity);

  test("are known", () => expect(endpoints.length).toBeGreaterThan(10));

  test.each(endpoints.map(({ method, path }) => `${method} ${path}`))("%s is not there", async (endpoint) => {
    const [method, path] = endpoint.split(" ") as [string, string];
    const people: readonly Who[] = ["visitor", "seeker", "operator"];
    for (const address of [path, dataUrl(path)]) {
      const sent = method === "GET" ? {} : { fields: { email: "a@example.org" } };
      const { are, should } = await rowOf(people, () => "404", (who) => ask(who, address, sent));
      expect(are).toEqual(should);
    }
  });
});

test("the demo's pages are there in the demo, for anyone", async () => {
  const demo = await webApp(db, { demo: true }, { clock: db.clock });
  for (const address of ["/demo", "/demo/outbox", "/demo.data", "/demo/outbox.data"]) {
    expect((await browser(demo).ask(address)).status).toBe(200);
  }
});
