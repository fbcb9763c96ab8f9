import { expect, test } from "vitest";
import { createLog, describeError, loggedPath } from "#app/web/log.server.ts";

function linesOf(work: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  work(createLog("info", { write: (line: string) => void lines.push(line) }));
  return lines.join("");
}

const TOKEN = "hF3k9_xQ2mN8vB7cZ1aS4dF6gH0jK5lP-qWeRtYuIoPa";

test("a query is never logged, nor what looks like a secret in a path", () => {
  expect(loggedPath(`https://a.test/sign-in/confirm?token=${TOKEN}`)).toBe("/sign-in/confirm");
  expect(loggedPath(`https://a.test/x/${TOKEN}`)).not.toContain(TOKEN);
  expect(loggedPath("https://a.test/x/sam@example.org")).not.toContain("sam");
});

test("what must not be logged is withheld even when it is handed over", () => {
  const text = linesOf((log) => log.info({ email: "sam@example.org", user: { token: TOKEN, body: "words" } }, "x"));
  expect(text).not.toMatch(/sam@|words|hF3k9/);
});

test("an error keeps its place and loses its values", () => {
  const error = Object.assign(new Error(`Failed query: select ... params: sam@example.org`), {
    query: "select",
    params: ["sam@example.org"],
    cause: Object.assign(new Error('duplicate key: Key (email)=(sam@example.org)'), {
      severity: "ERROR",
      code: "23505",
      constraint_name: "account_email_unique",
      detail: "Key (email)=(sam@example.org) already exists.",
    }),
  });
  const kept = describeError(error);
  expect(JSON.stringify(kept)).not.toContain("sam");
  expect(kept).toMatchObject({ cause: { code: "23505", constraint: "account_email_unique" } });
  expect(linesOf((log) => log.error({ error }, "unexpected error"))).not.toContain("sam@");
  expect(describeError(new Error(`No page at /x?token=${TOKEN} for sam@example.org`)).message).not.toMatch(/sam|hF3k9/);
});
