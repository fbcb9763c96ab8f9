import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { connectSearch } from "#search/client.server.ts";
import { crawl, crawlForms, linksOf } from "#tests/support/crawl/crawler.ts";
import { leaksIn, unseen, type Piece } from "#tests/support/crawl/leaks.ts";
import { CODES, EMPTY, MARKED_COLUMNS } from "#tests/support/crawl/columns.ts";
import { pagesOfEndings, TAKEN_BACK, type Endings } from "#tests/support/crawl/endings.ts";
import { marksOf, type Mark } from "#tests/support/crawl/marks.ts";
import { MARKED, markedWorld } from "#tests/support/crawl/planted.ts";
import { WHO, type Who } from "#tests/support/crawl/visitors.ts";
import { aCrawlWorld, type CrawlWorld } from "#tests/support/crawl/world.ts";
import { startStack } from "#tests/support/stack.ts";

const stack = await startStack();
const { db } = stack;
const app = { fetch: (request: Request) => fetch(request, { redirect: "manual" }) };
let world: CrawlWorld;
let endings: Endings;
let marks: Record<string, Mark>;
let pieces: Piece[];

beforeAll(async () => {
  world = await aCrawlWorld(db, app, { words: MARKED, origin: stack.url });
  endings = await markedWorld(db, world);
  marks = await marksOf(db, world, endings);
  const { introductionId, bookingId } = world.lanes.get("declined")!;
  const over = [...Object.values(endings), { introductionId, bookingId }];
  pieces = [...(await crawl(world, { also: (who) => pagesOfEndings(who, over) })), ...(await crawlForms(world, db))];
  await stack.settled();
}, 900_000);
beforeEach(() => world.visitors.rested());
// Every page there is: not to be kept while the next files run.
afterAll(() => {
  pieces = [];
});

/** Each email, to whoever of the cast it was written. */
async function emails(): Promise<Piece[]> {
  const { line } = world.things;
  const people = new Map<string, Who>([
    [line.operatorEmail, "operator"], [line.newcomer.email, "newcomer"], [line.own.emails.invited, "invited"],
    ...(["seeker", "supporter", "coach", "colleague", "lead", "owner", "mentor"] as const).map((who) => [line.own.emails[who], who] as const),
    [line.other.emails.seeker, "otherSeeker"], [line.other.emails.supporter, "otherSupporter"], [line.other.emails.coach, "otherCoach"], [line.other.emails.lead, "otherLead"],
    [line.other.emails.owner, "otherOwner"], [line.own.emails.invitedMember, "invitedMember"],
    // Asked to join the other owner's team, so that the team's name is for them.
    [line.other.emails.invitedMember, "otherOwner"],
    // Asked as those are who sign in here.
    ["sid@spare.test", "invited"], ["sue@spare.test", "invitedMember"],
  ]);
  return (await stack.outbox()).map(({ to, subject, html, text }) => ({
    channel: "email", to: people.get(to) ?? null, where: `${to}: ${subject}`, text: `${subject}\n${html}\n${text}`,
  }));
}

const logs = (): Piece[] => stack.logs.map((line) => ({ channel: "log", to: null, where: line.slice(0, 200), text: line }));

/** Every document with every field, as whoever has the master key reads it. */
async function index(of: "index" | "jobs" = "index"): Promise<Piece[]> {
  const { client, ...uids } = connectSearch(stack.env, { prefix: `${db.name}_` });
  await client.index(uids[of]).updateSettings({ displayedAttributes: ["*"] }).waitTask({ timeout: 60_000 });
  const { results } = await client.index(uids[of]).getDocuments({ limit: 1000 });
  const { facetDistribution, facetStats } = await client.index(uids[of]).search("", { facets: ["*"], limit: 0 });
  const facets: Piece = { channel: "index", to: null, where: "facets", text: JSON.stringify({ facetDistribution, facetStats }) };
  return [...results.map((document): Piece => ({ channel: "index", to: null, where: String(document.id), text: JSON.stringify(document) })), facets];
}

describe("nobody is shown what is not for them", () => {
  test.each(WHO)("on the pages of %s, their data and headers", (who) => {
    const theirs = pieces.filter(({ to }) => to === who);
    expect(theirs.length).toBeGreaterThan(80);
    expect(leaksIn(theirs, marks)).toEqual([]);
  });

  test("in any email", async () => {
    const sent = await emails();
    const readers: readonly Who[] = ["seeker", "supporter", "coach", "lead", "owner", "otherOwner", "otherSeeker", "operator", "invited"];
    expect(sent.map(({ to }) => to)).toEqual(expect.arrayContaining([...readers]));
    expect(leaksIn(sent, marks)).toEqual([]);
  });

  test("in the log", () => {
    expect(stack.logs.length).toBeGreaterThan(1000);
    expect(leaksIn(logs(), marks)).toEqual([]);
  });

  test("in the index of jobs", async () => {
    const documents = await index("jobs");
    expect(documents.length).toBeGreaterThan(0);
    expect(documents[0]!.text).toContain("sector");
    expect(leaksIn(documents, marks)).toEqual([]);
  });

  test("in the index of people", async () => {
    const documents = await index();
    // Two people, and the facets of both.
    expect(documents).toHaveLength(3);
    expect(documents.at(-1)!.text).toContain("tasks");
    expect(documents[0]!.text).toContain("atoms");
    expect(leaksIn(documents, marks)).toEqual([]);
  });
});

