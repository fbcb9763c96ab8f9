import { expect, test } from "vitest";
import type { Actor } from "#app/domain/actor.ts";
import { NotFound } from "#app/domain/errors.ts";
import type { Store } from "#app/domain/store.ts";
import { sharing } from "#db/shared-transaction.server.ts";

const seeker: Actor = { kind: "jobSeeker", accountId: "a", jobSeekerId: "s" };
const visitor: Actor = { kind: "visitor" };

/** A gate that writes down what happens at it. */
function aGate() {
  const log: string[] = [];
  let begun = 0;
  const gate = async <T>(actor: Actor, work: (store: Store) => Promise<T>): Promise<T> => {
    const number = (begun += 1);
    log.push(`begin ${number} ${actor.kind}`);
    try {
      const result = await work({ number } as never);
      log.push(`commit ${number}`);
      return result;
    } catch (error) {
      log.push(`roll back ${number}`);
      throw error;
    }
  };
  const reads = (what: string) => async (store: Store) => void log.push(`${what} in ${(store as never as { number: number }).number}`);
  return { gate, log, reads };
}

test("what one actor reads for a page is one transaction, which ends before the page is drawn", async () => {
  const { gate, log, reads } = aGate();
  await sharing(gate, async ({ withActor }) => {
    await withActor(seeker, reads("a"));
    await withActor(seeker, reads("b"));
  });
  log.push("drawn");
  expect(log).toEqual(["begin 1 jobSeeker", "a in 1", "b in 1", "commit 1", "drawn"]);
});

test("another actor never gets the transaction of the first", async () => {
  const { gate, log, reads } = aGate();
  await sharing(gate, async ({ withActor }) => {
    await withActor(seeker, reads("a"));
    await withActor(visitor, reads("b"));
    await Promise.all([withActor(visitor, reads("c")), withActor(seeker, reads("d"))]);
  });
  expect(log.filter((line) => / in |begin/.test(line))).toEqual([
    "begin 1 jobSeeker", "a in 1", "begin 2 visitor", "b in 2", "begin 3 jobSeeker", "c in 2", "d in 3",
  ].toSorted((a, b) => log.indexOf(a) - log.indexOf(b)));
  expect(log.filter((line) => line.startsWith("commit"))).toHaveLength(3);
});

test("it is let go of before a wait for something else", async () => {
  const { gate, log, reads } = aGate();
  await sharing(gate, async ({ withActor, letGo }) => {
    await withActor(seeker, reads("a"));
    await letGo();
    log.push("search");
    await withActor(seeker, reads("b"));
  });
  expect(log).toEqual(["begin 1 jobSeeker", "a in 1", "commit 1", "search", "begin 2 jobSeeker", "b in 2", "commit 2"]);
});

test("after a failure nothing goes on in the transaction that failed", async () => {
  const { gate, log, reads } = aGate();
  await sharing(gate, async ({ withActor }) => {
    await withActor(seeker, () => Promise.reject(new NotFound())).catch(() => log.push("caught"));
    await withActor(seeker, reads("b"));
  });
  expect(log.filter((line) => line !== "caught")).toEqual([
    "begin 1 jobSeeker", "roll back 1", "begin 2 jobSeeker", "b in 2", "commit 2",
  ]);
});

test("a failure ends the transaction when the last of those who read in it is done", async () => {
  const { gate, log, reads } = aGate();
  const slow = Promise.withResolvers<void>();
  await sharing(gate, async ({ withActor }) => {
    const other = withActor(seeker, async (store) => {
      await slow.promise;
      await reads("slow")(store);
    });
    await withActor(seeker, () => Promise.reject(new NotFound())).catch(() => log.push("failed"));
    await withActor(seeker, reads("new"));
    slow.resolve();
    await other;
  });
  await Promise.resolve();
  expect(log.indexOf("roll back 1")).toBeGreaterThan(log.indexOf("slow in 1"));
  expect(log).toContain("new in 2");
});

test("a page that turns into a redirect keeps what its use cases did", async () => {
  const { gate, log, reads } = aGate();
  const page = sharing(gate, async ({ withActor }) => {
    await withActor(seeker, reads("a"));
    throw new Error("a redirect");
  });
  await expect(page).rejects.toThrow("a redirect");
  expect(log.at(-1)).toBe("commit 1");
});

test("a database that is away is said to whoever asks", async () => {
  const away = () => Promise.reject(new Error("nothing answers"));
  await expect(sharing(away, ({ withActor }) => withActor(seeker, async () => 1))).rejects.toThrow("nothing answers");
});
