import { describe, expect, test } from "vitest";
import { OPENINGS_PER_PAGE, openingsPart, readOf } from "#app/domain/opening/list-openings.ts";
import { pageNumber } from "#app/web/page-number.ts";

const STATUSES = ["draft", "open", "closed"] as const;
type Status = (typeof STATUSES)[number];
const row = (status: Status, count: number, siteId: string | null = "s1") => ({ status, count, siteId, siteName: siteId && `Site ${siteId}` });
const TALLY = [row("open", 1), row("draft", 1, null), row("closed", 1, "s2"), row("open", 1, "s2")];
const part = (wanted: Partial<Parameters<typeof openingsPart>[2]>, tally = TALLY) =>
  openingsPart(tally, STATUSES, { status: null, siteId: null, page: 1, ...wanted });

describe("an employer's list of openings", () => {
  test.each([
    [{}, null, null],
    [{ status: "open" }, "open", null],
    [{ status: "open", siteId: "s2" }, "open", "s2"],
    [{ status: "nonsense", siteId: "somebody else's" }, null, null],
  ])("%j reads status %j at site %j", (wanted, status, siteId) =>
    expect(readOf(part(wanted))).toEqual({ status, siteId, limit: OPENINGS_PER_PAGE, offset: 0 }));

  test("counts each status at the chosen site, and names the sites there are", () => {
    const { counts, sites, siteId, none } = part({ siteId: "s2", status: "draft" });
    expect(counts.map(({ status, count }) => `${status} ${count}`)).toEqual(["all 2", "draft 0", "open 1", "closed 1"]);
    expect({ sites, siteId, none }).toEqual({
      sites: [{ id: "s1", name: "Site s1" }, { id: "s2", name: "Site s2" }], siteId: "s2", none: false,
    });
  });

  test("a page beyond the last is the last", () =>
    expect(part({ page: 99 }, [row("open", OPENINGS_PER_PAGE + 1)])).toMatchObject({ page: 2, pageCount: 2, offset: OPENINGS_PER_PAGE }));

  test("with none at all it says so", () => expect(part({ status: "open" }, [])).toMatchObject({ none: true, page: 1, pageCount: 1 }));
});

describe("the page an address asks for", () => {
  test.each([
    ["", 1], ["?page=3", 3], ["?page=0", 1], ["?page=-2", 1], ["?page=2.5", 1], ["?page=x", 1], ["?page=1e3", 1],
    ["?page=999999", 1000], ["?page=99999999999", 1], ["?page=%00", 1],
  ])("%s is page %i", (query, page) => expect(pageNumber(new URL(`https://a.test/${query}`))).toBe(page));

  test("of a second list has a name of its own", () =>
    expect(pageNumber(new URL("https://a.test/?page=2&asked=4"), "asked")).toBe(4));
});
