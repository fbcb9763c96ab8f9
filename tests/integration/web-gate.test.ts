import { describe, expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";
import { APP_URL, browser, webApp } from "#tests/support/web-app.ts";

const database = await testDatabase();
const app = await webApp(database);
const someone = () => browser(app);

describe("where a change may come from", () => {
  const post = (headers: Record<string, string>, target = "/sign-in") =>
    someone().ask(target, { form: { email: "a@example.org" }, headers });

  test("a page of ours, by any of the three signs", async () => {
    expect((await post({})).status).toBe(302);
    expect((await post({ Origin: "", "Sec-Fetch-Site": "same-origin" })).status).toBe(302);
    expect((await post({ Origin: "", Referer: `${APP_URL}/sign-in` })).status).toBe(302);
  });

  test.each([
    ["another origin", { Origin: "https://evil.example" }],
    ["an opaque origin", { Origin: "null" }],
    ["our host by another scheme", { Origin: "http://firstshift.test" }],
    ["a neighbour", { Origin: "", "Sec-Fetch-Site": "same-site" }],
    ["another page", { Origin: "", Referer: "https://evil.example/sign-in" }],
    ["nowhere", { Origin: "" }],
  ])("not from %s", async (_, headers) => {
    for (const target of ["/sign-in", "/sign-in.data", "/sign-out", "/api/auth/sign-out", "/healthz"]) {
      const response = await post(headers as Record<string, string>, target);
      expect({ target, status: response.status }).toEqual({ target, status: 403 });
    }
  });
});

describe("which requests are read at all", () => {
  test("only GET, HEAD and POST", async () => {
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const response = await someone().ask("/", { method });
      expect(response.status).toBe(405);
      expect(response.headers.get("Allow")).toBe("GET, HEAD, POST");
    }
    expect((await someone().ask("/", { method: "HEAD" })).status).toBe(200);
  });

  test("a page that takes no form refuses one", async () => {
    expect((await someone().ask("/", { form: {} })).status).toBe(405);
  });

  test("not more than fits", async () => {
    const response = await someone().ask("/sign-in", { form: { email: "a".repeat(300_000) } });
    expect(response.status).toBe(413);
    expect(await response.text()).toContain("shorten your answers");
  });

  test.each([
    ["text/plain", "email=a"],
    ["application/json", "{}"],
    ["multipart/form-data; boundary=x", "--x\r\nnonsense"],
    ["multipart/form-data", ""],
    ["application/x-www-form-urlencoded; charset=nonsense", "%E0%A4%A=1&__proto__.x=1"],
    ["application/x-www-form-urlencoded", "tasks[99999999]=1"],
  ])("a body that is no form of ours (%s %s)", async (type, body) => {
    const request = new Request(`${APP_URL}/sign-in`, {
      method: "POST",
      headers: { Host: "firstshift.test", Origin: APP_URL, "Content-Type": type },
      body,
    });
    expect((await app.fetch(request, { address: "203.0.113.7" })).status).toBe(400);
  });

  test("NUL and broken escapes are never a 500", async () => {
    expect((await someone().ask("/sign-in?next=%00")).status).toBe(400);
    expect((await someone().ask("/%E0%A4%A")).status).toBe(404);
    expect((await someone().ask("/sign-in", { form: { email: "\0" } })).status).toBe(422);
  });
});

describe("whom it answers", () => {
  test("its own host only", async () => {
    for (const host of ["evil.example", "firstshift.test.evil.example", "firstshift.test:8443", "localhost", ""]) {
      const response = await someone().ask("/", { headers: { Host: host } });
      expect({ host, status: response.status }).toEqual({ host, status: 421 });
    }
  });

  test("forwarded headers count only from a proxy that was named", async () => {
    const behind = await webApp(database, { trustedProxies: ["10.0.0.0/8"] });
    const ask = (address: string, headers: Record<string, string>) =>
      browser(behind).ask("/", { address, headers });
    const forwarded = { Host: "internal:3000", "X-Forwarded-Host": "firstshift.test", "X-Forwarded-Proto": "https" };
    expect((await ask("10.1.2.3", forwarded)).status).toBe(200);
    expect((await ask("::ffff:10.1.2.3", forwarded)).status).toBe(200);
    expect((await ask("203.0.113.7", forwarded)).status).toBe(421);
    expect((await ask("10.1.2.3", { "X-Forwarded-Host": "evil.example" })).status).toBe(421);
    expect((await ask("203.0.113.7", { "X-Forwarded-Host": "evil.example" })).status).toBe(200);
  });

  test("on this machine by each of its names, with the right port", async () => {
    const local = await webApp(database, { appUrl: "http://localhost:4123" });
    for (const name of ["localhost", "127.0.0.1", "[::1]"]) {
      const origin = `http://${name}:4123`;
      expect((await browser(local, origin).ask("/")).status).toBe(200);
      expect((await browser(local, origin).ask("/sign-in", { form: { email: "b@example.org" } })).status).toBe(302);
    }
    expect((await browser(local, "http://localhost:4124").ask("/")).status).toBe(421);
  });
});

