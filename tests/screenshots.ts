import { mkdirSync } from "node:fs";
import path from "node:path";
import packaged from "@sparticuz/chromium";
import { chromium } from "playwright-core";

/**
 * `npm run screenshots [ADDRESS]`: the README's pictures, taken of a running demo.
 * Signs in with the demo page's buttons, as a newcomer would.
 */
const address = process.argv[2] ?? "http://localhost:3000";
const folder = path.resolve(import.meta.dirname, "../docs/images");

const SHOTS = [
  { file: "matches.png", as: "Tom Reid", open: ["See people"] },
  { file: "who-can-see-me.png", as: "Sam Taylor", open: ["Who can see me"] },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args: ["--no-sandbox", "--disable-gpu"] });
for (const { file, as, open } of SHOTS) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${address}/demo`);
  await page.getByRole("button", { name: `Sign in as ${as}` }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/demo"));
  for (const link of open) {
    const before = page.url();
    await page.getByRole("link", { name: link }).first().click();
    await page.waitForURL((url) => url.href !== before);
  }
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: path.join(folder, file) });
  await context.close();
}
await browser.close();
