import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sayWhoHelps } from "#app/domain/assistance/say-who-helps.ts";
import { bytesOf } from "#app/forms/file.ts";
import { addressOf, ROUTES } from "#tests/support/crawl/access.ts";
import { FORMS, type Field, type Form } from "#tests/support/crawl/forms.ts";
import { CASES, CLOSED, standBefore as standIn, type Standing } from "#tests/support/crawl/standing.ts";
import { messageBy, problemsOf, valuesOf } from "#tests/support/crawl/page-controls.ts";
import { dataUrl, EVERY_ROUTE } from "#tests/support/crawl/routes.ts";
import { thingsOf, type Things } from "#tests/support/crawl/things.ts";
import { visitorsOf, type Answer, type Asking, type Fields, type Visitors } from "#tests/support/crawl/visitors.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine } from "#tests/support/line.ts";
import { webApp } from "#tests/support/web-app.ts";

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
let things: Things;
let visitors: Visitors;

beforeAll(async () => {
  const line = await aLine(db);
  things = await thingsOf(db, line);
  visitors = await visitorsOf(db, app, line);
}, 120_000);
beforeEach(() => visitors.rested());

let standing: { pattern: string; form: Form; where: Standing } | null = null;

/**
 * In front of this form, with nothing answered: where the last test stood, if it was the same form and nothing was
 * taken from anybody since. Whatever is done to get there takes longer than many a wrong answer.
 */
async function standBefore(pattern: string, form: Form): Promise<Standing> {
  const again = standing?.pattern === pattern && standing.form === form;
  const where = again ? standing!.where : await standIn({ db, things, visitors }, pattern, form);
  standing = { pattern, form, where };
  const ask: Asking = async (...args) => {
    const answer = await where.ask(...args);
    if (answer.status < 400) standing = null;
    return answer;
  };
  return { ...where, ask };
}

const LONG = "long ".repeat(2000);
const MARKUP = `<script>alert("1")</script>`;
const BELL = "a\u0007b";
const HIDDEN = "a\u202eb";

type Wrong = [what: string, value: string | File];

const bytes = (size: number) => new Uint8Array(size);

/** What is wrong with a field by what it is for. */
function wrongFor(field: Field): Wrong[] {
  const { kind, required } = field;
  const empty: Wrong[] = required ? [["empty", ""]] : [];
  const blank: Wrong[] = required ? [...empty, ["only spaces", "   "]] : [];
  switch (kind) {
    case "text":
      return [...blank, ...(required ? [["NUL", "\0"] as Wrong] : []), ["too long", LONG], ["a control character", BELL], ["a hidden character", HIDDEN]];
    case "format":
    case "secret":
      return [...blank, ["too long", LONG], ["markup", MARKUP], ["too large", "99999999999999999999"]];
    case "choice":
    case "press":
      return [...empty, ["not on the list", "nonsense"], ["markup", MARKUP]];
    case "many":
      return [["not on the list", "nonsense"], ["markup", MARKUP]];
    case "file": {
      const { endings, mediaTypes } = field.rule;
      const named = (name: string, size: number) => new File([bytes(size)], name, { type: mediaTypes[0] });
      return [
        ...empty, ["words", "list"], ["empty", named(`a${endings[0]}`, 0)], ["another kind", named("a.exe", 10)],
        ["too large", named(`a${endings[0]}`, bytesOf(field.rule) + 1)], ["nonsense", named(`a${endings[0]}`, 1_000)],
      ];
    }
    case "hidden":
      return [...empty, ["nonsense", required ? "nonsense" : LONG], ["too long", LONG]];
  }
}

/** The question that a field is part of: a date has three boxes. */
const questionOf = (name: string) => name.replace(/\.(day|month|year)$/, "");
const isRedirect = ({ status }: Answer) => status === 302 || status === 303;
const isRefusal = ({ status }: Answer) => status >= 400 && status < 500;

/** What the page should have kept: everything typed but secrets, and but for the field that was wrong. */
function lost(html: string, form: Form, sent: Fields, wrong: string): string[] {
  return Object.entries(form.kinds)
    .filter(([name, { kind }]) => !["secret", "hidden", "press", "file"].includes(kind) && questionOf(name) !== questionOf(wrong))
    .filter(([name]) => {
      const typed = [sent[name] ?? []].flat().filter((value) => value !== "");
      return typed.some((value) => !valuesOf(html, name).includes(value as string));
    })
    .map(([name]) => name);
}

