import { beforeAll, beforeEach, expect, test } from "vitest";
import { addressOf, expectedOfForm, ROUTES } from "#tests/support/crawl/access.ts";
import { FORMS } from "#tests/support/crawl/forms.ts";
import { dataUrl, EVERY_ROUTE } from "#tests/support/crawl/routes.ts";
import { KIND_OF, WHO, type Who } from "#tests/support/crawl/visitors.ts";
import { aCrawlWorld, rowOf, type CrawlWorld } from "#tests/support/crawl/world.ts";
import { testDatabase } from "#tests/support/database.ts";
import { webApp } from "#tests/support/web-app.ts";

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
let world: CrawlWorld;
const ask: CrawlWorld["visitors"]["ask"] = (...args) => world.visitors.ask(...args);

beforeAll(async () => {
  world = await aCrawlWorld(db, app);
}, 120_000);
beforeEach(() => world.visitors.rested());

const withAction = EVERY_ROUTE.filter((route) => route.hasAction).map((route) => route.path);
const withoutAction = EVERY_ROUTE.filter((route) => !route.hasAction).map((route) => route.path);

/** Everything the product keeps about people: how many rows, and what stands in them. */
async function everythingKept(): Promise<unknown> {
  return db.superuser.begin(async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'mail')`;
    const each = tables.map(({ name }) => `select '${name}' as name, count(*), sum(hashtextextended(t::text, 0)) as rows from ${name} t`);
    // Workers beside this connection take longer to start than to count.
    await sql`set local max_parallel_workers_per_gather = 0`;
    return [...(await sql.unsafe(`${each.join(" union all ")} order by name`))];
  });
}

test("the table of forms lists every address that takes one, and no other", () => {
  expect(Object.keys(FORMS).toSorted()).toEqual(withAction.toSorted());
});

test.each(withAction)("%s: a right answer from somebody whom the form is not for changes nothing", async (pattern) => {
  for (const form of FORMS[pattern]!) {
    const address = addressOf(pattern, world.at(pattern), form.params);
    const fields = await form.fields(world.at(pattern), db);
    const expected = (who: Who) => expectedOfForm(pattern, who, address)!;
    const strangers = WHO.filter((who) => expected(who) !== null);
    // By kind people are turned away in the same place whichever way they ask; by id, page and data are two ways.
    const alike = strangers.filter((who) => who === "visitor" || (form.by !== "fresh" && KIND_OF[who] === KIND_OF[form.by]));
    const before = await everythingKept();
    for (const [people, url] of [[strangers, dataUrl(address)], [alike, address]] as const) {
      const { are, should } = await rowOf(people, expected, (who) => ask(who, url, { fields }));
      expect(are).toEqual(should);
    }
    expect(await everythingKept()).toEqual(before);
  }
});

test("a right answer that comes from another site changes nothing", async () => {
  const before = await everythingKept();
  for (const pattern of Object.keys(ROUTES)) {
    const [form] = FORMS[pattern] ?? [];
    const address = addressOf(pattern, world.at(pattern), form?.params);
    const fields = form ? await form.fields(world.at(pattern), db) : {};
    const who = form && form.by !== "fresh" ? form.by : "visitor";
    for (const target of [address, dataUrl(address)]) {
      const { status } = await ask(who, target, { fields, sameOrigin: false });
      const told = ROUTES[pattern]!.signed && target === address ? 404 : 403;
      expect({ target, status }).toEqual({ target, status: told });
    }
  }
  expect(await everythingKept()).toEqual(before);
});

test("nothing can be sent to a page that takes no form", async () => {
  const people: readonly Who[] = ["visitor", "seeker", "coach", "owner", "operator"];
  for (const pattern of withoutAction) {
    const address = addressOf(pattern, world.at(pattern));
    const { are, should } = await rowOf(people, () => "405", (who) => ask(who, address, { fields: {} }));
    expect({ pattern, are }).toEqual({ pattern, are: should });
  }
});

/** What is changed on a page that leads back to another one: there it is said to be done. */
test.each([
  ["/account/emails/try-again", "We send you emails again from now on."],
  ["/coach/people/:jobSeekerId/profile/in-the-way", "Only the two of you can read it."],
  ["/coach/people/:jobSeekerId/profile/helping", "We have written down how you do it today."],
  ["/coach/people/:jobSeekerId/coach", "The coach is changed."],
])("%s: whoever changes it reads on the next page that it is done", async (pattern, words) => {
  const [form] = FORMS[pattern]!;
  const who = form!.by as Who;
  const { location } = await ask(who, addressOf(pattern, world.at(pattern), form!.params), { fields: await form!.fields(world.at(pattern), db) });
  expect((await ask(who, location!)).body).toContain(words);
});