describe("headers on every answer", () => {
  const answers: [string, () => Promise<Response>][] = [
    ["a page", () => someone().ask("/")],
    ["its data", () => someone().ask("/_root.data")],
    ["not found", () => someone().ask("/nowhere")],
    ["refused", () => someone().ask("/sign-in", { form: {}, headers: { Origin: "https://evil.example" } })],
    ["a form with errors", () => someone().ask("/sign-in", { form: { email: "" } })],
    ["a redirect", () => someone().ask("/account")],
    ["healthz", () => someone().ask("/healthz")],
    ["closed endpoints", () => someone().ask("/api/auth/get-session")],
  ];

  test.each(answers)("%s", async (_, ask) => {
    const { headers } = await ask();
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("same-origin");
    expect(headers.get("Strict-Transport-Security")).toContain("max-age=63072000");
    expect(headers.get("Content-Security-Policy")).toMatch(/script-src 'self' 'nonce-[^']{20,}';.*frame-ancestors 'none'/);
    expect(headers.get("Content-Security-Policy")).not.toContain("unsafe");
  });

  test("every script and no style attribute: the page keeps its own policy", async () => {
    const response = await someone().ask("/");
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("Content-Security-Policy") ?? "")?.[1];
    const html = await response.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
    expect(html).not.toMatch(/<style|\sstyle="|\son[a-z]+="/);
    expect((await someone().ask("/")).headers.get("Content-Security-Policy")).not.toContain(nonce);
  });

  test("a built file may be kept, and paths do not leave its folder", async () => {
    const html = await (await someone().ask("/")).text();
    const file = /\/assets\/[\w.-]+\.css/.exec(html)?.[0] ?? "";
    const response = await someone().ask(file);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect((await someone().ask("/assets/..%2f..%2fserver%2findex.js")).status).toBe(404);
  });
});

describe("system addresses", () => {
  test("healthz answers when the database does not; readyz says so", async () => {
    const cut = await webApp(database, { databaseUrl: "postgres://127.0.0.1:9/none" });
    const health = await browser(cut).ask("/healthz", { headers: { Cookie: "__Host-firstshift_session=x" } });
    expect(health.status).toBe(200);
    const ready = await browser(cut).ask("/readyz");
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({ database: "down", search: "down", worker: "down" });
    const page = await browser(cut).ask("/sign-in", { form: { email: "a@example.org" } });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain("Try again in a few minutes");
  });

  test("a load balancer may ask for them at any host, and gets nothing else there", async () => {
    const ask = (path: string) => someone().ask(path, { headers: { Host: "10.1.2.3:3000" } });
    expect((await ask("/healthz")).status).toBe(200);
    expect((await ask("/readyz")).status).toBe(200);
    expect((await ask("/healthz/")).status).not.toBe(200);
    expect((await ask("/sign-in")).status).toBe(421);
  });

  test("readyz is 200 while only search and worker are down", async () => {
    const ready = await someone().ask("/readyz");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ database: "ok", search: "down", worker: "down" });
  });

  test("the page that explains refusals cannot be asked for", async () => {
    expect((await someone().ask("/refused")).status).toBe(404);
  });

  test("outside the demo there is no demo", async () => {
    for (const target of ["/demo", "/demo/outbox"]) expect((await someone().ask(target)).status).toBe(404);
    expect((await someone().ask("/demo", { form: { email: "a@example.org" } })).status).toBe(404);
  });
});
