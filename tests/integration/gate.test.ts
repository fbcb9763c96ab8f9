import { expect, test } from "vitest";
import { testDatabase } from "#tests/support/database.ts";

const db = await testDatabase();

test("a newcomer has no role", async () => {
  const accountId = db.deps.random.uuid();
  const role = await db.deps.withActor({ kind: "newcomer", accountId, email: "nobody@example.org" }, (store) =>
    store.membership.roleOf(accountId),
  );
  expect(role).toBeNull();
});
