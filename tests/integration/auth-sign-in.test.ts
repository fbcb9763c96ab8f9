import { TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { createIdentity, authEndpoints, OPEN_AUTH_ENDPOINTS } from "#app/web/identity/better-auth.server.ts";
import { createSeal } from "#app/web/identity/seal.server.ts";
import { openIdentityDatabase } from "#db/queries/identity.server.ts";
import { OPERATOR } from "#db/seed/cast.ts";
import { testDatabase } from "#tests/support/database.ts";
import { TEST_SECRET } from "#tests/support/template.ts";
import { APP_URL, browser, newestCode, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

const database = await testDatabase();
// Codes of an authenticator app change every 30 seconds: on a clock that stands still, no test straddles a change.
const app = await webApp(database, {}, { clock: database.clock });
const codeIn = (phone: TOTP, seconds = 0) =>
  phone.generate({ timestamp: database.clock.now().epochMilliseconds + seconds * 1_000 });
const SESSION = "__Host-firstshift_session";

let count = 0;
const newEmail = () => `person-${(count += 1)}@example.org`;

beforeEach(async () => {
  await database.superuser`delete from limits.attempt`;
});

/** Signed in as an operator who has not passed the second factor. */
async function operator(): Promise<{ visitor: Browser; accountId: string; email: string }> {
  const [email, visitor] = [newEmail(), browser(app)];
  await signIn(database, visitor, email);
  const [account] = await database.superuser<{ id: string }[]>`select id from auth.account where email = ${email}`;
  await database.superuser`insert into operator (account_id, name, since) values (${account!.id}, 'Olive', now())`;
  return { visitor, accountId: account!.id, email };
}

/** Sets up the second factor and passes it. Returns the app on the phone, and the recovery codes. */
async function setUp(visitor: Browser) {
  const html = await (await visitor.ask("/sign-in/second-factor/set-up")).text();
  const secret = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html)![1]!.replaceAll(" ", "");
  const phone = new TOTP({ secret });
  const answer = await visitor.ask("/sign-in/second-factor/set-up", { form: { code: codeIn(phone) } });
  const recoveryCodes = (await answer.text()).match(/\b[a-z2-9]{4}(-[a-z2-9]{4}){3}\b/g) ?? [];
  return { phone, recoveryCodes: [...new Set(recoveryCodes)] };
}

describe("signing in with a code", () => {
  test("sends a code, takes it once, and sets a cookie only this host can read", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    const sent = await visitor.ask("/sign-in", { form: { email: ` ${email.toUpperCase()} ` } });
    expect(sent.headers.get("Location")).toBe("/sign-in/code");
    const { code } = await newestCode(database, email);
    const answer = await visitor.ask("/sign-in/code", { form: { code: ` ${code.slice(0, 3)} ${code.slice(3)}` } });
    expect(answer.headers.get("Location")).toBe("/sign-in/done?next=%2F");
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(SESSION))!;
    for (const flag of ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(flag);
    expect(cookie).not.toMatch(/domain/i);
    expect((await visitor.ask("/sign-in/done")).headers.get("Location")).toBe("/join");

    const second = browser(app);
    await second.ask("/sign-in", { form: { email: newEmail() } });
    expect((await second.ask("/sign-in/code", { form: { code } })).status).toBe(422);
  });

  test("a used code does not work again", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await visitor.ask("/sign-in", { form: { email } });
    const step = new Map(visitor.cookies);
    const { code } = await newestCode(database, email);
    expect((await visitor.ask("/sign-in/code", { form: { code } })).status).toBe(302);
    const other = browser(app);
    for (const [name, value] of step) other.cookies.set(name, value);
    expect((await other.ask("/sign-in/code", { form: { code } })).status).toBe(422);
    expect(other.cookies.has(SESSION)).toBe(false);
  });

  test("the answer is the same whoever has an account", async () => {
    const known = newEmail();
    await signIn(database, browser(app), known);
    const answers = await Promise.all(
      [known, newEmail()].map(async (email) => {
        const answer = await browser(app).ask("/sign-in", { form: { email } });
        return [answer.status, answer.headers.get("Location"), await answer.text()];
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
  });

  test("an old code has a message and a way out", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await visitor.ask("/sign-in", { form: { email } });
    const { code } = await newestCode(database, email);
    await database.superuser`update auth.verification set expires_at = now() - interval '1 second'`;
    const answer = await visitor.ask("/sign-in/code", { form: { code } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("Ask for a new code");
  });

  test("five wrong codes use up the right one", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await visitor.ask("/sign-in", { form: { email } });
    const { code } = await newestCode(database, email);
    const wrong = code === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await visitor.ask("/sign-in/code", { form: { code: wrong } });
      expect(answer.status).toBe(422);
      expect(await answer.text()).not.toContain(wrong);
    }
    expect((await visitor.ask("/sign-in/code", { form: { code } })).status).toBe(422);
  });

  test("neither code nor address is in the table of codes", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await visitor.ask("/sign-in", { form: { email } });
    const { code } = await newestCode(database, email);
    const rows = await database.superuser`select identifier, value from auth.verification`;
    expect(JSON.stringify(rows)).not.toContain(email);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test("goes on to a page of this site only", async () => {
    for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "javascript:1"]) {
      const [email, visitor] = [newEmail(), browser(app)];
      await visitor.ask(`/sign-in?next=${encodeURIComponent(next)}`, { form: { email } });
      const { code } = await newestCode(database, email);
      const answer = await visitor.ask("/sign-in/code", { form: { code } });
      expect(answer.headers.get("Location")).toBe("/sign-in/done?next=%2F");
      const direct = await visitor.ask(`/sign-in/done?next=${encodeURIComponent(next)}`);
      expect(direct.headers.get("Location")).toBe("/join");
    }
  });

  test("says to whoever comes to join what is asked next, and to nobody else", async () => {
    const words = async (next: string) => (await browser(app).ask(`/sign-in?next=${encodeURIComponent(next)}`)).text();
    expect(await words("/join/employer")).toContain("Then we ask about your organisation.");
    expect(await words("/join/job-seeker?town=Bath")).toContain("Then we ask a few things about you.");
    for (const next of ["/account", "//join/employer", "/__proto__"]) expect(await words(next)).not.toContain("Then we ask");
  });
});

