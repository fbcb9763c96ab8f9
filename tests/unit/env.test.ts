import { expect, test } from "vitest";
import { childRecord, isLoopback, loginUrl, parseEnv, parseLauncherEnv } from "#app/composition/env.server.ts";

const secret = "a".repeat(32);
const complete = {
  DATABASE_URL: "postgres://db.example.org:5432/firstshift",
  APP_SECRET: secret,
  MEILI_URL: "http://search.example.org:7700",
  MEILI_MASTER_KEY: "k".repeat(16),
  RESEND_API_KEY: "re_1",
  APP_URL: "https://firstshift.example.org",
};

function problemsOf(change: Record<string, string | undefined>): string[] {
  const parsed = parseEnv({ ...complete, ...change });
  return parsed.ok ? [] : parsed.problems;
}

test("a complete environment is accepted, with defaults for the rest", () => {
  const parsed = parseEnv(complete);
  expect(parsed).toMatchObject({
    ok: true,
    env: {
      nodeEnv: "production", host: "127.0.0.1", port: 3000, demo: false, logLevel: "info", trustedProxies: [],
      migrationUrl: null, mailFrom: "Firstshift <no-reply@firstshift.example.org>", mailReplyTo: "help@firstshift.example.org",
    },
  });
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3000x"],
  ["PORT", "-1"],
  ["HOST", "example.org"],
  ["APP_URL", "shift.example.com"],
  ["APP_URL", "http://firstshift.example.org"],
  ["APP_URL", "https://firstshift.example.org/path"],
  ["APP_URL", "https://user:secret@firstshift.example.org"],
  ["APP_URL", "javascript:alert(1)"],
  ["APP_SECRET", "short"],
  ["DATABASE_URL", "mysql://db.example.org/firstshift"],
  ["DATABASE_URL", "postgres://db.example.org"],
  ["DATABASE_URL", "not a url"],
  ["DATABASE_MIGRATION_URL", "postgres://db.example.org/firstshift"],
  ["MEILI_URL", "search.example.org:7700"],
  ["MEILI_MASTER_KEY", "short"],
  ["MAIL_FROM", "no address"],
  ["MAIL_REPLY_TO", "Help <help@example.org>"],
  ["TRUSTED_PROXIES", "10.0.0.1, proxy.example.org"],
  ["TRUSTED_PROXIES", "10.0.0.0/33"],
  ["TRUSTED_PROXIES", "10.0.0.0/8/8"],
  ["LOG_LEVEL", "loud"],
  ["NODE_ENV", "staging"],
])("%s=%s is one line that names it and does not repeat the value", (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} must `));
  expect(problems[0]).not.toContain("\n");
  if (value.length > 8) expect(problems[0]).not.toContain(value);
});

test.each(["DATABASE_URL", "APP_SECRET", "MEILI_URL", "MEILI_MASTER_KEY", "RESEND_API_KEY"])(
  "a missing or empty %s is one line",
  (name) => {
    for (const value of [undefined, "", "  "]) {
      const problems = problemsOf({ [name]: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name} is missing: `));
    }
  },
);

test("all problems are told at once", () => {
  expect(problemsOf({ PORT: "x", LOG_LEVEL: "x", APP_SECRET: undefined })).toHaveLength(3);
});

test("the database's user is taken for migrations and hidden from the app", () => {
  const parsed = parseEnv({ ...complete, DATABASE_URL: "postgres://owner:s3cret@db.example.org/firstshift?sslmode=require" });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  expect(parsed.env.databaseUrl).toBe("postgres://db.example.org/firstshift?sslmode=require");
  expect(parsed.env.migrationUrl).toContain("owner:s3cret@");
  const url = new URL(loginUrl(parsed.env, "firstshift_app"));
  expect([url.username, url.host, url.pathname, url.search]).toEqual([
    "firstshift_app", "db.example.org", "/firstshift", "?sslmode=require",
  ]);
  expect(url.password).toHaveLength(43);
  const handedOn = childRecord(parsed.env);
  expect(JSON.stringify(handedOn)).not.toContain("s3cret");
  expect(parseEnv(handedOn)).toEqual({ ok: true, env: { ...parsed.env, migrationUrl: null } });
});