/** What an answer to one wrong field should have done and did not. */
function problemsWith(answer: Answer, form: Form, sent: Fields, name: string): string[] {
  const { kind } = form.kinds[name]!;
  const { body } = answer;
  if (body.includes(MARKUP)) return ["markup came back as markup"];
  // Nobody typed it, so there is nothing to say by it, and some of it may be missing.
  if (kind === "hidden") return answer.status < 500 ? [] : ["a fault"];
  if (!isRefusal(answer)) return ["not refused"];
  const listed = problemsOf(body);
  if (kind === "press") return listed.length > 0 ? [] : ["no message"];
  const message = messageBy(body, questionOf(name));
  if (message === null) return ["no message by the field"];
  const problems: string[] = [];
  if (!listed.includes(message)) problems.push(`not in the list of problems: ${message}`);
  if (/invalid|expected|received/i.test(message)) problems.push(`not plain words: ${message}`);
  if (!body.includes("<title>Error: ")) problems.push("no Error: in the title");
  problems.push(...lost(body, form, sent, name).map((field) => `${field} was not kept`));
  const typed = [sent[name] ?? ""].flat()[0]!;
  // No page can carry these two back, and no keyboard types them.
  const keeps = (kind === "text" || kind === "format") && typeof typed === "string" && typed.trim() !== "" && typed !== BELL && typed !== "\0";
  if (keeps && !valuesOf(body, name).includes(typed as string)) problems.push("what was wrong was not kept");
  return problems;
}

test("every form that is open is in the table", () => {
  const open = EVERY_ROUTE.filter(({ path, hasAction }) => hasAction && !ROUTES[path]!.nothing).map(({ path }) => path);
  expect([...new Set(CASES.map(({ pattern }) => pattern))].toSorted()).toEqual(open.toSorted());
});

describe.each(CASES)("$name", ({ pattern, form }) => {
  const fields = Object.entries(form.kinds);

  test("says by the field what is wrong with it, and keeps the rest", async () => {
    const { address, right, ask } = await standBefore(pattern, form);
    const problems: unknown[] = [];
    for (const [name, field] of fields) {
      for (const [what, value] of wrongFor(field)) {
        await visitors.rested();
        const sent = { ...right, [name]: field.kind === "many" ? [value as string] : value };
        const answer = await ask(address, { fields: sent });
        const found = problemsWith(answer, form, sent, name);
        if (found.length > 0) problems.push({ name, what, status: answer.status, found });
      }
    }
    expect(problems).toEqual([]);
  });

  test("is not upset by what no page of ours sends", async () => {
    const { address, at, right, ask } = await standBefore(pattern, form);
    const [first] = fields.find(([, { kind, required }]) => required && kind !== "hidden") ?? [];
    // With one answer missing, so that nothing is done with the rest.
    const wrong = first ? { ...right, [first]: "" } : null;
    const encoded = "application/x-www-form-urlencoded";
    const multipart = "multipart/form-data; boundary=x";
    const bodies: [what: string, type: string, text: string][] = [
      ["broken multipart", multipart, "--x\r\nnonsense"],
      ["multipart that ends too soon", multipart, `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb`],
      ["JSON", "application/json", "{}"],
      ["text", "text/plain", "a=b"],
      ["no type that exists", "x", "a=b"],
      ["a prototype", encoded, "__proto__[x]=1"],
      ["a prototype below", encoded, "a.__proto__.x=1&constructor.prototype=1"],
      ["a very large index", encoded, "a[99999999]=1"],
      ["a name of brackets", encoded, "[[[=1&]=2"],
      ["more fields than a form has", encoded, Array.from({ length: 1200 }, (_, index) => `a${index}=1`).join("&")],
    ];
    const problems: unknown[] = [];
    for (const [what, type, text] of bodies) {
      const { status } = await ask(what === "broken multipart" ? dataUrl(address) : address, { body: { type, text } });
      if (status !== 400) problems.push({ what, status });
    }
    const odd: [what: string, fields: Fields][] = wrong
      ? [
          ["fields nobody asked for", { ...wrong, surprise: "1", role: "operator", employerId: crypto.randomUUID(), id: "1" }],
          ...Object.keys(form.kinds).flatMap((name): [string, Fields][] => [
            [`${name} twice`, { ...wrong, [name]: ["a", "b"] }],
            [`${name} as a list`, { ...without(wrong, name), [`${name}[0]`]: "a", [`${name}[1]`]: "b" }],
            [`${name} with parts`, { ...without(wrong, name), [`${name}.x`]: "a" }],
          ]),
          ["all of it markup", Object.fromEntries(Object.keys(wrong).map((name) => [name, name === first ? "" : MARKUP]))],
        ]
      : [];
    for (const [what, sent] of odd) {
      await visitors.rested();
      const answer = await ask(address, { fields: sent });
      const raw = answer.body.includes(MARKUP);
      if (!isRefusal(answer) || raw) problems.push({ what, status: answer.status, raw });
    }
    for (const [name, value] of Object.entries(form.others?.(at) ?? {})) {
      await visitors.rested();
      const answer = await ask(address, { fields: { ...right, [name]: value } });
      if (![404, 409, 422].includes(answer.status)) problems.push({ what: `another's ${name}`, status: answer.status });
    }
    expect(problems).toEqual([]);
  });

  test("takes what is right, and the same again without harm", async () => {
    const { address, right, ask } = await standBefore(pattern, form);
    const tokenless = await ask(address, { fields: right, sameOrigin: false });
    expect(tokenless.status).toBe(403);
    const first = await ask(address, { fields: right });
    expect(problemsOf(first.body)).toEqual(form.refused ? expect.anything() : []);
    const isTaken = (answer: Answer) => (form.shows ? answer.status === 200 : isRedirect(answer));
    expect({ status: first.status, taken: isTaken(first) }).toEqual({ status: first.status, taken: !form.refused });
    const events = await eventsSoFar();
    const again = await ask(address, { fields: right });
    expect({ status: again.status, fine: isRefusal(again) || isTaken(again) }).toEqual({ status: again.status, fine: true });
    // It is done, or here is how it stands: a page that is not there says neither.
    expect(again.status).not.toBe(404);
    // What can be done once is done once, however it is answered.
    if (form.again !== "anew") expect(await eventsSoFar()).toBe(events);
  });
});