describe("the link in the email", () => {
  test("opening it does nothing; its button signs in, once", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await visitor.ask("/sign-in", { form: { email } });
    const { link } = await newestCode(database, email);
    expect(link.origin).toBe(APP_URL);
    const target = link.pathname + link.search;
    const token = link.searchParams.get("token")!;
    // A phone: it has none of the first browser's cookies.
    const phone = browser(app);
    for (const opened of [target, target.replace("?", ".data?"), target]) {
      expect((await phone.ask(opened)).status).toBe(200);
    }
    expect((await phone.ask(target, { method: "HEAD" })).status).toBe(200);
    expect(phone.cookies.size).toBe(0);
    expect((await phone.ask("/sign-in/confirm", { form: { token } })).headers.get("Location")).toContain("/sign-in/done");
    expect(phone.cookies.has(SESSION)).toBe(true);
    const again = browser(app);
    expect((await again.ask("/sign-in/confirm", { form: { token } })).headers.get("Location")).toBe("/sign-in/confirm");
    expect(again.cookies.size).toBe(0);
    expect(await (await again.ask("/sign-in/confirm")).text()).toContain("Get a new code");
  });

  test("a token that was changed is no token", async () => {
    for (const token of ["x", "AAAA".repeat(40), "ü"]) {
      const answer = await browser(app).ask("/sign-in/confirm", { form: { token } });
      expect(answer.headers.get("Location")).toBe("/sign-in/confirm");
    }
  });
});

describe("signing out", () => {
  test("ends this session, in the database too", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await signIn(database, visitor, email);
    const stolen = browser(app);
    stolen.cookies.set(SESSION, visitor.cookies.get(SESSION)!);
    expect((await stolen.ask("/account")).status).toBe(200);
    await visitor.ask("/sign-out", { form: {} });
    expect(visitor.cookies.has(SESSION)).toBe(false);
    expect((await stolen.ask("/account")).headers.get("Location")).toBe("/sign-in?next=%2Faccount");
  });

  test("everywhere ends every session at once", async () => {
    const [email, one, two] = [newEmail(), browser(app), browser(app)];
    await signIn(database, one, email);
    await signIn(database, two, email);
    await one.ask("/account", { form: {} });
    for (const visitor of [one, two]) expect((await visitor.ask("/account")).status).toBe(302);
  });

  test("is no problem for somebody who is not signed in", async () => {
    expect((await browser(app).ask("/sign-out", { form: {} })).headers.get("Location")).toBe("/");
    expect((await browser(app).ask("/account", { form: {} })).headers.get("Location")).toBe("/sign-in?next=%2Faccount");
  });

  test("opening the address does not sign out", async () => {
    const [email, visitor] = [newEmail(), browser(app)];
    await signIn(database, visitor, email);
    await visitor.ask("/sign-out");
    expect((await visitor.ask("/account")).status).toBe(200);
  });
});

