import { TOTP } from "otpauth";
import { beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { aLine } from "#tests/support/line.ts";
import { problemsOf } from "#tests/support/crawl/page-controls.ts";
import { browser, newestCode, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

/* Whoever is signed in may sign in with another address from now on, and nobody learns by it who is here. */

const db = await testDatabase();
const app = await webApp(db, {}, { clock: db.clock });
const { own } = await aLine(db);

let count = 0;
const fresh = () => `new-${(count += 1)}@mailbox.test`;
const last = (email: string) =>
  db.superuser<{ subject: string; text: string }[]>`
    select subject, text from mail.outbox_email where to_address = ${email} order by kept_at desc limit 1`.then(([row]) => row ?? null);
const codeTo = async (email: string) => /\b\d{6}\b/.exec((await last(email))?.text ?? "")![0];
const accountAt = (email: string) =>
  db.superuser<{ id: string }[]>`select id from auth.account where email = ${email}`.then(([row]) => row?.id ?? null);
const ask = (who: Browser, email: string, more: Record<string, string> = {}) => who.ask("/account/address", { form: { email, ...more } });
const take = (who: Browser, code: string) => who.ask("/account/address/code", { form: { code } });
const told = (email: string) =>
  db.superuser`select 1 from mail.outbox_email where to_address = ${email} and idempotency_key like 'address-changed:%'`;
const isSignedIn = async (who: Browser) => (await who.ask("/account")).status === 200;

/** Somebody with a role, signed in; the same one each time, at their newest address. */
let address = own.emails.seeker;
async function seeker(): Promise<Browser> {
  const who = browser(app);
  await signIn(db, who, address);
  return who;
}

beforeEach(async () => {
  await db.superuser`delete from limits.attempt`;
});

describe("another address to sign in with", () => {
  test("is proven by a code, keeps everything, signs out everywhere else, and the old one is told", async () => {
    const [who, elsewhere, old, email] = [await seeker(), await seeker(), address, fresh()];
    const accountId = await accountAt(old);
    const asked = await ask(who, ` ${email.toUpperCase()} `);
    expect({ status: asked.status, to: asked.headers.get("location") }).toEqual({ status: 303, to: "/account/address/code" });
    const code = await codeTo(email);
    expect((await last(email))!.subject).not.toContain(email);
    const taken = await take(who, ` ${code.slice(0, 3)} ${code.slice(3)} `);
    expect({ status: taken.status, to: taken.headers.get("location") }).toEqual({ status: 303, to: "/account?done=address" });
    expect({ now: await accountAt(email), before: await accountAt(old) }).toEqual({ now: accountId, before: null });
    expect(await (await who.ask("/account")).text()).toContain(email);
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect((await last(old))!.text).toMatch(/another address.*Was it not you\? Then take your account back.*help@firstshift\.test/s);
    expect((await last(old))!.text).not.toContain(email);
    address = email;
    expect((await (await seeker()).ask("/me")).status).toBe(200);
    const events = await db.superuser`select 1 from event where name = 'AddressChanged' and subjects->>'accountId' = ${accountId}`;
    expect(events).toHaveLength(1);
  });

  test("a second press of the same code is harmless, and the code is used up", async () => {
    const [who, email] = [await seeker(), fresh()];
    await ask(who, email);
    const step = new Map(who.cookies);
    const code = await codeTo(email);
    expect((await take(who, code)).status).toBe(303);
    for (const [name, value] of step) if (name.includes("sign_in")) who.cookies.set(name, value);
    expect((await take(who, code)).headers.get("location")).toBe("/account?done=address");
    expect(await told(address)).toHaveLength(1);
    address = email;
    // Nor does it sign anybody in.
    const stranger = browser(app);
    await stranger.ask("/sign-in", { form: { email } });
    expect((await stranger.ask("/sign-in/code", { form: { code } })).status).toBe(422);
  });

  test("a wrong code changes nothing, and after five the right one is used up", async () => {
    const [who, email] = [await seeker(), fresh()];
    await ask(who, email);
    const code = await codeTo(email);
    const wrong = code === "000000" ? "000001" : "000000";
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await take(who, wrong);
      expect({ status: answer.status, problems: problemsOf(await answer.text()) }).toEqual({
        status: 422, problems: [expect.stringContaining("not the code in the newest email")],
      });
    }
    expect(problemsOf(await (await take(who, code)).text())).toEqual([expect.stringContaining("does not work any more")]);
    expect(await accountAt(email)).toBeNull();
  });

  test("an old code and somebody else's step have a way out", async () => {
    const [who, email] = [await seeker(), fresh()];
    await ask(who, email);
    const code = await codeTo(email);
    const step = new Map(who.cookies);
    await db.superuser`update auth.verification set expires_at = now() - interval '1 second'`;
    expect(problemsOf(await (await take(who, code)).text())).toEqual([expect.stringContaining("Ask for a new code")]);
    // The step is bound to the account.
    const owner = browser(app);
    await signIn(db, owner, own.emails.owner);
    for (const [name, value] of step) if (name.includes("sign_in")) owner.cookies.set(name, value);
    expect((await owner.ask("/account/address/code")).headers.get("location")).toBe("/account/address");
    expect((await take(owner, code)).headers.get("location")).toBe("/account/address");
    expect(await accountAt(email)).toBeNull();
  });

  test("whether somebody has an address is told to its mailbox alone", async () => {
    const answers = [];
    for (const email of [own.emails.owner, fresh()]) {
      const who = await seeker();
      const asked = await ask(who, email);
      const page = (await (await who.ask("/account/address/code")).text()).replaceAll(email, "").replace(/nonce="[^"]*"/g, "");
      const tries = [];
      for (let tried = 0; tried < 6; tried += 1) tries.push(problemsOf(await (await take(who, "000000")).text()));
      answers.push({ status: asked.status, to: asked.headers.get("location"), page, tries });
    }
    expect(answers[0]).toEqual(answers[1]);
    const told = (await last(own.emails.owner))!;
    expect(told.text).toMatch(/We changed nothing/);
    expect(told.text).not.toMatch(/\b\d{6}\b/);
    expect(told.text).not.toContain(address);
  });

  test("an account that has joined nothing gives its address to whoever proves it", async () => {
    const email = fresh();
    const newcomer = browser(app);
    await signIn(db, newcomer, email);
    const [who, accountId] = [await seeker(), await accountAt(address)];
    await ask(who, email);
    expect((await take(who, await codeTo(email))).status).toBe(303);
    address = email;
    expect(await accountAt(email)).toBe(accountId);
    expect(await isSignedIn(newcomer)).toBe(false);
  });

  test("an address that joined between the code and its use stays where it is", async () => {
    const [who, email] = [await seeker(), fresh()];
    await ask(who, email);
    const code = await codeTo(email);
    const taken = browser(app);
    await signIn(db, taken, email);
    await db.superuser`insert into operator (account_id, name, since) values (${await accountAt(email)}, 'Olive', now())`;
    expect(problemsOf(await (await take(who, code)).text())).toEqual([expect.stringContaining("an account of its own")]);
    expect(await accountAt(address)).not.toBeNull();
  });

  test("the one they have is no other one", async () => {
    const answer = await ask(await seeker(), address);
    expect({ status: answer.status, problems: problemsOf(await answer.text()) }).toEqual({
      status: 422, problems: ["You sign in with this address already. Enter another one"],
    });
  });

  test("is asked for a few times a day", async () => {
    const who = await seeker();
    for (let times = 0; times < 10; times += 1) expect((await ask(who, fresh())).status).toBe(303);
    expect((await ask(who, fresh())).status).toBe(429);
  });

  test("takes another code of the second check from whoever has one", async () => {
    const email = fresh();
    const operator = browser(app);
    await signIn(db, operator, "olga@operators.test");
    await db.superuser`insert into operator (account_id, name, since) values (${await accountAt("olga@operators.test")}, 'Olga', now())`;
    // Not before the second check is passed.
    expect((await ask(operator, email)).headers.get("location")).toContain("/sign-in/second-factor");
    const html = await (await operator.ask("/sign-in/second-factor/set-up")).text();
    const phone = new TOTP({ secret: /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(html)![1]!.replaceAll(" ", "") });
    const codeIn = (seconds: number) => phone.generate({ timestamp: db.clock.now().epochMilliseconds + seconds * 1_000 });
    const set = await operator.ask("/sign-in/second-factor/set-up", { form: { code: codeIn(0) } });
    expect(set.status).toBe(200);
    expect((await ask(operator, email)).status).toBe(422);
    expect((await ask(operator, email, { code: codeIn(0) })).status).toBe(422);
    expect(await last(email)).toBeNull();
    expect((await ask(operator, email, { code: codeIn(30) })).status).toBe(303);
    expect((await take(operator, await codeTo(email))).status).toBe(303);
    // The session stays the one that passed it.
    expect((await operator.ask("/operator")).status).toBe(200);
  });

  test("is nobody's who is not signed in, and of no use to who has joined nothing", async () => {
    const visitor = browser(app);
    expect((await ask(visitor, fresh())).headers.get("location")).toContain("/sign-in?next=");
    await signIn(db, visitor, fresh());
    expect((await ask(visitor, fresh())).headers.get("location")).toBe("/join");
  });
});

test("no address stands in the table of codes or in an address bar", async () => {
  const [who, email] = [await seeker(), fresh()];
  const asked = await ask(who, email);
  expect(decodeURIComponent(asked.headers.get("location")!)).not.toContain(email);
  const rows = await db.superuser`select identifier, value from auth.verification`;
  expect(JSON.stringify(rows)).not.toContain(email);
  await expect(newestCode(db, email)).rejects.toThrow("No sign-in email");
});
