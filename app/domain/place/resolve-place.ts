import { Invalid } from "../errors.ts";
import { areaName, type Place, type PlaceStore } from "./place.ts";

/**
 * Finds the town somebody typed: "Bath", or "Newport, Shropshire" where several
 * towns share a name.
 * @throws Invalid on `field`, naming the towns to choose from
 */
export async function resolvePlace(places: PlaceStore, typed: string, field: string): Promise<Place> {
  const [name, ...rest] = typed.split(",").map((part) => part.trim());
  const area = rest.join(", ").toLowerCase();
  const found = name ? await places.byName(name) : [];
  if (found.length === 0) {
    throw new Invalid({ [field]: "We do not know this town. Check the spelling, or use the nearest larger town." });
  }
  const exact = found.filter((place) => area === "" || [place.area, areaName(place.area)].some((one) => one.toLowerCase() === area));
  const [only, ...others] = exact.length > 0 ? exact : found;
  if (only && others.length === 0 && exact.length > 0) return only;
  // With the area even where the label leaves it out: "Newport" alone would lead back here.
  const choices = found.slice(0, 6).map((place) => `${place.name}, ${areaName(place.area)}`).join("; ");
  throw new Invalid({ [field]: `There is more than one town with this name. Write one of these: ${choices}.` });
}
