import { describe, expect, test } from "vitest";
import { listOpenings, OPENINGS_PER_PAGE } from "#app/domain/opening/list-openings.ts";
import { pageNumber } from "#app/web/page-number.ts";

const STATUSES = ["draft", "open", "closed"] as const;
type Status = (typeof STATUSES)[number];
const line = (id: string, status: Status, siteId: string | null = "s1") =>
  ({ id, status, siteId, siteName: siteId && `Site ${siteId}` });
const ALL = [line("a", "open"), line("b", "draft", null), line("c", "closed", "s2"), line("d", "open", "s2")];
const shown = (wanted: Partial<Parameters<typeof listOpenings>[2]>, all = ALL) =>
  listOpenings(all, STATUSES, { status: null, siteId: null, page: 1, ...wanted });

describe("an employer's list of openings", () => {
  test.each([
    [{}, "abcd"],
    [{ status: "open" }, "ad"],
    [{ status: "open", siteId: "s2" }, "d"],
    [{ siteId: "s1" }, "a"],
    [{ status: "draft", siteId: "s1" }, ""],
    [{ status: "nonsense", siteId: "somebody else's" }, "abcd"],
  ])("%j shows %j", (wanted, ids) => expect(shown(wanted).items.map(({ id }) => id).join("")).toBe(ids));

  test("counts each status at the chosen site, and names the sites there are", () => {
    const { counts, sites, siteId, none } = shown({ siteId: "s2", status: "draft" });
    expect(counts.map(({ status, count }) => `${status} ${count}`)).toEqual(["all 2", "draft 0", "open 1", "closed 1"]);
    expect({ sites, siteId, none }).toEqual({
      sites: [{ id: "s1", name: "Site s1" }, { id: "s2", name: "Site s2" }], siteId: "s2", none: false,
    });
  });

  test("a page beyond the last is the last", () => {
    const many = Array.from({ length: OPENINGS_PER_PAGE + 1 }, (_, index) => line(String(index), "open"));
    expect(shown({ page: 99 }, many)).toMatchObject({ page: 2, pageCount: 2, items: [{ id: String(OPENINGS_PER_PAGE) }] });
  });

  test("with none at all it says so", () => expect(shown({ status: "open" }, [])).toMatchObject({ none: true, items: [], page: 1 }));
});

describe("the page an address asks for", () => {
  test.each([
    ["", 1], ["?page=3", 3], ["?page=0", 1], ["?page=-2", 1], ["?page=2.5", 1], ["?page=x", 1], ["?page=1e3", 1],
    ["?page=999999", 1000], ["?page=99999999999", 1], ["?page=%00", 1],
  ])("%s is page %i", (query, page) => expect(pageNumber(new URL(`https://a.test/${query}`))).toBe(page));

  test("of a second list has a name of its own", () =>
    expect(pageNumber(new URL("https://a.test/?page=2&asked=4"), "asked")).toBe(4));
});