describe("the second factor", () => {
  test("until it is passed an operator is nobody, on pages and on .data", async () => {
    const { visitor } = await operator();
    const toSecondFactor = /^\/sign-in\/second-factor/;
    expect((await visitor.ask("/account")).headers.get("Location")).toMatch(toSecondFactor);
    expect(await (await visitor.ask("/account.data")).text()).toContain("/sign-in/second-factor");
    expect((await visitor.ask("/account", { form: {} })).headers.get("Location")).toMatch(toSecondFactor);
    expect((await visitor.ask("/sign-in/done")).headers.get("Location")).toMatch(toSecondFactor);
    expect(await (await visitor.ask("/_root.data")).text()).toContain("visitor");
  });

  test("the emailed link does not go round it", async () => {
    const { email } = await operator();
    await browser(app).ask("/sign-in", { form: { email } });
    const { link } = await newestCode(database, email);
    const phone = browser(app);
    await phone.ask("/sign-in/confirm", { form: { token: link.searchParams.get("token")! } });
    expect((await phone.ask("/account")).headers.get("Location")).toContain("/sign-in/second-factor");
  });

  test("is set up once, asked for in every session, and no code works twice", async () => {
    const { visitor, email } = await operator();
    const { phone, recoveryCodes } = await setUp(visitor);
    expect(recoveryCodes).toHaveLength(8);
    expect((await visitor.ask("/account")).status).toBe(200);
    expect((await visitor.ask("/sign-in/second-factor/set-up")).status).toBe(302);

    const other = browser(app);
    await signIn(database, other, email);
    expect((await other.ask("/account")).status).toBe(302);
    expect((await other.ask("/sign-in/second-factor/set-up")).headers.get("Location")).toBe("/sign-in/second-factor");
    const pass = (from: Browser, code: string) => from.ask("/sign-in/second-factor", { form: { code } });
    expect((await pass(other, codeIn(phone))).status, "replayed").toBe(422);
    expect((await pass(other, codeIn(phone, 120))).status, "too early").toBe(422);

    // Two sessions at once: in one alone, the second press may find that the first has already opened it.
    const third = browser(app);
    await signIn(database, third, email);
    const next = codeIn(phone, 30);
    const both = await Promise.all([pass(other, next), pass(third, next)]);
    expect(both.map((answer) => answer.status).sort()).toEqual([302, 422]);
    const opened = await Promise.all([other, third].map(async (from) => (await from.ask("/account")).status));
    expect(opened.sort()).toEqual([200, 302]);
  });

  test("a recovery code works once, and for its own account only", async () => {
    const [first, second] = [await operator(), await operator()];
    const { recoveryCodes } = await setUp(first.visitor);
    await setUp(second.visitor);
    const tryAs = async (email: string, code: string) => {
      const visitor = browser(app);
      await signIn(database, visitor, email);
      return (await visitor.ask("/sign-in/second-factor", { form: { code } })).status;
    };
    const code = recoveryCodes[0]!;
    expect(await tryAs(second.email, code)).toBe(422);
    expect(await tryAs(first.email, code.toUpperCase().replaceAll("-", " "))).toBe(302);
    expect(await tryAs(first.email, code)).toBe(422);
  });

  test("the secret is sealed and bound to its account", async () => {
    const { visitor, accountId } = await operator();
    const { phone } = await setUp(visitor);
    const [row] = await database.superuser<{ sealed_secret: Buffer }[]>`
      select sealed_secret from auth.second_factor where account_id = ${accountId}`;
    expect(row!.sealed_secret.toString("latin1")).not.toContain(phone.secret.base32);
    const seal = createSeal(TEST_SECRET);
    expect(seal.open("second factor", row!.sealed_secret, accountId)).toBe(phone.secret.base32);
    expect(seal.open("second factor", row!.sealed_secret, crypto.randomUUID())).toBeNull();
    expect(createSeal(`${TEST_SECRET}x`).open("second factor", row!.sealed_secret, accountId)).toBeNull();
  });

  test("guessing stops", async () => {
    const { visitor, email } = await operator();
    await setUp(visitor);
    const guesser = browser(app);
    await signIn(database, guesser, email);
    const answers: number[] = [];
    for (let tries = 0; tries < 10; tries += 1) {
      answers.push((await guesser.ask("/sign-in/second-factor", { form: { code: "000000" } })).status);
    }
    expect(answers.at(-1)).toBe(429);
  });
});