describe("the marks stand where words are kept", () => {
  const columnsOf = (listed: Record<string, readonly string[]>) =>
    Object.entries(listed).flatMap(([table, names]) => names.map((column) => ({ table, column })));
  /** What a column holds in the world that is crawled, each once. */
  async function heldIn({ table, column }: { table: string; column: string }): Promise<unknown[]> {
    const sql = db.superuser;
    const rows = await sql<{ held: unknown }[]>`select distinct to_jsonb(${sql(column)}) as held from ${sql(table)} where ${sql(column)} is not null`;
    return rows.map(({ held }) => held);
  }
  const leavesOf = (held: unknown): string[] =>
    held !== null && typeof held === "object" ? Object.entries(held).flatMap(([key, one]) => [...(Array.isArray(held) ? [] : [key]), ...leavesOf(one)]) : [String(held)];

  test("each mark of a column is in it", async () => {
    const missing: string[] = [];
    for (const [table, columns] of Object.entries(MARKED_COLUMNS)) {
      for (const [column, names] of Object.entries(columns)) {
        const all = JSON.stringify(await heldIn({ table, column }));
        const bytes = (text: string) => Buffer.from(text).toString("hex");
        const isThere = (text: string) => all.includes(JSON.stringify(text).slice(1, -1)) || all.includes(bytes(text));
        missing.push(...names.filter((name) => !marks[name] || !isThere(marks[name].text)).map((name) => `${table}.${column}: ${name}`));
      }
    }
    expect(missing).toEqual([]);
  });

  test("nothing of anybody is shown before an introduction, so that every value is a mark", async () => {
    const shown = await db.superuser<{ outside: string[]; told: string[] }[]>`select outside, told from shown_profile`;
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.flatMap(({ outside, told }) => [...outside, ...told])).toEqual([]);
  });

  test("columns that are said to hold codes hold no words, and empty ones nothing", async () => {
    const words: string[] = [];
    for (const one of columnsOf(CODES)) {
      const found = (await heldIn(one)).flatMap(leavesOf).find((text) => !/^[\w:.+-]*$/.test(text));
      if (found !== undefined) words.push(`${one.table}.${one.column}: ${found}`);
    }
    expect(words).toEqual([]);
    for (const one of columnsOf(EMPTY)) expect(await heldIn(one), `${one.table}.${one.column}`).toEqual([]);
  });
});

test("the crawl looks where the marks are", () => {
  expect(unseen(pieces, marks)).toEqual([]);
});

test("calendar files are among what is looked at, with the names they are saved by", () => {
  const files = pieces.filter(({ where }) => where.endsWith("/booking.ics"));
  const named = files.filter(({ channel, text }) => channel === "headers" && /^content-disposition: .*filename=/im.test(text));
  expect(new Set(named.map(({ to }) => to))).toEqual(new Set(["seeker", "coach", "lead", "owner", "mentor", "otherOwner"]));
  expect(files.some(({ channel, text }) => channel === "page" && text.startsWith("BEGIN:VCALENDAR"))).toBe(true);
});

test("a photo is sent as a picture and kept by nothing on the way", () => {
  const photos = pieces.filter(({ channel, where, text }) => channel === "headers" && /\/photo(\/picture)?(\?|$)/.test(where) && /^content-type: image/m.test(text));
  expect(new Set(photos.map(({ to }) => to))).toEqual(new Set(["seeker", "otherSeeker", "owner"]));
  for (const { where, text } of photos) {
    for (const header of ["content-type: image/jpeg", "cache-control: no-store", "x-content-type-options: nosniff", 'content-disposition: inline; filename="photo.jpg"']) {
      expect(text.split("\n"), where).toContain(header);
    }
  }
});