test("a process that is handed a key of its own gets no master key, and needs none", () => {
  const parsed = parseEnv({ ...complete });
  if (!parsed.ok) throw new Error(parsed.problems.join());
  const meiliKey = { uid: "3f2b8c1e-1111-4222-8333-abcdefabcdef", key: "k".repeat(64) };
  const handedOn = childRecord(parsed.env, meiliKey);
  expect(JSON.stringify(handedOn)).not.toContain("MEILI_MASTER_KEY");
  expect(parseEnv(handedOn)).toMatchObject({ ok: true, env: { meiliMasterKey: null, meiliKey } });
  expect(parseEnv({ ...complete, MEILI_KEY: "nonsense" })).toMatchObject({ ok: false, problems: [expect.stringMatching(/^MEILI_KEY/)] });
});

test("each login has a password of its own, and another secret gives others", () => {
  const env = { databaseUrl: "postgres://h/d", appSecret: secret };
  expect(loginUrl(env, "firstshift_app").split("@")[0]).not.toBe(loginUrl(env, "firstshift_auth").split("@")[0]);
  expect(loginUrl(env, "firstshift_app")).not.toBe(
    loginUrl({ ...env, appSecret: "b".repeat(32) }, "firstshift_app"),
  );
});

test.each([
  [{}, true],
  [{ PORT: "8080" }, true],
  [{ APP_URL: "http://127.0.0.1:3000" }, true],
  [{ APP_URL: "https://firstshift.example.org", RESEND_API_KEY: "re_1" }, false],
  [{ HOST: "0.0.0.0", RESEND_API_KEY: "re_1" }, false],
  [{ DATABASE_URL: complete.DATABASE_URL, APP_SECRET: secret, RESEND_API_KEY: "re_1" }, false],
  [{ MEILI_URL: complete.MEILI_URL, MEILI_MASTER_KEY: "k".repeat(16), APP_SECRET: secret, RESEND_API_KEY: "r" }, false],
  [{ FIRSTSHIFT_DEMO: "1", APP_URL: "https://firstshift.example.org", RESEND_API_KEY: "re_1" }, false],
])("the launcher's demo mode with %o is %s", (record, demo) => {
  const parsed = parseLauncherEnv(record);
  expect(parsed).toMatchObject({ ok: true, env: { demo } });
});

test.each([{ APP_URL: "https://firstshift.example.org" }, { HOST: "0.0.0.0" }])(
  "outside the demo the launcher needs a way to send email: %o",
  (record) => {
    const parsed = parseLauncherEnv(record);
    expect(parsed.ok ? [] : parsed.problems).toEqual([expect.stringMatching(/^RESEND_API_KEY is missing: /)]);
    expect(parseLauncherEnv(record, { sendsEmail: false }).ok).toBe(true);
  },
);

test("servers that are named come with their keys", () => {
  const database = parseLauncherEnv({ DATABASE_URL: complete.DATABASE_URL, RESEND_API_KEY: "re_1" });
  expect(database.ok ? [] : database.problems).toEqual([expect.stringMatching(/^APP_SECRET is missing/)]);
  const search = parseLauncherEnv({ MEILI_URL: complete.MEILI_URL, APP_SECRET: secret, RESEND_API_KEY: "re_1" });
  expect(search.ok ? [] : search.problems).toEqual([expect.stringMatching(/^MEILI_MASTER_KEY is missing/)]);
});

test("a process believes it is the demo only on this machine", () => {
  const local = { ...complete, APP_URL: "http://localhost:3000", RESEND_API_KEY: undefined };
  expect(parseEnv({ ...local, FIRSTSHIFT_DEMO: "1" })).toMatchObject({ ok: true, env: { demo: true } });
  expect(parseEnv(local).ok).toBe(false);
  expect(parseEnv({ ...complete, FIRSTSHIFT_DEMO: "1" })).toMatchObject({ ok: true, env: { demo: false } });
  expect(parseEnv({ ...local, FIRSTSHIFT_DEMO: "1", HOST: "0.0.0.0" }).ok).toBe(false);
});

test.each([
  ["localhost", true], ["app.localhost", true], ["127.0.0.1", true], ["127.1.2.3", true], ["[::1]", true],
  ["localhost.example.org", false], ["127.0.0.1.example.org", false], ["0.0.0.0", false], ["192.168.0.1", false],
])("%s is on this machine: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});