async function eventsSoFar(): Promise<number> {
  const [row] = await db.superuser<{ count: number }[]>`select count(*)::int as count from event`;
  return row!.count;
}

function without(fields: Fields, name: string): Fields {
  const { [name]: _, ...rest } = fields;
  return rest;
}

test.each(CLOSED)("%s takes nothing", async (pattern) => {
  const at = { ...things, lane: await things.line.own.lane("draft") };
  const right = await Promise.all(FORMS[pattern]!.map((form) => form.fields(at, db)));
  for (const fields of [{}, { email: "a" }, { email: LONG }, ...right]) {
    const { status } = await visitors.ask("visitor", addressOf(pattern, at), { fields });
    expect({ sent: JSON.stringify(fields).slice(0, 60), status }).toMatchObject({ status: 404 });
  }
});

test("markup that somebody may type is words on every page that shows it, and in the data beside the page", async () => {
  const { own } = things.line;
  const lane = await own.lane("draft");
  const { jobSeekerId } = own.seeker;
  // The forms before have moved the person to another coach.
  const { coachId, providerId } = own.coach;
  await db.superuser`update coaching set coach_id = ${coachId}, provider_id = ${providerId}
    where job_seeker_id = ${jobSeekerId} and ended_at is null`;
  await db.superuser`update vacancy set title = ${MARKUP} where id = ${lane.vacancyId}`;
  await db.superuser`update employer set name = ${MARKUP} where id = ${own.owner.employerId}`;
  await db.superuser`update vocational_profile set strengths = ${MARKUP} where job_seeker_id = ${jobSeekerId}`;
  await db.superuser`update job_seeker set known_as = ${MARKUP} where id = ${jobSeekerId}`;
  await sayWhoHelps(db.deps, own.seeker, { helper: "nobody" });
  const shown = [
    ["owner", `/employer/vacancies/${lane.vacancyId}`], ["owner", "/employer"], ["seeker", "/me"],
    ["seeker", "/me/profile/check"], ["seeker", "/me/profile/strengths"], ["coach", `/coach/people/${jobSeekerId}`],
    ["operator", `/operator/employers?status=verified`],
  ] as const;
  for (const [who, address] of shown) {
    const { status, body } = await visitors.ask(who, address);
    expect({ address, status, raw: body.includes(MARKUP), ends: body.includes(`alert("1")</script>`) }).toEqual({
      address, status: 200, raw: false, ends: false,
    });
    expect(body).toContain("&lt;script&gt;alert(");
  }
});
