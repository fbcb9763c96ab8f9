import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hmacSha256, keyedHashes } from "#app/composition/clock-and-random.ts";

test("is the HMAC of RFC 2104", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string({ unit: "grapheme" }), (key, text) => {
      expect(hmacSha256(Buffer.from(key))(text)).toBe(createHmac("sha256", key).update(text).digest("base64url"));
    }),
  );
});

test("is the same for the same secret, purpose and text, and for nothing else", () => {
  const hashed = keyedHashes("one secret");
  expect(hashed("order", "a")).toBe(keyedHashes("one secret")("order", "a"));
  const others = [hashed("order", "b"), hashed("window", "a"), keyedHashes("another secret")("order", "a")];
  expect(others).not.toContain(hashed("order", "a"));
});