describe("a leak that is planted is found", () => {
  const matches = "/employer/vacancies/:vacancyId/matches";
  const asOwner = { people: ["owner"], patterns: [matches] } as const;
  const found = (planted: readonly Piece[], all = marks) =>
    leaksIn(planted, all).map(({ mark, channel, to }) => ({ mark, channel, to }));

  test.each(["page", "data", "headers"] as const)("an id of the person in what is sent: %s", async (channel) => {
    const tamper = (piece: Piece) =>
      piece.channel === channel ? { ...piece, text: `${piece.text} ${world.things.line.own.seeker.jobSeekerId}` } : piece;
    expect(found(await crawl(world, { ...asOwner, tamper }))).toContainEqual({
      mark: "id of the job seeker", channel, to: "owner",
    });
  });

  test("an id without its dashes, and a name in an address", () => {
    const { own } = world.things.line;
    const page = { channel: "page", to: "owner", where: "", text: "" } as const;
    expect(found([{ ...page, text: own.seeker.jobSeekerId.replaceAll("-", "").toUpperCase() }])).toHaveLength(1);
    expect(found([{ ...page, text: `?who=${encodeURIComponent(own.words.fullName)}` }])).toHaveLength(1);
  });

  test("what a reader may be shown, on a page that is not for it or about what is over", () => {
    const said = (where: string, text: string, to: Who = "owner") => found([{ channel: "page", to, where, text }]);
    const goesOn = world.lanes.get("introduced")!.introductionId;
    for (const text of [marks["the coach's name"]!.text, marks["the provider's name"]!.text, marks["the coach's address"]!.text]) {
      expect(said(`/employer/introductions/${goesOn}`, text)).toEqual([]);
      expect(said(`/employer/introductions/${world.lanes.get("declined")!.introductionId}`, text)).toHaveLength(1);
      expect(said("/employer/vacancies", text)).toHaveLength(1);
    }
    const helped = TAKEN_BACK["called-off"].label;
    expect(said(`/employer/bookings/${endings["called-off"].bookingId}.data`, helped, "mentor")).toHaveLength(1);
    expect(said(`/employer/vacancies/${goesOn}/edit/workplace`, helped)).toEqual([]);
  });

  test("a value that two people share", async () => {
    const { own } = world.things.line;
    const told = (values: string[]) => db.superuser`update shown_profile set told = ${values} where job_seeker_id = ${own.seeker.jobSeekerId}`;
    await told(["help:visual-timer"]);
    const planted = found(await crawl(world, asOwner));
    await told([]);
    for (const channel of ["page", "data"] as const) {
      for (const mark of ["kept: helps:visual-timer", "explained: Would help:"]) expect(planted).toContainEqual({ mark, channel, to: "owner" });
    }
    expect(found([{ channel: "page", to: "owner", where: `/employer/introductions/${world.lanes.get("with_employer")!.introductionId}`, text: "Has done the main tasks before" }])).toHaveLength(1);
  });

  test("one alias for every employer", async () => {
    const { own, other } = world.things.line;
    const aliasOf = (employerId: string) => db.superuser`employer_id = ${employerId} and job_seeker_id = ${own.seeker.jobSeekerId}`;
    const kept = marks["the other employer's alias"]!.text;
    await db.superuser`update employer_alias set label = (
      select label from employer_alias where ${aliasOf(own.owner.employerId)}) where ${aliasOf(other.owner.employerId)}`;
    const constant = await marksOf(db, world, endings);
    const planted = found(await crawl(world, asOwner), constant);
    await db.superuser`update employer_alias set label = ${kept} where ${aliasOf(other.owner.employerId)}`;
    expect(planted).toContainEqual({ mark: "the other employer's alias", channel: "page", to: "owner" });
    expect(planted).toContainEqual({ mark: "the other employer's alias", channel: "data", to: "owner" });
  });

  test("a name in an email", async () => {
    const { own } = world.things.line;
    const key = crypto.randomUUID();
    await db.superuser`insert into mail.outbox_email (id, idempotency_key, to_address, subject, html, text, kept_at)
      values (${key}, ${key}, ${own.emails.owner}, 'News', '<p>Hello</p>', ${`About ${own.words.knownAs}`}, now())`;
    const planted = found(await emails());
    await db.superuser`delete from mail.outbox_email where idempotency_key = ${key}`;
    expect(planted).toEqual([{ mark: "first name, told to the own employer", channel: "email", to: "owner" }]);
  });

  test("an address in a line of the log", () => {
    stack.logs.push(JSON.stringify({ msg: "could not write to", to: world.things.line.own.emails.seeker }));
    const planted = found(logs());
    stack.logs.pop();
    expect(planted).toEqual([{ mark: "email address", channel: "log", to: null }]);
  });

  test("a town and an id in a document of the index", async () => {
    const { client, index: uid } = connectSearch(stack.env, { prefix: `${db.name}_` });
    const { own } = world.things.line;
    await client.index(uid).addDocuments([{ id: "planted", town: own.words.town, who: own.seeker.jobSeekerId }]).waitTask({ timeout: 60_000 });
    const planted = found(await index());
    await client.index(uid).deleteDocument("planted").waitTask({ timeout: 60_000 });
    expect(planted).toEqual([
      { mark: "home town", channel: "index", to: null },
      { mark: "id of the job seeker", channel: "index", to: null },
    ]);
  });

  test("a page that leads to an address the table does not know", () => {
    expect(() => linksOf(`<a class="x" href="/employer/exports?all=1">All</a>`, "/employer")).toThrow("/employer/exports");
    expect(linksOf(`<form method="post" action="?done=1"><a href="#main">`, "/employer")).toEqual(["/employer?done=1"]);
  });
});
