/** A town of the gazetteer. */
export type Place = { id: number; name: string; area: string; country: string; latitude: number; longitude: number };

export type PlaceStore = {
  byId(id: number): Promise<Place | null>;
  byIds(ids: readonly number[]): Promise<Place[]>;
  /** Towns of exactly this name, whatever its case; several when the name is common. */
  byName(name: string): Promise<Place[]>;
  /** The middle of an outcode's area; null where it is unknown, or no centres were imported. */
  outcodeCentre(outcode: string): Promise<Coordinates | null>;
};

/** What councils put around the name of their area: "City and Borough of Leeds", "Glasgow City", "Caerphilly County Borough". */
const OF_COUNCILS = /^(?:City|Borough|County|District|Royal Borough|Metropolitan Borough|City and Borough|City and County) of | (?:City|Council|County Borough)$/gi;

/** An area as people say it: "Leeds" for "City and Borough of Leeds". No two areas with a town of one name are called the same. */
export function areaName(area: string): string {
  return area.replaceAll(OF_COUNCILS, "");
}

/** "Newport, Shropshire": enough to tell two towns of one name apart. "Bristol" is enough for the one that gave the area its name. */
export function placeLabel({ name, area }: Pick<Place, "name" | "area">): string {
  return name === areaName(area) ? name : `${name}, ${areaName(area)}`;
}

const EARTH_RADIUS_METRES = 6_371_000;
const METRES_PER_MILE = 1609.344;

/** Great-circle distance in metres. */
export function distanceMetres(a: Coordinates, b: Coordinates): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const dLat = radians(b.latitude - a.latitude);
  const dLon = radians(b.longitude - a.longitude);
  const h =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

export type Coordinates = Pick<Place, "latitude" | "longitude">;

export const milesToMetres = (miles: number): number => Math.round(miles * METRES_PER_MILE);
export const metresToMiles = (metres: number): number => metres / METRES_PER_MILE;
