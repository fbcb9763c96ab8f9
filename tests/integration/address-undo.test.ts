import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { ADDRESS_TERMS } from "#app/domain/membership/address-terms.ts";
import { joinAsJobSeeker } from "#app/domain/membership/join-as-job-seeker.ts";
import { testDatabase } from "#tests/support/database.ts";
import { aLine } from "#tests/support/line.ts";
import { browser, signIn, webApp, type Browser } from "#tests/support/web-app.ts";

/* Whoever reads the address that an account had takes the account back, for some days and whatever came after. */

const lines: string[] = [];
const db = await testDatabase();
const app = await webApp(db, { logLevel: "trace" }, { clock: db.clock, logTo: { write: (line) => void lines.push(line) } });
const { own } = await aLine(db);
const DAYS = ADDRESS_TERMS.at(-1)!.undoDays;

let count = 0;
const fresh = () => `undo-${(count += 1)}@mailbox.test`;
const sql = db.superuser;
const emailsTo = (email: string, kind: string) =>
  sql<{ subject: string; text: string }[]>`
    select subject, text from mail.outbox_email where to_address = ${email} and idempotency_key like ${`${kind}:%`} order by kept_at desc`;
const accountAt = (email: string) => sql<{ id: string }[]>`select id from auth.account where email = ${email}`.then(([row]) => row?.id ?? null);
const isSignedIn = async (who: Browser) => (await who.ask("/account")).status === 200;
const eventsOf = (accountId: string) =>
  sql<{ actor_kind: string }[]>`select actor_kind from event where name = 'AddressBroughtBack' and account_id = ${accountId}`;

/** The link in the newest email to the address that was. */
async function tokenTo(email: string): Promise<string> {
  const [newest] = await emailsTo(email, "address-changed");
  return /\/account\/address\/undo\?token=([\w-]+)/.exec(newest!.text)![1]!;
}
const at = (token: string) => `/account/address/undo?token=${token}`;
const undo = (token: string, who = browser(app)) => who.ask("/account/address/undo", { form: { token } });
const whereTo = async (answer: Promise<Response>) => (await answer).headers.get("location");

async function change(who: Browser, email: string): Promise<Response> {
  await who.ask("/account/address", { form: { email } });
  const [{ text }] = (await emailsTo(email, "address-code")) as unknown as [{ text: string }];
  db.clock.advance({ minutes: 1 });
  return who.ask("/account/address/code", { form: { code: /\b\d{6}\b/.exec(text)![0] } });
}

/** Somebody with a role who signs in at `address`; the same one each time, and always got back. */
const address = own.emails.seeker;
async function seeker(): Promise<Browser> {
  const who = browser(app);
  await signIn(db, who, address);
  return who;
}
const accountId = (await seeker().then(() => accountAt(address)))!;
const isBack = async () => (await accountAt(address)) === accountId;

beforeEach(async () => {
  await sql`delete from limits.attempt`;
  expect(await isBack()).toBe(true);
});