describe("limits", () => {
  test("codes to one address stop, say when to try again, and hold in another process", async () => {
    const email = newEmail();
    const elsewhere = await webApp(database);
    const answers: Response[] = [];
    for (let tries = 0; tries < 6; tries += 1) {
      answers.push(await browser(tries % 2 ? app : elsewhere).ask("/sign-in", { form: { email } }));
    }
    expect(answers.map((answer) => answer.status)).toEqual([302, 302, 302, 302, 302, 429]);
    expect(Number(answers[5]!.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await answers[5]!.text()).toContain("try again");
  });

  test("a link still works while somebody else uses up the tries", async () => {
    const [email, guesser] = [newEmail(), browser(app)];
    await guesser.ask("/sign-in", { form: { email } });
    for (let tries = 0; tries < 11; tries += 1) await guesser.ask("/sign-in/code", { form: { code: "000000" } });
    expect((await guesser.ask("/sign-in/code", { form: { code: "000000" } })).status).toBe(429);
    const owner = browser(app);
    await owner.ask("/sign-in", { form: { email } });
    const { link } = await newestCode(database, email);
    await owner.ask("/sign-in/confirm", { form: { token: link.searchParams.get("token")! } });
    expect(owner.cookies.has(SESSION)).toBe(true);
  });

  test("keep no address", async () => {
    const email = newEmail();
    await browser(app).ask("/sign-in", { form: { email } });
    const rows = await database.superuser`select key from limits.attempt`;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/person-|203\.0\.113/);
  });
});

describe("better-auth's own endpoints", () => {
  // Never connects: only the list of endpoints is asked for.
  const identityDatabase = openIdentityDatabase(database.databaseUrl);
  const identity = createIdentity({ db: identityDatabase.db, appUrl: APP_URL, seal: createSeal(TEST_SECRET) });
  const endpoints = authEndpoints(identity);

  test("are all found, and none is open", () => {
    expect(endpoints.length).toBeGreaterThan(20);
    expect(OPEN_AUTH_ENDPOINTS).toEqual([]);
  });

  test.each(endpoints)("$method $path is not there", async ({ path, method }) => {
    const visitor = browser(app);
    await signIn(database, visitor, `everyone-${path.length}@example.org`);
    const target = path.replaceAll(/:\w+/g, "x");
    const answer = await visitor.ask(target, method === "POST" ? { form: { email: "a@example.org" } } : { method });
    expect(answer.status).toBe(["GET", "POST"].includes(method) ? 404 : 405);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe("the demo", () => {
  const local = "http://localhost:3000";

  test("signs in a member of the cast and nobody else, second factor included", async () => {
    const demo = await webApp(database, { demo: true, appUrl: local });
    const visitor = browser(demo, local);
    expect(await (await visitor.ask("/demo")).text()).toContain(OPERATOR.name);
    expect((await visitor.ask("/demo", { form: { email: newEmail() } })).status).toBe(404);
    expect(visitor.cookies.size).toBe(0);

    expect((await visitor.ask("/demo", { form: { email: OPERATOR.email } })).headers.get("Location")).toBe("/sign-in/done");
    expect([...visitor.cookies.keys()]).toEqual(["firstshift_session"]);
    await database.superuser`
      insert into operator (account_id, name, since)
      select id, 'Grace', now() from auth.account where email = ${OPERATOR.email}`;
    expect((await visitor.ask("/sign-in/done")).headers.get("Location")).toBe("/operator");
  });
});
