import { expect, test } from "vitest";
import { networkOf, originRules } from "#app/web/request-origin.server.ts";
import { sameSitePath } from "#app/web/same-site-path.ts";

test.each([
  ["/me/profile", "/me/profile"],
  ["/employer/vacancies?page=2#x", "/employer/vacancies?page=2"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/a/..//evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["me", "/"],
  [null, "/"],
])("after signing in %s leads to %s", (next, expected) => {
  expect(sameSitePath(next)).toBe(expected);
});

test("the nearest address that is not ours is the person's, whatever they put before it", () => {
  const rules = originRules("https://a.test", ["10.0.0.0/8", "fd00::/8"]);
  const locate = (forwarded: string, socket = "10.0.0.1") =>
    rules.locate(new Headers({ Host: "a.test", "X-Forwarded-For": forwarded }), socket)?.address;
  expect(locate("1.1.1.1, 203.0.113.7, 10.2.2.2")).toBe("203.0.113.7");
  expect(locate("203.0.113.7", "fd00::1")).toBe("203.0.113.7");
  expect(locate("203.0.113.7", "198.51.100.1")).toBe("198.51.100.1");
  expect(locate("nonsense")).toBe("10.0.0.1");
});

test("a household is one network", () => {
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0::/64");
});