describe("a change of address is undone by whoever reads the old one", () => {
  test("without signing in, and everybody is signed out; both addresses hear of it, and no secret", async () => {
    const [thief, email] = [await seeker(), fresh()];
    await sql`insert into email_return ${sql({ account_id: accountId, reason: "bounced", since: db.clock.now().toString() })} on conflict do nothing`;
    await change(thief, email);
    const [{ subject }] = (await emailsTo(address, "address-changed")) as unknown as [{ subject: string }];
    expect(subject).not.toContain("@");
    const token = await tokenTo(address);
    const elsewhere = browser(app);
    await signIn(db, elsewhere, email);
    expect([await isSignedIn(thief), await isSignedIn(elsewhere)]).toEqual([true, true]);

    const page = await browser(app).ask(at(token));
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).toContain(address);
    expect(html).not.toContain(email);
    expect(await whereTo(undo(token))).toBe("/account/address/undo?done=undone");
    expect([await isBack(), await accountAt(email)]).toEqual([true, null]);
    expect([await isSignedIn(thief), await isSignedIn(elsewhere)]).toEqual([false, false]);
    for (const told of [address, email]) {
      const [{ text }] = (await emailsTo(told, "address-brought-back")) as unknown as [{ text: string }];
      for (const secret of [token, address, email]) expect(text).not.toContain(secret);
    }
    expect((await eventsOf(accountId)).map((event) => event.actor_kind)).toEqual(["jobSeeker"]);
    expect(await sql`select 1 from email_return where account_id = ${accountId}`).toHaveLength(0);
    // The new address signs in to nothing of it.
    const stranger = browser(app);
    await signIn(db, stranger, email);
    expect(await whereTo(stranger.ask("/me"))).toBe("/join");
    expect((await (await seeker()).ask("/me")).status).toBe(200);
  });

  test("a second press is harmless, and at once", async () => {
    await change(await seeker(), fresh());
    const token = await tokenTo(address);
    const before = (await eventsOf(accountId)).length;
    expect(await Promise.all([whereTo(undo(token)), whereTo(undo(token))])).toEqual(Array(2).fill("/account/address/undo?done=undone"));
    const who = await seeker();
    expect(await whereTo(undo(token))).toBe("/account/address/undo?done=undone");
    expect(await isSignedIn(who)).toBe(true);
    expect((await eventsOf(accountId)).length).toBe(before + 1);
    expect(await (await browser(app).ask(at(token))).text()).toContain("This link does not work any more");
  });

  test("opening the link, as programs do, does nothing", async () => {
    const [thief, email] = [await seeker(), fresh()];
    await change(thief, email);
    const token = await tokenTo(address);
    for (const method of ["GET", "HEAD"]) {
      await browser(app).ask(at(token), { method });
      await browser(app).ask(`/account/address/undo.data?token=${token}`, { method });
    }
    const elsewhere = await browser(app).ask("/account/address/undo", { form: { token }, headers: { Origin: "https://elsewhere.test" } });
    expect(elsewhere.status).toBe(403);
    expect(await accountAt(email)).toBe(accountId);
    expect(await isSignedIn(thief)).toBe(true);
    await undo(token);
  });

  test("whoever had it first wins for all their days, however often it is changed", async () => {
    const [second, third] = [fresh(), fresh()];
    const thief = await seeker();
    await change(thief, second);
    const first = await tokenTo(address);
    db.clock.advance({ hours: 24 * (DAYS - 1) });
    await change(thief, third);
    const later = await tokenTo(second);
    // Back one step, and by the first link from there all the same.
    expect(await whereTo(undo(later))).toContain("done=undone");
    expect(await accountAt(second)).toBe(accountId);
    expect(await whereTo(undo(first))).toContain("done=undone");
    expect(await isBack()).toBe(true);
    // Nothing later comes back.
    expect(await whereTo(undo(later))).toBe("/account/address/undo");
    expect(await isBack()).toBe(true);
  });

  test("the first link undoes what came later, whose links undo nothing then", async () => {
    const [second, third] = [fresh(), fresh()];
    const thief = await seeker();
    await change(thief, second);
    await change(thief, third);
    const [first, later] = [await tokenTo(address), await tokenTo(second)];
    expect(await whereTo(undo(first))).toContain("done=undone");
    expect(await whereTo(undo(later))).toBe("/account/address/undo");
    expect([await isBack(), await accountAt(second), await accountAt(third)]).toEqual([true, null, null]);
  });

  test("who changes it back in their own session has undone it too", async () => {
    const [who, second] = [await seeker(), fresh()];
    await change(who, second);
    expect(await whereTo(change(who, address))).toBe("/account?done=address");
    expect(await isBack()).toBe(true);
    // The thief's address hears of it and gets no link.
    expect(await emailsTo(second, "address-changed")).toHaveLength(0);
    expect(await emailsTo(second, "address-brought-back")).toHaveLength(1);
    expect(await isSignedIn(who)).toBe(true);
  });

  test("somebody who is signed in to another account takes theirs back, and stays signed in to that one", async () => {
    await change(await seeker(), fresh());
    const owner = browser(app);
    await signIn(db, owner, own.emails.owner);
    expect(await whereTo(undo(await tokenTo(address), owner))).toContain("done=undone");
    expect(await isSignedIn(owner)).toBe(true);
  });

  test("an account that somebody made at the old address meanwhile is in nobody's way", async () => {
    await change(await seeker(), fresh());
    const stranger = await seeker();
    expect(await whereTo(stranger.ask("/me"))).toBe("/join");
    expect(await whereTo(undo(await tokenTo(address)))).toContain("done=undone");
    expect(await isSignedIn(stranger)).toBe(false);
  });

  test("one that has joined stays, and the page says whom to write to", async () => {
    const [thief, email] = [await seeker(), fresh()];
    await change(thief, email);
    await seeker();
    const other = (await accountAt(address))!;
    await sql`insert into operator (account_id, name, since) values (${other}, 'Olive', now())`;
    const token = await tokenTo(address);
    expect(await whereTo(undo(token))).toBe("/account/address/undo?done=taken");
    expect([await accountAt(email), await accountAt(address)]).toEqual([accountId, other]);
    await sql`delete from operator where account_id = ${other}`;
    expect(await whereTo(undo(token))).toContain("done=undone");
  });

  test("a guessed, an old and no token undo nothing, and say what to do next", async () => {
    const [who, email] = [await seeker(), fresh()];
    await change(who, email);
    const token = await tokenTo(address);
    for (const wrong of ["x", `${token}x`, token.slice(1), "%00", "x".repeat(5_000)]) {
      expect((await undo(wrong)).status, wrong.slice(0, 50)).not.toBe(500);
    }
    db.clock.advance({ hours: 24 * DAYS });
    expect(await whereTo(undo(token))).toBe("/account/address/undo");
    const html = await (await browser(app).ask(at(token))).text();
    expect(html).toMatch(/This link does not work any more.*help@firstshift\.test/s);
    expect(await accountAt(email)).toBe(accountId);
    await change(who, address);
    expect(await undo(await tokenTo(email)).then(() => accountAt(email))).toBe(accountId);
    await sql`update auth.account set email = ${address} where id = ${accountId}`;
  });

  test("it is tried a number of times from one network", async () => {
    expect((await undo("guess")).status).toBe(303);
    await sql`update limits.attempt set points = 200 where key like 'codeTriedFromNetwork:%'`;
    expect((await undo("guess")).status).toBe(429);
  });

  test("no token stands in the database or in the log", async () => {
    await change(await seeker(), fresh());
    const token = await tokenTo(address);
    await browser(app).ask(at(token));
    await undo(token);
    const rows = await sql<{ sealed_address: Buffer; token_hash: Buffer }[]>`select sealed_address, token_hash from auth.former_address`;
    const kept = rows.flatMap((row) => [row.sealed_address, row.token_hash]).map((bytes) => bytes.toString("latin1"));
    expect(kept.length).toBeGreaterThan(0);
    for (const secret of [token, address]) {
      expect(kept.join("\n")).not.toContain(secret);
      expect(lines.join("")).not.toContain(secret);
    }
    expect(lines.join("")).toContain("/account/address/undo");
  });
});

