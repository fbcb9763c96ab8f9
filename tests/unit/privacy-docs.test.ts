import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** What somebody who asks about privacy reads has to be so. */

const root = new URL("../../", import.meta.url);
const privacy = readFileSync(new URL("docs/privacy.md", root), "utf8");

/** The rows of the table below a heading, as lists of cells. */
function rowsBelow(heading: string): string[][] {
  const section = privacy.split(`## ${heading}`)[1]?.split("\n## ")[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) => line.slice(1, -1).split("|").map((cell) => cell.trim()));
}

describe("the threat model", () => {
  const threats = rowsBelow("Who tries what, and what stops them");

  test("says of each who, what, what stops them, and which test shows it", () => {
    expect(threats.length).toBeGreaterThan(10);
    for (const row of threats) {
      expect(row).toHaveLength(4);
      expect(row.every((cell) => cell.length > 0), row[0]).toBe(true);
    }
  });

  test.each(threats)("%s: the tests named are there", (_who, _what, _stops, shown) => {
    const files = [...shown!.matchAll(/`(tests\/[\w/.-]+)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
  });
});

test("it claims no more than pseudonymity, and says what it does not protect against", () => {
  expect(privacy).toContain("pseudonymised personal data");
  expect(rowsBelow("What two employers can link").map(([, figure]) => figure)).toEqual([
    expect.stringMatching(/^\d+ of 200$/), expect.stringMatching(/^\d+ of 200$/),
  ]);
  for (const said of ["knows a person well", "compare whole cards", "Whoever runs the servers"]) expect(privacy).toContain(said);
});
