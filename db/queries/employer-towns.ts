import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { EmployerToChoose } from "#app/domain/visibility/visibility-store.ts";
import type { Tx } from "../client.server.ts";
import { employerSite } from "../schema/employer.ts";
import { place } from "../schema/place.ts";

type Row = Omit<EmployerToChoose, "towns" | "level"> & { level: EmployerToChoose["level"] | null };

/** Adds the towns in which these employers have places of work. */
export async function withTowns(tx: Tx, employers: Row[]): Promise<EmployerToChoose[]> {
  if (employers.length === 0) return [];
  const sites = await tx
    .selectDistinct({ employerId: employerSite.employerId, town: place.name })
    .from(employerSite)
    .innerJoin(place, eq(place.id, employerSite.placeId))
    .where(and(inArray(employerSite.employerId, employers.map(({ employerId }) => employerId)), isNull(employerSite.closedAt)))
    .orderBy(asc(place.name));
  const towns = Map.groupBy(sites, ({ employerId }) => employerId);
  return employers.map(({ level, ...one }) => ({
    ...one,
    // Verified employers have a level; until one is recorded it is no more than the first.
    level: level ?? "committed",
    towns: (towns.get(one.employerId) ?? []).map(({ town }) => town),
  }));
}