describe("whoever changes the address", () => {
  const token = (who: Browser) => [...who.cookies].find(([name]) => name.includes("session"))![1];

  test("goes on under another session token, and the one before signs nobody in", async () => {
    const [who, copy] = [await seeker(), browser(app)];
    for (const [name, value] of who.cookies) copy.cookies.set(name, value);
    await change(who, fresh());
    expect(token(who)).not.toBe(token(copy));
    expect([await isSignedIn(who), await isSignedIn(copy)]).toEqual([true, false]);
    await undo(await tokenTo(address));
  });

  test("changes nothing where the account is taken back in that moment", async () => {
    const [thief, second, third] = [await seeker(), fresh(), fresh()];
    await change(thief, second);
    await thief.ask("/account/address", { form: { email: third } });
    const code = /\b\d{6}\b/.exec((await emailsTo(third, "address-code"))[0]!.text)![0];
    const changing = await sql.begin(async (tx) => {
      await tx`update auth.account set email = ${address} where id = ${accountId}`;
      const waits = thief.ask("/account/address/code", { form: { code } });
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx`update auth.former_address set settled_at = ${db.clock.now().toString()} where account_id = ${accountId} and settled_at is null`;
      await tx`delete from auth.session where account_id = ${accountId}`;
      return [waits];
    });
    expect((await changing[0]!).status).toBe(422);
    expect([await isBack(), await accountAt(third)]).toEqual([true, null]);
    expect(await emailsTo(second, "address-changed")).toHaveLength(0);
    expect(await isSignedIn(thief)).toBe(false);
  });
});

describe("whoever joins while another account takes their address", () => {
  const took = (email: string) => db.as("firstshift_auth")<{ answer: string }[]>`select auth.take_address(${accountId}, ${email}) as answer`;
  async function newcomer(): Promise<{ kind: "newcomer"; accountId: string; email: string }> {
    const email = fresh();
    await signIn(db, browser(app), email);
    return { kind: "newcomer", accountId: (await accountAt(email))!, email };
  }
  const join = (who: { kind: "newcomer"; accountId: string; email: string }) =>
    joinAsJobSeeker(db.deps, who, {
      providerId: own.lead.providerId, fullName: "Nell Newcomer", knownAs: "Nell", birthDate: "1999-04-05", town: "Bristol",
    });

  test("joins, and keeps it, where they came first", async () => {
    const who = await newcomer();
    const taking = await sql.begin(async (tx) => {
      await tx`insert into supporter (id, account_id, joined_at) values (gen_random_uuid(), ${who.accountId}, now())`;
      const waits = took(who.email);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return [waits];
    });
    expect(await taking[0]).toMatchObject([{ answer: "taken" }]);
    expect(await accountAt(who.email)).toBe(who.accountId);
  });

  test("joins nothing where they came second, nor ever after", async () => {
    const who = await newcomer();
    const joining = await sql.begin(async (tx) => {
      await tx`select auth.take_address(${accountId}, ${who.email})`;
      const waits = join(who).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return [waits];
    });
    expect(await joining[0]).toMatchObject({ name: "Clash" });
    await expect(join(who)).rejects.toMatchObject({ name: "Clash" });
    expect(await sql`select 1 from job_seeker where account_id = ${who.accountId}`).toHaveLength(0);
    await sql`update auth.account set email = ${address} where id = ${accountId}`;
  });

  test.each([
    ["a coach who left", "update provider_member set account_id = $1, ended_at = now() where id = (select id from provider_member where ended_at is null and role = 'coach' limit 1)"],
    ["an operator who left", "insert into operator (account_id, name, since, ended_at) values ($1, 'Olu', now(), now())"],
    ["whoever signed an employer up", "update employer set signed_up_by = $1 where id = (select id from employer limit 1)"],
  ])("%s stays where they are", async (_, statement) => {
    const who = await newcomer();
    await sql.begin(async (tx) => {
      await tx.unsafe(statement, [who.accountId]);
      expect(await tx`select auth.take_address(${accountId}, ${who.email}) as answer`).toMatchObject([{ answer: "taken" }]);
      throw new Error("enough");
    }).catch((error: Error) => expect(error.message).toBe("enough"));
  });

  test("none but the sign-in's own login may", async () => {
    for (const login of ["firstshift_app", "firstshift_employer", "firstshift_worker", "firstshift_limits"] as const) {
      await expect(db.as(login)`select auth.take_address(${accountId}, ${fresh()})`, login).rejects.toMatchObject({ code: "42501" });
    }
  });
});

