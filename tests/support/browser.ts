import { TOTP } from "otpauth";
import { chromium, type Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";
import { arrive, press } from "./page-verbs.ts";
import type { Stack } from "./stack.ts";

/** How wide a page is: a laptop, a phone, and the narrowest that has to work (WCAG 2.2, 1.4.10). */
export const WIDE = 1280;
export const PHONE = 360;
export const NARROWEST = 320;

/** Long enough for a busy machine with two cores; a test that waits this long has failed. */
const PATIENCE_MS = 20_000;

/** What somebody looks at a page with. */
export type Device = { width: number; scripts: boolean };

export type Browser = {
  /** A page of somebody's own: no cookies in common with any other. */
  newPage(options?: Partial<Device>): Promise<Page>;
};

/**
 * One Chromium for a test file. Whatever a page's console calls an error fails the
 * test it happened in: a script that threw, a file that is missing, anything that
 * the content security policy kept out. So does an answer that is no answer: a
 * request that broke off, or one that the server could not take.
 */
export async function openBrowser(stack: Stack): Promise<Browser> {
  // As root, and inside most containers, Chromium has no sandbox of its own to run in.
  const args = ["--no-sandbox", "--disable-gpu"];
  const opened = await chromium.launch({ executablePath: inject("chromiumPath"), args });
  const problems: string[] = [];
  afterAll(() => opened.close());
  afterEach(() => expect(problems.splice(0), "errors in the browser").toEqual([]));

  return {
    async newPage({ width = WIDE, scripts = true } = {}) {
      const context = await opened.newContext({
        baseURL: stack.url,
        viewport: { width, height: 900 },
        javaScriptEnabled: scripts,
        locale: "en-GB",
        timezoneId: "Europe/London",
        reducedMotion: "reduce",
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      const note = (what: string) => problems.push(`${new URL(page.url()).pathname}: ${what}`);
      page.on("pageerror", (error) => note(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !saysTheFormNeedsMending(message.text())) note(`${message.text()} ${message.location().url}`);
      });
      page.on("requestfailed", (request) => {
        const why = request.failure()?.errorText ?? "";
        const unwanted = !scripts && request.resourceType() === "script";
        if (why !== GONE_ELSEWHERE && !unwanted) note(`${request.method()} ${request.url()}: ${why}`);
      });
      page.on("response", (response) => {
        if (response.status() >= 400 && !FORM_AGAIN.includes(response.status())) {
          note(`${response.request().method()} ${response.url()}: ${response.status()}`);
        }
      });
      return page;
    },
  };
}

/** How a form page answers what cannot be taken. */
const FORM_AGAIN: readonly number[] = [409, 422];
/** How Chromium calls a request that nobody waits for any more, because the person went on. */
const GONE_ELSEWHERE = "net::ERR_ABORTED";

/** Chromium calls every 4xx an error. */
function saysTheFormNeedsMending(line: string): boolean {
  const status = /^Failed to load resource: the server responded with a status of (\d+)/.exec(line)?.[1];
  return FORM_AGAIN.includes(Number(status));
}

/** Signs in with the code from the email. Ends on whatever page that leads to. */
export async function signInByCode(stack: Stack, page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(email);
  const earlier = await codesTo(stack, email);
  await press(page, "Send me a code", "Check your email");
  const [code] = (await codesTo(stack, email)).filter((one) => !earlier.includes(one));
  if (!code) throw new Error(`No code was sent to ${email}`);
  await page.getByLabel("Code").fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !["/sign-in/code", "/sign-in/done"].includes(url.pathname));
}

/** In no order: the test's clock stands still between two emails. */
async function codesTo(stack: Stack, email: string): Promise<string[]> {
  const texts = (await stack.outbox()).filter(({ to }) => to === email).map(({ text }) => text);
  return texts.flatMap((text) => /asked for it:\s+(\d{6})\b/.exec(text)?.[1] ?? []);
}

/** Sets up the second check with the secret the page spells out, as an app on a phone would. */
export async function setUpSecondFactor(stack: Stack, page: Page): Promise<void> {
  await arrive(page, "Set up your second check");
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  const phone = new TOTP({ secret });
  await page.getByLabel("Code").fill(phone.generate({ timestamp: stack.db.clock.now().epochMilliseconds }));
  await press(page, "Continue", "Keep your recovery codes");
  await page.getByRole("link", { name: "I have kept them" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}
