import { createServer, type AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { openBrowser, signInByCode } from "#tests/support/browser.ts";
import { anApprovedProfile, anOpenVacancy, chooses } from "#tests/support/brokering.ts";
import { says } from "#tests/support/page-verbs.ts";
import { aWorld } from "#tests/support/people.ts";
import { startStack } from "#tests/support/stack.ts";

const EMAIL = "manager@example.org";
const PROMISED_MS = 2_000;
const TRIES = 3;
const LEFT_ALONE_MS = 5_500;

/** Takes every call and says nothing, as a server does that hangs. */
async function silentServer(): Promise<string> {
  const server = createServer(() => {});
  const sockets: { destroy(): void }[] = [];
  server.on("connection", (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return urlOf(server.address() as AddressInfo);
}

/** Nobody listens there any more. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = urlOf(server.address() as AddressInfo);
  await new Promise((resolve) => server.close(resolve));
  return url;
}

const urlOf = ({ port }: AddressInfo) => `http://127.0.0.1:${port}`;

/**
 * How long the page takes in an outage, in milliseconds: the best of a few tries,
 * since the machine that runs the tests may be busy with others. After a failure
 * the index is left alone for a while, so another try waits until it is asked again.
 */
async function quickest(page: Page, path: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && best >= PROMISED_MS; tries += 1) {
    if (tries > 0) await pause(LEFT_ALONE_MS);
    const started = performance.now();
    const answer = await page.request.get(path);
    best = Math.min(best, performance.now() - started);
    expect(answer.status()).toBe(200);
    expect(await answer.text()).toContain("Matching is plainer today");
  }
  return best;
}

const OUTAGES = [
  { how: "is not there", meiliUrl: await closedPort() },
  { how: "does not answer", meiliUrl: await silentServer() },
];

for (const { how, meiliUrl } of OUTAGES) {
  const stack = await startStack({ meiliUrl });
  const browser = await openBrowser(stack);

  describe(`search ${how}`, () => {
    test("people are still shown, from the database, and the page says that matching is plainer", async () => {
      const world = await aWorld(stack.db);
      const vacancyId = await anOpenVacancy(stack.db, world.employer.employerId);
      await anApprovedProfile(stack.db, world.seeker);
      await chooses(stack.db, world.seeker, world.employer);
      await stack.db.superuser`insert into auth.account (id, name, email, email_verified)
        values (${world.employer.accountId}, '', ${EMAIL}, true)`;
      const page = await browser.newPage();
      await signInByCode(stack, page, EMAIL);

      const matches = `/employer/vacancies/${vacancyId}/matches`;
      expect(await quickest(page, matches)).toBeLessThan(PROMISED_MS);
      await page.goto(matches);
      await says(page, "Matching is plainer today");
      expect(await page.getByRole("button", { name: /^Ask the coach/ }).count()).toBe(1);
    });

    test("it is ready all the same, and says what is down", async () => {
      const answer = await fetch(`${stack.url}/readyz`);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ database: "ok", search: "down", worker: "ok" });
    });
  });
}
