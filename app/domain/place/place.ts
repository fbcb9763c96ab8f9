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

/** "Newport, Shropshire": enough to tell two towns of one name apart. */
export function placeLabel(place: Pick<Place, "name" | "area">): string {
  return place.name === place.area ? place.name : `${place.name}, ${place.area}`;
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
