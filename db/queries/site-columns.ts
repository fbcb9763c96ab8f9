import { eq } from "drizzle-orm";
import type { EmployerSite } from "#app/domain/employer/employer.ts";
import { employerSite } from "../schema/employer.ts";
import { outcodeCentre, place } from "../schema/place.ts";

/** A site with its town, and the outcode's centre where centroids were imported. */
export const siteColumns = { site: employerSite, place, centre: outcodeCentre };

export const siteTown = eq(place.id, employerSite.placeId);
export const siteCentre = eq(outcodeCentre.outcode, employerSite.outcode);

type SiteRow = {
  site: typeof employerSite.$inferSelect;
  place: typeof place.$inferSelect;
  centre: typeof outcodeCentre.$inferSelect | null;
};

export function toSite({ site, place: town, centre }: SiteRow): EmployerSite {
  const { latitude, longitude } = centre ?? town;
  return {
    id: site.id,
    employerId: site.employerId,
    name: site.name,
    outcode: site.outcode,
    place: town,
    coordinates: { latitude, longitude },
  };
}
