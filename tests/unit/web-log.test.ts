import { expect, test } from "vitest";
import { routePatterns } from "#app/web/route-pattern.server.ts";
import { createLog, describeError } from "#app/web/log.server.ts";

function linesOf(work: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  work(createLog("info", { write: (line: string) => void lines.push(line) }));
  return lines.join("");
}

const TOKEN = "hF3k9_xQ2mN8vB7cZ1aS4dF6gH0jK5lP-qWeRtYuIoPa";

const ROUTES = {
  root: { id: "root", path: "" },
  home: { id: "home", parentId: "root" },
  confirm: { id: "confirm", parentId: "root", path: "sign-in/confirm" },
  person: { id: "person", parentId: "root", path: "coach/people/:jobSeekerId" },
  step: { id: "step", parentId: "root", path: "coach/people/:jobSeekerId/profile/:step" },
  plan: { id: "plan", parentId: "root", path: "coach/people/:jobSeekerId/profile/plan" },
  calendar: { id: "calendar", parentId: "root", path: "me/bookings/:bookingId/booking.ics" },
  auth: { id: "auth", parentId: "root", path: "api/auth/*" },
  none: { id: "none", parentId: "root", path: "*" },
};
const ID = "5f2d0a63-0a2f-4a39-9d1e-2f1f8d5a7c11";

test.each([
  ["/", "/"], ["/_root.data", "/"], ["/_.data", "/"], ["/sign-in/confirm", "/sign-in/confirm"], [`/coach/people/${ID}`, "/coach/people/:jobSeekerId"],
  [`/coach/people/${ID}.data`, "/coach/people/:jobSeekerId"], [`/Coach/People/${ID.toUpperCase()}/`, "/coach/people/:jobSeekerId"],
  [`/coach/people/${ID}/profile/plan`, "/coach/people/:jobSeekerId/profile/plan"],
  [`/coach/people/${ID}/profile/hopes`, "/coach/people/:jobSeekerId/profile/:step"],
  [`/me/bookings/${ID}/booking.ics`, "/me/bookings/:bookingId/booking.ics"], [`/me/bookings/${ID}/bookingxics`, "*"],
  [`/api/auth/${ID}/a`, "/api/auth/*"], [`/nothing/${ID}`, "*"], ["/x/sam@example.org", "*"], [`/x/${TOKEN}`, "*"],
])("of %s its route is logged, which says of nobody who they are", (path, route) => {
  expect(routePatterns(ROUTES)(path)).toBe(route);
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
  expect(describeError(new Error(`Nobody has the id ${ID}`)).message).toBe("Nobody has the id [withheld]");
});
