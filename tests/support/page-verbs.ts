import type { Locator, Page } from "playwright-core";

/** Waits for the page of this title. */
export async function arrive(page: Page, title: string | RegExp): Promise<void> {
  try {
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
  } catch {
    throw new Error(`Expected the page “${title}”, but this is ${await describe(page)}`);
  }
}

/** Where somebody is, in the words of the page. */
async function describe(page: Page): Promise<string> {
  const text = await page.locator("body").innerText();
  return `${page.url()}\n${text.slice(0, 3000)}`;
}

/** Presses a button, and waits for the page it leads to. */
export async function press(page: Page, name: string | RegExp, title: string | RegExp): Promise<void> {
  await click(page, page.getByRole("button", { name }));
  await arrive(page, title);
}

/** Follows a link, and waits for the page it leads to. */
export async function follow(page: Page, name: string | RegExp, title: string | RegExp): Promise<void> {
  await click(page, page.getByRole("link", { name }));
  await arrive(page, title);
}

/** The first of several that are called alike. */
async function click(page: Page, target: Locator): Promise<void> {
  await explained(page, target.first().click());
}

/** When something cannot be done, the error says what the page shows instead. */
async function explained(page: Page, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    throw new Error(`${(error as Error).message}\nThis is ${await describe(page)}`);
  }
}

/** Waits until the page says this. */
export async function says(page: Page, words: string | RegExp): Promise<void> {
  try {
    await page.locator("body").getByText(words).first().waitFor();
  } catch {
    throw new Error(`“${words}” is not on ${await describe(page)}`);
  }
}

/** Types into fields by their labels. A list of three parts fills a date: day, month, year. */
export async function fill(page: Page, answers: Record<string, string | readonly [string, string, string]>): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) {
    if (typeof answer === "string") {
      await page.getByLabel(label).fill(answer);
      continue;
    }
    const date = page.getByRole("group", { name: label });
    for (const [index, part] of ["Day", "Month", "Year"].entries()) await date.getByLabel(part).fill(answer[index]!);
  }
}

/** Ticks answers below a question. */
export async function tick(page: Page, question: string | RegExp, ...answers: string[]): Promise<void> {
  const group = page.getByRole("group", { name: question });
  for (const answer of answers) await explained(page, group.getByLabel(answer, { exact: true }).first().check());
}
