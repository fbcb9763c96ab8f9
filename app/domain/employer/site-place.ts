import { Invalid } from "../errors.ts";
import type { Place } from "../place/place.ts";
import { resolvePlace } from "../place/resolve-place.ts";
import type { Store } from "../store.ts";
import { whyNotThere } from "./outcode.ts";

/**
 * The town a site was given.
 * @throws Invalid on `town` when the gazetteer cannot tell which is meant; on `outcode` when it lies somewhere else
 */
export async function sitePlace(store: Store, { town, outcode }: { town: string; outcode: string }): Promise<Place> {
  const place = await resolvePlace(store.places, town, "town");
  const why = whyNotThere(place, await store.places.outcodeCentre(outcode));
  if (why) throw new Invalid({ outcode: why });
  return place;
}
