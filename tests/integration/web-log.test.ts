import { expect, test } from "vitest";
import { dataUrl, EVERY_ROUTE } from "#tests/support/crawl/routes.ts";
import { testDatabase } from "#tests/support/database.ts";
import { browser, newestCode, signIn, webApp } from "#tests/support/web-app.ts";

const database = await testDatabase();
const lines: string[] = [];
const app = await webApp(database, { logLevel: "trace" }, { logTo: { write: (line) => void lines.push(line) } });

test("signing in leaves no address, code or token in the log", async () => {
  const [email, visitor] = ["sam.taylor@example.org", browser(app)];
  await visitor.ask("/sign-in", { form: { email } });
  const { code, link } = await newestCode(database, email);
  const token = link.searchParams.get("token")!;
  await visitor.ask(link.pathname + link.search);
  await visitor.ask("/sign-in/confirm", { form: { token } });
  await visitor.ask("/sign-in/code", { form: { code } });
  await visitor.ask("/account?next=sam.taylor@example.org");
  const log = lines.join("");
  expect(log).toContain("/sign-in/confirm");
  for (const secret of [email, "sam.taylor", code, token, ...visitor.cookies.values()]) expect(log).not.toContain(secret);
});

test("of every address its route is logged, and never an id", async () => {
  const [id, visitor] = [crypto.randomUUID(), browser(app)];
  const wrong: unknown[] = [];
  for (const { path } of EVERY_ROUTE) {
    const address = path.replace(/:\w+/g, id).replace("*", `nothing/${id}`);
    const data = [dataUrl(address)].filter(() => !path.endsWith("*"));
    for (const target of [address, address.toUpperCase(), ...data]) {
      lines.length = 0;
      await visitor.ask(target);
      const { route } = lines.map((line) => JSON.parse(line) as { msg: string; route: string }).find(({ msg }) => msg === "request")!;
      const expected = path === "/*" || path === "*" ? "*" : path;
      if (route !== expected || lines.join("").toLowerCase().includes(id)) wrong.push({ target, route });
    }
  }
  expect(wrong).toEqual([]);
});

test("a defect shows its number and nothing else, and the log has it under that number", async () => {
  const [email, visitor] = ["ruth.ellis@example.org", browser(app)];
  await signIn(database, visitor, email);
  await database.superuser`
    insert into operator (account_id, name, since) select id, 'Ruth', now() from auth.account where email = ${email}`;
  await database.superuser`update auth.session set second_factor_at = now()`;
  await database.superuser`alter table auth.recovery_code rename to away`;
  lines.length = 0;
  for (const target of ["/account", "/account.data"]) {
    const answer = await visitor.ask(target);
    expect(answer.status).toBe(500);
    const [text, id] = [await answer.text(), answer.headers.get("X-Request-Id")!];
    expect(text).toContain(id);
    expect(text).not.toMatch(/recovery_code|select|postgres|\.server|at \w+ \(/i);
    const logged = lines.filter((line) => line.includes(id) && line.includes("unexpected error"));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain("42P01");
  }
  expect(lines.join("")).not.toContain("ruth.ellis");
});