describe("an email to the old address that", () => {
  const sent: { to: string; text: string }[] = [];
  let refusal: { status: number; name: string } | null = null;
  const resend = createServer((request, answer) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { to, text } = JSON.parse(Buffer.concat(chunks).toString()) as { to: string | string[]; text: string };
      const refused = refusal && [to].flat()[0] === address && text.includes("/account/address/undo") ? refusal : null;
      if (!refused) sent.push({ to: [to].flat()[0]!, text });
      answer.writeHead(refused?.status ?? 200, { "Content-Type": "application/json" });
      answer.end(JSON.stringify(refused ? { name: refused.name, statusCode: refused.status, message: "" } : { id: crypto.randomUUID() }));
    });
  });
  const sending = new Promise<string>((resolve) => {
    resend.listen(0, "127.0.0.1", () => resolve(`http://127.0.0.1:${(resend.address() as AddressInfo).port}`));
  }).then(async (resendBaseUrl) => webApp(db, { resendApiKey: "re_test", resendBaseUrl }, { clock: db.clock }));
  afterAll(() => resend.close());
  const codeTo = (email: string) => /\b\d{6}\b/.exec(sent.findLast(({ to }) => to === email)!.text)![0];

  async function tries(): Promise<{ who: Browser; elsewhere: Browser; email: string; answer: Response }> {
    const sends = await sending;
    const [who, elsewhere, email] = [browser(sends), await seeker(), fresh()];
    await who.ask("/sign-in", { form: { email: address } });
    await who.ask("/sign-in/code", { form: { code: codeTo(address) } });
    await who.ask("/account/address", { form: { email } });
    return { who, elsewhere, email, answer: await who.ask("/account/address/code", { form: { code: codeTo(email) } }) };
  }

  test("cannot be handed over now undoes the change", async () => {
    refusal = { status: 500, name: "internal_server_error" };
    const before = (await sql`select 1 from event where name = 'AddressChanged'`).length;
    const { who, email, answer } = await tries();
    expect(answer.status).toBe(503);
    expect([await isBack(), await accountAt(email)]).toEqual([true, null]);
    expect(await sql`select 1 from auth.former_address where account_id = ${accountId} and settled_at is null and expires_at > ${db.clock.now().toString()}`).toHaveLength(0);
    expect((await sql`select 1 from event where name = 'AddressChanged'`).length).toBe(before);
    // They are signed in still, at the address they had, and can try again.
    expect(await (await who.ask("/account")).text()).toContain(address);
    refusal = null;
    await who.ask("/account/address", { form: { email } });
    expect((await who.ask("/account/address/code", { form: { code: codeTo(email) } })).headers.get("location")).toBe("/account?done=address");
    const link = sent.findLast(({ to, text }) => to === address && text.includes("/account/address/undo"))!.text;
    await undo(/undo\?token=([\w-]+)/.exec(link)![1]!);
  });

  test("is refused for good, as the mailbox is no more, does not stand in the way", async () => {
    refusal = { status: 422, name: "validation_error" };
    const { email, elsewhere, answer } = await tries();
    expect(answer.headers.get("location")).toBe("/account?done=address");
    expect(await accountAt(email)).toBe(accountId);
    expect(await isSignedIn(elsewhere)).toBe(false);
    await sql`update auth.account set email = ${address} where id = ${accountId}`;
  });
});
